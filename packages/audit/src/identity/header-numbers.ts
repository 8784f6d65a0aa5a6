import { parseAddressList } from "../mime/addresses.ts";
import type { HeaderField } from "../mime/message.ts";
import { carriesReader } from "../trackers/evidence.ts";
import { lookInside } from "./leaks.ts";
import type { Needles } from "./needles.ts";
import { opacityOf } from "./token.ts";

/** A header field that carries what tells one mailing or one reader from another. */
export interface HeaderNumber {
  readonly field: HeaderField;
  /** `address`: the reader's own, in whatever coding · `number`: opaque or called a number. */
  readonly what: "address" | "number";
}

/** What a value of such a field stays far below; the rest of a longer one is not read. */
const LONGEST_VALUE = 4_000;

/** Fields that platforms number their mail and readers by. */
const NUMBERED =
  /^(?:(?:x-|cfbl-)?feedback-id|x-(?:[a-z0-9-]{0,60}-)?(?!paid$|void$)(?:[a-z]{0,2}id|(?:campaign|recipient|message|recpt|subscriber|contact|member|user|customer|list)(?:-?id)?|msfbl))$/;

/** Written by programs on the way and in the reader's own mailbox, not by the sender. */
const OF_TRANSIT =
  /^x-(?:ms-|microsoft|google|gm-|spam|virus|originat|received|forward|mailman|kas|barracuda|proofpoint|mimecast|ironport|amavis)/;

/** Whether a field is one that platforms write numbers of their own into. */
export function isNumberField(key: string): boolean {
  return NUMBERED.test(key) && !OF_TRANSIT.test(key);
}

/** The fields that single a mailing or its reader out, in the order of the header. */
export function headerNumbers(header: readonly HeaderField[], needles: Needles): HeaderNumber[] {
  return header.flatMap((field) => {
    const what = whatIn(field, needles);
    return what === null ? [] : [{ field, what }];
  });
}

function whatIn({ key, value }: HeaderField, needles: Needles): HeaderNumber["what"] | null {
  const tags = NAMED_BY.get(key);
  if (tags) return whatInNames(namesIn(value.slice(0, LONGEST_VALUE), tags), needles);
  const isBounce = key === "return-path" || key === "reply-to";
  if (!isBounce && !isNumberField(key)) return null;
  const written = value.slice(0, LONGEST_VALUE).replace(/[\s<>]/g, "");
  if (written === "") return null;
  if (carriesReader(lookInside(written, needles).carries)) return "address";
  if (isBounce) return isNumbered(localPart(written, key)) ? "number" : null;
  return /\d{3}/.test(written) || opacityOf(written) >= 2 ? "number" : null;
}

/** An opaque value, or a run that is longer than a word and holds a digit. */
function isNumbered(local: string): boolean {
  const runs = local.match(/[a-z0-9]{16,}/gi) ?? [];
  return opacityOf(local) >= 2 || runs.some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}

/** Addresses of bounces and answers carry it before the `@`: `bounce-42-7fc3@` (VERP). */
function localPart(written: string, key: string): string {
  const address = key === "reply-to" ? (parseAddressList(written)[0]?.address ?? "") : written;
  return address.slice(0, Math.max(0, address.lastIndexOf("@")));
}

/**
 * Fields that name a record of the DNS, and the tags that do: whoever checks the mail asks for
 * `s._domainkey.d` (RFC 6376 §3.6.2, RFC 8617 §4.1.2). A name made for one reader tells the
 * sender's name server that somebody checked.
 */
const NAMED_BY: ReadonlyMap<string, RegExp> = new Map([
  ["dkim-signature", /(?:^|;)\s*[sd]\s*=\s*([^\s;]{1,250})/g],
  ["arc-message-signature", /(?:^|;)\s*[sd]\s*=\s*([^\s;]{1,250})/g],
  ["arc-seal", /(?:^|;)\s*[sd]\s*=\s*([^\s;]{1,250})/g],
  ["bimi-selector", /(?:^|;)\s*s\s*=\s*([^\s;]{1,250})/g],
]);

/** One large provider names the keys of each sender's domain like this; readers share them. */
const KEY_OF_A_DOMAIN = /^[a-z2-7]{32}$/;

function namesIn(value: string, tags: RegExp): string[] {
  return [...value.matchAll(tags)]
    .flatMap(([, name = ""]) => name.split("."))
    .filter((label) => !KEY_OF_A_DOMAIN.test(label));
}

function whatInNames(names: readonly string[], needles: Needles): HeaderNumber["what"] | null {
  if (names.some((name) => carriesReader(lookInside(name, needles).carries))) return "address";
  return names.some((name) => isNumbered(name)) ? "number" : null;
}
