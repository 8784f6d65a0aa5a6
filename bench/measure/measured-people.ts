import type { OrganisationId } from "../../packages/platform/src/database/organisation-id.ts";
import type { MeasuredReader } from "../../packages/platform/src/measurement/tokens/measure-token.ts";
import type { Tx } from "../../packages/platform/src/database/transaction.ts";

/**
 * One campaign with a link, sent to `people` who signed up over five hundred days; of them the first
 * `agreed` agreed to everything.
 */
export async function sendToMany(
  tx: Tx,
  organisation: OrganisationId,
  campaign: string,
  { people, agreed }: { readonly people: number; readonly agreed: number },
): Promise<readonly MeasuredReader[]> {
  await tx.run(
    `insert into sources (organisation_id, source_id, kind, name, declared_by)
     values ($1, $1, 'form', 'Web form', 'system')`,
    [organisation],
  );
  await tx.run(
    `insert into sender_identities (organisation_id, identity_id, name, address, legal_identity)
     values ($1, $1, 'Choir', 'choir@example.org', 'Choir, 1 Example Street')`,
    [organisation],
  );
  await tx.run(
    `insert into campaigns (organisation_id, campaign_id, name, purpose, identity_id, writing,
       measuring, state)
     values ($1, $2, 'Bench', 'send.newsletter', $1, $3, '{"open":[],"click":[],"purposes":[]}',
       'finished')`,
    [organisation, campaign, { source: "{% footer %}" }],
  );
  await tx.run(
    `insert into campaign_links (organisation_id, campaign_id, number, url)
     values ($1, $2, 1, 'https://shop.example/autumn')`,
    [organisation, campaign],
  );
  await tx.run(
    `insert into contacts (organisation_id, contact_id, email, address_key, country, kind,
       source_id, collected_on, keep_until, keep_rule)
     select $1, gen_random_uuid(), 'reader' || n || '@example.org', sha256(n::text::bytea), 'FR',
            'b2c', $1, date '2025-05-02' + n % 500, date '2029-05-02', 'bench'
       from generate_series(1, $2::int) as n`,
    [organisation, people],
  );
  await tx.run(
    `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
     select $1, contact_id, address_key, address_key from contacts where organisation_id = $1`,
    [organisation],
  );
  await tx.run(
    `insert into consent_states (organisation_id, contact, purpose, channel, action, at)
     select $1, sha256(n::text::bytea), purpose, 'email',
            case when n <= $3 or purpose = 'send.newsletter' then 'given' else 'withdrawn' end,
            (date '2025-05-02' + n % 500)::timestamptz
       from generate_series(1, $2::int) as n
      cross join unnest(array['send.newsletter', 'track.open.individual',
                              'track.click.individual']) as purpose`,
    [organisation, people, agreed],
  );
  await tx.run(
    `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state, due_at,
       sent_at, keep_until)
     select $1, $2, gen_random_uuid(), contact_id, 'sent', now(), now(), date '2027-05-02'
       from contacts where organisation_id = $1`,
    [organisation, campaign],
  );
  await tx.run("select refresh_statistics()");
  return tx.rows<MeasuredReader>(
    `select contact.contact_id as contact, delivery.delivery_id as delivery from deliveries as delivery
       join contacts as contact
         on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
      where delivery.organisation_id = $1
      order by substr(contact.email, 7, length(contact.email) - 18)::int`,
    [organisation],
  );
}
