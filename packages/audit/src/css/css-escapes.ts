const ESCAPE = /\\(?:([0-9a-f]{1,6})[ \t\n\f\r]?|\r\n|[\n\f\r]|([^]))/gi;

/** Reads CSS escapes (`u\72l`, `\"`) as CSS Syntax Level 3 §4.3.7 does; other text is unchanged. */
export function decodeCssEscapes(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(ESCAPE, (_, hex: string | undefined, plain: string | undefined) => {
    if (hex === undefined) return plain ?? "";
    const code = Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "\ufffd";
  });
}
