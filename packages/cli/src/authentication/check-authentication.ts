import {
  deliveryClaims,
  type AuthenticationCheck,
  type CheckedResult,
  type CheckReason,
  type DeliveryClaims,
  type DnsLookup,
} from "@consentry/audit";
import type { Instant } from "@consentry/kernel";
import ipaddr from "ipaddr.js";
import type { DKIMResult, DKIMVerifyResult, DNSResolver } from "mailauth";

import { en } from "../audit/words/authentication/en.ts";
import { mailResolver } from "./mail-resolver.ts";
import { RESULT_OF, signatureReason } from "./signature-reason.ts";

/** Each signature may make the body be hashed once more; a mail on a long way has some ten. */
const MOST_SIGNATURES = 40;

/**
 * Verifies what a message as received says of itself, with the keys and policies published `now`.
 * Every look-up goes through `dns`; nothing else is asked. A key that is gone is told as such and
 * proves nothing: keys are taken down in time. Never throws on a message, whatever it holds.
 *
 * SPF and DMARC rest on who delivered for whom, which the file only claims. They are checked where
 * it names one server and one return address, and DMARC passes by a verified signature alone.
 */
export async function checkAuthentication(
  bytes: Uint8Array,
  dns: DnsLookup,
  now: Instant,
): Promise<AuthenticationCheck> {
  const delivery = deliveryClaims(bytes);
  if (delivery.signatureFields > MOST_SIGNATURES) {
    return { askedAt: now, results: [resultOf("dkim", "too-many-signatures")] };
  }
  // Loaded on use: no command but this one should wait for it.
  const { dkimVerify } = await import("mailauth");
  const resolver = mailResolver(dns);
  const verified = await dkimVerify(asSent(bytes), { resolver, curTime: new Date(now) });
  const dkim = verified.results.map(dkimResult);
  const arc = await arcResults(verified, resolver);
  const spf = await spfResult(delivery, resolver);
  const dmarc = await dmarcResult(verified, [...dkim, spf], resolver);
  return { askedAt: now, results: [...dkim, ...arc, spf, dmarc] };
}

/** Signatures are made over CRLF; files saved by some programs have lost the CR (RFC 6376 §3.4). */
function asSent(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.includes("\r\n")) return buffer;
  return Buffer.from(buffer.toString("latin1").replaceAll("\n", "\r\n"), "latin1");
}

function resultOf(
  method: CheckedResult["method"],
  reason: CheckReason,
  of: { readonly domain?: string | null; readonly selector?: string | null } = {},
): CheckedResult {
  const { domain = null, selector = null } = of;
  return { method, domain, selector, result: RESULT_OF[reason], reason, why: en.reason[reason] };
}

function dkimResult(result: DKIMResult): CheckedResult {
  const { signingDomain, selector } = result;
  const of = { domain: signingDomain?.toLowerCase() ?? null, selector: selector ?? null };
  return resultOf("dkim", signatureReason(result), of);
}

async function arcResults(
  { arc: found }: DKIMVerifyResult,
  resolver: DNSResolver,
): Promise<readonly CheckedResult[]> {
  if (!found || (found.chain === false && !found.error)) return [];
  const { arc } = await import("mailauth");
  const { status } = await arc({ ...found, chain: found.chain || [] }, { resolver });
  if (status.result === "none") return [];
  const newest = found.lastEntry?.messageSignature ?? null;
  const of = {
    domain: newest?.signingDomain?.toLowerCase() ?? null,
    selector: newest?.selector ?? null,
  };
  return [resultOf("arc", chainReason(status, newest), of)];
}

function chainReason(
  status: { readonly result: string; readonly comment?: string | false },
  newest: DKIMResult | null,
): CheckReason {
  if (status.result === "pass") return "chain-verified";
  const reason = newest ? signatureReason(newest) : "chain-broken";
  if (RESULT_OF[reason] === "no-key" || reason === "no-answer") return reason;
  if (String(status.comment).startsWith("no key")) return "key-gone";
  // The library names no cause where the key of an older seal could not be had.
  return status.comment ? "chain-broken" : "no-answer";
}

async function spfResult(delivery: DeliveryClaims, resolver: DNSResolver): Promise<CheckedResult> {
  const told = toldDelivery(delivery);
  if (!told) return resultOf("spf", "delivery-not-told");
  const { spf } = await import("mailauth");
  const { status } = await spf({ ...told, resolver, mta: "localhost", maxElapsedTime: 20_000 });
  return resultOf("spf", SPF_REASON[status.result] ?? "no-answer", {
    domain: told.sender.slice(told.sender.lastIndexOf("@") + 1).toLowerCase(),
  });
}

const SPF_REASON: Readonly<Record<string, CheckReason>> = {
  pass: "server-listed",
  fail: "server-not-listed",
  softfail: "server-not-listed",
  neutral: "no-policy",
  none: "no-policy",
};

interface ToldDelivery {
  readonly ip: string;
  readonly sender: string;
  readonly helo: string;
}

/** One server from outside and one return address, or nothing: to choose would be to guess. */
function toldDelivery({ addresses, returnPaths, helo }: DeliveryClaims): ToldDelivery | null {
  const [ip, ...others] = addresses.filter(isFromOutside);
  const [sender, ...more] = returnPaths;
  if (ip === undefined || others.length > 0) return null;
  if (sender === undefined || more.length > 0 || !sender.includes("@")) return null;
  return { ip, sender, helo: helo ?? `[${ip}]` };
}

/** Hops within one house: an application and its own mail server. */
const INSIDE: ReadonlySet<string> = new Set([
  "private",
  "loopback",
  "linkLocal",
  "uniqueLocal",
  "carrierGradeNat",
  "unspecified",
]);

function isFromOutside(address: string): boolean {
  return ipaddr.isValid(address) && !INSIDE.has(ipaddr.process(address).range());
}

async function dmarcResult(
  { headerFrom, fromFields, results }: DKIMVerifyResult,
  checked: readonly CheckedResult[],
  resolver: DNSResolver,
): Promise<CheckedResult> {
  const { dmarc } = await import("mailauth");
  const ask = async (spfDomains: readonly string[]) =>
    dmarc({
      headerFrom: headerFrom || [],
      fromFields,
      resolver,
      spfDomains: [...spfDomains],
      dkimDomains: results.flatMap((result) => {
        const { signingDomain, id } = result;
        const hasPassed = RESULT_OF[signatureReason(result)] === "passed";
        return hasPassed && signingDomain ? [{ id: id ?? "", domain: signingDomain }] : [];
      }),
    });
  const bySignature = await ask([]);
  if (bySignature === false) return resultOf("dmarc", "no-author");
  const of = { domain: bySignature.status.header?.from?.toLowerCase() ?? null };
  if (bySignature.status.result === "pass") return resultOf("dmarc", "aligned", of);
  if (bySignature.status.result === "none") return resultOf("dmarc", "no-policy", of);
  if (bySignature.status.result !== "fail") return resultOf("dmarc", "no-answer", of);
  const spf = checked.find(({ method, result }) => method === "spf" && result === "passed");
  const byClaim = spf?.domain ? await ask([spf.domain]) : false;
  if (byClaim && byClaim.status.result === "pass") return resultOf("dmarc", "aligned-by-claim", of);
  const isOpen = checked.some(({ result }) => result === "no-key" || result === "unknown");
  return resultOf("dmarc", isOpen ? "not-decidable" : "not-aligned", of);
}
