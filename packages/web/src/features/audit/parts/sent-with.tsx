import type { PlatformMatch } from "@consentry/audit";
import type { ReactNode } from "react";

import { nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";

/** The sending platform, its owners, and what named it. */
export function SentWith({ platform }: { readonly platform: PlatformMatch }): ReactNode {
  const { language, words } = useWords();
  const { told } = words.audit;
  const name = (company: string | null, country: string | null): string | null =>
    company === null
      ? null
      : [company, country && nameCountry(country, language)].filter(Boolean).join(", ");
  const owners = [
    name(platform.company, platform.country),
    name(platform.parent, platform.parentCountry),
  ].filter((owner) => owner !== null);
  return (
    <div className="platform">
      <p className="platform-name">{told.platform(platform.name)}</p>
      {owners.length === 0 ? null : <p>{owners.join(" · ")}</p>}
      <p className="platform-evidence">
        {told.by}{" "}
        {platform.evidence.map((evidence) => (
          <code key={evidence}>{evidence}</code>
        ))}
      </p>
    </div>
  );
}
