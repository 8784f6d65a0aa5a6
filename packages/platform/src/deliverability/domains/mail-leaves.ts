import { listRelays } from "../../campaigns/relays/relays.ts";
import type { Own } from "../../consent/asking/own.ts";
import type { InboxDoors } from "../../installation.ts";

/**
 * Whether mail of an organisation leaves this machine. Where it does not, nobody else's server is
 * asked about its domains unless a person says so.
 */
export async function mailLeaves(
  { tx, organisation, keys }: Pick<Own, "tx" | "organisation" | "keys">,
  inbox: InboxDoors | undefined,
): Promise<boolean> {
  if (inbox?.endsHere !== true) return true;
  const { wrappingKey } = keys;
  const relays = await listRelays(tx, { organisation: organisation.id, wrappingKey });
  return relays.some(({ isOn }) => isOn);
}
