import { dayOf } from "@consentry/kernel";
import type { MeasurePurpose } from "@consentry/law";

import type { EventPurpose } from "../../../campaigns/campaign.ts";
import { questionUnder } from "../../../campaigns/deciding/campaign-question.ts";
import { decideClass } from "../../../campaigns/deciding/decide-class.ts";
import { EVENT_PURPOSES, usesSignal } from "../../../campaigns/event-purposes.ts";
import { factsOf } from "../../../contacts/contacts/load-facts.ts";
import { readSwitchedOff } from "../../../measurement/switches/switches.ts";
import { readOrganisation } from "../../../organisations/organisation.ts";
import { readPolicy } from "../../../organisations/policy.ts";
import type { Walk } from "../run.ts";

/**
 * Of these people those of whom openings and clicks may be read for a purpose now: law is asked as
 * for a mail that would collect them for exactly that. Of everybody else nothing is read, and
 * nothing is concluded.
 */
export async function mayRead(
  { tx, organisation, definition, now }: Walk,
  purpose: MeasurePurpose,
  contacts: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await readOrganisation(tx, organisation);
  if (known === null || !isEventPurpose(purpose)) return new Set();
  const signals = (["open", "click"] as const).filter((signal) => usesSignal(purpose, signal));
  const level = (signal: "open" | "click"): readonly "individual"[] =>
    signals.includes(signal) ? ["individual"] : [];
  const { purpose: sentFor, list, offer } = definition.sending;
  const question = questionUnder(
    {
      purpose: sentFor,
      list,
      offer,
      trial: null,
      measuring: { open: level("open"), click: level("click"), purposes: [purpose] },
      // Whether a mail may go is not asked here; its own step does.
      writing: { format: "html", source: "{% footer %}" },
    },
    {
      policy: await readPolicy(tx, organisation),
      switchedOff: await readSwitchedOff(tx, organisation),
      country: known.country,
      on: dayOf(now),
    },
  );
  const people = await factsOf(tx, organisation, contacts, question.way);
  const readable = people.filter(({ facts }) => {
    const decision = decideClass(question, facts);
    return signals.some((signal) => decision[signal].given?.purposes.includes(purpose) === true);
  });
  return new Set(readable.map(({ contact }) => contact));
}

function isEventPurpose(purpose: MeasurePurpose): purpose is EventPurpose {
  return EVENT_PURPOSES.some((kept) => kept === purpose);
}
