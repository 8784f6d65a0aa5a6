import type { Authentication, AuthenticationClaim, Signature } from "@consentry/audit";

import { visible } from "../../terminal/visible.ts";
import { AUTHENTICATION_WORDS } from "../words/authentication/index.ts";
import type { AuthenticationWords } from "../words/authentication/words.ts";
import { dayAndTime, wholeNumber } from "./local.ts";
import { addHeading, addRows, type Page, type Row } from "./page.ts";
import { MARGIN } from "./sheet.ts";

/** Adds what vouches for the message: signatures, claims, and a check where one was asked for. */
export function addAuthentication(page: Page): void {
  const { record, language } = page;
  const { authentication } = record;
  const { signatures, claims, checked } = authentication;
  if (signatures.length + claims.length === 0 && checked === null) return;
  const words = AUTHENTICATION_WORDS[language];
  addHeading(page, words.heading);
  const bytes = (count: number): string => wholeNumber(count, language);
  addRows(page, MARGIN, [
    ...labelled(words.label.signed, signaturesInWords(signatures, words, bytes)),
    ...labelled(words.label.leaving, leavingInWords(authentication, words)),
    ...labelled(words.label.claimed, claimsInWords(claims, words)),
    ...labelled(
      words.label.checked,
      checkInWords(authentication, words, (when) => dayAndTime(when, language)),
    ),
  ]);
}

/** The label stands before the first line only. */
function labelled(label: string, lines: readonly string[]): readonly Row[] {
  return lines.map((line, index) => [index === 0 ? label : "", visible(line)]);
}

/** One line a signature; what they are worth without a check stands after them. */
export function signaturesInWords(
  signatures: readonly Signature[],
  words: AuthenticationWords,
  bytes: (count: number) => string,
): readonly string[] {
  return signatures.map((signature) => {
    const { bodyLength } = signature;
    const by = signerInWords(signature, words);
    return bodyLength === null ? by : `${by}; ${words.upTo(bytes(bodyLength))}`;
  });
}

function signerInWords({ kind, domain, isAligned }: Signature, words: AuthenticationWords): string {
  if (kind === "arc") return words.relaySignature(domain);
  return isAligned ? words.ownSignature(domain) : words.otherSignature(domain);
}

export function leavingInWords(
  { leaving }: Authentication,
  words: AuthenticationWords,
): readonly string[] {
  if (leaving.isCovered === null) return [];
  return [leaving.isCovered ? words.isCovered : words.isNotCovered];
}

/** What one field says on one line, and of all of them that anybody could have written it. */
export function claimsInWords(
  claims: readonly AuthenticationClaim[],
  words: AuthenticationWords,
): readonly string[] {
  const fields = new Map<string, { readonly head: string; readonly said: string[] }>();
  for (const claim of claims) {
    const { field, by, method, result, domain, isTopmost } = claim;
    const key = `${field} ${by ?? ""} ${isTopmost}`;
    const near = isTopmost && field === "authentication-results" ? ` (${words.nearest})` : "";
    const entry = fields.get(key) ?? { head: `${by ?? words.nobody}${near}`, said: [] };
    entry.said.push(`${words.method[method]} ${result}${domain === null ? "" : ` ${domain}`}`);
    fields.set(key, entry);
  }
  const lines = [...fields.values()].map(({ head, said }) => `${head}: ${said.join(", ")}`);
  return lines.length === 0 ? [] : [...lines.slice(0, MOST_CLAIMS), words.anybody];
}

/** Fields that are listed; the JSON document has them all. */
const MOST_CLAIMS = 8;

export function checkInWords(
  { signatures, checked }: Authentication,
  words: AuthenticationWords,
  when: (instant: string) => string,
): readonly string[] {
  if (checked === null) return signatures.length === 0 ? [] : [words.notVerified];
  const lines = checked.results.map(({ method, domain, result, reason }) => {
    const of = domain === null ? "" : ` ${domain}`;
    return `${words.method[method]}${of}: ${words.result[result]}. ${words.reason[reason]}`;
  });
  return [words.asked(when(checked.askedAt)), ...lines];
}
