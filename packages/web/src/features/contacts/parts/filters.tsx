import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";

import { useRead } from "../../../api/use-api.ts";
import { ComboField } from "../../../ui/fields/combo-field.tsx";
import { SelectField, type Option } from "../../../ui/fields/select-field.tsx";
import { TextField } from "../../../ui/fields/text-field.tsx";
import { countryOptions } from "../../../words/countries.ts";
import { keysOf, PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import type { Asked, AskedName } from "../use-asked.ts";
import { WORDS } from "../words/words.ts";

/** Stands for no filter: a choice needs something to be chosen. */
const ANY = "any";

interface Props extends Pick<Asked, "values" | "set"> {
  /** What stands beside the button that opens them. */
  readonly children: ReactNode;
}

/** By what the list can be narrowed down, all at once; each choice takes effect as it is made. */
export function Filters({ values, set, children }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const sources = useRead("listSources", {});
  const lists = useRead("listLists", {});
  const segments = useRead("listSegments", {});
  const choice = (name: AskedName, options: readonly Option[], hint?: string): ReactNode => (
    <SelectField
      label={words.fields[name]}
      {...(hint !== undefined && { hint })}
      options={[{ id: ANY, label: words.any }, ...options]}
      value={values[name] ?? ANY}
      onChange={(value) => set({ [name]: value === ANY ? null : value })}
    />
  );
  const yesOrNo = [
    { id: "yes", label: words.yes },
    { id: "no", label: words.no },
  ];
  return (
    <Disclosure className="filters">
      <div className="actions">
        <Heading level={2} className="filters-head">
          <Button slot="trigger" className="button button-plain">
            {words.filters}
          </Button>
        </Heading>
        {children}
      </div>
      <DisclosurePanel className="filters-panel">
        <div className="filters-fields">
          {choice("source", named(sources.data?.items))}
          {choice("list", named(lists.data?.items))}
          {choice("segment", named(segments.data?.items))}
          {choice("relation", optionsOf(people.relations))}
          <ComboField
            label={words.fields.country}
            options={countryOptions(language)}
            value={values.country}
            onChange={(country) => set({ country })}
          />
          <TextField
            label={words.fields.locale}
            hint={words.localeHint}
            value={values.locale ?? ""}
            onChange={(locale) => set({ locale })}
          />
          <TextField
            label={words.fields.tag}
            value={values.tag ?? ""}
            onChange={(tag) => set({ tag })}
          />
          {choice("kind", optionsOf(people.kinds))}
          {choice("purpose", optionsOf(people.purposes), words.consentHint)}
          {choice("consent", optionsOf(people.states))}
          {choice("suppressed", yesOrNo)}
          {choice("quarantined", yesOrNo)}
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function named(items: readonly Named[] = []): readonly Option[] {
  return items.map(({ id, name }) => ({ id, label: name }));
}

function optionsOf(words: Readonly<Record<string, string>>): readonly Option[] {
  return keysOf(words).map((id) => ({ id, label: words[id] ?? id }));
}
