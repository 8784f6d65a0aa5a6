import { EmailAddress, err, ok, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { eraseAddress } from "../erasure/erase-address.ts";
import { backupsUntil, findErasure } from "../erasure/reached.ts";
import type { RequestFailure } from "../failure.ts";
import { dayIn, sendLetter } from "../letters/send-letter.ts";
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
  const erased = await eraseNow(own, request, by);
  if (!erased.ok) return erased;
  const erasure = erased.value;
  const about = erasure === null ? {} : { erasure };
  await noteStep(tx, organisation.id, request.id, { at: now, by, kind: "erased", about });
  const noted = erasure && (await findErasure(tx, organisation.id, erasure));
  const until = noted ? backupsUntil(noted) : null;
  await sendLetter(own, request, by, (language) => ({
    letter: "erased",
    backupsUntil: until && dayIn(language, until),
  }));
  await passOn(own, request, by, { kind: "erasure", fields: [], recipients });
  return ok(null);
}

/** The number of the erasure, by which its journal tells what it has reached; `null` for none. */
async function eraseNow(
  { tx, organisation, keys, now: at }: Own,
  { contact, address }: RightsRequest,
  by: string,
): Promise<Result<string | null, RequestFailure>> {
  if (contact !== null) {
    const erased = await erasePerson(tx, organisation, contact, { by, at });
    if (erased.ok) return ok(erased.value.erasure);
    return erased.error.kind === "held" ? ON_HOLD : ok(null);
  }
  const parsed = EmailAddress.parse(address ?? "");
  if (!parsed.ok) return ok(null);
  const erased = await eraseAddress(tx, { id: organisation.id, keys }, parsed.value, { by, at });
  if (erased.ok) return ok(erased.value.erasure);
  return erased.error === "on-hold" ? ON_HOLD : ok(null);
}

const ON_HOLD = err({ kind: "on-hold" } as const);
