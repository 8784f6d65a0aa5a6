import { LINES_READ, LONGEST_LINE } from "./limits.ts";

/**
 * The lines that somebody wrote themselves, at the top of an answer: before what they quote and
 * before their signature.
 */
export function ownLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.slice(0, LONGEST_LINE).trim());
  const end = lines.findIndex((line) => ENDS.some((end) => end.test(line)));
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => line !== "" && !line.startsWith(">"))
    .slice(0, LINES_READ);
}

/** How programs begin what they quote, in the languages we speak and Italian; a signature. */
const ENDS: readonly RegExp[] = [
  /^--$/,
  /^-{2,}\s?(?:original message|message d’origine|message d'origine|oorspronkelijk bericht|ursprüngliche nachricht|messaggio originale)/i,
  /^_{10,}$/,
  /^(?:on|le|op|am|il)\s.{4,200}\s(?:wrote|a écrit|schreef|schrieb|ha scritto)[^:]{0,80}:$/i,
  /^(?:from|de|van|von|da)\s?:\s.{0,200}@/i,
];
