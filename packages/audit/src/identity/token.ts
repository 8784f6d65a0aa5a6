/**
 * How much a value looks like something made up by a machine to tell one from another.
 * 0 words and small numbers · 1 a number or a short mix · 2 an opaque value too short to be sure
 * of · 3 long enough to single out anyone.
 */
export type Opacity = 0 | 1 | 2 | 3;

const UUID = /^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i;
const HEX = /^(?=.*\d)(?=.*[a-f])[0-9a-f]{8,}$/i;
const DIGITS = /^\d+$/;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{2,6})?$/;
const FILE_ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

/** Judges a value as written in a URL, percent-encoded or not. Bounded by the value's length. */
export function opacityOf(written: string): Opacity {
  const value = written.length > 600 ? written.slice(0, 600) : written;
  const plain = value.includes("%") ? value.replace(/%[0-9a-f]{2}/gi, "-") : value;
  const bare = plain.replace(FILE_ENDING, "");
  if (bare.length < 5) return 0;
  if (UUID.test(bare)) return 3;
  if (DIGITS.test(bare)) return DATE.test(bare) || bare.length < 6 ? 0 : 1;
  const opaque = opaqueLength(bare);
  if (opaque >= 20) return 3;
  if (opaque >= 12) return 2;
  return opaque >= 6 ? 1 : 0;
}

/** The number of characters in runs that no language writes: `hGkJv2KW4j2zpt2`, `bea0faab`. */
function opaqueLength(value: string): number {
  let total = 0;
  for (const run of value.split(/[-_.~=,:+!*|@$() ]+/)) {
    if (run.length >= 5 && isOpaque(run)) total += run.length;
  }
  return total;
}

function isOpaque(run: string): boolean {
  if (HEX.test(run)) return true;
  if (DIGITS.test(run)) return run.length >= 8 && !DATE.test(run);
  const turns = turnsOf(run);
  if (run.length >= 12) return turns >= run.length * 0.22;
  return turns >= 2 && /\d/.test(run);
}

/** How often the kind of character changes (a capital before small letters is a word's start). */
function turnsOf(run: string): number {
  let turns = 0;
  let before = kindOf(run.charCodeAt(0));
  for (let i = 1; i < run.length; i++) {
    const kind = kindOf(run.charCodeAt(i));
    const startsWord = before === "upper" && kind === "lower";
    if (kind !== before && !startsWord) turns++;
    before = kind;
  }
  return turns;
}

function kindOf(code: number): "digit" | "lower" | "upper" | "other" {
  if (code >= 0x30 && code <= 0x39) return "digit";
  if (code >= 0x61 && code <= 0x7a) return "lower";
  if (code >= 0x41 && code <= 0x5a) return "upper";
  return "other";
}
