/**
 * The default alphabet, position by position. `null` is the escape to the extension table, no
 * character.
 *
 * @source 3GPP TS 23.038 §6.2.1
 */
export const DEFAULT_ALPHABET: readonly (string | null)[] = [
  ...each("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ"),
  null,
  ...each("ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"),
  ...each("¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"),
  ...each("¿abcdefghijklmnopqrstuvwxyzäöñüà"),
];

function each(row: string): readonly string[] {
  return Array.from(row);
}

/**
 * What the escape before a position makes of it. Its line feed is a page break; 0x0D and 0x1B are
 * held back for later and stand for nothing.
 *
 * @source 3GPP TS 23.038 §6.2.1.1
 */
export const EXTENSION_TABLE: Readonly<Record<number, string>> = {
  0x0a: "\f",
  0x14: "^",
  0x28: "{",
  0x29: "}",
  0x2f: "\\",
  0x3c: "[",
  0x3d: "~",
  0x3e: "]",
  0x40: "|",
  0x65: "€",
};

export const ESCAPE = 0x1b;

const CODES: ReadonlyMap<string, readonly number[]> = new Map([
  ...DEFAULT_ALPHABET.flatMap((character, code): [string, number[]][] =>
    character === null ? [] : [[character, [code]]],
  ),
  ...Object.entries(EXTENSION_TABLE).map(([code, character]): [string, number[]] => [
    character,
    [ESCAPE, Number(code)],
  ]),
]);

/** The one or two septets of a character; `undefined` where the alphabet does not have it. */
export function septetsOf(character: string): readonly number[] | undefined {
  return CODES.get(character);
}

/** Septets by code unit; the euro sign is the last of the alphabet's. */
const WIDTHS = new Uint8Array(0x20ad);
for (const [character, septets] of CODES) WIDTHS[character.charCodeAt(0)] = septets.length;

/** How many septets a code unit takes; 0 where the alphabet does not have it. */
export function widthOf(codeUnit: number): number {
  return WIDTHS[codeUnit] ?? 0;
}
