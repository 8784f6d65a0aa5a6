import { Bug, type Day } from "@consentry/kernel";
import type { Channel } from "@consentry/law";

import {
  holds,
  rank,
  type SuppressionTerms,
} from "../../consent/suppressions/suppressed-condition.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SqlValue, Tx } from "../../database/transaction.ts";
import type { Condition } from "../segments/compile-filter.ts";
import { NO_NUMBER } from "./no-number.ts";
import { isRestricted, RESTRICTED } from "./restricted-condition.ts";
import { readFacts, type FactsRow, type PersonFacts } from "./person-facts.ts";

/** The way somebody would be written to: suppressions are of a channel and of a list. */
export interface WrittenBy {
  readonly channel: Channel;
  readonly list: string | null;
  readonly on: Day;
}

/** More in one go would hold too much in memory. */
export const MOST_ASKED_AT_ONCE = 5_000;

export interface KnownPerson {
  /** Contact id. */
  readonly contact: string;
  readonly facts: PersonFacts;
}

/**
 * What is known of these people, at most `MOST_ASKED_AT_ONCE`, in the order of their ids: one
 * question to the database. Who is unknown is left out.
 */
export async function factsOf(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
  { channel, list, on }: WrittenBy,
): Promise<readonly KnownPerson[]> {
  if (contacts.length > MOST_ASKED_AT_ONCE) {
    throw new Bug("more people than are asked about at once");
  }
  const few = channel === "sms" ? FEW_BY_TEXT : FEW;
  const rows = await tx.rows(few, [organisation, contacts, channel, list ?? "", on]);
  return rows.map((row) => ({ contact: row.contact, facts: readFacts(row) }));
}

/** A person of an audience, with their facts as the database wrote them. */
export interface FactsOfOne extends FactsRow {
  /** Contact id. */
  readonly contact: string;
}

/** A question to the database, with what its `$1`, `$2`, … stand for. */
export interface FactsQuery {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * The question for everybody under a condition, in no order. `each` looks four things up for every
 * person; `all` reads the tables once and brings them together, which for most of a large table
 * costs a fraction of that, and for a few people as much as for everybody.
 */
export function factsQuery(
  { text: condition, values }: Condition,
  { channel, list, on }: WrittenBy,
  way: "each" | "all",
): FactsQuery {
  const next = values.length + 1;
  const terms = { channel: `$${next}`, topic: `$${next + 1}`, on: `$${next + 2}::date` };
  const by = channel === "sms" ? BY_TEXT : BY_MAIL;
  const joins = way === "each" ? eachOnItsOwn(terms, by) : allAtOnce(terms, by);
  const text = `${selectFacts(terms.on, by)} ${joins} where ${condition}`;
  return { text, values: [...values, channel, list ?? "", on] };
}

type Terms = Pick<SuppressionTerms, "channel" | "topic" | "on">;

/** By what somebody is reached, and so which suppressions are theirs. */
interface Reached {
  /** Joins what they are reached at to the row `contact`. */
  readonly join: string;
  /** What stands for it: one value, or `any(…)`. */
  readonly keys: string;
  /** Why they are held back, beside the row's own reason; an SQL condition with its word. */
  readonly heldBack: string;
  /** Suppressions of everybody, by contact, as `suppression`. */
  readonly suppressionOfAll: (terms: Terms) => string;
}

const BY_MAIL: Reached = {
  join: "",
  keys: "contact.address_key",
  heldBack: "",
  suppressionOfAll: (terms) => `
    left join (
      select distinct on (address_key) address_key, reason from suppressions
       where ${holds({ organisation: "$1", addressKey: "suppressions.address_key", ...terms })}
       order by address_key, ${rank("reason")}) as suppression
      on suppression.address_key = contact.address_key`,
};

/** What was said of the address for every channel holds for the number, too. */
const BY_TEXT: Reached = {
  join: `
    left join contact_numbers as telephone
      on telephone.organisation_id = $1 and telephone.contact_id = contact.contact_id`,
  keys: "any(array[contact.address_key, telephone.number_key])",
  heldBack: `when telephone.number is null then '${NO_NUMBER}'`,
  suppressionOfAll: (terms) => `
    left join (
      select distinct on (person.contact_id) person.contact_id, reason
        from suppressions
        join (select contact_id, address_key as key from contacts where organisation_id = $1
              union all
              select contact_id, number_key from contact_numbers where organisation_id = $1)
          as person on person.key = suppressions.address_key
       where ${holds({ organisation: "$1", addressKey: "suppressions.address_key", ...terms })}
       order by person.contact_id, ${rank("reason")}) as suppression
      on suppression.contact_id = contact.contact_id`,
};

/** Nothing in it is free text: words of closed sets, days, ids of rules. */
function selectFacts(on: string, { join, heldBack }: Reached): string {
  return `
  select contact.contact_id as contact,
         coalesce(contact.country, '') || '|' || contact.kind || '|' || contact.relation
           || '|' || source.kind || '|' || coalesce(source.names_us::text, '')
           || '|' || coalesce(source.opt_out_offered::text, '')
           || '|' || coalesce(source.informed_on::text, '') || '|' || contact.collected_on::text
           || '|' || coalesce(contact.last_contact_on::text, '')
           || '|' || case when ${isRestricted(on)} then '${RESTRICTED}' ${heldBack}
                          else coalesce(contact.quarantined_by, '') end
           || '|' || coalesce(complaint.day::text, '') || '|' || coalesce(suppression.reason, '')
           || '|' || coalesce(consent.states, '') as facts,
         consent.moments
    from contacts as contact
    join sources as source
      on source.organisation_id = $1 and source.source_id = contact.source_id ${join}`;
}

const SECONDS = "date_part('epoch', coalesce(state.at, state.asked_at))::bigint";

/** Both are put together from the rows in one order, whichever it is. */
const STANDINGS = `
  string_agg(state.purpose || ',' || state.channel || ',' || coalesce(state.action, '')
    || ',' || coalesce((${SECONDS} / 86400)::text, '')
    || case when state.asked_at > state.at
            then ',' || array_to_string(state.also_names, '+')
                 || ',' || (date_part('epoch', state.asked_at)::bigint / 86400)::text
            when state.also_names = '{}' then ''
            else ',' || array_to_string(state.also_names, '+') end, ' ') as states,
  case when min(coalesce(state.at, state.asked_at)) <> max(coalesce(state.at, state.asked_at))
       then array_to_string(array_agg(${SECONDS}), ',', '') end as moments`;

const COMPLAINED = "max(fact.at at time zone 'UTC')::date as day";

function eachOnItsOwn(terms: Terms, { keys }: Reached): string {
  return `
    left join lateral (
      select reason from suppressions
       where ${holds({ organisation: "$1", addressKey: keys, ...terms })}
       order by ${rank("reason")}
       limit 1) as suppression on true
    left join lateral (
      select ${COMPLAINED} from contact_facts as fact
       where fact.organisation_id = $1 and fact.contact_id = contact.contact_id
         and fact.kind = 'complained') as complaint on true
    left join lateral (
      select ${STANDINGS}
        from contact_keys as key
        join consent_states as state
          on state.organisation_id = $1 and state.contact = key.pseudonym
       where key.organisation_id = $1 and key.contact_id = contact.contact_id) as consent on true`;
}

function allAtOnce(terms: Terms, { suppressionOfAll }: Reached): string {
  return `${suppressionOfAll(terms)}
    left join (
      select fact.contact_id, ${COMPLAINED} from contact_facts as fact
       where fact.organisation_id = $1 and fact.kind = 'complained'
       group by fact.contact_id) as complaint
      on complaint.contact_id = contact.contact_id
    left join (
      select key.contact_id, ${STANDINGS}
        from contact_keys as key
        join consent_states as state
          on state.organisation_id = $1 and state.contact = key.pseudonym
       where key.organisation_id = $1
       group by key.contact_id) as consent
      on consent.contact_id = contact.contact_id`;
}

/**
 * Rows of `FactsOfOne` about a few people, in no order, for a larger statement: `$1` the
 * organisation, `$2` contact ids, `$3` the channel, `$4` the list or an empty text, `$5` the day.
 * For every channel but texts, of which `FACTS_OF_FEW_BY_TEXT` is.
 */
export const FACTS_OF_FEW = factsOfFew(BY_MAIL);

/** The same, with `sms` for the channel. */
export const FACTS_OF_FEW_BY_TEXT = factsOfFew(BY_TEXT);

function factsOfFew(by: Reached): string {
  const terms = { channel: "$3", topic: "$4", on: "$5::date" };
  return `${selectFacts(terms.on, by)} ${eachOnItsOwn(terms, by)}
   where contact.organisation_id = $1 and contact.contact_id = any($2::uuid[])`;
}

const FEW = statement<FactsOfOne>(
  "contacts.facts_of",
  `${FACTS_OF_FEW} order by contact.contact_id`,
);

const FEW_BY_TEXT = statement<FactsOfOne>(
  "contacts.facts_of_by_text",
  `${FACTS_OF_FEW_BY_TEXT} order by contact.contact_id`,
);
