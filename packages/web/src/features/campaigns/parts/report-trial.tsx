import type { CampaignReport } from "@consentry/client";
import type { ReactNode } from "react";

import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly trial: NonNullable<CampaignReport["trial"]>;
}

/** How a trial came out, or that it is not over. */
export function ReportTrial({ trial }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const number = (value: number): string => formatNumber(value, language);
  const nameOf = (part: number): string =>
    part === 0 ? words.report.writings.own : words.report.writings.onTrial;
  const { result, waiting, parts } = trial;
  return (
    <>
      <p>
        {result === null
          ? words.report.trialRunning(number(waiting))
          : words.report.trialOver[result.because](nameOf(result.winner))}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.report.writing}</th>
            <th scope="col">{words.report.sent}</th>
            <th scope="col">{words.report.replied}</th>
            <th scope="col">{words.report.unsubscribed}</th>
            {result === null ? null : (
              <>
                <th scope="col">{words.report.judgedOn}</th>
                <th scope="col">{words.report.answers}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, sent, replied, unsubscribed }) => (
            <tr key={part}>
              <th scope="row">{nameOf(part)}</th>
              <td data-label={words.report.sent}>{number(sent)}</td>
              <td data-label={words.report.replied}>{number(replied)}</td>
              <td data-label={words.report.unsubscribed}>{number(unsubscribed)}</td>
              {result === null ? null : (
                <>
                  <td data-label={words.report.judgedOn}>{number(result.judgedOn[part] ?? 0)}</td>
                  <td data-label={words.report.answers}>
                    {shown(result.answers[part] ?? null, number, words.report.notShown)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function shown(value: number | null, number: (value: number) => string, notShown: string): string {
  return value === null ? notShown : number(value);
}
