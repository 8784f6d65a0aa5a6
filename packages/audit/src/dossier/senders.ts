import type { Exhibit } from "./exhibits.ts";
import { shown } from "./shown.ts";

/** One sender and the mails that name it. */
export interface Sender {
  /** Domains and list names, safe to show; empty when its mail names nobody. */
  readonly names: readonly string[];
  /** Numbers and handed-in names of its mails, safe to show. */
  readonly mails: readonly string[];
}

interface Group {
  readonly keys: Set<string>;
  readonly exhibits: Exhibit[];
}

/**
 * Groups mails by who sent them: two belong together when their From addresses share a registrable
 * domain, or when both name the same list. A mail that names neither belongs to no other.
 */
export function sendersOf(exhibits: readonly Exhibit[]): readonly Sender[] {
  let groups: Group[] = [];
  for (const exhibit of exhibits) {
    const keys = keysOf(exhibit);
    const touched = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const joined: Group = {
      keys: new Set([...touched.flatMap((group) => [...group.keys]), ...keys]),
      exhibits: [...touched.flatMap((group) => group.exhibits), exhibit],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.map((group) => ({
    names: [...group.keys].map((key) => shown(key.slice(key.indexOf(":") + 1))).sort(),
    mails: group.exhibits.map(({ givenAs, file }) => givenAs[0] ?? file),
  }));
}

function keysOf({ site, listId }: Exhibit): readonly string[] {
  return [
    ...(site === null ? [] : [`site:${site}`]),
    ...(listId === null ? [] : [`list:${listId}`]),
  ];
}
