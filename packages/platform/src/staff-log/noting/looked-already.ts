import type { StaffNote } from "../staff-note.ts";

/** Pages ask again by themselves; a person who comes back after a while looks anew. */
const FOR_MS = 10 * 60 * 1000;

/** Beyond that it begins anew, and something may be written down twice. */
const MOST_REMEMBERED = 20_000;

/** The looks that were written down a moment ago. Of looks alone: all else counts each time. */
export interface LookedAlready {
  /** @param of what tells two requests of one operation apart: the page of a list, a filter */
  has(note: StaffNote, of: string, nowMs: number): boolean;
  /** To be told once the note is kept. */
  remember(note: StaffNote, of: string, nowMs: number): void;
}

/** Remembers looks in the memory of this process. */
export function rememberLooks(): LookedAlready {
  const until = new Map<string, number>();
  return {
    has: (note, of, nowMs) => isLook(note) && (until.get(nameOf(note, of)) ?? 0) > nowMs,
    remember(note, of, nowMs) {
      if (!isLook(note)) return;
      if (until.size >= MOST_REMEMBERED) until.clear();
      until.set(nameOf(note, of), nowMs + FOR_MS);
    },
  };
}

function isLook({ deed }: StaffNote): boolean {
  return deed === "saw" || deed === "was-refused";
}

function nameOf({ actor, deed, operation, contact, about }: StaffNote, of: string): string {
  return JSON.stringify([actor, deed, operation, contact, about, of]);
}
