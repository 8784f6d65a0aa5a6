import { err, ok, type Result } from "@consentry/kernel";

import type { AuditErrorCode } from "../document.ts";
import { alignItems, sharedItems } from "./align-copies.ts";
import { compareHeaders } from "./compare-headers.ts";
import type {
  Both,
  ComparedCopy,
  ComparedCounts,
  ComparedPair,
  Comparison,
  ComparisonVerdict,
} from "./comparison.ts";
import { groupValues } from "./group-values.ts";
import type { Item } from "./items.ts";
import { bare, draftOf, pairOf } from "./judge-pair.ts";
import { readCopy, readersOf, type CompareOptions, type ReadCopy } from "./read-copy.ts";
import { judgeMailing } from "./same-mailing.ts";

export type { CompareOptions } from "./read-copy.ts";

/** Which copy cannot be read, and why. */
export interface UnreadCopy {
  readonly copy: "first" | "second";
  readonly code: AuditErrorCode;
}

/**
 * Compares two copies of one mailing, sent to two people: what differs between them at one place
 * of the template singles out the reader; what is the same does not. The strongest evidence that
 * a file can give, and it needs neither a list of trackers nor a guess.
 *
 * Places are found by the order and the form of references and links, so that encodings,
 * boundaries, greetings and a block more or less do not matter. Never throws.
 */
export function compareMessages(
  first: Uint8Array,
  second: Uint8Array,
  options: CompareOptions = {},
): Result<Comparison, UnreadCopy> {
  const one = readCopy(first, 0, options);
  if (!one.ok) return err({ copy: "first", code: one.error });
  const other = readCopy(second, 1, options);
  if (!other.ok) return err({ copy: "second", code: other.error });
  return ok(compareCopies([one.value, other.value]));
}

function compareCopies(copies: Both<ReadCopy>): Comparison {
  const [one, other] = copies;
  const aligned = alignItems(copies);
  const mailing = judgeMailing(sharedItems(aligned), one, other);
  const readers = readersOf(copies);
  const base = {
    schema: "consentry.comparison/1" as const,
    copies: copiesOf(copies),
    mailing,
    readers,
  };
  if (!mailing.isOne) return { ...base, verdict: "not-one-mailing", ...NOTHING_COMPARED };
  const drafts = aligned.pairs.map((pair) => draftOf(pair, [one.reader, other.reader]));
  const headers = compareHeaders(one.parsed.header, other.parsed.header, [
    one.reader,
    other.reader,
  ]);
  const found = groupValues(drafts, headers);
  const isOneReader = readers === "same";
  const pairs = drafts.map((draft, index) =>
    pairOf(draft, found.keysOfPair[index] ?? [], isOneReader),
  );
  return {
    ...base,
    verdict: verdictOf(pairs, isOneReader),
    pairs,
    onlyIn: [aligned.onlyIn[0].map(bare), aligned.onlyIn[1].map(bare)],
    readerValues: found.values,
    headers: found.headers,
    summary: {
      references: countsOf("opening", pairs, aligned.onlyIn),
      links: countsOf("click", pairs, aligned.onlyIn),
    },
  };
}

const NO_COUNTS: ComparedCounts = {
  recipient: 0,
  unclear: 0,
  same: 0,
  onlyInFirst: 0,
  onlyInSecond: 0,
};

const NOTHING_COMPARED = {
  pairs: [],
  onlyIn: [[], []],
  readerValues: [],
  headers: [],
  summary: { references: NO_COUNTS, links: NO_COUNTS },
} as const satisfies Partial<Comparison>;

function copiesOf(copies: Both<ReadCopy>): Both<ComparedCopy> {
  const copyOf = ({ document }: ReadCopy): ComparedCopy => ({
    file: document.file,
    sha256: document.sha256,
    bytes: document.bytes,
    subject: document.message.subject,
    from: document.message.from,
    date: document.message.date,
    references: document.references.length,
    links: document.links.length,
  });
  return [copyOf(copies[0]), copyOf(copies[1])];
}

function verdictOf(pairs: readonly ComparedPair[], isOneReader: boolean): ComparisonVerdict {
  if (isOneReader) return "one-reader";
  return pairs.some(({ identifies }) => identifies === "recipient")
    ? "reader-identified"
    : "nobody-identified";
}

function countsOf(
  on: ComparedPair["on"],
  pairs: readonly ComparedPair[],
  onlyIn: Both<readonly Item[]>,
): ComparedCounts {
  const some = pairs.filter((pair) => pair.on === on);
  const recipient = some.filter(({ identifies }) => identifies === "recipient").length;
  const same = some.filter(({ relation }) => relation === "same").length;
  return {
    recipient,
    unclear: some.length - recipient - same,
    same,
    onlyInFirst: onlyIn[0].filter((item) => item.on === on).length,
    onlyInSecond: onlyIn[1].filter((item) => item.on === on).length,
  };
}
