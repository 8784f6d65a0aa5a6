import { isIP } from "node:net";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import type { Own } from "../../consent/asking/own.ts";
import { domainsOf } from "../domains/own-domain.ts";
import { listKept } from "../domains/sending-domains.ts";

/** Of one organisation no more are asked about. */
const MOST_SUBJECTS = 60;

/** What may stand in a list: addresses that mails come from, domains they are from and lead to. */
export async function subjectsOf({
  tx,
  organisation,
  publicUrl,
}: Pick<Own, "tx" | "organisation" | "publicUrl">): Promise<readonly string[]> {
  const senders = await listIdentities(tx, organisation.id);
  const kept = await listKept(tx, organisation.id);
  const linked = new URL(publicUrl).hostname;
  const found = new Set([
    ...kept.flatMap(({ addresses }) => addresses),
    ...domainsOf(senders),
    ...senders.flatMap(({ returnDomain }) => returnDomain ?? []),
    ...(linked.includes(".") && isIP(linked) === 0 ? [linked] : []),
  ]);
  return [...found].slice(0, MOST_SUBJECTS);
}
