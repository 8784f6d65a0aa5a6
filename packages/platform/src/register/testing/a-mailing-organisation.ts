import type { Instant } from "@consentry/kernel";

import { makeIdentity } from "../../campaigns/identities/identities.ts";
import { makeRelay } from "../../campaigns/relays/relays.ts";
import { anOrganisation, aPerson, type TestOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { RegisterFacts } from "../fact.ts";
import { registerFacts } from "../facts.ts";
import type { RegisterOwn } from "../own.ts";

export const NOW = "2026-11-22T09:30:00Z" as Instant;

/** An organisation in which something of every kind was done, and what its register is asked with. */
export interface MailingOrganisation {
  readonly organisation: TestOrganisation;
  within<T>(work: (own: RegisterOwn) => Promise<T>): Promise<T>;
  facts(): Promise<RegisterFacts>;
  /** Adds a relay at a host. */
  addRelay(host: string): Promise<void>;
}

export async function aMailingOrganisation(
  database: Database,
  places: RegisterOwn["places"] = { relay: null, database: null },
): Promise<MailingOrganisation> {
  const organisation = await anOrganisation(database);
  const { keys } = organisation;
  await aPerson(database, organisation);
  const within = <T>(work: (own: RegisterOwn) => Promise<T>): Promise<T> =>
    withOrganisation(database, organisation.id, (tx) =>
      work({ tx, organisation, keys, now: NOW, publicUrl: "https://mail.example.org", places }),
    );
  await within(({ tx }) => doEverything(tx, organisation));
  return {
    organisation,
    within,
    facts: () => within(registerFacts),
    addRelay: (host) =>
      within(async ({ tx }) => {
        const holder = { organisation: organisation.id, wrappingKey: keys.wrappingKey };
        const usual = { weight: 1, connections: 5, perSecond: null, needsTls: true, isOn: true };
        const made = await makeRelay(tx, holder, { ...usual, name: host, url: `smtps://${host}` });
        if (!made.ok) throw new Error("the relay was refused");
      }),
  };
}

async function doEverything(tx: Tx, { id }: TestOrganisation): Promise<void> {
  const identity = await makeIdentity(tx, id, {
    name: "Chorale",
    address: "news@chorale.example.org",
    replyTo: null,
    legalIdentity: "Chorale\n1 rue de l’Exemple",
    timeZone: "Europe/Paris",
  });
  if (!identity.ok) throw new Error("the identity was refused");
  await tx.run(
    `update contacts set relation = 'customer', attributes = '{"voice": "alto"}'
      where organisation_id = $1`,
    [id],
  );
  const measuring = {
    open: ["individual"],
    click: [],
    purposes: ["track.open.individual", "optimise.campaign"],
  };
  await tx.run(
    `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id, writing,
       measuring, state)
     values ($1, $2, 'Letter', 'send.commercial', $3, $4, $5, 'finished')`,
    [id, newId(), identity.value.id, { html: WRITING }, measuring],
  );
  await tx.run(
    `insert into automations (organisation_id, automation_id, name, state, draft, live_version,
       live_revision)
     values ($1, $2, 'Welcome', 'paused', '{}', 1, 1)`,
    [id, newId()],
  );
  await tx.run(
    `insert into messages (organisation_id, message_id, kind, state, recipient, accepted_by,
       accepted_at, due_at, is_urgent, keep_until)
     values ($1, $2, 'order', 'sent', 'ada@example.org', 'api-key:x', $3, $3, false, '2027-05-02')`,
    [id, newId(), NOW],
  );
  await tx.run(
    `insert into forms (organisation_id, form_id, name, source_id, definition)
     select $1, $2, 'Sign up', source_id, '{"keepsNetworkAddress": true}' from sources
      where organisation_id = $1 limit 1`,
    [id, newId()],
  );
  await tx.run(
    `insert into suppressions (organisation_id, address_key, reason, said_by)
     values ($1, $2, 'unsubscribed', 'contact')`,
    [id, new Uint8Array(32)],
  );
  await tx.run(
    `insert into incoming_mails (organisation_id, incoming_id, came_by, digest, kind, followed,
       received_at, keep_until)
     values ($1, $2, 'smtp', $3, 'unreadable', '{}', $4, '2027-05-02')`,
    [id, newId(), new Uint8Array(32), NOW],
  );
  await tx.run(
    `insert into inbox_mails (organisation_id, mail_id, folder, sender, recipient, subject, came,
       handed_in_by, message, received_at, keep_until)
     values ($1, $2, 'audit', 'a@example.org', 'b@example.org', '', 'whole', 'system', $3, $4, $4)`,
    [id, newId(), new Uint8Array(1), NOW],
  );
  await tx.run(
    `insert into webhook_endpoints (organisation_id, endpoint_id, name, url, kinds, made_by, made_at)
     values ($1, $2, 'Till', 'https://till.example.com/hook', '{}', 'system', $3)`,
    [id, newId(), NOW],
  );
  await tx.run(
    `insert into sources (organisation_id, source_id, kind, name, declared_by)
     values ($1, $2, 'partner', 'Concert hall', 'system')`,
    [id, newId()],
  );
}

const WRITING = `<a href="https://www.chorale.example.org/">us</a>
  <img src="https://cdn.stranger.example/x.png"> <a href="https://shop.list-manage.com/">shop</a>`;
