import type { DeliveryReports } from "@consentry/client";
import type { ReactNode } from "react";

import { everyDay } from "../../../ui/charts/every-day.ts";
import { LineChart } from "../../../ui/charts/line-chart.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber, formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

const NO_MAILS = { proved: 0, passedOn: 0, unproved: 0 };

const RESULTS = [
  { id: "proved", kind: "permitted" },
  { id: "passedOn", kind: "contested" },
  { id: "unproved", kind: "refused" },
] as const;

/** What mails in our names proved, day by day. */
export function MailsSection({ of }: { readonly of: DeliveryReports }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { days } = of.mails;
  const sum = (id: (typeof RESULTS)[number]["id"]): number =>
    days.reduce((all, day) => all + day[id], 0);
  const all = RESULTS.reduce((mails, { id }) => mails + sum(id), 0);
  const receivers = of.reporters.filter(({ kind }) => kind === "dmarc").length;
  return (
    <Section title={words.mails.title}>
      {all === 0 ? (
        <p>{words.noMails}</p>
      ) : (
        <>
          <Figures
            items={[
              {
                label: words.mails.all,
                value: formatNumber(all, language),
                note:
                  receivers === 1
                    ? words.mails.allNoteOne
                    : words.mails.allNote(formatNumber(receivers, language)),
              },
              ...RESULTS.map(({ id }) => ({
                label: words.mails[id],
                value: formatPercent(sum(id) / all, language),
                note: words.mails[`${id}Note`],
              })),
            ]}
          />
          <LineChart
            summary={words.mails.summary}
            timeLabel={words.mails.day}
            isStacked
            series={RESULTS.map(({ id, kind }) => ({ id, kind, label: words.mails[id] }))}
            points={everyDay(days, of.from, of.until, NO_MAILS).map(
              ({ day, proved, passedOn, unproved }) => ({
                at: day,
                values: { proved, passedOn, unproved },
              }),
            )}
          />
        </>
      )}
    </Section>
  );
}
