import type { Instant } from "@consentry/kernel";

import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { mayRest } from "../../hygiene/may-rest.ts";
import { restingAmong } from "../../hygiene/resting.ts";
import type { Sending } from "../definition.ts";
import { questionFor } from "./question-for.ts";

/**
 * Of these people those whose requested mail rests, if law lets mail of this automation rest. They
 * are left out, as from every audience, and nothing that anybody can look up says so.
 */
export async function whoseMailRests(
  tx: Tx,
  organisation: OrganisationId,
  sending: Sending,
  contacts: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const resting = [...(await restingAmong(tx, organisation, contacts))];
  if (resting.length === 0) return NOBODY;
  const question = await questionFor(tx, organisation, sending, NOTHING, now);
  const people = await factsOf(tx, organisation, resting, question.way);
  return new Set(
    people.filter(({ facts }) => mayRest(question, facts)).map(({ contact }) => contact),
  );
}

const NOBODY: ReadonlySet<string> = new Set();
const NOTHING = { open: [], click: [], purposes: [] };
