import { siteOf } from "@consentry/audit";

import { checkOf, remark, type Check, type Remark } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";
import { isOfVersion } from "../tags.ts";
import { findDmarc } from "./find-dmarc.ts";
import { policyFor, readPolicy, type DmarcPolicy, type Policy } from "./policy.ts";

/** Who stands for mails of a domain beside their sender's address. */
export interface Signers {
  /** Domains that mails are signed for; empty: not known. */
  readonly signing: readonly string[];
  /** Domains of return addresses; empty: not known. */
  readonly returning: readonly string[];
  /** Where reports are to go, in a record that is proposed. */
  readonly reportsTo: string;
}

export interface CheckedDmarc {
  readonly check: Check;
  /** What receivers do with mail that is not aligned; `null`: nothing that we know of. */
  readonly enforced: { readonly policy: Policy; readonly share: number } | null;
}

/** Reports to more places than these are not followed up. */
const MOST_REPORTED_TO = 5;

/** What receivers shall do with mail that only pretends to be of a domain (RFC 7489). */
export async function checkDmarc(
  domain: string,
  signers: Signers,
  lookup: Lookup,
): Promise<CheckedDmarc> {
  const found = await findDmarc(domain, lookup);
  if (found === null) {
    const remarks = [remark("not-answered", { name: `_dmarc.${domain}` })];
    return { check: checkOf("dmarc", remarks), enforced: null };
  }
  const set = (value: string) => ({ name: `_dmarc.${domain}`, type: "TXT", value }) as const;
  const beginning = `v=DMARC1; p=none; rua=mailto:${signers.reportsTo}`;
  const [first, another] = found.records;
  if (first === undefined) {
    const record = set(beginning);
    return {
      check: checkOf("dmarc", [remark("dmarc-none", { domain })], { record }),
      enforced: null,
    };
  }
  const policy = another === undefined ? readPolicy(first) : null;
  if (policy === null) {
    const code = another === undefined ? "dmarc-unreadable" : "dmarc-several";
    const remarks = [remark(code, { domain: found.domain ?? domain })];
    const record = set(beginning);
    return { check: checkOf("dmarc", remarks, { found: found.records, record }), enforced: null };
  }
  const isInherited = found.domain !== domain;
  const remarks = [
    ...ofPolicy(policy, isInherited, found.domain ?? domain),
    ...ofAlignment(domain, policy, signers),
    ...(await ofReports(policy, found.domain ?? domain, lookup)),
  ];
  const enforced = { policy: policyFor(policy, isInherited), share: policy.share };
  const next = isInherited ? null : nextRecord(first, policy, signers.reportsTo);
  const record = next === null ? null : set(next);
  return { check: checkOf("dmarc", remarks, { found: found.records, record }), enforced };
}

/**
 * The step that comes next, one at a time: reports before anything is refused, and then more than
 * watching. `null` where there is none.
 */
function nextRecord(record: string, { policy, reports }: DmarcPolicy, to: string): string | null {
  if (reports.length === 0) return `${record.trimEnd().replace(/;$/, "")}; rua=mailto:${to}`;
  if (policy !== "none") return null;
  return record.replace(/(^|;)(\s*)p\s*=\s*none/i, "$1$2p=quarantine");
}

function ofPolicy(policy: DmarcPolicy, isInherited: boolean, of: string): readonly Remark[] {
  const counts = policyFor(policy, isInherited);
  const remarks: Remark[] = [];
  if (isInherited) remarks.push(remark("dmarc-inherited", { domain: of, policy: counts }));
  if (counts === "none") remarks.push(remark("dmarc-watching"));
  else if (!isInherited) remarks.push(remark("dmarc-good", { policy: counts }));
  if (policy.policy !== "none" && policy.ofSubdomains === "none" && !isInherited) {
    remarks.push(remark("dmarc-subdomains-open"));
  }
  if (policy.share < 100) remarks.push(remark("dmarc-partly", { share: String(policy.share) }));
  if (policy.reports.length === 0) remarks.push(remark("dmarc-no-reports"));
  return remarks;
}

/** RFC 7489 §3.1: a mail passes when one of the two that vouch for it belongs to its sender. */
function ofAlignment(
  domain: string,
  { dkimIsStrict, spfIsStrict }: DmarcPolicy,
  { signing, returning }: Signers,
): readonly Remark[] {
  const byKey = signing.some((other) => isAligned(domain, other, dkimIsStrict));
  const byServer = returning.some((other) => isAligned(domain, other, spfIsStrict));
  const remarks: Remark[] = [];
  if (byKey) remarks.push(remark("dmarc-aligned", { domain: signing.join(", ") }));
  else if (signing.length > 0) {
    remarks.push(remark("dmarc-dkim-apart", { domain: signing.join(", ") }));
  }
  if (!byServer && returning.length > 0) {
    remarks.push(remark("dmarc-spf-apart", { domain: returning.join(", ") }));
  }
  return remarks;
}

/** Whether two domains belong together as DMARC sees it. */
export function isAligned(from: string, other: string, isStrict: boolean): boolean {
  if (isStrict) return from.toLowerCase() === other.toLowerCase();
  return siteOf(from) === siteOf(other);
}

/** RFC 7489 §7.1: whoever takes another's reports says so in the DNS. */
async function ofReports(
  { reports }: DmarcPolicy,
  of: string,
  lookup: Lookup,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const address of reports.slice(0, MOST_REPORTED_TO)) {
    const to = address.slice(address.lastIndexOf("@") + 1);
    if (isAligned(of, to, false)) continue;
    const name = `${of}._report._dmarc.${to}`;
    const texts = await published(lookup, name, "TXT");
    if (texts === null) remarks.push(remark("not-answered", { name }));
    else if (!texts.some((text) => isOfVersion(text, "DMARC1"))) {
      remarks.push(remark("dmarc-reports-refused", { domain: to, name }));
    }
  }
  return remarks;
}
