import type { ImportReport } from "@consentry/client";
import type { ReactNode } from "react";

import { Section } from "../../../ui/section.tsx";
import { formatPercent, nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** As many as tell a file from another at a glance. */
const SHOWN = 6;

/** Who is in the file, by large domains and by countries: shares only, nobody's address. */
export function MakeUp({ profile }: { readonly profile: ImportReport["profile"] }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.report;
  const countries = Object.entries(profile.countries).map(
    ([code, share]) => [nameCountry(code, language), share] as const,
  );
  const domains = Object.entries(profile.domains);
  if (countries.length === 0 && domains.length === 0) return null;
  return (
    <Section title={words.makeUp}>
      <div className="import-make-up">
        <Shares label={words.domains} of={domains} />
        <Shares label={words.countries} of={countries} />
      </div>
    </Section>
  );
}

interface SharesProps {
  readonly label: string;
  readonly of: readonly (readonly [name: string, share: number])[];
}

function Shares({ label, of }: SharesProps): ReactNode {
  const { language } = useFeatureWords(WORDS);
  const largest = of.toSorted(([, a], [, b]) => b - a).slice(0, SHOWN);
  if (largest.length === 0) return null;
  return (
    <div>
      <h3>{label}</h3>
      <ul className="import-shares">
        {largest.map(([name, share]) => (
          <li key={name}>
            <span className="import-share-name">{name}</span>
            <span className="import-share-track" aria-hidden="true">
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
            <span className="import-share">{formatPercent(share, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
