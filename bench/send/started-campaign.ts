import { Secret } from "@consentry/kernel";
import type { DkimAlgorithm } from "@consentry/mail";

import { startCampaign } from "../../packages/platform/src/campaigns/delivery/control/start-campaign.ts";
import { addPeople } from "../../packages/platform/src/campaigns/delivery/testing/a-mailing.ts";
import { makeIdentity } from "../../packages/platform/src/campaigns/identities/identities.ts";
import { signWith } from "../../packages/platform/src/campaigns/identities/sign-with.ts";
import { makeCampaign } from "../../packages/platform/src/campaigns/store/keep-campaign.ts";
import { valueOf } from "../../packages/platform/src/contacts/testing/organisation.ts";
import { withOrganisation, type Database } from "../../packages/platform/src/database/database.ts";
import { keysOf } from "../../packages/platform/src/organisations/keys.ts";
import { makeOrganisation } from "../../packages/platform/src/organisations/organisation.ts";
import { newsletter } from "./newsletter.ts";

export const SECRET = new Secret("a secret of the benchmarks, long enough to be one");

export interface Started {
  readonly organisation: Awaited<ReturnType<typeof makeOrganisation>>;
  readonly campaign: string;
}

/** A newsletter to so many people of an organisation of its own, started, and sent by nobody yet. */
export async function aStartedCampaign(
  database: Database,
  { algorithm, count }: { readonly algorithm: DkimAlgorithm; readonly count: number },
): Promise<Started> {
  const organisation = await makeOrganisation(database, { name: "Choir", country: "FR" });
  const { id } = organisation;
  const keys = keysOf(SECRET, id);
  const campaign = await withOrganisation(database, id, async (tx) => {
    await addPeople(tx, id, count);
    const identity = valueOf(
      await makeIdentity(tx, id, {
        name: "Choir",
        address: "news@choir.example.org",
        replyTo: null,
        legalIdentity: "Choir of Example\n1 Example Street",
        timeZone: "Europe/Paris",
      }),
    );
    const signing = { domain: "choir.example.org", selector: "k1", algorithm, privateKeyPem: null };
    valueOf(await signWith(tx, id, keys, identity.id, signing));
    const made = valueOf(
      await makeCampaign(tx, organisation, {
        name: "November",
        purpose: "send.newsletter",
        list: null,
        segment: null,
        identity: identity.id,
        writing: newsletter(),
        trial: null,
        measuring: { open: [], click: [], purposes: [] },
        offer: {},
        startsAt: null,
        atLocalTime: false,
        perHour: null,
      }),
    );
    // What the gate finds is measured by no benchmark of sending.
    await tx.run("update campaigns set gate_version = version where campaign_id = $1", [made.id]);
    valueOf(await startCampaign(tx, { id, keys }, made.id));
    return made.id;
  });
  await withOrganisation(database, id, (tx) => tx.run("select refresh_statistics()"));
  return { organisation, campaign };
}
