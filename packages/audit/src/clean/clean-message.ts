import { lineIndex, type LineIndex } from "../mime/lines.ts";
import { readMessage, type ParsedMessage } from "../mime/message.ts";
import type { Change, KeptReason } from "./change.ts";
import { placeBefore, splice, type RawEdit } from "./edits.ts";
import { plan, type CleanOptions } from "./plan.ts";

export type { Change, KeptReason } from "./change.ts";
export type { CleanOptions } from "./plan.ts";

export interface Cleaned {
  /** The same array where nothing had to be changed. */
  readonly bytes: Uint8Array;
  /** In the order of the message, what was kept included. */
  readonly changes: readonly Change[];
}

/**
 * What is judged depends on what stands beside it, and an unwrapped link may be counted again: so
 * the message is looked at until nothing observes. Two rounds do for almost every mail.
 */
const MAX_ROUNDS = 20;

/**
 * Gives the same message without its trackers: what reports an opening is taken out, links are
 * led straight to the destination that they hold, numbers of the reader's are taken off them.
 * Every other byte stays as it was, and so do the parts and their types.
 *
 * What leads where only the sender's server knows is kept and named, unless `removeUnknown` is
 * set; so is leaving by a header. Signatures of the changed message no longer verify: they are
 * left, and named. Cleaning a clean message changes nothing. Never throws; what is no message comes
 * back as it was.
 */
export function cleanMessage(bytes: Uint8Array, options: CleanOptions = {}): Cleaned {
  const read = readMessage(bytes);
  if (!read.ok) return { bytes, changes: [] };
  const cleaning = new Cleaning({ bytes, parsed: read.value }, options);
  while (cleaning.goOn());
  return cleaning.finish();
}

class Cleaning {
  readonly #given: Read;
  readonly #options: CleanOptions;
  readonly #rounds: (readonly RawEdit[])[] = [];
  readonly #lines: LineIndex;
  #current: Read;
  #done: Change[] = [];
  #kept: readonly Change[] = [];

  constructor(given: Read, options: CleanOptions) {
    this.#given = given;
    this.#current = given;
    this.#options = options;
    this.#lines = lineIndex(given.bytes);
  }

  /** Does one round; says whether there may be more to do. */
  goOn(): boolean {
    const { document, ...later } = this.#options;
    const isFirst = this.#rounds.length === 0 && document !== undefined;
    const { bytes, parsed } = this.#current;
    const { edits, done, kept } = plan(bytes, parsed, isFirst ? { ...later, document } : later);
    this.#kept = kept.map((change) => this.#placed(change));
    const placed = done.map((change) => this.#placed(change));
    const next = edits.length === 0 ? this.#current : applied(this.#current, edits);
    if (next === null || next === this.#current || isSame(next.bytes, bytes)) {
      const reason = next === null ? "structure" : "inside-text";
      this.#takeBack(placed, reason);
      return false;
    }
    this.#note(placed);
    this.#rounds.push(edits);
    this.#current = next;
    return this.#rounds.length < MAX_ROUNDS;
  }

  finish(): Cleaned {
    const isChanged = this.#rounds.length > 0;
    const broken = isChanged ? brokenSignatures(this.#given.parsed, this.#lines) : [];
    const changes = [...this.#done, ...this.#kept, ...broken];
    return {
      bytes: this.#current.bytes,
      changes: changes.toSorted((a, b) => a.at.offset - b.at.offset),
    };
  }

  /** A link that was led on twice was led on once, to where it leads now. */
  #note(changes: readonly Change[]): void {
    const earlier = new Map(
      this.#done.map((change, index) => [placeKey(change, change.to), index]),
    );
    for (const change of changes) {
      const index = change.url === null ? undefined : earlier.get(placeKey(change, change.url));
      const before = index === undefined ? undefined : this.#done[index];
      if (before && index !== undefined) this.#done[index] = { ...before, to: change.to };
      else this.#done.push(change);
    }
  }

  /** What was tried and still stands was not done. */
  #takeBack(changes: readonly Change[], reason: KeptReason): void {
    const standing = new Set(changes.map((change) => placeKey(change, change.url)));
    this.#done = this.#done.filter((change) => !standing.has(placeKey(change, change.url)));
    const kept = changes.map((change) => ({
      ...change,
      action: "kept" as const,
      to: null,
      reason,
    }));
    this.#kept = [...this.#kept, ...kept];
  }

  #placed(change: Change): Change {
    const offset = this.#rounds.reduceRight(
      (place, edits) => placeBefore(place, edits),
      change.at.offset,
    );
    return { ...change, at: { ...change.at, offset, line: this.#lines.lineAt(offset) } };
  }
}

function placeKey({ at }: Change, url: string | null): string {
  return `${at.part} ${at.offset} ${url ?? ""}`;
}

function isSame(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((octet, at) => octet === second[at]);
}

interface Read {
  readonly bytes: Uint8Array;
  readonly parsed: ParsedMessage;
}

/** `null` where the message would fall into other parts, as damaged ones may. */
function applied({ bytes, parsed }: Read, edits: readonly RawEdit[]): Read | null {
  const cleaned = splice(bytes, edits);
  const read = readMessage(cleaned);
  if (!read.ok || outline(read.value) !== outline(parsed)) return null;
  return { bytes: cleaned, parsed: read.value };
}

function outline({ parts }: ParsedMessage): string {
  return parts
    .map(({ path, type, encoding, charset }) => [path, type, encoding, charset].join(" "))
    .join("\n");
}

const SIGNATURES =
  /^(?:dkim-signature|x-google-dkim-signature|domainkey-signature|arc-seal|arc-message-signature)$/;
const SIGNED_TYPES = /^(?:multipart\/signed|application\/(?:x-)?pkcs7-mime)$/;

/** Whoever checks them sees that the message was changed; the original proves what was sent. */
function brokenSignatures({ header, parts }: ParsedMessage, lines: LineIndex): Change[] {
  const fields = header
    .filter(({ key }) => SIGNATURES.test(key))
    .map(({ start, end }) => ({ part: "header", offset: start, length: end - start }));
  const signed = parts
    .filter(({ type }) => SIGNED_TYPES.test(type))
    .map(({ path, start, bodyStart }) => ({
      part: path,
      offset: start,
      length: bodyStart - start,
    }));
  return [...fields, ...signed].map((place) => ({
    action: "no-longer-verifies",
    what: "signature",
    url: null,
    to: null,
    reason: null,
    at: { ...place, line: lines.lineAt(place.offset) },
  }));
}
