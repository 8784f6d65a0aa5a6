import { useSearchState } from "../../app/use-search-state.ts";
import { CONTACT_COLUMNS, type ContactColumn } from "../../people/contact-columns.tsx";
import type { Sorting } from "../../ui/data-table.tsx";

/** What of people is shown, and in which order: kept in the address. */
export interface Shown {
  readonly columns: readonly ContactColumn[];
  readonly show: (columns: readonly ContactColumn[]) => void;
  /** `null`: who was added last comes first. */
  readonly sorting: Sorting | null;
  readonly sortBy: (sorting: Sorting) => void;
  readonly order: { readonly sort: SortName; readonly descending: boolean };
}

const SORTS = ["added", "email", "name", "collected"] as const;
type SortName = (typeof SORTS)[number];

const USUAL: readonly ContactColumn[] = ["email", "name", "country", "answers", "standing"];

export function useShown(): Shown {
  const { values, set } = useSearchState("columns", "sort", "direction");
  const named = values.columns?.split(",") ?? USUAL;
  const columns = CONTACT_COLUMNS.filter((column) => column === "email" || named.includes(column));
  const sort = SORTS.find((name) => name === values.sort) ?? "added";
  const direction = values.direction === "descending" ? "descending" : "ascending";
  return {
    columns,
    show: (chosen) => set({ columns: chosen.join() === USUAL.join() ? null : chosen.join() }),
    sorting: sort === "added" ? null : { column: sort, direction },
    sortBy: (by) => set({ sort: by.column, direction: by.direction }),
    order: { sort, descending: sort === "added" || direction === "descending" },
  };
}
