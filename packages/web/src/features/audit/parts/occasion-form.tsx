import { useId, type ReactNode } from "react";

import { Button } from "../../../ui/button.tsx";
import { nameCountry } from "../../../words/format.ts";
import { useWords } from "../../../words/words.ts";
import type { Occasion } from "../occasion.ts";

interface Props {
  readonly occasion: Occasion;
  /** `2022-09-14`; empty when the mail names none. */
  readonly ownDay: string;
  readonly onJudge: (occasion: Occasion) => void;
}

/** States whose rules can be asked for; those without a table of their own get the baseline. */
const COUNTRIES =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  );

/** By whose rules, and of which day: the mail is judged again at once. */
export function OccasionForm({ occasion, ownDay, onJudge }: Props): ReactNode {
  const { language, words } = useWords();
  const { law: say } = words.report;
  const id = useId();
  const named = COUNTRIES.map((code) => [code, nameCountry(code, language)] as const).toSorted(
    ([, a], [, b]) => a.localeCompare(b, language),
  );
  const chooseDay = (day: string): void => {
    onJudge({ ...occasion, asOf: day === "" || day === ownDay ? null : day });
  };
  return (
    <div className="occasion">
      <label htmlFor={`${id}-country`}>
        <span>{say.country}</span>
        <select
          id={`${id}-country`}
          value={occasion.jurisdiction ?? ""}
          onChange={({ target }) => onJudge({ ...occasion, jurisdiction: target.value || null })}
        >
          <option value="">{say.baselineOption}</option>
          {named.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-day`}>
        <span>{say.day}</span>
        <input
          id={`${id}-day`}
          type="date"
          min="1995-01-01"
          max="2099-12-31"
          value={occasion.asOf ?? ownDay}
          onChange={({ target }) => chooseDay(target.value)}
        />
      </label>
      {occasion.asOf === null || ownDay === "" ? null : (
        <Button look="link" onPress={() => chooseDay("")}>
          {say.ownDay}
        </Button>
      )}
    </div>
  );
}
