import type { Language } from "@consentry/audit";
import type { Receipt } from "@consentry/ledger";

import { visible } from "../../terminal/visible.ts";
import { momentOf } from "../make/proof-paper.ts";
import { CONSENT_WORDS, type ConsentWords } from "../words/index.ts";

/** What a check that held has found. */
export interface Checked {
  readonly kind: "receipt" | "proof";
  /** In the order of the ledger; at least one. */
  readonly receipts: readonly Receipt[];
  readonly keyId: string;
  /** Whether the caller named that key, or any was taken. */
  readonly isKeyAsked: boolean;
  readonly person: string | null;
}

/** What was agreed, when, in which words, and what the check shows and does not: for a terminal. */
export function checkedPage(checked: Checked, language: Language): string {
  const words = CONSENT_WORDS[language];
  const isProof = checked.kind === "proof";
  const [first] = checked.receipts;
  const party = partyOf(first);
  const label = (name: string, value: string): string => `  ${name}: ${value}`;
  const givenBy = [party["party_name"], party["party_country"], party["party_contact"]]
    .map(said)
    .filter((part) => part !== "")
    .join(", ");
  const keyNote = checked.isKeyAsked ? words.check.isKey : words.check.compareKey;
  const lines = [
    isProof ? words.check.proofHolds : words.check.receiptHolds,
    "",
    label(words.check.givenBy, givenBy),
    ...(checked.person === null ? [] : [label(words.check.person, visible(checked.person))]),
    label(words.ledgerName, visible(first?.pii_principal_id ?? "")),
    label(words.check.signedWith, checked.keyId),
    `    ${keyNote}`,
    "",
    ...checked.receipts.flatMap((receipt) => receiptLines(receipt, language)),
    words.shows,
    ...bullets([...words.showsWhat, ...(isProof ? [words.showsOfArchive] : [])]),
    words.showsNot,
    ...bullets([...words.showsNotWhat, ...(isProof ? [words.showsNotOfArchive] : [])]),
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * Whoever signs a receipt of their own making may put anything where we put a text; what the check
 * does not read is shown as it comes, or not at all.
 */
function said(value: unknown): string {
  return typeof value === "string" ? visible(value) : "";
}

function partyOf(receipt: Receipt | undefined): Readonly<Record<string, unknown>> {
  const parties: unknown = receipt?.party_identification;
  const party: unknown = Array.isArray(parties) ? parties[0] : null;
  return typeof party === "object" && party !== null ? { ...party } : {};
}

function receiptLines({ events, wordings }: Receipt, language: Language): readonly string[] {
  const words = CONSENT_WORDS[language];
  return events.flatMap(({ entry: { event } }) => {
    const { sequence, at, action, purpose, alsoNames, channel, method, place, wording } = event;
    const purposes = [purpose, ...(Array.isArray(alsoNames) ? alsoNames : [])]
      .map(said)
      .join(" + ");
    const where = said(place) === "" ? "" : ` (${said(place)})`;
    return [
      words.entry(String(sequence), visible(momentOf(language)(at)), known(words.action, action)),
      `  ${words.purpose}: ${words.onChannel(purposes, said(channel))}`,
      `  ${words.how}: ${known(words.method, method)}${where}`,
      ...wordingLines(wording, wordings, words),
      "",
    ];
  });
}

/** Our word for a word of the ledger; an unknown one as it is. */
function known(names: Readonly<Record<string, string>>, word: unknown): string {
  const name = typeof word === "string" && Object.hasOwn(names, word) ? names[word] : undefined;
  return name ?? said(word);
}

function wordingLines(
  hash: unknown,
  wordings: Receipt["wordings"],
  words: ConsentWords,
): readonly string[] {
  const shown = typeof hash === "string" && Object.hasOwn(wordings, hash) ? wordings[hash] : null;
  if (!shown) return [`  ${words.words}: ${hash === null ? words.noWords : said(hash)}`];
  return [
    `  ${words.words} (${visible(shown.language)}):`,
    ...quotedLines(shown.question),
    ...quotedLines(shown.explanation),
  ];
}

function quotedLines(text: string): readonly string[] {
  return text.split("\n").map((line) => `    | ${visible(line)}`);
}

function bullets(items: readonly string[]): readonly string[] {
  return items.map((item) => `  - ${item}`);
}
