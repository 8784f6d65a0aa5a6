import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { ReadTx } from "../../../database/transaction.ts";
import { readingFor } from "../../../measurement/reading/reading-for.ts";
import { FEWEST_PEOPLE } from "../fewest-people.ts";
import { mergeRuns, mergeSmall } from "../hiding/merge.ts";
import { OBSERVED_DELIVERY, OBSERVED_EVENTS, readersIn } from "../observed-events.ts";
import type { PeopleReport } from "../report.ts";
import { DOMAIN, MOST_DOMAINS } from "../server-facts/domain-facts.ts";
import { hourAfter } from "./hour-after.ts";

/** Which messages of a campaign are counted: all of them, unless said otherwise. */
export interface SentIn {
  /** The first moment of them. */
  readonly from?: Instant;
  /** The first moment after them. */
  readonly before?: Instant;
}

/** The links of a campaign by their numbers. */
export type Links = ReadonlyMap<number, string>;

/**
 * What people did who agreed to have it observed for reports, read for that purpose and no other.
 *
 * @param span of the messages sent in it
 */
export async function peopleReport(
  tx: ReadTx,
  { organisation, campaign }: { readonly organisation: OrganisationId; readonly campaign: string },
  signal: "open" | "click",
  { links, ...span }: SentIn & { readonly links: Links },
): Promise<PeopleReport> {
  const purpose = `track.${signal}.individual` as const;
  const { from = "-infinity", before = "infinity" } = span;
  const asked = [organisation, campaign, signal, purpose, from, before];
  return readingFor(tx, purpose, async () => {
    const totals = (await tx.rows(TOTALS, asked))[0] ?? NOTHING;
    const { measured, sent } = totals;
    const coverage = sent === 0 ? null : measured / sent;
    const shown = { measured, coverage, ...tellable(totals) };
    if (shown.readers === null) return { ...shown, byHour: [], byLink: [], byDomain: [] };
    const hours = await tx.rows(BY_HOUR, asked);
    const domains = await tx.rows(BY_DOMAIN, [...asked, FEWEST_PEOPLE, MOST_DOMAINS]);
    return {
      ...shown,
      byHour: mergeRuns(hours.map(asPart)).map(({ first, last, people, events }) => ({
        from: first,
        to: hourAfter(last),
        readers: people[0] ?? 0,
        events,
      })),
      byLink: signal === "open" ? [] : linkRows(await tx.rows(BY_LINK, asked), links),
      byDomain: mergeSmall(
        domains.map(({ domain, readers, measured: of }) => ({
          key: domain,
          people: [readers, of - readers],
          events: 0,
        })),
      ).map(({ key, people: [readers = 0, others = 0] }) => ({
        domain: key,
        measured: readers + others,
        readers,
      })),
    };
  });
}

/**
 * Numbers that neither by themselves nor taken from each other speak of few: those who did it, those
 * whom only a program did it for, and those of whom nothing came.
 */
function tellable({ measured, readers, events, onlyMachines, machineEvents }: Totals) {
  const mayTell = (people: number, of: number): boolean =>
    people >= FEWEST_PEOPLE && of - people >= FEWEST_PEOPLE;
  const areReadersTold = mayTell(readers, measured);
  const areMachinesTold = mayTell(onlyMachines, areReadersTold ? measured - readers : measured);
  return {
    readers: areReadersTold ? readers : null,
    events: areReadersTold ? events : null,
    machines: {
      onlyMachines: areMachinesTold ? onlyMachines : null,
      events: areMachinesTold ? machineEvents : null,
    },
  };
}

function asPart<Key>({ key, readers, events }: KeyedRow<Key>) {
  return { key, people: [readers], events };
}

/** Links that nobody followed are among all others. */
function linkRows(rows: readonly KeyedRow<number>[], links: Links): PeopleReport["byLink"] {
  const followed = new Set(rows.map(({ key }) => key));
  const others = [...links.keys()].filter((number) => !followed.has(number));
  const parts = [...rows.map(asPart), ...others.map((key) => ({ key, people: [0], events: 0 }))];
  return mergeSmall(parts).map(({ key, people: [readers = 0], events }) => ({
    link: key,
    url: key === null ? null : (links.get(key) ?? null),
    readers,
    events,
  }));
}

interface Totals {
  /** Messages in all, observed or not. */
  readonly sent: number;
  readonly measured: number;
  readonly readers: number;
  readonly events: number;
  readonly onlyMachines: number;
  readonly machineEvents: number;
}

const NOTHING: Totals = {
  sent: 0,
  measured: 0,
  readers: 0,
  events: 0,
  onlyMachines: 0,
  machineEvents: 0,
};

interface KeyedRow<Key> {
  readonly key: Key;
  /** Who did it here first. */
  readonly readers: number;
  readonly events: number;
}

/** Events of messages that went out observing this, each with its message. */
const OWN_EVENTS = `observed as (${OBSERVED_EVENTS}),
   own as (
     select observed.* from observed
       join deliveries as delivery on delivery.delivery_id = observed.delivery_id
      where ${OBSERVED_DELIVERY})`;

const TOTALS = statement<Totals>(
  "reports.people_totals",
  `with ${OWN_EVENTS},
   reader as (
     select count(*) filter (where not is_machine) as events,
            count(*) filter (where is_machine) as machine_events
       from own group by delivery_id)
   select (select count(*)::int from deliveries as delivery where ${OBSERVED_DELIVERY}) as measured,
          (select count(*)::int from deliveries
            where organisation_id = $1 and campaign_id = $2 and state = 'sent'
              and sent_at >= $5::timestamptz and sent_at < $6::timestamptz) as sent,
          (count(*) filter (where events > 0))::int as readers,
          coalesce(sum(events), 0)::int as events,
          (count(*) filter (where events = 0))::int as "onlyMachines",
          coalesce(sum(machine_events), 0)::int as "machineEvents"
     from reader`,
);

function keyedBy<Key>(name: string, key: string) {
  return statement<KeyedRow<Key>>(
    name,
    `with ${OWN_EVENTS},
     personal as (
       select delivery_id, at, link, ${key} as key from own where not is_machine),
     first as (
       select distinct on (delivery_id) key from personal order by delivery_id, at, link)
     select key, sum(readers)::int as readers, sum(events)::int as events
       from (select key, count(*) as readers, 0 as events from first group by key
              union all
             select key, 0, count(*) from personal group by key) as counted
      group by key
      order by key`,
  );
}

const BY_HOUR = keyedBy<Instant>("reports.people_by_hour", "date_trunc('hour', at, 'UTC')");
const BY_LINK = keyedBy<number>("reports.people_by_link", "link");

/** Small ones are put together here already: there may be as many as people. */
const BY_DOMAIN = statement<{
  readonly domain: string | null;
  readonly measured: number;
  readonly readers: number;
}>(
  "reports.people_by_domain",
  `with ${OWN_EVENTS},
   by_domain as (
     select ${DOMAIN} as domain, count(*) as measured, ${readersIn("own")} as readers
       from deliveries as delivery
       left join contacts as contact
         on contact.organisation_id = $1 and contact.contact_id = delivery.contact_id
      where ${OBSERVED_DELIVERY}
      group by 1),
   ranked as (
     select *, row_number() over (order by domain is null, measured desc, domain) as place
       from by_domain)
   select case when place <= $8 and readers >= $7 and measured - readers >= $7 then domain end
            as domain,
          sum(measured)::int as measured, sum(readers)::int as readers
     from ranked
    group by 1`,
);
