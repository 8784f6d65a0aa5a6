import type { CampaignQuestion } from "../../campaigns/deciding/campaign-question.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { GivenNow } from "./given-now.ts";
import type { Load } from "./record-loads.ts";
import type { PermittedEvent } from "./write-personal.ts";

/** What may be kept of the loads of a campaign's readers. */
export interface PersonalLoads {
  readonly events: readonly PermittedEvent[];
  /** Contact ids of those whose last day may be overwritten. */
  readonly openers: readonly string[];
}

/**
 * Decides anew about each load of a mail to one person: a whole event for the purposes it was
 * promised for and that law permits now, or the day alone, or nothing. Of somebody who is not known
 * any more there is nothing.
 */
export async function personalLoads(
  tx: Tx,
  organisation: OrganisationId,
  question: CampaignQuestion,
  loads: readonly Load[],
): Promise<PersonalLoads> {
  const events: PermittedEvent[] = [];
  const openers: string[] = [];
  const contacts = new Set(loads.flatMap(({ token }) => token.reader?.contact ?? []));
  if (contacts.size === 0) return { events, openers };
  const people = await factsOf(tx, organisation, [...contacts], question.way);
  const known = new Map(people.map(({ contact, facts }) => [contact, facts]));
  const givenNow = new GivenNow(question);
  for (const load of loads) {
    const { reader } = load.token;
    const facts = reader && known.get(reader.contact);
    if (!facts) continue;
    const given = givenNow.of(facts, load.token);
    if (given?.level === "individual") events.push({ load, reader, purposes: given.purposes });
    else if (given?.level === "day" && !load.isMachine) openers.push(reader.contact);
  }
  return { events, openers };
}
