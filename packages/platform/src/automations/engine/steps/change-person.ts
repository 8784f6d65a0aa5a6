import { changeContact } from "../../../contacts/contacts/change-contact.ts";
import type { ContactFields } from "../../../contacts/contacts/contact.ts";
import { findContact } from "../../../contacts/contacts/find-contacts.ts";
import type { AttributeStep, TagStep } from "../../definition.ts";
import type { Run, Taken, Walk } from "../run.ts";

/** Changes what is held of each. What does not fit any more beside all the rest is left as it was. */
export async function changePerson(
  { tx, organisation, now }: Walk,
  step: AttributeStep | TagStep,
  runs: readonly Run[],
): Promise<readonly Taken[]> {
  const failed = new Set<string>();
  // In one order, so that two who change many never wait for each other in a ring.
  for (const { contact } of runs.toSorted((one, other) => (one.contact < other.contact ? -1 : 1))) {
    const known = await findContact(tx, organisation, contact);
    const changes = known && changesBy(step, known);
    const changed =
      changes !== null && (await changeContact(tx, organisation, contact, changes, now)).ok;
    if (!changed) failed.add(contact);
  }
  return runs.map(({ contact }) => ({
    kind: "on",
    outcome: failed.has(contact) ? "failed" : "done",
  }));
}

function changesBy(
  step: AttributeStep | TagStep,
  { attributes, tags }: Pick<ContactFields, "attributes" | "tags">,
): Partial<ContactFields> {
  if ("tag" in step) {
    const others = tags.filter((tag) => tag !== step.tag);
    return { tags: step.kind === "add-tag" ? [...others, step.tag] : others };
  }
  const others = Object.entries(attributes).filter(([name]) => name !== step.name);
  const own = step.value === null ? [] : [[step.name, step.value] as const];
  return { attributes: Object.fromEntries([...others, ...own]) };
}
