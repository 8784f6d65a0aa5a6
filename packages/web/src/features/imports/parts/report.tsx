import type { Import, ImportReport } from "@consentry/client";
import type { ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { PartBar } from "../../../ui/charts/part-bar.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { Counted } from "./counted.tsx";
import { MakeUp } from "./make-up.tsx";
import { WorthALook } from "./worth-a-look.tsx";

/** What was found in a file, to be read in a minute. It names nobody. */
export function Report({ of: one }: { readonly of: Import }): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const words = all.report;
  const { report } = one;
  if (report === null) return null;
  const { fineItems, parts } = words;
  const refused = report.rows - report.good;
  const known = Math.min(report.known, report.good);
  const closed = Math.min(report.suppressed, report.good - known);
  return (
    <>
      <section className="sheet" aria-label={words.oneLook}>
        <p className="import-verdict">
          {report.good === 0 ? (
            words.nobody
          ) : (
            <>
              <strong>{formatNumber(report.good, language)}</strong>{" "}
              {one.state === "applied" ? words.were : words.canBe}
            </>
          )}
        </p>
        <PartBar
          label={words.summary}
          parts={[
            {
              id: "fresh",
              label: parts.fresh,
              count: report.good - known - closed,
              kind: "permitted",
            },
            { id: "known", label: parts.known, count: known, kind: "rest" },
            { id: "suppressed", label: parts.suppressed, count: closed, kind: "unclear" },
            { id: "rejected", label: parts.rejected, count: refused, kind: "refused" },
          ]}
        />
      </section>
      <Section title={words.fine}>
        <Counted
          items={[
            [report.good, fineItems.good],
            [report.known, fineItems.known],
            [report.repeated, fineItems.repeated],
            [report.suppressing, fineItems.suppressing],
          ]}
        />
      </Section>
      <HeldBack of={one} report={report} />
      <Consents report={report} />
      <WorthALook report={report} />
      <MakeUp profile={report.profile} />
    </>
  );
}

function HeldBack({
  of: one,
  report,
}: {
  readonly of: Import;
  readonly report: ImportReport;
}): ReactNode {
  const { words: all, language } = useFeatureWords(WORDS);
  const mayWrite = useMay("write");
  const words = all.report;
  const refused = Object.entries(report.rejected).toSorted(([, a], [, b]) => b - a);
  const counted = [
    [report.suppressed, words.backItems.suppressed] as const,
    [report.overdue, words.backItems.overdue] as const,
    ...Object.entries(report.unreadable).map(
      ([column, count]) => [count, words.backItems.unreadable(column)] as const,
    ),
  ];
  const isNothing = refused.length === 0 && counted.every(([count]) => count === 0);
  return (
    <Section title={words.back}>
      {isNothing ? <p>{words.backNone}</p> : <Counted items={counted} />}
      {refused.length === 0 ? null : (
        <>
          <table className="table import-refused">
            <thead>
              <tr>
                {words.refusedHead.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {refused.map(([reason, count]) => (
                <tr key={reason}>
                  <th scope="row">{nameOf(words.refused, reason)}</th>
                  <td data-label={words.refusedHead[1]}>{formatNumber(count, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {mayWrite ? (
            <LinkButton
              href={`/api/v1/imports/${one.id}/rejected`}
              download={`${one.id}-rejected.csv`}
            >
              {words.saveRefused}
            </LinkButton>
          ) : null}
          <p className="faint">
            {words.refusedUntil} <Day on={one.keepUntil} />.
          </p>
        </>
      )}
    </Section>
  );
}

function Consents({ report: { consents } }: { readonly report: ImportReport }): ReactNode {
  const { words: all } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const words = all.report;
  const { given, refused, unproven, notGiven } = words.consentParts;
  return (
    <Section title={words.consents}>
      {consents.length === 0 ? <p>{words.noConsents}</p> : null}
      {consents.map((one) => (
        <PartBar
          key={`${one.purpose} ${one.channel}`}
          label={`${nameOf(known.purposes, one.purpose)}, ${nameOf(known.channels, one.channel)}`}
          parts={[
            { id: "given", label: given, count: one.given, kind: "permitted" },
            { id: "refused", label: refused, count: one.refused ?? 0, kind: "refused" },
            { id: "unproven", label: unproven, count: one.unproven, kind: "unclear" },
            { id: "notGiven", label: notGiven, count: one.notGiven, kind: "rest" },
          ]}
        />
      ))}
    </Section>
  );
}
