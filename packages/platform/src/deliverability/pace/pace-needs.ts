import { MOST_NAMED, need, type Looking, type Need } from "../../home/need.ts";
import { heldProviders } from "./held.ts";
import { nameOfProvider } from "./providers.ts";

/** Providers that get nothing more of a campaign that is on its way, until somebody says so. */
export async function paceNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const held = await heldProviders(tx, organisation.id, MOST_NAMED);
  return held.map(({ campaign, provider, because }) =>
    need("provider-held", {
      about: { id: campaign.id, name: nameOfProvider(provider) },
      because,
    }),
  );
}
