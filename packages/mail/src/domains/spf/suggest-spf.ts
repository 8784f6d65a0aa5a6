import { isIP } from "node:net";

import { readTerm } from "./term.ts";

interface Missing {
  /** From which mails are sent, and which the record does not name. */
  readonly addresses: readonly string[];
  readonly relays: readonly string[];
}

/** RFC 7208 §3.4: a record should fit one small answer. */
const LONGEST_SUGGESTED = 450;

/**
 * The record to set instead: several made one, what cannot be read left out, addresses that send
 * put in, no door open to everybody. `null` where the one that stands needs no change of these
 * kinds, or where nobody can know what it should be.
 */
export function suggestSpf(
  records: readonly string[],
  { addresses, relays }: Missing,
): string | null {
  const words = records.flatMap((record) => record.split(/ +/).slice(1).filter(Boolean));
  const kept: string[] = [];
  let end = "~all";
  for (const word of words) {
    const term = readTerm(word);
    if (term.kind === "unreadable" || kept.includes(word)) continue;
    if (term.kind === "mechanism" && term.name === "ptr") continue;
    if (term.kind === "mechanism" && term.name === "all") end = term.qualifier === "-" ? word : end;
    else if (term.kind !== "redirect" || records.length === 1) kept.push(word);
  }
  const added = addresses.map((address) => `${isIP(address) === 4 ? "ip4" : "ip6"}:${address}`);
  if (records.length === 0 && added.length === 0) added.push(...relays.map((host) => `a:${host}`));
  if (kept.length + added.length === 0) return null;
  const redirects = kept.some((word) => readTerm(word).kind === "redirect");
  const suggested = ["v=spf1", ...added, ...kept, ...(redirects ? [] : [end])].join(" ");
  const [standing, another] = records;
  const isSame = another === undefined && standing?.replaceAll(/ +/g, " ").trim() === suggested;
  return isSame || suggested.length > LONGEST_SUGGESTED ? null : suggested;
}
