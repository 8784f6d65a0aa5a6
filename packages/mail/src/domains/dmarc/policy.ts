import { readTags } from "../tags.ts";

const POLICIES = ["none", "quarantine", "reject"] as const;
export type Policy = (typeof POLICIES)[number];

/** What a DMARC record asks of receivers (RFC 7489 §6.3). */
export interface DmarcPolicy {
  readonly policy: Policy;
  readonly ofSubdomains: Policy;
  /** Of how many mails in a hundred. */
  readonly share: number;
  readonly dkimIsStrict: boolean;
  readonly spfIsStrict: boolean;
  /** Addresses that reports go to. */
  readonly reports: readonly string[];
}

/** `null` where it is unreadable, and receivers do as if it were not there. */
export function readPolicy(record: string): DmarcPolicy | null {
  const tags = readTags(record);
  if (tags === null) return null;
  const policy = policyOf(tags.get("p"));
  const ofSubdomains = tags.has("sp") ? policyOf(tags.get("sp")) : policy;
  const share = tags.get("pct") ?? "100";
  if (policy === null || ofSubdomains === null) return null;
  return {
    policy,
    ofSubdomains,
    share: /^\d{1,3}$/.test(share) ? Math.min(Number(share), 100) : 100,
    dkimIsStrict: tags.get("adkim")?.toLowerCase() === "s",
    spfIsStrict: tags.get("aspf")?.toLowerCase() === "s",
    reports: addressesIn(tags.get("rua") ?? ""),
  };
}

/** What receivers do with mail of this domain that is not aligned, if the policy is another's. */
export function policyFor({ policy, ofSubdomains }: DmarcPolicy, isInherited: boolean): Policy {
  return isInherited ? ofSubdomains : policy;
}

function policyOf(text: string | undefined): Policy | null {
  return POLICIES.find((known) => known === text?.toLowerCase()) ?? null;
}

/** RFC 7489 §6.2: `mailto:` addresses, each perhaps with a bound of size behind `!`. */
function addressesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((uri) => /^mailto:([^\s!?]+@[^\s!?@]+)/i.exec(uri.trim())?.[1] ?? "")
    .filter(Boolean);
}
