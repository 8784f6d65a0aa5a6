import { dayOf, type Instant } from "@consentry/kernel";
import type { Hash } from "@consentry/ledger";

import type { Campaign } from "../../campaigns/campaign.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import { purposeWords, type AskablePurpose } from "../../consent/forms/purposes/purpose-words.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { factsOf } from "../../contacts/contacts/load-facts.ts";
import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Errand } from "./errand.ts";
import { askableOf } from "./whom-it-spares.ts";

/** What is needed to write down what the mails of an errand said to people. */
export interface ErrandOf {
  readonly organisation: OrganisationId;
  readonly keys: OrganisationKeys;
  readonly campaign: Pick<Campaign, "id" | "writing">;
  readonly errand: Errand;
}

/**
 * Writes into the ledger what people were asked for or told, once their mail was handed over: to be
 * asked and to say nothing is remembered like a no. What they answered meanwhile stands, and who
 * is gone is passed over.
 *
 * @param contacts ids, a batch of them
 */
export async function recordErrand(
  tx: Tx,
  { organisation, keys, campaign, errand }: ErrandOf,
  contacts: readonly string[],
  now: Instant,
): Promise<void> {
  await tx.run(HOLD, [organisation, contacts]);
  const way = { channel: "email", list: null, on: dayOf(now) } as const;
  const people = await factsOf(tx, organisation, contacts, way);
  const wordings = await keepWordings(tx, organisation, campaign, errand);
  const action = errand.kind === "information" ? "legacy-informed" : "requested";
  for (const { contact, facts } of people) {
    const acts = purposesFor(errand, facts, now).map((purpose) => {
      const wording = wordings.get(purpose) ?? null;
      return { purpose, channel: "email", action, wording } as const;
    });
    if (acts.length === 0) continue;
    const whose = { organisation, keys, contact };
    const place = `campaign:${campaign.id}`;
    await recordActs(tx, whose, acts, { method: "system", place, actor: "system", at: now });
  }
}

/** In one order and before the ledger, as an erasure takes them. */
const HOLD = statement(
  "contacts.hold_for_errand",
  `select from contacts
    where organisation_id = $1 and contact_id = any($2::uuid[])
    order by contact_id
      for key share`,
);

/** A yes or a no must not be covered by having been told, nor an answer by the question. */
function purposesFor(
  { kind, purposes }: Errand,
  person: PersonFacts,
  now: Instant,
): readonly AskablePurpose[] {
  if (kind === "consent-request") return askableOf(purposes, person, dayOf(now));
  const answered = new Set(
    person.consents.filter(({ state }) => state !== "requested").map(({ purpose }) => purpose),
  );
  return purposes.filter((purpose) => !answered.has(purpose));
}

/** As they stood in the mail: the question of each purpose, or all that was told. */
async function keepWordings(
  tx: Tx,
  organisation: OrganisationId,
  { writing }: Pick<Campaign, "writing">,
  { purposes }: Errand,
): Promise<ReadonlyMap<AskablePurpose, Hash>> {
  const { language, source } = writing;
  const wordings = new Map<AskablePurpose, Hash>();
  for (const purpose of purposes) {
    const { question, explanation } = purposeWords(purpose, language);
    const wording = { language, question, explanation, shownAs: source };
    wordings.set(purpose, await keepWording(tx, organisation, wording));
  }
  return wordings;
}
