/** What 0x80–0x9F stand for in the Encoding Standard's index; all else stands for itself. */
const HIGH_CONTROLS =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Arguments of one call stay well below what any engine allows. */
const CHUNK = 8192;

const CODE_UNITS = Uint16Array.from({ length: 256 }, (_, octet) =>
  octet >= 0x80 && octet < 0xa0 ? HIGH_CONTROLS.charCodeAt(octet - 0x80) : octet,
);

/** Decodes windows-1252, which is also what ISO-8859-1 means in practice. Never fails. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(bytes.length, CHUNK));
  let text = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - start);
    for (let at = 0; at < length; at += 1) {
      units[at] = CODE_UNITS[bytes[start + at] as number] as number;
    }
    text += Reflect.apply(String.fromCharCode, null, units.subarray(0, length));
  }
  return text;
}
