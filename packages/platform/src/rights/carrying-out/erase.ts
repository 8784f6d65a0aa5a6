import { EmailAddress, ok, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { eraseAddress } from "../erasure/erase-address.ts";
import type { RequestFailure } from "../failure.ts";
import { sendLetter } from "../letters/send-letter.ts";
import { passOn } from "../passing-on/pass-on.ts";
import type { RightsRequest } from "../request.ts";
import { noteStep } from "../store/steps.ts";
import type { Doing } from "./doing.ts";
import { finish } from "./finish.ts";

/**
 * Erases the person, or what is held under an address that is nobody's entry, then writes to the
 * address that is known from here alone: what waited for it went with the person. What stays of
 * the request names nobody.
 */
export async function erase(
  own: Own,
  request: RightsRequest,
  { recipients, by }: Doing,
): Promise<Result<null, RequestFailure>> {
  const { tx, organisation, now } = own;
  await finish(own, request, by);
  const erasure = await eraseNow(own, request, by);
  const about = erasure === null ? {} : { erasure };
  await noteStep(tx, organisation.id, request.id, { at: now, by, kind: "erased", about });
  await sendLetter(own, request, by, () => ({ letter: "erased", reachesBackupsLater: true }));
  await passOn(own, request, by, { kind: "erasure", fields: [], recipients });
  return ok(null);
}

/** The number of the erasure, by which its journal tells what it has reached. */
async function eraseNow(
  { tx, organisation, keys, now: at }: Own,
  { contact, address }: RightsRequest,
  by: string,
): Promise<string | null> {
  if (contact !== null) {
    const erased = await erasePerson(tx, organisation, contact, { by, at });
    return erased.ok ? erased.value.erasure : null;
  }
  const parsed = EmailAddress.parse(address ?? "");
  if (!parsed.ok) return null;
  const erased = await eraseAddress(tx, { id: organisation.id, keys }, parsed.value, { by, at });
  return erased.ok ? erased.value.erasure : null;
}
