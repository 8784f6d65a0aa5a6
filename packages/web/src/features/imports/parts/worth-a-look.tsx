import type { ImportReport } from "@consentry/client";
import type { ReactNode } from "react";

import { Section } from "../../../ui/section.tsx";
import { formatPercent, nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Counted } from "./counted.tsx";

/** What stops nothing and is worth knowing: slips, columns, a file unlike the last. */
export function WorthALook({ report }: { readonly report: ImportReport }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.report;
  const { lookItems: items, skews } = words;
  const counted = [
    [report.role, items.role] as const,
    [report.disposable, items.disposable] as const,
    ...report.typos.map(({ domain, meant, rows }) => [rows, items.typo(domain, meant)] as const),
  ];
  const columns = report.columns.map(({ column, concern, isTaken }) =>
    items.column(column, words.concerns[concern], isTaken ? words.taken.yes : words.taken.no),
  );
  const changed = report.skews.map(({ of, name, before, now }) =>
    items.skew(
      `${skews[of]} ${of === "country" ? nameCountry(name, language) : name}`,
      formatPercent(before, language),
      formatPercent(now, language),
    ),
  );
  const isNothing = counted.every(([count]) => count === 0);
  const sentences = [...columns, ...changed];
  return (
    <Section title={words.look}>
      {isNothing && sentences.length === 0 ? <p>{words.lookNone}</p> : null}
      <Counted items={counted} />
      <ul className="import-sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
