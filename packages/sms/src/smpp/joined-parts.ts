import type { IncomingPart } from "./incoming.ts";

/** A text put together, or as much of it as came. */
export interface JoinedText {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Texts whose parts are waited for at once: a peer that sends first parts for ever gains no more. */
const MOST_WAITING = 1000;
/** Parts of one text follow each other within seconds. */
export const WAIT_FOR_PARTS_MS = 60_000;

interface Waiting {
  readonly from: string;
  readonly to: string;
  readonly parts: Map<number, string>;
  readonly total: number;
  readonly since: number;
}

/**
 * Puts long texts together. The parts of one that stays incomplete are given back as they are:
 * whoever says STOP in the first part has said it.
 */
export class JoinedParts {
  readonly #waiting = new Map<string, Waiting>();

  /**
   * The whole text if this was its last part, `null` if others are to come. The text stays known
   * until `forget`, so that a part that comes again completes it again.
   *
   * @param now any clock in milliseconds
   */
  add(part: IncomingPart, now: number): JoinedText | null {
    if (part.joins === null) return { from: part.from, to: part.to, text: part.text };
    const { index } = part.joins;
    const key = keyOf(part);
    const waiting = this.#waiting.get(key) ?? fresh(part, now);
    waiting.parts.set(index, part.text);
    this.#waiting.set(key, waiting);
    return waiting.parts.size === waiting.total ? joined(waiting) : null;
  }

  /** Whether more wait than may: the oldest are overdue, whenever they came. */
  get isCrowded(): boolean {
    return this.#waiting.size > MOST_WAITING;
  }

  /** That a part's text was taken over. */
  forget(part: IncomingPart): void {
    if (part.joins !== null) this.#waiting.delete(keyOf(part));
  }

  /** Takes out what waited too long, or everything, and what is too much, the oldest first. */
  overdue(now: number, everything = false): readonly JoinedText[] {
    const all = [...this.#waiting];
    const tooMany = all.length - MOST_WAITING;
    const out = all.filter(
      ([, { since }], place) => everything || place < tooMany || since + WAIT_FOR_PARTS_MS <= now,
    );
    for (const [key] of out) this.#waiting.delete(key);
    return out.map(([, waiting]) => joined(waiting));
  }
}

function keyOf({ from, to, joins }: IncomingPart): string {
  return JSON.stringify([from, to, joins?.reference, joins?.total]);
}

function fresh({ from, to, joins }: IncomingPart, now: number): Waiting {
  return { from, to, total: joins?.total ?? 1, parts: new Map(), since: now };
}

function joined({ from, to, parts }: Waiting): JoinedText {
  const inOrder = [...parts].sort(([one], [other]) => one - other);
  return { from, to, text: inOrder.map(([, text]) => text).join("") };
}
