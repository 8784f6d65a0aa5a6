import type { Transition } from "@consentry/client";
import type { ReactNode } from "react";

import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { monthName } from "./month-name.ts";
import { monthsOf, type Purpose } from "./purposes.ts";

interface Props {
  readonly of: Transition;
  readonly purpose: Purpose;
}

/** When those who said no, or nothing, may be asked again. */
export function InPeace({ of, purpose }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { peace } = words;
  const months = monthsOf(of.countries, purpose);
  return (
    <Section title={peace.title}>
      <p className="transition-lead">{peace.lead}</p>
      {months.length === 0 ? (
        <p className="faint">{peace.none}</p>
      ) : (
        <table className="table transition-months">
          <thead>
            <tr>
              <th scope="col">{peace.month}</th>
              <th scope="col">{peace.people}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, people }) => (
              <tr key={month}>
                <th scope="row">{monthName(month, language)}</th>
                <td data-label={peace.people}>{formatNumber(people, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
