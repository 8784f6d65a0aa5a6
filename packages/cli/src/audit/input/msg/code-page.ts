/** Windows code pages that are not called `windows-N` on the web ([MS-UCODEREF]; Encoding Standard). */
const NAMES: ReadonlyMap<number, string> = new Map([
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [20127, "us-ascii"],
  [20866, "koi8-r"],
  [21866, "koi8-u"],
  [50220, "iso-2022-jp"],
  [51932, "euc-jp"],
  [51949, "euc-kr"],
  [54936, "gb18030"],
  [65001, "utf-8"],
]);

/** The name of a code page for a Content-Type; Western Windows when it is not known. */
export function charsetOf(codePage: number | null): string {
  if (codePage === null) return "windows-1252";
  if (codePage >= 28591 && codePage <= 28606) return `iso-8859-${codePage - 28590}`;
  const name = NAMES.get(codePage) ?? `windows-${codePage}`;
  try {
    return new TextDecoder(name).encoding === "utf-8" && codePage !== 65001 ? "windows-1252" : name;
  } catch {
    return "windows-1252";
  }
}

export function decoded(bytes: Uint8Array, codePage: number | null): string {
  try {
    return new TextDecoder(charsetOf(codePage)).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
