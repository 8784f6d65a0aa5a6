/**
 * How much a value looks like something made up by a machine to tell one from another.
 * 0 words and small numbers · 1 a number or a short mix · 2 an opaque value too short to be sure
 * of · 3 long enough to single out anyone.
 */
export type Opacity = 0 | 1 | 2 | 3;

/** Longer values are opaque or not by what they begin with. */
const MAX_JUDGED = 600;

/** A run this long that looks opaque so far settles it: the rest need not be read. */
const SETTLED = 40;

const UUID = /^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{2,6})?$/;
const FILE_ENDING = /\.[a-z][a-z0-9]{1,4}$/i;

/** Judges a value as written in a URL, percent-encoded or not. One pass over its characters. */
export function opacityOf(written: string): Opacity {
  const value = written.length > MAX_JUDGED ? written.slice(0, MAX_JUDGED) : written;
  const bare = value.includes(".") ? value.replace(FILE_ENDING, "") : value;
  if (bare.length < 5) return 0;
  const { opaque, isNumber } = readRuns(bare);
  if (isNumber) return bare.length < 6 || DATE.test(bare) ? 0 : 1;
  if (opaque >= 20) return 3;
  if (bare.length >= 32 && bare.length <= 38 && UUID.test(bare)) return 3;
  if (opaque >= 12) return 2;
  return opaque >= 6 ? 1 : 0;
}

const Kind = { other: 0, digit: 1, lower: 2, upper: 3 } as const;

const KIND = new Uint8Array(128);
for (let code = 0x30; code <= 0x39; code++) KIND[code] = Kind.digit;
for (let code = 0x61; code <= 0x7a; code++) KIND[code] = Kind.lower;
for (let code = 0x41; code <= 0x5a; code++) KIND[code] = Kind.upper;

/** A percent escape separates like punctuation does. */
const PERCENT = 0x25;

interface Runs {
  /** The number of characters in runs that no language writes: `hGkJv2KW4j2zpt2`, `bea0faab`. */
  readonly opaque: number;
  readonly isNumber: boolean;
}

const ALL_OPAQUE: Runs = { opaque: SETTLED, isNumber: false };

/** Cuts a value at everything that is neither letter nor digit and adds up the opaque runs. */
function readRuns(value: string): Runs {
  let opaque = 0;
  let start = 0;
  let digits = 0;
  let turns = 0;
  let notHex = 0;
  let before = 0;
  let total = 0;
  for (let i = 0; i <= value.length; i++) {
    const code = i < value.length ? value.charCodeAt(i) : 0;
    const kind = code < 128 ? (KIND[code] ?? 0) : 0;
    if (kind === Kind.other) {
      const length = i - start;
      if (length >= 5 && isOpaque(value, start, { length, digits, turns, notHex }))
        opaque += length;
      total += digits;
      if (code === PERCENT) i += 2;
      start = i + 1;
      digits = 0;
      turns = 0;
      notHex = 0;
      before = 0;
      continue;
    }
    if (kind === Kind.digit) digits++;
    else if ((code | 0x20) > 0x66) notHex++;
    // A capital before small letters is how a word begins.
    const startsWord = before === Kind.upper && kind === Kind.lower;
    if (before !== 0 && kind !== before && !startsWord) turns++;
    before = kind;
    if (i - start === SETTLED && digits < SETTLED) {
      const length = SETTLED;
      if (isOpaque(value, start, { length, digits, turns, notHex })) return ALL_OPAQUE;
    }
  }
  return { opaque, isNumber: total === value.length };
}

interface Run {
  readonly length: number;
  readonly digits: number;
  /** How often the kind of character changes. */
  readonly turns: number;
  readonly notHex: number;
}

function isOpaque(value: string, start: number, { length, digits, turns, notHex }: Run): boolean {
  if (digits === length) return length >= 8 && !DATE.test(value.slice(start, start + length));
  if (notHex === 0 && digits > 0 && length >= 8) return true;
  return length >= 12 ? turns >= length * 0.22 : turns >= 2 && digits > 0;
}
