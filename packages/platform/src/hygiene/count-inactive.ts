import type { Asking } from "../kept-answers/keep-answering.ts";
import { findInactive } from "./find-inactive.ts";
import { noteCounted, readHygiene } from "./settings.ts";

/** How many people a run would concern if it had no bound: numbers and rules, nobody's name. */
export interface InactiveCount {
  readonly months: number;
  readonly people: number;
  /** By the rule that permits it; the most people first. */
  readonly byRule: readonly { readonly rule: string; readonly people: number }[];
}

/** The dry run: counts for the months that are set, and puts nobody's mail to rest. */
export async function countInactive({
  tx,
  organisation,
  now,
  heard,
}: Pick<Asking, "tx" | "organisation" | "now" | "heard">): Promise<InactiveCount> {
  const { months } = await readHygiene(tx, organisation.id);
  const byRule = new Map<string, number>();
  let people = 0;
  for await (const found of findInactive(tx, organisation, months, now)) {
    for (const { rule } of found) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    people += found.length;
    await heard(people, null);
  }
  await noteCounted(tx, organisation.id, { months, at: now });
  const rules = [...byRule].map(([rule, ofRule]) => ({ rule, people: ofRule }));
  return { months, people, byRule: rules.toSorted((one, other) => other.people - one.people) };
}
