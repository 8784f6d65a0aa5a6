import type { CampaignQuestion } from "../../campaigns/deciding/campaign-question.ts";
import type { FactsRow } from "../../contacts/contacts/person-facts.ts";
import type { GivenNow } from "./given-now.ts";
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
 *
 * @param people what is known at this moment, by contact id
 */
export function personalLoads(
  question: CampaignQuestion,
  people: ReadonlyMap<string, FactsRow>,
  givenNow: GivenNow,
  loads: readonly Load[],
): PersonalLoads {
  const events: PermittedEvent[] = [];
  const openers: string[] = [];
  for (const load of loads) {
    const { reader } = load.token;
    const known = reader && people.get(reader.contact);
    if (!known) continue;
    const given = givenNow.of(question, known, load.token);
    if (given?.level === "individual") events.push({ load, reader, purposes: given.purposes });
    // A program that loads for its reader counts, too: a day too many lets a letter come, and a day
    // too few would stop one that is read.
    else if (given?.level === "day") openers.push(reader.contact);
  }
  return { events, openers };
}
