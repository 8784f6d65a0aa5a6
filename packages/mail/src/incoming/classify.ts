import type { DeliveryReport } from "./incoming.ts";
import { LONGEST_DIAGNOSTIC } from "./limits.ts";

interface Said {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded` (RFC 3464 §2.3.3). */
  readonly action: string | null;
  /** With an enhanced status somewhere in it. */
  readonly status: string | null;
  readonly words: string | null;
}

/**
 * Makes of what a server said what follows from it. The status decides; where it says only that
 * something failed (`5.0.0`), its words do. What is not understood is for now and about nobody: a
 * person is held back only by what says that their mailbox is not there.
 *
 * @source RFC 3463 §3
 */
export function classify({ action, status: given, words }: Said): DeliveryReport {
  const status = statusIn(given) ?? statusIn(words);
  const diagnostic = words === null ? null : withoutAddresses(words);
  const outcome = outcomeOf(action, status, words);
  const about = outcome === "arrived" ? "unknown" : aboutOf(status, words ?? "");
  // A mailbox that is full or busy may take the next one, whatever the server calls it.
  const isPassing = about === "mailbox" && outcome === "for-good" && isFull(status, words ?? "");
  return { outcome: isPassing ? "for-now" : outcome, about, status, diagnostic };
}

/**
 * Whether a server's words are about a rule against the sender, whatever its code says: large
 * providers refuse a sender with the code of an unknown mailbox.
 */
export function saysPolicy(words: string): boolean {
  return POLICY.test(words);
}

const POLICY = /spam|black ?list|block(?:ed|list)|reputation|policy|dmarc|\bspf\b|dkim|rate limit/i;

const STATUS = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/;
const REPLY_CODE = /(?:^|[^\d.])([45])\d\d(?=[ -])/;

function statusIn(text: string | null): string | null {
  return STATUS.exec(text ?? "")?.[0] ?? null;
}

function outcomeOf(
  action: string | null,
  status: string | null,
  words: string | null,
): DeliveryReport["outcome"] {
  if (action === "delivered" || action === "relayed" || action === "expanded") return "arrived";
  if (action === "delayed") return "for-now";
  const grade = status?.[0] ?? REPLY_CODE.exec(words ?? "")?.[1];
  // A server that gives up after days reports `failed` with the 4.x it met each day.
  if (grade === "4") return "for-now";
  return grade === "5" || action === "failed" ? "for-good" : "for-now";
}

/** By subject and detail of the status; a subject alone stands for all its details. */
const ABOUT: Readonly<Record<string, DeliveryReport["about"]>> = {
  "1": "address",
  "1.7": "policy", // the sender's own address is refused
  "1.8": "policy",
  "1.9": "policy",
  "2": "mailbox",
  "2.3": "message", // too long for this mailbox
  "3": "system",
  "3.4": "message",
  "4": "system",
  "5": "system",
  "6": "message",
  "7": "policy",
};

/** What servers write where the status says nothing. The first that fits counts. */
const WORDS: readonly (readonly [DeliveryReport["about"], RegExp])[] = [
  ["policy", POLICY],
  ["mailbox", /quota|mailbox (?:is )?full|over ?quota|insufficient storage|inactive|disabled/i],
  [
    "address",
    /(?:user|recipient|mailbox|address|account)[^.]{0,40}(?:unknown|not found|no longer|does ?n.t exist|does not exist|invalid|unavailable)|(?:no such|unknown|invalid) (?:user|recipient|mailbox|address|account)|no mailbox here/i,
  ],
  ["message", /too (?:large|big)|size (?:limit|exceeds)|virus|content rejected/i],
  ["system", /timed? ?out|connection (?:refused|reset)|host not found|temporar/i],
];

function aboutOf(status: string | null, words: string): DeliveryReport["about"] {
  const [, subject = "0", detail = "0"] = status?.split(".") ?? [];
  const told = ABOUT[`${subject}.${detail}`] ?? ABOUT[subject];
  // See `saysPolicy`: their words are heard first.
  const saidOtherwise = subject === "1" || told === undefined;
  const byWords = saidOtherwise ? WORDS.find(([, words_]) => words_.test(words))?.[0] : undefined;
  if (told === undefined) return byWords ?? "unknown";
  return byWords === "policy" ? "policy" : told;
}

function isFull(status: string | null, words: string): boolean {
  return status?.endsWith(".2.2") === true || /quota|full|insufficient storage/i.test(words);
}

/** What looks like an address, whatever stands around it. */
const ADDRESS = /[^\s<>"'(),:;]{1,64}@[^\s<>"'(),:;]{1,255}/g;

function withoutAddresses(words: string): string {
  return words.slice(0, LONGEST_DIAGNOSTIC).replaceAll(ADDRESS, "…").replaceAll(/\s+/g, " ").trim();
}
