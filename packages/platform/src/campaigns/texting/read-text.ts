import { err, ok, type Result } from "@consentry/kernel";
import {
  readWriting,
  type ReadWriting,
  type Writing,
  type WritingLanguage,
  type WritingProblem,
  type WritingUse,
} from "@consentry/mail";

import type { FixedData } from "../writing/fixed-data.ts";

/** A text message read to its end. */
export interface ReadText {
  /** What is the same for everybody, and what is filled in for each. */
  readonly pieces: ReadWriting["text"];
  /** Addresses that a telephone makes clickable; the same for everybody. */
  readonly links: ReadWriting["links"];
  /** Addresses that would differ by reader: no such text may leave. */
  readonly readerAddresses: ReadWriting["readerAddresses"];
  readonly language: WritingLanguage;
}

/** Reads what is written for a text message as the plain text of a mail is read. Fetches nothing. */
export function readText(
  writing: Writing,
  fixed: FixedData,
): Result<ReadText, readonly WritingProblem[]> {
  const read = readWholeText(writing, fixed, "mailing");
  if (!read.ok) return read;
  const { text: pieces, links, readerAddresses, language } = read.value;
  return ok({ pieces, links, readerAddresses, language });
}

/** The same of a text to many or to one person, with the parts of a mail that stand for nothing. */
export function readWholeText(
  writing: Writing,
  fixed: FixedData,
  use: WritingUse,
): Result<ReadWriting, readonly WritingProblem[]> {
  if ((writing.text ?? "").trim() === "") return err([NOTHING_SAID]);
  // A mail without a subject or a page is refused, and a text has neither.
  const read = readWriting({ ...writing, source: UNSEEN, subject: UNSEEN }, fixed, use);
  if (!read.ok) return read;
  const { text: pieces, blocks } = read.value;
  return blocks.text.size > 0 || pieces.some(({ kind }) => kind === "action")
    ? err([OF_MAILS])
    : read;
}

const UNSEEN = "-";

const PLACE = { part: "text", line: 1, column: 1 } as const;

const NOTHING_SAID: WritingProblem = {
  ...PLACE,
  code: "nothing-to-say",
  message: "Write what the text message says.",
};

const OF_MAILS: WritingProblem = {
  ...PLACE,
  code: "markup",
  message:
    "Footers and links of our own belong into mails. Write who you are, and how somebody stops the texts.",
};
