import type { Day } from "@consentry/kernel";

import { listRelays } from "../../campaigns/relays/relays.ts";
import { statement } from "../../database/statement.ts";
import { readSwitchedOff } from "../../measurement/switches/switches.ts";
import { listCarriers } from "../../texts/carriers/carriers.ts";
import type { RegisterOwn } from "../own.ts";
import type { Configuration, Done, People, Sender, Server, SourceInUse } from "./configuration.ts";
import { hostsInWritings } from "./hosts-in-writings.ts";
import { hostOf } from "./host-of.ts";

/** So many people who came last are looked at for kinds of people: some thousandths of a second. */
const MOST_LOOKED_AT = 5_000;
/** More kinds of details than that are no longer kinds. */
const MOST_ATTRIBUTES = 200;

/** Reads what an organisation does from what it set up and from what is there. */
export async function readConfiguration(
  own: Pick<RegisterOwn, "tx" | "organisation" | "keys">,
): Promise<Configuration> {
  const { tx, organisation, keys } = own;
  const { id } = organisation;
  const [done] = await tx.rows(DONE, [id]);
  const [people] = await tx.rows(PEOPLE, [id, MOST_LOOKED_AT, MOST_ATTRIBUTES]);
  const relays = await listRelays(tx, { organisation: id, wrappingKey: keys.wrappingKey });
  const carriers = await listCarriers(tx, { organisation: id, wrappingKey: keys.wrappingKey });
  const webhooks = await tx.rows(WEBHOOKS, [id]);
  const [signOn] = await tx.rows(SIGN_ON, [id]);
  return {
    ...(done ?? NOTHING_DONE),
    ...(people ?? NOBODY),
    senders: await tx.rows(SENDERS, [id]),
    sources: await tx.rows(SOURCES, [id]),
    relays: relays
      .filter(({ isOn }) => isOn)
      .map(({ name, server, needsTls }) => ({
        name,
        host: hostOf(server) ?? "",
        isEncrypted: needsTls || server.startsWith("smtps:"),
      })),
    mailboxes: await tx.rows(MAILBOXES, [id]),
    textCarriers: carriers
      .filter(({ isOn }) => isOn)
      .map(({ name, server }) => ({ name, host: hostOf(server) ?? "" })),
    webhooks: webhooks.flatMap(({ name, url, addressWhy }) => {
      const host = hostOf(url);
      return host === null ? [] : [{ name, host, addressWhy }];
    }),
    signOn: signOn?.issuer ?? null,
    switchedOff: await readSwitchedOff(tx, id),
    hostsInWritings: await hostsInWritings(tx, id),
  };
}

const NOBODY: People = { relations: [], kinds: [], countries: [], attributes: [] };

const NOTHING_DONE: Done = {
  hasPeople: false,
  hasAutomations: false,
  hasMessages: false,
  hasConsents: false,
  hasSuppressions: false,
  hasAnswers: false,
  hasRequests: false,
  hasMembers: false,
  hasHandedIn: false,
  sentFor: [],
  levels: [],
  measuredFor: [],
  restsInactive: false,
  keepsNetworkAddress: false,
  secondFactorFrom: null,
};

/** What was begun was done, whatever became of it. */
const BEGUN = "organisation_id = $1 and state not in ('draft', 'cancelled')";

const DONE = statement<Done & { readonly secondFactorFrom: Day | null }>(
  "register.done",
  `select exists (select from contacts where organisation_id = $1) as "hasPeople",
          exists (select from automations where organisation_id = $1
                    and state in ('active', 'paused')) as "hasAutomations",
          exists (select from messages where organisation_id = $1) as "hasMessages",
          exists (select from forms where organisation_id = $1)
            or exists (select from ledger_heads where organisation_id = $1) as "hasConsents",
          exists (select from suppressions where organisation_id = $1) as "hasSuppressions",
          exists (select from incoming_mails where organisation_id = $1)
            or exists (select from incoming_mailboxes where organisation_id = $1) as "hasAnswers",
          exists (select from rights_requests where organisation_id = $1) as "hasRequests",
          exists (select from members where organisation_id = $1) as "hasMembers",
          exists (select from inbox_mails where organisation_id = $1
                    and folder = 'audit') as "hasHandedIn",
          array(select distinct purpose from campaigns where ${BEGUN} order by 1) as "sentFor",
          array(select distinct 'open:' || level from campaigns,
                       jsonb_array_elements_text(measuring -> 'open') as level where ${BEGUN}
                 union select distinct 'click:' || level from campaigns,
                       jsonb_array_elements_text(measuring -> 'click') as level where ${BEGUN}
                 order by 1) as levels,
          array(select distinct purpose from (
                  select jsonb_array_elements_text(measuring -> 'purposes') as purpose
                    from campaigns where ${BEGUN}) as measured
                 order by 1) as "measuredFor",
          coalesce((select is_on from hygiene_settings where organisation_id = $1), false)
            as "restsInactive",
          exists (select from forms where organisation_id = $1
                    and definition ->> 'keepsNetworkAddress' = 'true') as "keepsNetworkAddress",
          (select second_factor_from from sign_in_rules where organisation_id = $1)
            as "secondFactorFrom"`,
);

/** Contacts are numbered in the order they came. */
const PEOPLE = statement<People>(
  "register.people",
  `with looked_at as materialized (
     select relation, kind, country, attributes from contacts
      where organisation_id = $1 order by contact_id desc limit $2)
   select array(select distinct relation from looked_at order by 1) as relations,
          array(select distinct kind from looked_at order by 1) as kinds,
          array(select distinct country::text from looked_at where country is not null order by 1)
            as countries,
          array(select distinct name from looked_at, jsonb_object_keys(attributes) as name
                 order by 1 limit $3) as attributes`,
);

const SENDERS = statement<Sender>(
  "register.senders",
  `select name, lower(split_part(address, '@', -1)) as domain, legal_identity as "legalIdentity"
     from sender_identities where organisation_id = $1 order by name, identity_id`,
);

const SOURCES = statement<SourceInUse>(
  "register.sources",
  `select source_id as id, kind, name, quarantined_by is not null as "isHeldBack"
     from sources where organisation_id = $1
    order by name, source_id`,
);

const MAILBOXES = statement<Server>(
  "register.mailboxes",
  `select name, lower(host) as host, security <> 'none' as "isEncrypted"
     from incoming_mailboxes where organisation_id = $1 and is_on order by name, mailbox_id`,
);

const WEBHOOKS = statement<{
  readonly name: string;
  readonly url: string;
  readonly addressWhy: string | null;
}>(
  "register.webhooks",
  `select name, url, address_why as "addressWhy" from webhook_endpoints
    where organisation_id = $1 and is_on order by name, endpoint_id`,
);

const SIGN_ON = statement<{ readonly issuer: string }>(
  "register.sign_on",
  "select issuer from sign_on_providers where organisation_id = $1",
);
