import { liesIn } from "../addresses.ts";
import type { Qualifier } from "./term.ts";
import type { SpfBranch, SpfTree } from "./walk.ts";

/** What receivers make of a mail that comes from an address (RFC 7208 §2.6). */
export type SpfResult = "pass" | "fail" | "softfail" | "neutral" | "error" | "unsure";

const RESULTS: Readonly<Record<Qualifier, SpfResult>> = {
  "+": "pass",
  "-": "fail",
  "~": "softfail",
  "?": "neutral",
};

/**
 * Whether a record speaks for an address. `unsure` where a word before the one that matches could
 * not be followed: it is never taken for a pass. The bound of ten look-ups is not looked at here.
 */
export function spfResult(tree: SpfTree, address: string): SpfResult {
  if (tree.problem === "no-answer" || tree.problem === "too-deep") return "unsure";
  if (tree.problem !== null) return "error";
  let isUnsure = false;
  for (const branch of tree.terms) {
    const { term } = branch;
    if (term.kind === "unreadable") return "error";
    if (term.kind === "other") continue;
    const matched = matches(branch, address);
    if (matched === "error") return "error";
    if (matched === "unsure") isUnsure = true;
    if (matched !== true) continue;
    if (isUnsure || term.kind !== "mechanism") return "unsure";
    return RESULTS[term.qualifier];
  }
  if (isUnsure) return "unsure";
  const redirect = tree.terms.find(({ term }) => term.kind === "redirect")?.leadsTo ?? null;
  return redirect === null ? "neutral" : spfResult(redirect, address);
}

function matches(branch: SpfBranch, address: string): boolean | "error" | "unsure" {
  const { term, leadsTo, networks, isUnsure } = branch;
  if (isUnsure) return "unsure";
  if (term.kind !== "mechanism") return false;
  if (term.name === "all") return true;
  if (leadsTo === null) return liesIn(address, networks);
  // RFC 7208 §5.2: of an include only a pass counts.
  const result = spfResult(leadsTo, address);
  return result === "error" || result === "unsure" ? result : result === "pass";
}
