import type { MeasurePurpose } from "@consentry/law";

import type { EventPurpose } from "../../../campaigns/campaign.ts";
import { decideClass } from "../../../campaigns/deciding/decide-class.ts";
import { EVENT_PURPOSES, usesSignal } from "../../../campaigns/event-purposes.ts";
import { factsOf } from "../../../contacts/contacts/load-facts.ts";
import { questionFor } from "../question-for.ts";
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
  if (!isEventPurpose(purpose)) return new Set();
  const signals = (["open", "click"] as const).filter((signal) => usesSignal(purpose, signal));
  const level = (signal: "open" | "click"): readonly "individual"[] =>
    signals.includes(signal) ? ["individual"] : [];
  const measuring = { open: level("open"), click: level("click"), purposes: [purpose] };
  const question = await questionFor(tx, organisation, definition.sending, measuring, now);
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
