import type { StaffNote } from "../staff-note.ts";

/** Pages ask again by themselves; a person who comes back after a while looks anew. */
const FOR_MS = 10 * 60 * 1000;

/** Beyond that it begins anew, and something may be written down twice. */
const MOST_REMEMBERED = 20_000;

/** Tells whether the same look was written down a moment ago. Of looks alone: all else counts each time. */
export interface LookedAlready {
  /** @param of what tells two requests of one operation apart: the page of a list, a filter */
  is(note: StaffNote, of: string, nowMs: number): boolean;
}

/** Remembers looks in the memory of this process. */
export function rememberLooks(): LookedAlready {
  const until = new Map<string, number>();
  return {
    is({ deed, actor, operation, contact, about }, of, nowMs) {
      if (deed !== "saw" && deed !== "was-refused") return false;
      const look = JSON.stringify([actor, deed, operation, contact, about, of]);
      if ((until.get(look) ?? 0) > nowMs) return true;
      if (until.size >= MOST_REMEMBERED) until.clear();
      until.set(look, nowMs + FOR_MS);
      return false;
    },
  };
}
