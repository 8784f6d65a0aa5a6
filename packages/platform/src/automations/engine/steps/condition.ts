import { dayOf } from "@consentry/kernel";

import { compileFilter } from "../../../contacts/segments/compile-filter.ts";
import { readingFor } from "../../../measurement/reading/reading-for.ts";
import type { ConditionStep } from "../../definition.ts";
import type { Run, Taken, Walk } from "../run.ts";
import { mayRead } from "./may-read.ts";

/** Asks the same of all, and sends each the way of their answer. */
export async function ask(
  walk: Walk,
  step: ConditionStep,
  runs: readonly Run[],
): Promise<readonly Taken[]> {
  const contacts = runs.map(({ contact }) => contact);
  const { purpose, otherwise } = step;
  const asked = purpose === null ? new Set(contacts) : await mayRead(walk, purpose, contacts);
  const yes = await whoAnswersYes(walk, step, [...asked]);
  return runs.map(({ contact }): Taken => {
    // A filter that cannot be read is answered like a person who cannot be.
    if (yes === null || !asked.has(contact)) {
      return { kind: "on", outcome: "unread", way: otherwise ?? "no" };
    }
    const way = yes.has(contact) ? "yes" : "no";
    return { kind: "on", outcome: way, way };
  });
}

async function whoAnswersYes(
  { tx, organisation, now }: Walk,
  { filter, purpose }: ConditionStep,
  contacts: readonly string[],
): Promise<ReadonlySet<string> | null> {
  const compileFor = { organisation, on: dayOf(now), readsFor: purpose };
  const condition = compileFilter(filter, compileFor);
  if (!condition.ok) return null;
  if (contacts.length === 0) return new Set();
  const { text, values } = condition.value;
  const read = () =>
    tx.rows<{ readonly contact: string }>(
      `select contact.contact_id as contact from contacts as contact
        where ${text} and contact.contact_id = any($${values.length + 1}::uuid[])`,
      [...values, contacts],
    );
  const rows = purpose === null ? await read() : await readingFor(tx, purpose, read);
  return new Set(rows.map(({ contact }) => contact));
}
