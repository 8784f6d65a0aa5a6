import { useState, type ReactNode } from "react";

import { useMay } from "../../../api/session.ts";
import { useChange } from "../../../api/use-api.ts";
import { Sources } from "../../../law/reasons.tsx";
import { Button } from "../../../ui/button.tsx";
import { DialogButton } from "../../../ui/dialog-button.tsx";
import { Form } from "../../../ui/fields/form.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { useToasts } from "../../../ui/toasts.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import type { Rule } from "./title-of.ts";

/** Every kind of data with its period, what it counts from, what happens then, and who says so. */
export function PeriodsPart({ rules }: { readonly rules: readonly Rule[] }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { columns } = words.periods;
  return (
    <div className="retention-table">
      <table className="table retention-periods">
        <caption className="visually-hidden">{words.tabs.periods}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.period}</th>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.end}</th>
            <th scope="col">{columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Row key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  readonly rule: Rule;
}

function Row({ rule }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { periods } = words;
  const may = useMay("rights");
  const own = language === "fr" ? "fr" : "en";
  const isChosen = rule.chosen !== null && rule.chosen !== rule.usual;
  return (
    <tr>
      <th scope="row">{rule.title[own]}</th>
      <td data-label={periods.columns.period}>
        <Length rule={rule} length={rule.chosen ?? rule.usual} />
        {isChosen ? (
          <p className="faint">{periods.chosen(formatNumber(rule.usual ?? 0, language))}</p>
        ) : null}
        {rule.isMoved ? null : <p className="faint">{periods.moving}</p>}
        {may && rule.choice !== null ? (
          <p>
            <ChangePeriod rule={rule} />
          </p>
        ) : null}
      </td>
      <td data-label={periods.columns.from}>{rule.countedFrom[own]}</td>
      <td data-label={periods.columns.end}>{periods.ends[rule.end]}</td>
      <td>
        {periods.standings[rule.standing]}
        <Sources of={rule.sources.map(({ id }) => id)} />
      </td>
    </tr>
  );
}

function Length({ rule, length }: Props & { readonly length: number | null }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (length === null) return words.periods.noEnd;
  return words.periods[rule.unit](formatNumber(length, language));
}

function ChangePeriod({ rule }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const title = rule.title[language === "fr" ? "fr" : "en"];
  return (
    <DialogButton label={words.periods.change} look="link" title={words.periods.changeTitle(title)}>
      {(close) => <Choosing rule={rule} close={close} />}
    </DialogButton>
  );
}

function Choosing({ rule, close }: Props & { readonly close: () => void }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { periods } = words;
  const { tell } = useToasts();
  const [length, setLength] = useState<number | null>(rule.chosen ?? rule.usual);
  const change = useChange("chooseRetentionPeriod", {
    refreshes: ["showRetention", "planRetention", "listPeopleDue"],
    onDone: () => {
      tell(periods.changed);
      close();
    },
  });
  const { least = 1, most = null } = rule.choice ?? {};
  const number = (count: number): string => formatNumber(count, language);
  const choose = (chosen: number | null): void =>
    change.mutate({ body: { rule: rule.id, length: chosen } });
  return (
    <Form onSubmit={() => choose(length)} problem={change.error}>
      <NumberField
        name="length"
        label={rule.unit === "days" ? periods.inDays : periods.inMonths}
        hint={
          most === null
            ? periods.boundsOpen(number(least))
            : periods.bounds(number(least), number(most))
        }
        value={length}
        least={least}
        {...(most !== null && { most })}
        onChange={setLength}
      />
      <p className="faint">{periods.what}</p>
      <div className="actions">
        <Button type="submit" look="main" isDisabled={length === null || change.isPending}>
          {periods.save}
        </Button>
        {rule.chosen === null ? null : (
          <Button isDisabled={change.isPending} onPress={() => choose(null)}>
            {periods.usual}
          </Button>
        )}
      </div>
    </Form>
  );
}
