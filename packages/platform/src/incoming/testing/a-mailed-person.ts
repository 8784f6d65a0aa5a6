import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { readIdentity } from "../../campaigns/identities/identities.ts";
import { aCampaign } from "../../campaigns/testing/a-draft.ts";
import { asOrganisation, linkTo, type Own } from "../../consent/asking/own.ts";
import { SECRET } from "../../consent/testing/people.ts";
import type { Contact } from "../../contacts/contacts/contact.ts";
import { aGround, NOW, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { changeIdentity } from "../../campaigns/identities/identities.ts";
import type { Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import type { Installation } from "../../installation.ts";
import { returnPathFor } from "../return-path/return-address.ts";

/** Somebody to whom a campaign's message went out, and everything that could name it. */
export interface MailedPerson {
  readonly ground: Ground;
  readonly installation: Installation & { now: () => Instant };
  readonly person: Contact;
  readonly campaign: string;
  readonly delivery: string;
  readonly returnPath: string;
  readonly messageId: string;
  readonly unsubscribe: string;
  /** As it stands in `CFBL-Feedback-ID`. */
  readonly feedbackId: string;
  as<T>(work: (own: Own) => Promise<T>): Promise<T>;
  /** One more message to them, sent at that moment; its return path. */
  mail(at: Instant): Promise<string>;
}

export const RETURN_DOMAIN = "back.choir.example.org";

export async function aMailedPerson(
  database: Database,
  returnDomain = RETURN_DOMAIN,
): Promise<MailedPerson> {
  const ground = await aGround(database);
  const { id, keys } = ground;
  const within: Ground["within"] = (work) => ground.within(work);
  const installation = {
    database,
    secret: SECRET,
    publicUrl: "https://mail.example.org",
    now: () => NOW,
    uploads: "",
  };
  const as: MailedPerson["as"] = async (work) => {
    const done = await asOrganisation(installation, id, async (own) => ({
      value: await work(own),
    }));
    if (done === null) throw new Error("the test's organisation is not there");
    return done.value;
  };
  const person = await ground.aContact();
  const send = async (at: Instant) => {
    const campaign = await aCampaign(ground);
    const delivery = newId();
    const own = await within((tx) => readIdentity(tx, id, campaign.identity));
    const address = own?.address.reveal() ?? "";
    const identity = await within(async (tx) =>
      valueOf(await changeIdentity(tx, id, campaign.identity, { address, returnDomain })),
    );
    await within((tx) =>
      tx.run(
        `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
           due_at, sent_at, keep_until)
         values ($1, $2, $3, $4, 'sent', $5, $5, $6)`,
        [id, campaign.id, delivery, person.id, at, addDays(dayOf(at), 180)],
      ),
    );
    const mail = { kind: "delivery", id: delivery } as const;
    const returnPath = returnPathFor({ organisation: ground, keys }, identity, mail).reveal();
    return {
      campaign: campaign.id,
      delivery,
      returnPath,
      messageId: `${delivery}@${identity.address.domain}`,
    };
  };
  const sent = await send(NOW);
  const unsubscribe = await as((own) =>
    Promise.resolve(linkTo(own, "unsubscribe", { contact: person.id, delivery: sent.delivery })),
  );
  return {
    ground,
    installation,
    person,
    ...sent,
    unsubscribe,
    feedbackId: sent.returnPath.slice(2, sent.returnPath.indexOf("@")),
    as,
    mail: async (at) => (await send(at)).returnPath,
  };
}
