import { checkOf, remark, type Check, type Remark } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";
import { spfResult } from "./result.ts";
import { suggestSpf } from "./suggest-spf.ts";
import { branchesOf, lookupsOf, walkSpf, type SpfTree } from "./walk.ts";

/** RFC 7208 §4.6.4. */
export const MOST_LOOKUPS = 10;
const MOST_VOIDS = 2;
/** Whoever is included may need one more tomorrow. */
const MANY_LOOKUPS = 9;

/** More relays than that are not looked up one by one. */
const MOST_RELAYS = 10;

export interface CheckedSpf {
  readonly check: Check;
  readonly tree: SpfTree;
  /** Questions that the record costs its readers, of ten. */
  readonly lookups: number;
}

interface Sending {
  /** From which mails are sent, as far as somebody said. */
  readonly addresses: readonly string[];
  /** Hosts that mails are handed to; often, not always, they send from their own addresses. */
  readonly relays: readonly string[];
}

/** Which servers may send for a domain (RFC 7208). */
export async function checkSpf(
  domain: string,
  { addresses, relays }: Sending,
  lookup: Lookup,
): Promise<CheckedSpf> {
  const tree = await walkSpf(domain, lookup);
  const texts = (await published(lookup, domain, "TXT")) ?? [];
  const records = texts.filter((text) => /^v=spf1(?: |$)/i.test(text));
  const lookups = lookupsOf(tree);
  const relaysLeftOut = await leftOut(tree, relays.slice(0, MOST_RELAYS), lookup);
  const remarks = [
    ...ofRecord(tree, lookups),
    ...(records.length === 1 ? ofAddresses(tree, addresses) : []),
    ...relaysLeftOut.map((relay) => remark("spf-relay-left-out", { relay })),
  ];
  const value = suggestSpf(records, {
    addresses: addresses.filter((address) => spfResult(tree, address) !== "pass"),
    relays,
  });
  const record =
    value === null || tree.problem === "no-answer"
      ? null
      : ({ name: domain, type: "TXT", value } as const);
  return { check: checkOf("spf", remarks, { found: records, record }), tree, lookups };
}

function ofRecord(tree: SpfTree, count: number): readonly Remark[] {
  const { domain, problem } = tree;
  if (problem === "no-answer") return [remark("not-answered", { name: domain })];
  if (problem === "none") return [remark("spf-none", { domain })];
  if (problem === "several") return [remark("spf-several", { domain })];
  const lookups = String(count);
  const found = branchesOf(tree);
  const said = [...found.flatMap(ofBranch), ...ofAll(tree)];
  const voids = found.filter((branch) => branch.isVoid).length;
  if (voids > MOST_VOIDS) said.push(remark("spf-voids", { voids: String(voids) }));
  if (count > MOST_LOOKUPS) said.push(remark("spf-too-many-lookups", { lookups }));
  else if (count >= MANY_LOOKUPS) said.push(remark("spf-many-lookups", { lookups }));
  return said.length > 0 ? said : [remark("spf-good", { lookups })];
}

function ofBranch({ term, leadsTo }: ReturnType<typeof branchesOf>[number]): Remark[] {
  if (term.kind === "unreadable") return [remark("spf-unreadable", { term: term.text })];
  if (term.kind === "mechanism" && term.name === "ptr") return [remark("spf-ptr")];
  if (leadsTo === null || leadsTo.problem === null) return [];
  const code = BROKEN_BRANCHES[leadsTo.problem];
  return code === null ? [] : [remark(code, { domain: leadsTo.domain })];
}

const BROKEN_BRANCHES = {
  loop: "spf-loop",
  none: "spf-include-missing",
  several: "spf-include-missing",
  "no-answer": "spf-not-followed",
  // The number of look-ups says it.
  "too-deep": null,
} as const;

/** What becomes of servers that are not named. */
function ofAll(tree: SpfTree): Remark[] {
  for (const { term } of tree.terms) {
    if (term.kind !== "mechanism" || term.name !== "all") continue;
    if (term.qualifier === "+") return [remark("spf-open")];
    return term.qualifier === "?" ? [remark("spf-neutral")] : [];
  }
  const next = tree.terms.find(({ term }) => term.kind === "redirect")?.leadsTo ?? null;
  if (next === null) return [remark("spf-neutral")];
  return next.problem === null ? ofAll(next) : [];
}

function ofAddresses(tree: SpfTree, addresses: readonly string[]): readonly Remark[] {
  return addresses.map((address) => {
    const result = spfResult(tree, address);
    if (result === "pass") return remark("spf-address-in", { address });
    return remark(result === "unsure" ? "spf-address-unsure" : "spf-address-left-out", { address });
  });
}

/** Relays whose own addresses the record does not name; of one without an address nothing is said. */
async function leftOut(
  tree: SpfTree,
  relays: readonly string[],
  lookup: Lookup,
): Promise<readonly string[]> {
  if (tree.problem !== null) return [];
  const found: string[] = [];
  for (const relay of relays) {
    const addresses = await published(lookup, relay, "A");
    const results = (addresses ?? []).map((address) => spfResult(tree, address));
    if (results.length > 0 && !results.some((one) => one === "pass" || one === "unsure")) {
      found.push(relay);
    }
  }
  return found;
}
