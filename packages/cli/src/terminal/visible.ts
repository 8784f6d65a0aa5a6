/**
 * What must not reach a terminal as it is: controls (escape sequences begin with one), bidirectional
 * and zero-width characters, line separators, lone surrogates, letters that draw nothing. Marks
 * heaped on one letter count too: they paint over the lines around it.
 */
const STEERING =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|(?<=\p{M}{4})\p{M}/gu;

/** The subset that JSON leaves bare and that still steers a terminal; escaped, it reads the same. */
const BARE_IN_JSON = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Shows a stranger's text with every steering character written out: `\x1b`, `\u202e`. */
export function visible(text: string): string {
  return text.replace(STEERING, escaped);
}

/** Makes JSON safe to print in a terminal without changing what a parser reads. */
export function visibleJson(json: string): string {
  return json.replace(BARE_IN_JSON, (character) => `\\u${hex(character, 4)}`);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (code < 0x100) return `\\x${hex(character, 2)}`;
  return code < 0x10000 ? `\\u${hex(character, 4)}` : `\\u{${hex(character, 1)}}`;
}

function hex(character: string, width: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(width, "0");
}
