import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import { feedbackAddress, signsForReturns } from "../return-path/complaint-loop.ts";

/** A domain where reports come in, and what has to stand in the DNS for it. */
export interface ReturnDomain {
  readonly domain: string;
  /** Names of the senders that use it. */
  readonly senders: readonly string[];
  readonly record: { readonly name: string; readonly type: "MX"; readonly value: string };
  readonly feedbackAddress: string;
  /** Whether mails say themselves where complaints go. */
  readonly asksForComplaints: boolean;
}

/** The return domains of these senders, each once, by name. */
export function returnDomains(
  identities: readonly SenderIdentity[],
  host: string,
): readonly ReturnDomain[] {
  const domains = new Set(identities.flatMap(({ returnDomain }) => returnDomain ?? []));
  return [...domains].toSorted().map((domain) => {
    const own = identities.filter(({ returnDomain }) => returnDomain === domain);
    return {
      domain,
      senders: own.map(({ name }) => name),
      record: { name: domain, type: "MX", value: `10 ${host}.` },
      feedbackAddress: feedbackAddress(domain).reveal(),
      asksForComplaints: own.some((identity) => signsForReturns(identity)),
    };
  });
}
