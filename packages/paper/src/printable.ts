/**
 * Scripts whose letters stand side by side as they are written. Others need shaping, or run from
 * right to left: set letter by letter they would read as something else.
 */
const SIMPLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}]$/u;

/** Writes every character that cannot be set as it is by its number: `\u{4e2d}`. */
export function printable(text: string, hasGlyph: (code: number) => boolean): string {
  let safe = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isSet = character === "\n" || (SIMPLE.test(character) && hasGlyph(code));
    safe += isSet ? character : `\\u{${code.toString(16).padStart(4, "0")}}`;
  }
  return safe;
}
