import {
  makeSigner,
  type ComposedMail,
  type RelaySettings,
  type SignerSettings,
} from "@consentry/mail";

import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { campaignPace } from "../../deliverability/pace/campaign-pace.ts";
import { Providers } from "../../deliverability/pace/providers.ts";
import type { Installation } from "../../installation.ts";
import { keysOf, type OrganisationKeys } from "../../organisations/keys.ts";
import { readOrganisation, type Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";

import { decideAndKeep } from "../deciding/keep-decisions.ts";
import type { SenderIdentity } from "../identities/identity.ts";
import { readIdentity } from "../identities/identities.ts";
import { readSigningKey } from "../identities/signing-keys.ts";
import { readRelays } from "../relays/relays.ts";
import { recordErrand, type ErrandOf } from "../../transition/errands/record-errand.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { writingsOf, type WholeWriting } from "../writing/whole-writing.ts";
import type { RecordSent } from "./run.ts";
import type { Transports } from "./transports.ts";
import type { OpenedRun } from "./worker/worker.ts";
import { campaignWriter } from "./writing/campaign-writer.ts";

/** So many mails wait for each connection, that it never waits for a mail. */
const MAILS_A_CONNECTION = 2;

const WELL_KNOWN = new Providers(null);

/**
 * Reads all that the messages of a campaign need: writings, sender, key, relays. Read anew for each
 * turn, so that a key or a relay that was changed is used.
 *
 * @param providers who keeps which mailboxes; left out: the well-known ones
 * @returns the code of what is missing, for `pausedBecause`, when it cannot be sent as it is
 */
export async function openRun(
  installation: Pick<Installation, "database" | "secret" | "publicUrl" | "inbox">,
  transports: Transports,
  organisation: OrganisationId,
  campaign: string,
  providers: Providers = WELL_KNOWN,
): Promise<OpenedRun<ComposedMail> | string> {
  const keys = keysOf(installation.secret, organisation);
  const kept = await withOrganisation(installation.database, organisation, (tx) =>
    readKept(tx, organisation, keys, campaign),
  );
  if (typeof kept === "string") return kept;
  const signer = makeSigner(kept.signing);
  if (!signer.ok) return "signing-key";
  const writings = await withOrganisation(installation.database, organisation, (tx) =>
    readWritings(tx, kept),
  );
  if (writings === null) return "writing";
  const { transport, connections, letGo } = transports.take(organisation, kept.relays);
  const writer = campaignWriter({
    ...kept,
    signer: signer.value,
    keys,
    publicUrl: installation.publicUrl,
    writings,
  });
  return {
    run: {
      organisation: kept.organisation,
      campaign: kept.campaign,
      decide: (tx, contacts, now) =>
        decideAndKeep(tx, kept.organisation, kept.campaign, contacts, now),
      pace: campaignPace(
        { organisation, campaign, domain: kept.identity.address.domain },
        // Without a relay no mail leaves the machine, and no question about its readers does.
        kept.relays.length === 0 && installation.inbox?.endsHere === true ? WELL_KNOWN : providers,
      ),
      writer,
      transport,
      ...(kept.campaign.errand !== null && {
        recordSent: recordingOf({ ...kept, keys, errand: kept.campaign.errand }),
      }),
      atOnce: connections * MAILS_A_CONNECTION,
    },
    close: letGo,
  };
}

function recordingOf({
  organisation,
  ...of
}: Omit<ErrandOf, "organisation"> & Pick<Kept, "organisation">): RecordSent {
  return (tx, sent, now) => {
    const contacts = sent.map(({ delivery }) => delivery.recipient.contact);
    return recordErrand(tx, { ...of, organisation: organisation.id }, contacts, now);
  };
}

interface Kept {
  readonly organisation: Organisation;
  readonly campaign: Campaign;
  readonly identity: SenderIdentity;
  readonly signing: SignerSettings;
  readonly relays: readonly RelaySettings[];
}

async function readKept(
  tx: Tx,
  id: OrganisationId,
  keys: OrganisationKeys,
  campaignId: string,
): Promise<Kept | string> {
  const organisation = await readOrganisation(tx, id);
  const campaign = await readCampaign(tx, id, campaignId);
  if (organisation === null || campaign === null) return "gone";
  const identity = await readIdentity(tx, id, campaign.identity);
  const signing = await readSigningKey(tx, id, campaign.identity, keys);
  if (identity === null) return "identity";
  if (signing === null) return "signing-key";
  const relays = await readRelays(tx, { organisation: id, wrappingKey: keys.wrappingKey });
  return { organisation, campaign, identity, signing, relays };
}

/** The writings of a campaign by part; `null` when one cannot be read. */
export async function readWritings(
  tx: Tx,
  { organisation, campaign, identity }: Pick<Kept, "organisation" | "campaign" | "identity">,
): Promise<readonly WholeWriting[] | null> {
  const read = await writingsOf(tx, organisation, identity, campaign);
  const writings = read.flatMap((one) => (one.ok ? [one.value] : []));
  return writings.length === read.length ? writings : null;
}
