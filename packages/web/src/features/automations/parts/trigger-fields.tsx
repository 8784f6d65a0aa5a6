import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { CheckboxField } from "../../../ui/fields/checkbox-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField } from "../../../ui/fields/select-field.tsx";
import { keysOf, PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import {
  LIFE_SIGNS,
  LONGEST_WAIT_DAYS,
  type LifeSign,
  type Trigger,
  type TriggerKind,
  type TriggerOf,
} from "../definition.ts";
import { CARDS, useEditing } from "../editing.ts";
import { WORDS } from "../words/words.ts";
import { HourField } from "./hour-field.tsx";
import { isSaid, KeptTextField } from "./kept-text-field.tsx";

/** Who comes in, and how often. */
export function TriggerFields(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { definition, change, names } = useEditing();
  const { trigger: say } = words;
  const { trigger, againAfterDays } = definition;
  const set = (next: Trigger): void => change({ ...definition, trigger: next }, CARDS.start);
  const again = (days: number | null): void =>
    change({ ...definition, againAfterDays: days }, CARDS.start);
  const list = names.listOptions[0]?.id;
  return (
    <>
      <p className="faint">{say.from}</p>
      <SelectField
        label={say.kind}
        options={keysOf(say.kinds)
          .filter((kind) => kind !== "joined-list" || list !== undefined)
          .map((id) => ({ id, label: say.kinds[id] }))}
        value={trigger.kind}
        onChange={(kind) => {
          if (kind !== trigger.kind) set(firstTrigger(kind, list ?? ""));
        }}
      />
      <FieldsOf trigger={trigger} onChange={set} />
      <div className="step-pair">
        <SelectField
          label={say.again}
          options={(["once", "after"] as const).map((id) => ({ id, label: say.agains[id] }))}
          value={againAfterDays === null ? "once" : "after"}
          onChange={(often) => again(often === "once" ? null : (againAfterDays ?? A_YEAR))}
        />
        {againAfterDays === null ? null : (
          <NumberField
            label={say.againDays}
            least={1}
            most={LONGEST_WAIT_DAYS}
            value={againAfterDays}
            onChange={(days) => again(days ?? againAfterDays)}
          />
        )}
      </div>
    </>
  );
}

const A_YEAR = 365;

/** Complete from the beginning, like a step. */
function firstTrigger(kind: TriggerKind, list: string): Trigger {
  switch (kind) {
    case "joined-list":
      return { kind, list };
    case "gave-consent":
      return { kind, purpose: "send.newsletter" };
    case "date-attribute":
      return { kind, attribute: "birthday", offsetDays: 0, at: "09:00", yearly: true };
    case "inactive":
      return { kind, days: A_YEAR, by: LIFE_SIGNS };
    case "bought":
    case "by-hand":
      return { kind };
    default:
      return assertNever(kind);
  }
}

interface Props<Kind extends TriggerKind> {
  readonly trigger: TriggerOf<Kind>;
  readonly onChange: (trigger: Trigger) => void;
}

function FieldsOf({ trigger, onChange }: Props<TriggerKind>): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { names } = useEditing();
  switch (trigger.kind) {
    case "joined-list":
      return (
        <SelectField
          label={words.trigger.list}
          options={names.listOptions}
          value={trigger.list}
          onChange={(list) => onChange({ ...trigger, list })}
        />
      );
    case "gave-consent":
      return (
        <SelectField
          label={words.trigger.purpose}
          options={keysOf(people.purposes).map((id) => ({ id, label: people.purposes[id] }))}
          value={trigger.purpose}
          onChange={(purpose) => onChange({ ...trigger, purpose })}
        />
      );
    case "date-attribute":
      return <DayFields trigger={trigger} onChange={onChange} />;
    case "inactive":
      return <InactiveFields trigger={trigger} onChange={onChange} />;
    case "bought":
    case "by-hand":
      return null;
    default:
      return assertNever(trigger);
  }
}

function DayFields({ trigger, onChange }: Props<"date-attribute">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { trigger: say, editor } = words;
  const { offsetDays } = trigger;
  const when = offsetDays === 0 ? "on" : offsetDays < 0 ? "before" : "after";
  return (
    <>
      <KeptTextField
        label={say.attribute}
        hint={say.attributeHint}
        maxLength={64}
        value={trigger.attribute}
        isGood={isSaid}
        wrong={editor.missing}
        onChange={(attribute) => onChange({ ...trigger, attribute })}
      />
      <div className="step-pair">
        <SelectField
          label={say.when}
          options={(["on", "before", "after"] as const).map((id) => ({
            id,
            label: say.whens[id],
          }))}
          value={when}
          onChange={(chosen) =>
            onChange({ ...trigger, offsetDays: signOf(chosen) * Math.max(1, Math.abs(offsetDays)) })
          }
        />
        {when === "on" ? null : (
          <NumberField
            label={say.daysOff}
            least={1}
            most={LONGEST_WAIT_DAYS}
            value={Math.abs(offsetDays)}
            onChange={(days) =>
              onChange({ ...trigger, offsetDays: signOf(when) * (days ?? Math.abs(offsetDays)) })
            }
          />
        )}
        <HourField
          label={say.at}
          value={trigger.at}
          onChange={(at) => onChange({ ...trigger, at })}
        />
      </div>
      <CheckboxField
        label={say.yearly}
        isSelected={trigger.yearly}
        onChange={(yearly) => onChange({ ...trigger, yearly })}
      />
    </>
  );
}

function signOf(when: "on" | "before" | "after"): number {
  if (when === "on") return 0;
  return when === "before" ? -1 : 1;
}

function InactiveFields({ trigger, onChange }: Props<"inactive">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { trigger: say } = words;
  const { by } = trigger;
  const signs = keysOf(words.say.signs);
  const tick = (sign: LifeSign, counts: boolean): void => {
    const next = signs.filter((one) => (one === sign ? counts : by.includes(one)));
    // Without any sign nobody would ever be silent, or everybody: the last one stays.
    if (next.length > 0) onChange({ ...trigger, by: next });
  };
  return (
    <>
      <NumberField
        label={say.days}
        hint={say.daysHint}
        least={1}
        most={LONGEST_WAIT_DAYS}
        value={trigger.days}
        onChange={(days) => onChange({ ...trigger, days: days ?? trigger.days })}
      />
      <fieldset className="step-fieldset">
        <legend>{say.signs}</legend>
        {signs.map((sign) => (
          <CheckboxField
            key={sign}
            label={words.say.signs[sign]}
            isSelected={by.includes(sign)}
            onChange={(counts) => tick(sign, counts)}
          />
        ))}
      </fieldset>
    </>
  );
}
