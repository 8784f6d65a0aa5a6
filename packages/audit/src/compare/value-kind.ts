import { lookInside } from "../identity/leaks.ts";
import type { Needles } from "../identity/needles.ts";
import { opacityOf } from "../identity/token.ts";
import { namesPerson } from "../trackers/tracking-words.ts";
import type { Both, ValueKind } from "./comparison.ts";

/** Whom a copy was sent to, and when: what makes a differing value a name or a time of day. */
export interface CopyReader {
  readonly needles: Needles;
  /** Words of the reader's name and address, lower case. */
  readonly names: ReadonlySet<string>;
  /** Of the Date header, in milliseconds; `null` when it cannot be read. */
  readonly sentAt: number | null;
}

export interface JudgedValue {
  readonly kind: ValueKind;
  /** Whether values like these tell readers apart. */
  readonly isTelling: boolean;
}

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const HASH =
  /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;

/** One and two figures count things or give a size. */
const NUMBER = /^\d{3,}$/;

/**
 * What kind of value differs between two copies. Words that differ show different content; a time
 * near the sending may differ for everybody. Both say nothing of who reads, and neither does a
 * value that stands in only one of the copies.
 *
 * @param name of the parameter it belongs to
 */
export function judgeValues(
  values: Both<string | null>,
  name: string | null,
  readers: Both<CopyReader>,
): JudgedValue {
  const [first, second] = values;
  if (first === null || second === null) return { kind: "missing", isTelling: false };
  const kinds = [kindOf(first, readers[0]), kindOf(second, readers[1])] as const;
  const kind = ORDER.find((one) => kinds.includes(one)) ?? "word";
  // A word beside a number: `new` in one copy, `20417` in the other, are two contents.
  const isSameKind =
    kinds[0] === kinds[1] ||
    (kinds.includes("opaque") && (!kinds.includes("word") || isOneForm(values)));
  const isTelling = TELLING.has(kind) && (isSameKind || STRONG.has(kind));
  return { kind, isTelling: isTelling || (namesPerson(name) && kind !== "time") };
}

/** Random letters look like a word now and then; beside a value of their own length they do not. */
function isOneForm([first, second]: Both<string | null>): boolean {
  return first !== null && first.length >= 8 && first.length === second?.length;
}

const ORDER: readonly ValueKind[] = [
  "address",
  "name",
  "uuid",
  "hash",
  "opaque",
  "number",
  "time",
  "word",
];
const TELLING = new Set<ValueKind>(["address", "name", "uuid", "hash", "opaque", "number"]);
const STRONG = new Set<ValueKind>(["address", "name", "uuid", "hash"]);

function kindOf(value: string, reader: CopyReader): ValueKind {
  if (carriesReader(value, reader.needles)) return "address";
  if (isNameOf(value, reader.names)) return "name";
  if (UUID.test(value)) return "uuid";
  if (HASH.test(value)) return "hash";
  if (isTime(value, reader.sentAt)) return "time";
  if (NUMBER.test(value)) return "number";
  return opacityOf(value) > 0 ? "opaque" : "word";
}

function carriesReader(value: string, needles: Needles): boolean {
  return lookInside(value, needles).carries.some(({ what }) => what === "recipient-address");
}

function isNameOf(value: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0 || value.length > 200) return false;
  return wordsOf(value).some((word) => names.has(word));
}

/** Letters only, lower case, percent escapes undone where they can be. */
export function wordsOf(text: string): readonly string[] {
  let plain = text.replaceAll("+", " ");
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // Escapes that are no UTF-8 stay as written.
  }
  return (plain.toLowerCase().match(/\p{L}{3,}/gu) ?? []).slice(0, 40);
}

/** Campaigns are sent within days of being made. */
const AROUND_SENDING_MS = 45 * 24 * 3600 * 1000;

const CALENDAR_TIME =
  /^(20\d\d)-?([01]\d)-?([0-3]\d)(?:[T _-]?[0-2]\d:?[0-5]\d(?::?[0-5]\d)?.{0,8})?$/;

function isTime(value: string, sentAt: number | null): boolean {
  if (CALENDAR_TIME.test(value)) return true;
  if (sentAt === null || !/^\d{10}(?:\d{3})?$/.test(value)) return false;
  const moment = value.length === 10 ? Number(value) * 1000 : Number(value);
  return Math.abs(moment - sentAt) < AROUND_SENDING_MS;
}
