import type { Home } from "@consentry/client";
import type { ReactNode } from "react";

import { Figures } from "../../../ui/figures.tsx";
import { formatNumber, formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** How many people there are, how many of them may be written to, how many agreed to be measured. */
export function FiguresOfPeople({ people }: { readonly people: Home["people"] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { all, mayBeWrittenTo, measured } = people;
  const picture = words.picture;
  const written = (count: number | null): string =>
    count === null ? "…" : formatNumber(count, language);
  const share = (part: number | null, whole: number | null, of: (share: string) => string) => {
    if (part === null || whole === null) return picture.counting;
    return whole === 0 ? null : of(formatPercent(part / whole, language));
  };
  return (
    <Figures
      items={[
        { label: picture.people, value: written(all), href: "/contacts" },
        {
          label: picture.writable,
          value: written(mayBeWrittenTo),
          note: share(mayBeWrittenTo, all, picture.ofAll),
        },
        {
          label: picture.measured,
          value: written(measured),
          note: share(measured, mayBeWrittenTo, picture.ofWritable),
          href: "/measurement",
        },
      ]}
    />
  );
}
