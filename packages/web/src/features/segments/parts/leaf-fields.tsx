import { assertNever } from "@consentry/kernel";
import type { ReactNode } from "react";

import { ComboField } from "../../../ui/fields/combo-field.tsx";
import { NumberField } from "../../../ui/fields/number-field.tsx";
import { SelectField, type Option } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { countryOptions } from "../../../words/countries.ts";
import { keysOf, PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Leaf, MeasurePurpose } from "../filter.ts";
import type { Choices } from "../use-names.ts";
import { WORDS } from "../words/words.ts";
import { AttributeFields } from "./attribute-fields.tsx";
import { PeriodFields } from "./period-fields.tsx";

interface Props {
  readonly leaf: Leaf;
  readonly onChange: (leaf: Leaf) => void;
  readonly choices: Choices;
}

/** Stands for what nobody noted, and for whichever list: a choice needs something to be chosen. */
const NONE = "none";

/** More of one fact than a server counts for one person in a year of daily mail. */
const MOST_TIMES = 1_000;

/** The purposes for which single readers are observed: of all others there is nobody to be found. */
const READABLE: readonly MeasurePurpose[] = [
  "track.open.individual",
  "track.click.individual",
  "personalise.by_opens",
  "personalise.by_clicks",
  "frequency.performance",
  "optimise.campaign",
  "profile.cross_channel",
];

/** What has to be said of one condition. */
export function LeafFields({ leaf, onChange, choices }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const { fields, days, signals, kinds, say } = words;
  switch (leaf.kind) {
    case "consent":
      return (
        <>
          <SelectField
            label={fields.purpose}
            options={optionsOf(people.purposes)}
            value={leaf.purpose}
            onChange={(purpose) => onChange({ ...leaf, purpose })}
          />
          <SelectField
            label={fields.state}
            options={optionsOf(people.states)}
            value={leaf.state}
            onChange={(state) => onChange({ ...leaf, state })}
          />
          <SelectField
            label={fields.channel}
            options={optionsOf(people.channels)}
            value={leaf.channel}
            onChange={(channel) => onChange({ ...leaf, channel })}
          />
        </>
      );
    case "list":
      return (
        <SelectField
          label={fields.list}
          options={choices.listOptions}
          value={leaf.list === "" ? null : leaf.list}
          onChange={(list) => onChange({ ...leaf, list })}
        />
      );
    case "source":
      return (
        <SelectField
          label={fields.source}
          options={choices.sourceOptions}
          value={leaf.source === "" ? null : leaf.source}
          onChange={(source) => onChange({ ...leaf, source })}
        />
      );
    case "relation":
      return (
        <SelectField
          label={fields.relation}
          options={optionsOf(people.relations)}
          value={leaf.relation}
          onChange={(relation) => onChange({ ...leaf, relation })}
        />
      );
    case "recipient":
      return (
        <SelectField
          label={fields.recipient}
          options={optionsOf(people.kinds)}
          value={leaf.recipient}
          onChange={(recipient) => onChange({ ...leaf, recipient })}
        />
      );
    case "country":
      return (
        <ComboField
          label={fields.country}
          options={[{ id: NONE, label: fields.notKnown }, ...countryOptions(language)]}
          value={leaf.country === null ? NONE : leaf.country || null}
          onChange={(id) => onChange({ ...leaf, country: id === NONE ? null : (id ?? "") })}
        />
      );
    case "locale":
      return (
        <TextField
          label={fields.locale}
          hint={fields.localeHint}
          value={leaf.locale ?? ""}
          onChange={(locale) => onChange({ ...leaf, locale })}
        />
      );
    case "tag":
      return (
        <TextField
          label={fields.tag}
          maxLength={100}
          value={leaf.tag}
          onChange={(tag) => onChange({ ...leaf, tag })}
        />
      );
    case "attribute":
      return <AttributeFields leaf={leaf} onChange={onChange} />;
    case "day":
      return (
        <>
          <SelectField
            label={fields.day}
            options={optionsOf(days)}
            value={leaf.day}
            onChange={(day) => onChange({ ...leaf, day })}
          />
          <PeriodFields period={leaf} onChange={(period) => onChange({ ...leaf, ...period })} />
        </>
      );
    case "fact":
      return (
        <>
          <SelectField
            label={fields.fact}
            options={optionsOf(say.facts)}
            value={leaf.fact}
            onChange={(fact) => onChange({ ...leaf, fact })}
          />
          <NumberField
            label={fields.times}
            least={1}
            most={MOST_TIMES}
            value={leaf.times}
            onChange={(times) => onChange({ ...leaf, times: times ?? 1 })}
          />
          <PeriodFields period={leaf} onChange={(period) => onChange({ ...leaf, ...period })} />
        </>
      );
    case "suppressed":
      return (
        <>
          <SelectField
            label={fields.channel}
            options={optionsOf(people.channels)}
            value={leaf.channel}
            onChange={(channel) => onChange({ ...leaf, channel })}
          />
          <SelectField
            label={fields.list}
            options={[{ id: NONE, label: fields.anyList }, ...choices.listOptions]}
            value={leaf.list ?? NONE}
            onChange={(list) => onChange({ ...leaf, list: list === NONE ? null : list })}
          />
        </>
      );
    case "quarantined":
      return <p className="faint">{kinds.quarantined}</p>;
    case "measured":
      return (
        <>
          <SelectField
            label={fields.signal}
            options={optionsOf(signals)}
            value={leaf.signal}
            onChange={(signal) => onChange({ ...leaf, signal })}
          />
          <SelectField
            label={fields.measuredFor}
            options={READABLE.map((id) => ({ id, label: people.purposes[id] }))}
            value={leaf.purpose}
            onChange={(purpose) => onChange({ ...leaf, purpose })}
          />
          <p className="filter-note faint">{words.measuredNote}</p>
        </>
      );
    default:
      return assertNever(leaf);
  }
}

function optionsOf<Id extends string>(words: Readonly<Record<Id, string>>): readonly Option<Id>[] {
  return keysOf(words).map((id) => ({ id, label: words[id] }));
}
