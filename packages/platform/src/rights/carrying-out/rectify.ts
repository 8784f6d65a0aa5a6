import { err, ok, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { changeContact } from "../../contacts/contacts/change-contact.ts";
import type { Contact, ContactFields } from "../../contacts/contacts/contact.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import type { RequestFailure } from "../failure.ts";
import { sendLetter } from "../letters/send-letter.ts";
import { passOn } from "../passing-on/pass-on.ts";
import type { RightsRequest } from "../request.ts";
import { noteStep } from "../store/steps.ts";
import type { Doing } from "./doing.ts";
import { finish } from "./finish.ts";

/**
 * Corrects what is held, or notes what was corrected elsewhere. The names of the fields stay in the
 * log; what they held before is kept nowhere.
 */
export async function rectify(
  own: Own,
  request: RightsRequest & { readonly contact: string },
  { changes, corrected, recipients, by }: Doing,
): Promise<Result<null, RequestFailure>> {
  const { tx, organisation, now } = own;
  const { id, contact } = request;
  const before = await findContact(tx, organisation.id, contact);
  if (before === null) return err({ kind: "no-contact" });
  const changed = await changeContact(tx, organisation.id, contact, changes ?? {}, now);
  if (!changed.ok) {
    return changed.error.kind === "bad-fields" ? err(changed.error) : err({ kind: "no-contact" });
  }
  const ours = changedFields(before, changed.value);
  const fields = [...new Set([...ours.keys(), ...corrected])];
  if (fields.length === 0) return err({ kind: "nothing-corrected" });
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "changed", about: { fields } });
  const event = { kind: "contact.rectified", at: now, about: { contact, fields } } as const;
  await noteWebhookEvent(tx, organisation.id, event);
  await finish(own, request, by);
  await sendLetter(own, request, by, () => ({ letter: "rectified", fields }));
  const told = fields.map((field) => (ours.has(field) ? `${field}: ${ours.get(field)}` : field));
  await passOn(own, request, by, { kind: "rectification", fields: told, recipients });
  return ok(null);
}

const PLAIN = [
  "locale",
  "country",
  "kind",
  "relation",
] as const satisfies readonly (keyof ContactFields)[];

/** What is held now of each field that is not as it was; nothing where it holds nothing any more. */
function changedFields(before: Contact, after: Contact): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const name of PLAIN) {
    if (before[name] !== after[name]) fields.set(name, after[name] ?? "");
  }
  if (before.tags.join("\n") !== after.tags.join("\n")) fields.set("tags", after.tags.join(", "));
  const names = new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)]);
  for (const name of names) {
    const [was, is] = [before.attributes[name], after.attributes[name]];
    if (was !== is) fields.set(name, is === undefined ? "" : String(is));
  }
  return fields;
}
