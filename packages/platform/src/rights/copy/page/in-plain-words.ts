import { PURPOSES } from "@consentry/law";

import { purposeName } from "../../../http/public/pages/held.ts";
import { copyWords, type CopyLanguage } from "../words/words.ts";
import { dayIn } from "./said.ts";

/** The longest first: one may begin another. */
const CODES = PURPOSES.toSorted((one, other) => other.length - one.length);

const DAYS = /\b\d{4}-\d{2}-\d{2}\b/g;

/** A reason of law for the person it is about: purposes by their names, days as they write them. */
export function inPlainWords(reason: string, language: CopyLanguage): string {
  const words = copyWords(language);
  const named = CODES.reduce(
    (text, code) => text.replaceAll(code, `“${purposeName(code, language)}”`),
    reason,
  );
  return named
    .replaceAll("(email)", `(${words.values["email"] ?? "email"})`)
    .replaceAll(DAYS, (day) => dayIn(day, words));
}
