import { domainToASCII } from "node:url";

import { dkimRecord, makeSigner, type SendingDomain, type Selector } from "@consentry/mail";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import { readSigningKey } from "../../campaigns/identities/signing-keys.ts";
import { listRelays } from "../../campaigns/relays/relays.ts";
import type { Own } from "../../consent/asking/own.ts";
import type { Places } from "../../installation.ts";
import { reportsAddress } from "../reports/reports-address.ts";
import { readAddresses } from "./sending-domains.ts";
import { volumeOf } from "./volume.ts";

type Whose = Pick<Own, "tx" | "organisation" | "keys" | "now" | "publicUrl">;

/** The domain that mails of a sender are from, in the letters of the DNS. */
export function domainOf({ address }: Pick<SenderIdentity, "address">): string {
  return domainToASCII(address.domain);
}

/** The domains of all senders, each once, by name. */
export function domainsOf(senders: readonly SenderIdentity[]): readonly string[] {
  return [...new Set(senders.map(domainOf))].toSorted();
}

/** All that is known here of a domain, to look at what it publishes. */
export async function ownDomain(
  own: Whose,
  domain: string,
  places: Places | undefined,
): Promise<SendingDomain> {
  const { tx, organisation, keys, publicUrl, now } = own;
  const all = await listIdentities(tx, organisation.id);
  const senders = all.filter((sender) => domainOf(sender) === domain);
  const relays = await listRelays(tx, {
    organisation: organisation.id,
    wrappingKey: keys.wrappingKey,
  });
  const hosts = relays.filter(({ isOn }) => isOn).map(({ server }) => hostOf(server));
  const ofAll = places?.relay ?? null;
  const returning = senders.map(({ returnDomain }) => returnDomain ?? domain);
  const withReports = senders.find(({ returnDomain }) => returnDomain !== null);
  return {
    domain,
    selectors: await selectorsOf(own, senders),
    returning: [...new Set(returning)],
    addresses: await readAddresses(tx, organisation.id, domain),
    relays: hosts.length > 0 || ofAll === null ? hosts : [ofAll],
    oneClick: { base: publicUrl, isSigned: senders.every(({ signing }) => signing !== null) },
    reportsTo: reportsAddress(withReports?.returnDomain ?? null),
    volume: await volumeOf(
      tx,
      organisation.id,
      senders.map(({ id }) => id),
      now,
    ),
  };
}

/** Senders that share a key share its record. */
async function selectorsOf(
  { tx, organisation, keys }: Whose,
  senders: readonly SenderIdentity[],
): Promise<readonly Selector[]> {
  const selectors = new Map<string, Selector>();
  for (const { id } of senders) {
    const settings = await readSigningKey(tx, organisation.id, id, keys);
    const signer = settings === null ? null : makeSigner(settings);
    if (signer === null || !signer.ok) continue;
    const { domain, selector } = signer.value;
    const record = dkimRecord(signer.value).value;
    selectors.set(`${selector}.${domain} ${record}`, { domain, selector, record });
  }
  return [...selectors.values()];
}

/** Of `smtps://relay.example.org:465` the host, whatever the rest. */
function hostOf(server: string): string {
  return URL.parse(server)?.hostname.replace(/^\[|\]$/g, "") ?? "";
}
