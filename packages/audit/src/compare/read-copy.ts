import { ok, type Result } from "@consentry/kernel";

import { auditMessage } from "../audit-message.ts";
import type { AuditDocument, AuditErrorCode } from "../document.ts";
import { readerAddresses, readerNeedles } from "../identity/reader.ts";
import { parseAddressList } from "../mime/addresses.ts";
import { decodeEncodedWords } from "../mime/encoded-words.ts";
import { readMessage, type ParsedMessage } from "../mime/message.ts";
import { collectMessage, type Collected } from "../references/collect-message.ts";
import type { Both, Comparison } from "./comparison.ts";
import { wordsOf, type CopyReader } from "./value-kind.ts";

export interface CompareOptions {
  /** Names for the copies' `file`; not opened. */
  readonly files?: Both<string>;
  /** The readers' addresses, where the headers do not name them. */
  readonly recipients?: Both<string>;
  /** SHA-256 of bytes as lower-case hex, where the runtime has a faster one than ours. */
  readonly sha256?: (bytes: Uint8Array) => string;
}

/** One copy, read and audited, and whom it was sent to. */
export interface ReadCopy {
  readonly parsed: ParsedMessage;
  readonly collected: Collected;
  readonly document: AuditDocument;
  readonly addresses: ReadonlySet<string>;
  readonly reader: CopyReader;
}

export function readCopy(
  bytes: Uint8Array,
  index: 0 | 1,
  { files, recipients, sha256 }: CompareOptions,
): Result<ReadCopy, AuditErrorCode> {
  const read = readMessage(bytes);
  if (!read.ok) return read;
  const recipient = recipients?.[index];
  const document = auditMessage(bytes, {
    ...(files ? { file: files[index] } : {}),
    ...(recipient === undefined ? {} : { recipient }),
    ...(sha256 ? { sha256 } : {}),
  });
  const parsed = read.value;
  const named = readerAddresses(parsed.header, recipient);
  const addresses = recipient === undefined ? named : [recipient];
  return ok({
    parsed,
    collected: collectMessage(bytes, parsed),
    document,
    addresses: new Set(addresses.map((address) => address.toLowerCase())),
    reader: {
      needles: readerNeedles(named),
      names: namesOf(parsed, addresses),
      sentAt: document.message.date === null ? null : roughMoment(document.message.date),
    },
  });
}

/** Milliseconds since 1970 of `2022-09-14T…`, to a day or two: a window of weeks is asked for. */
function roughMoment(instant: string): number {
  const [year = 0, month = 1, day = 1] = instant.slice(0, 10).split("-").map(Number);
  return ((year - 1970) * 365.2425 + (month - 1) * 30.44 + (day - 1)) * 86_400_000;
}

/** Words of the reader's displayed name and of the address before the `@`. */
function namesOf({ header }: ParsedMessage, addresses: readonly string[]): ReadonlySet<string> {
  const shown = header
    .filter(({ key }) => key === "to")
    .flatMap(({ value }) => parseAddressList(value))
    .map(({ name }) => decodeEncodedWords(name ?? ""));
  const locals = addresses.map((address) => address.slice(0, address.lastIndexOf("@")));
  return new Set([...shown, ...locals].flatMap(wordsOf));
}

/** One address in both headers may be a list's: then the caller names the readers. */
export function readersOf([one, other]: Both<ReadCopy>): Comparison["readers"] {
  if (one.document.sha256 === other.document.sha256) return "same";
  if (one.addresses.size === 0 || other.addresses.size === 0) return "unknown";
  const isSame =
    one.addresses.size === other.addresses.size &&
    [...one.addresses].every((address) => other.addresses.has(address));
  return isSame ? "same" : "different";
}
