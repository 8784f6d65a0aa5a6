import type { ConsentAct, DeliveryToPerson, Fact, Person, Suppression } from "@consentry/client";

/** Something that happened, or is due. Days sort before the moments of the same day. */
export type TimelineEntry = {
  /** A moment, or a day where no more is known. */
  readonly at: string;
} & (
  | { readonly kind: "due" | "collected" | "obtained" | "informed" | "entered" }
  | { readonly kind: "list"; readonly name: string }
  | { readonly kind: "act"; readonly act: ConsentAct }
  | { readonly kind: "suppressed"; readonly suppression: Suppression }
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "message"; readonly message: DeliveryToPerson }
);

/**
 * Everything that happened with one person, the latest first. While older messages were not read
 * yet it ends with the oldest that was: what is older would stand in a wrong order.
 */
export function timelineOf(
  { contact, source, lists, acts, suppressions, facts }: Person,
  messages: readonly DeliveryToPerson[],
  hasOlderMessages: boolean,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    { kind: "due", at: contact.keepUntil },
    { kind: "collected", at: contact.collectedOn },
    { kind: "entered", at: contact.madeAt },
    ...(source.obtainedOn === null ? [] : [{ kind: "obtained", at: source.obtainedOn } as const]),
    ...(source.informedOn === null ? [] : [{ kind: "informed", at: source.informedOn } as const]),
    ...lists.map(({ name, since: at }) => ({ kind: "list", name, at }) as const),
    ...acts.map((act) => ({ kind: "act", act, at: act.at }) as const),
    ...suppressions.map(
      (one) => ({ kind: "suppressed", suppression: one, at: one.since }) as const,
    ),
    ...facts.map((fact) => ({ kind: "fact", fact, at: fact.at }) as const),
    ...messages.map((message) => ({ kind: "message", message, at: message.at }) as const),
  ];
  const oldest = hasOlderMessages ? (messages.at(-1)?.at ?? "") : "";
  return entries
    .filter(({ at }) => at >= oldest)
    .toSorted(({ at: one }, { at: other }) => (one < other ? 1 : one > other ? -1 : 0));
}
