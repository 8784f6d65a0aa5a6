import { ok, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import type { RequestFailure } from "../failure.ts";
import { sendLetter } from "../letters/send-letter.ts";
import { passOn } from "../passing-on/pass-on.ts";
import type { RightsRequest } from "../request.ts";
import { noteStep } from "../store/steps.ts";
import type { Doing } from "./doing.ts";
import { finish } from "./finish.ts";

/**
 * Erases the person, then writes to the address that is known from here alone: what waited for it
 * went with the person. What stays of the request names nobody.
 */
export async function erase(
  own: Own,
  request: RightsRequest,
  { recipients, by }: Doing,
): Promise<Result<null, RequestFailure>> {
  const { tx, organisation, now } = own;
  const { id, contact } = request;
  await finish(own, request, by);
  if (contact !== null) await erasePerson(tx, organisation, contact, { by, at: now });
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "erased" });
  await sendLetter(own, request, by, () => ({ letter: "erased", notYet: [] }));
  await passOn(own, request, by, { kind: "erasure", fields: [], recipients });
  return ok(null);
}
