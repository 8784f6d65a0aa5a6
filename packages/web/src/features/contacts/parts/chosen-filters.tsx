import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { Button } from "../../../ui/button.tsx";
import { Chips } from "../../../ui/chips.tsx";
import { nameCountry } from "../../../words/format.ts";
import { PEOPLE_WORDS } from "../../../words/people/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { ASKED, type Asked, type AskedName } from "../use-asked.ts";
import { WORDS } from "../words/words.ts";

/** What the list is narrowed down by, in words, each to be taken back. */
export function ChosenFilters({ values, set }: Pick<Asked, "values" | "set">): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const sayValue = useValueWords();
  const chosen = ASKED.flatMap((name) => {
    const value = values[name];
    return value === null
      ? []
      : [{ id: name, label: words.chosen(words.fields[name], sayValue(name, value)) }];
  });
  if (chosen.length === 0) return null;
  return (
    <div className="contacts-chosen">
      <Chips
        label={words.filtersOf}
        items={chosen}
        onRemove={(name) => set({ [name as AskedName]: null })}
      />
      <Button
        look="link"
        onPress={() => set(Object.fromEntries(ASKED.map((name) => [name, null])))}
      >
        {words.clear}
      </Button>
    </div>
  );
}

/** A value as people say it; what cannot be named stands as it is. */
function useValueWords(): (name: AskedName, value: string) => string {
  const { words, language } = useFeatureWords(WORDS);
  const { words: people } = useFeatureWords(PEOPLE_WORDS);
  const sources = useRead("listSources", {});
  const lists = useRead("listLists", {});
  const segments = useRead("listSegments", {});
  const tables: Partial<Record<AskedName, Readonly<Record<string, string>>>> = {
    source: namesOf(sources.data?.items),
    list: namesOf(lists.data?.items),
    segment: namesOf(segments.data?.items),
    relation: people.relations,
    kind: people.kinds,
    purpose: people.purposes,
    consent: people.states,
    suppressed: { yes: words.yes, no: words.no },
    quarantined: { yes: words.yes, no: words.no },
  };
  return (name, value) =>
    name === "country" ? nameCountry(value, language) : (tables[name]?.[value] ?? value);
}

function namesOf(
  items: readonly { readonly id: string; readonly name: string }[] = [],
): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map(({ id, name }) => [id, name]));
}
