import { dayOf, type Instant } from "@consentry/kernel";

import type { CampaignQuestion } from "../campaigns/deciding/campaign-question.ts";
import { factsQuery, type FactsOfOne } from "../contacts/contacts/load-facts.ts";
import { readFacts, type PersonFacts } from "../contacts/contacts/person-facts.ts";
import type { Condition } from "../contacts/segments/compile-filter.ts";
import type { Tx } from "../database/transaction.ts";
import { mailsAsked } from "../measurement/overview/people-measured.ts";
import { namePurpose } from "../measurement/reading/reading-for.ts";
import { lastSwitches, readSwitchedOff } from "../measurement/switches/switches.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { readPolicy } from "../organisations/policy.ts";
import { restPermittedBy } from "./may-rest.ts";

/** A person whose requested mail law lets rest, and who gave no sign for so long. */
export interface InactivePerson {
  /** Contact id. */
  readonly contact: string;
  /** The rule by which law permits it. */
  readonly rule: string;
}

/** Rows in memory at a time. */
const BATCH = 5_000;

/** One letter that was not opened is no habit. */
const FEWEST_MAILS = 3;

/**
 * Everybody who opened nothing for this many months and did nothing else either, of whom law
 * permits that it is acted on. The months are counted from the first mail of which an opening would
 * have been noted, after the last sign of the person: a last day, an answer, whatever else came
 * from them. Before that they had nothing to open; and fewer than three mails prove nothing. Nobody
 * at all where the purpose is switched off, or was on for a shorter time than that.
 *
 * This and the count of what is held are all that ever reads the last days.
 */
export async function* findInactive(
  tx: Tx,
  organisation: Organisation,
  months: number,
  now: Instant,
): AsyncGenerator<readonly InactivePerson[]> {
  const switchedOff = await readSwitchedOff(tx, organisation.id);
  if (switchedOff.includes("hygiene.inactive")) return;
  const policy = await readPolicy(tx, organisation.id);
  const { country } = organisation;
  const on = dayOf(now);
  const { letter, offer } = mailsAsked({ policy, switchedOff, country, on });
  const switches = await lastSwitches(tx, organisation.id);
  const switched = switches.find(({ purpose }) => purpose === "hygiene.inactive");
  const values = [organisation.id, on, months, switched?.at ?? null, FEWEST_MAILS];
  const { text, values: all } = factsQuery({ text: INACTIVE, values }, letter.way, "each");
  // The rows are read one batch after the other: it is said what for until the last of them.
  await namePurpose(tx, "hygiene.inactive");
  try {
    for await (const rows of tx.batches<FactsOfOne>(text, all, BATCH)) {
      yield rows.flatMap((row) => {
        const rule = ruleFor([letter, offer], readFacts(row));
        return rule === null ? [] : [{ contact: row.contact, rule }];
      });
    }
  } finally {
    await namePurpose(tx, null);
  }
}

/** The rule for whichever mail may rest; `null` where none may. */
function ruleFor(mails: readonly CampaignQuestion[], person: PersonFacts): string | null {
  for (const mail of mails) {
    const decision = restPermittedBy(mail, person);
    const reason = decision?.reasons.find(({ effect }) => effect === "permits");
    if (reason !== undefined) return reason.rule;
  }
  return null;
}

const SINCE = "coalesce(sign.day, '-infinity'::date)";
const LIMIT = "($2::date - make_interval(months => $3))::date";

/** What was not noted while the purpose was off is no silence: mails of that time do not count. */
const INACTIVE: Condition["text"] = `contact.organisation_id = $1 and contact.contact_id in (
  select sign.contact_id
    from (select person.contact_id,
                 greatest(opened.day, person.last_contact_on, answered.day, rest.ended_on) as day
            from contacts as person
            left join last_open_days as opened
              on opened.organisation_id = $1 and opened.contact_id = person.contact_id
            left join hygiene_rests as rest
              on rest.organisation_id = $1 and rest.contact_id = person.contact_id
            left join (
              select key.contact_id, max(state.at at time zone 'UTC')::date as day
                from contact_keys as key
                join consent_states as state
                  on state.organisation_id = $1 and state.contact = key.pseudonym
               where key.organisation_id = $1
               group by key.contact_id) as answered
              on answered.contact_id = person.contact_id
           where person.organisation_id = $1
             and (rest.contact_id is null or rest.ended_on is not null)) as sign
    join deliveries as mail
      on mail.organisation_id = $1 and mail.contact_id = sign.contact_id
     and mail.state = 'sent' and mail.open_level = 'day'
     and mail.sent_at >= coalesce($4::timestamptz, '-infinity')
     and (mail.sent_at at time zone 'UTC')::date > ${SINCE}
   where ${SINCE} < ${LIMIT}
   group by sign.contact_id
  having count(*) >= $5
     and min(mail.sent_at at time zone 'UTC')::date < ${LIMIT})`;
