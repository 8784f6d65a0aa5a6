import type { Day } from "@consentry/kernel";

import {
  NOTHING_KNOWN,
  type AuditDocument,
  type AuditError,
  type AuditErrorCode,
  type Language,
  type Link,
  type Notice,
  type Reference,
  type Summary,
  type TextPartState,
} from "./document.ts";
import { chainsOf } from "./chains/chains-of.ts";
import { authenticationOf } from "./authentication/authentication-of.ts";
import { find } from "./findings/find.ts";
import { sendingOf, type Sending } from "./findings/sending.ts";
import { sha256Hex } from "./identity/hashes.ts";
import { readerAddresses, readerNeedles } from "./identity/reader.ts";
import { readMessage, type ParsedMessage } from "./mime/message.ts";
import type { ListedHost } from "./parties/listed-host.ts";
import { whoIsTold } from "./parties/who-is-told.ts";
import { identifyPlatform } from "./platforms/identify-platform.ts";
import { matchHeaders } from "./platforms/match-headers.ts";
import { collectMessage, type Collected } from "./references/collect-message.ts";
import { summariseHeader } from "./summarise-header.ts";
import { judgeTextPart } from "./text-part/judge-text-part.ts";
import { judgeMessage, type Judged } from "./trackers/judge-message.ts";
import { verdictOf as verdictOfTheDay } from "./verdict/verdict-of.ts";

export interface AuditOptions {
  /** A name for the document's `file`; not opened. */
  readonly file?: string;
  /** The reader's address, when the headers do not name it. */
  readonly recipient?: string;
  /** The day whose rules apply; the message's own when left out. */
  readonly asOf?: Day;
  /** Changes of law since the message are told up to this day; that of the rules when left out. */
  readonly today?: Day;
  /** ISO 3166 country whose rules apply; the strict baseline when left out. */
  readonly jurisdiction?: string;
  /** A table of companies behind hosts that the caller brings; ours goes first. */
  readonly companies?: readonly ListedHost[];
  /** Language of titles and explanations; English when left out. */
  readonly language?: Language;
  /** SHA-256 of bytes as lower-case hex, where the runtime has a faster one than ours. */
  readonly sha256?: (bytes: Uint8Array) => string;
}

/**
 * Audits one message as received. Never throws and never touches network, disk or clock: what a
 * message hides behind damage or beyond a bound is named in `notices`.
 *
 * read → collect → judge → find: each step takes only what the one before it gave.
 */
export function auditMessage(bytes: Uint8Array, options: AuditOptions = {}): AuditDocument {
  const identity = {
    schema: "consentry.audit/1" as const,
    file: options.file ?? null,
    sha256: (options.sha256 ?? sha256Hex)(bytes),
    bytes: bytes.length,
  };
  const plain = plainBytes(bytes);
  const read = readMessage(plain);
  if (!read.ok) return { ...identity, error: ERRORS[read.error], ...NOTHING_READ };
  return { ...identity, ...auditRead(plain, read.value, options) };
}

/** The same bytes without what a runtime's own kind of array adds: its searches are slower. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function auditRead(
  bytes: Uint8Array,
  parsed: ParsedMessage,
  options: AuditOptions,
): Omit<AuditDocument, "schema" | "file" | "sha256" | "bytes"> {
  const collected = collectMessage(bytes, parsed);
  const message = summariseHeader(parsed, collected.decodedBytes);
  const addresses = readerAddresses(parsed.header, options.recipient);
  const headers = matchHeaders(parsed.header);
  const needles = readerNeedles(addresses, parsed.header);
  const judged = judgeMessage(collected, headers, needles);
  const day = options.asOf ?? ((message.date?.slice(0, 10) ?? null) as Day | null);
  const notices = [...parsed.notices, ...collected.notices];
  const text = judgeTextPart(collected.plainText, collected.visibleText);
  const platform = identifyPlatform({ headers, urls: judged.urlMatches, on: day });
  const { parties, transfers } = whoIsTold({
    judged,
    header: parsed.header,
    from: message.from,
    on: day,
    listed: options.companies ?? [],
  });
  const facts = {
    bytes,
    parsed,
    collected,
    judged,
    message,
    platform,
    transfers,
    notices,
    needles,
  };
  const findings = findingsOf(collected, judged, text, {
    ...options,
    day,
    sending: sendingOf({ ...facts, on: day }),
  });
  return {
    notices,
    message,
    platform,
    references: judged.references,
    links: judged.links,
    findings,
    transfers,
    ...NOTHING_KNOWN,
    authentication: authenticationOf(parsed.header, message.from),
    law: verdictOfTheDay(
      { findings, transfers },
      {
        on: day,
        jurisdiction: options.jurisdiction ?? null,
        language: options.language ?? "en",
        ...(options.today === undefined ? {} : { today: options.today }),
      },
    ),
    parties,
    chains: chainsOf(judged, message.from, { on: day, listed: options.companies ?? [] }),
    text,
    summary: summarise(judged, notices),
  };
}

function findingsOf(
  collected: Collected,
  judged: Judged,
  text: TextPartState,
  options: AuditOptions & { day: Day | null; sending: Sending },
): AuditDocument["findings"] {
  return find(
    {
      references: judged.references,
      links: judged.links,
      text,
      hasHtml: collected.visibleText !== null,
      textPlaces: collected.textPlaces,
      receiptRequests: collected.receiptRequests,
      decoratedOf: (url) => judged.factsOf(url).shape.decorated,
      sending: options.sending,
    },
    {
      language: options.language ?? "en",
      on: options.day,
      jurisdiction: options.jurisdiction ?? null,
    },
  );
}

function summarise(judged: Judged, notices: readonly Notice[]): Summary {
  const openTrackers = judged.references.filter(({ tracker }) => tracker);
  const web = judged.links.filter(({ url }) => !/^(?:mailto|tel|sms):/i.test(url));
  const trackedLinks = web.filter(({ tracked }) => tracked);
  return {
    openTrackers: openTrackers.length,
    trackedLinks: trackedLinks.length,
    untrackedLinks: web.length - trackedLinks.length,
    verdict: verdictOf([...openTrackers, ...trackedLinks], notices),
  };
}

function verdictOf(
  trackers: readonly (Reference | Link)[],
  notices: readonly Notice[],
): Summary["verdict"] {
  if (trackers.some(({ grade }) => grade !== "possible")) return "tracked";
  return trackers.length > 0 || notices.some(({ code }) => UNREAD.has(code))
    ? "unclear"
    : "untracked";
}

/** Notices after which something may stand where nobody looked. */
const UNREAD = new Set<Notice["code"]>([
  "too-many-parts",
  "nested-too-deep",
  "header-too-large",
  "body-too-large",
  "truncated-multipart",
  "too-many-references",
  "too-many-links",
  "too-many-attributes",
]);

const ERRORS: Readonly<Record<AuditErrorCode, AuditError>> = {
  empty: { code: "empty", message: "There is nothing in it. Save the message again and retry." },
  "not-a-message": {
    code: "not-a-message",
    message:
      "This is not an e-mail message. Save the mail with its headers (.eml, “show original”) and retry.",
  },
  "too-large": {
    code: "too-large",
    message: "This is larger than any mail. If it is a mailbox, hand it over as an mbox file.",
  },
};

const NOTHING_READ = {
  notices: [],
  message: { date: null, from: null, to: [], subject: null, messageId: null, parts: [] },
  platform: null,
  references: [],
  links: [],
  findings: [],
  transfers: [],
  ...NOTHING_KNOWN,
  text: "missing",
  summary: { openTrackers: 0, trackedLinks: 0, untrackedLinks: 0, verdict: "unclear" },
} as const satisfies Partial<AuditDocument>;
