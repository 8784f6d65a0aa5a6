/**
 * The second copies of a corpus (`pairs/NAME.u2.eml`) as the judge of single copies: an address
 * that stands in both cannot single a reader out, and one that does not occur again probably does.
 * Addresses are held against each other as they are, without the auditor's own comparison.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { auditMessage, type AuditDocument, type Link, type Reference } from "@consentry/audit";

import type { LabelledMessage } from "./labels.ts";
import type { Score } from "./score.ts";

/** The audited second copy of a message; `null` when the corpus holds none. */
export function secondCopy(folder: string, { file }: LabelledMessage): AuditDocument | null {
  const path = join(folder, "pairs", file.replace(/\.eml$/, ".u2.eml"));
  return existsSync(path) ? auditMessage(readFileSync(path), { file: path }) : null;
}

/** Whether what is said to identify the reader is what differs between the copies. */
export function scoreIdentity(
  first: AuditDocument,
  second: AuditDocument,
  { file, rules }: LabelledMessage,
  identity: Score,
): void {
  const again = new Set([...second.references, ...second.links].map(({ url }) => url));
  const isLeftOut = (url: string): boolean =>
    !/^https?:/i.test(url) ||
    [...rules.ambiguous, ...rules.functional].some((rule) => new RegExp(rule).test(url));
  const items: readonly (Reference | Link)[] = [...first.references, ...first.links];
  for (const item of items) {
    if (isLeftOut(item.url)) continue;
    const isSaid = item.identifies === "recipient";
    const what = `${file} ${item.url.slice(0, 120)} [${item.identifies} ${item.because.join(" ")}]`;
    if (again.has(item.url)) {
      if (isSaid) identity.wrong(what);
    } else if (isSaid) identity.right();
    else identity.missed(what);
  }
}

/**
 * Whether the destinations read out of counted links are destinations: both copies lead to the
 * same pages. What decodes in neither is opaque and not scored.
 */
export function scoreChains(
  first: AuditDocument,
  second: AuditDocument,
  { file }: LabelledMessage,
  chain: Score,
): void {
  const pages = destinations(second);
  for (const url of destinations(first)) {
    if (pages.has(url)) chain.right();
    else chain.wrong(`${file} leads to ${url.slice(0, 120)}, the other copy does not`);
  }
  for (const url of pages) {
    if (!destinations(first).has(url))
      chain.missed(`${file} the other copy leads to ${url.slice(0, 120)}`);
  }
}

/** Without query and fragment: a reader's own parameters may stand there. */
function destinations({ links }: AuditDocument): ReadonlySet<string> {
  return new Set(
    links.flatMap(({ destination }) =>
      destination === null ? [] : [destination.split(/[?#]/, 1).join("")],
    ),
  );
}
