import { useRead } from "../../api/use-api.ts";
import type { Option } from "../../ui/fields/select-field.tsx";
import type { NamesOf } from "./say-filter.ts";

export interface Choices extends NamesOf {
  readonly listOptions: readonly Option[];
  readonly sourceOptions: readonly Option[];
}

/** What a filter may name: the lists and sources that are there. */
export function useNames(): Choices {
  const lists = useRead("listLists", {}).data?.items ?? [];
  const sources = useRead("listSources", {}).data?.items ?? [];
  return {
    lists: new Map(lists.map(({ id, name }) => [id, name])),
    sources: new Map(sources.map(({ id, name }) => [id, name])),
    listOptions: lists.map(({ id, name }) => ({ id, label: name })),
    sourceOptions: sources.map(({ id, name }) => ({ id, label: name })),
  };
}
