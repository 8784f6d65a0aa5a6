import { useCallback } from "react";
import { useSearchParams } from "wouter";

/** What a page keeps in its address, so that it can be shared, come back to, and undone by “back”. */
export interface SearchState<Name extends string> {
  readonly values: Readonly<Record<Name, string | null>>;
  /** `null` takes a value out of the address. A step of its own in the history when `isStep`. */
  readonly set: (changes: Partial<Record<Name, string | null>>, isStep?: boolean) => void;
}

/** Reads and writes named values of the address; whatever else stands in it stays. */
export function useSearchState<const Name extends string>(
  ...names: readonly Name[]
): SearchState<Name> {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name)])) as Record<
    Name,
    string | null
  >;
  const set = useCallback(
    (changes: Partial<Record<Name, string | null>>, isStep = false): void => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries<string | null | undefined>(changes)) {
            if (value === null || value === undefined || value === "") after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace: !isStep },
      );
    },
    [setSearch],
  );
  return { values, set };
}
