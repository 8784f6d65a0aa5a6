import { addDays, assertNever, dayOf, err, ok, type Result } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import type { RequestFailure } from "../failure.ts";
import { dayIn, sendLetter } from "../letters/send-letter.ts";
import { passOn } from "../passing-on/pass-on.ts";
import { isProved, type RightsRequest } from "../request.ts";
import { restrict } from "../restriction/restrict.ts";
import { lockRequest } from "../store/read-requests.ts";
import { noteStep } from "../store/steps.ts";
import type { Doing } from "./doing.ts";
import { erase } from "./erase.ts";
import { finish } from "./finish.ts";
import { isAnythingHeld } from "./is-anything-held.ts";
import { objectNow } from "./object.ts";
import { originsOf } from "./origins.ts";
import { rectify } from "./rectify.ts";

/** The link to a file works so long; whoever comes later asks again. */
export const DAYS_TO_FETCH = 30;

/**
 * Does what a person asked for, settles the request, tells them and whoever has their data. Nothing
 * is done before it was shown who asks, but for an objection to direct marketing. Of an address
 * under which nothing is held the letter says so.
 */
export async function carryOut(
  own: Own,
  id: string,
  doing: Doing,
): Promise<Result<null, RequestFailure>> {
  const request = await lockRequest(own.tx, own.organisation.id, id);
  if (request === null) return err({ kind: "no-such-request" });
  if (request.state.kind !== "open") return err({ kind: "settled" });
  const { by } = doing;
  if (request.kind === "objection") {
    if (request.contact === null && request.address === null) return err({ kind: "no-address" });
    await objectNow(own, request, by);
    return ok(null);
  }
  if (!isProved(request)) return err({ kind: "not-proved" });
  if (!(await isAnythingHeld(own, request))) {
    await finish(own, request, by);
    await sendLetter(own, request, by, () => ({ letter: "nothing-held" }));
    return ok(null);
  }
  return act(own, request, doing);
}

async function act(
  own: Own,
  request: RightsRequest,
  doing: Doing,
): Promise<Result<null, RequestFailure>> {
  const { kind, contact } = request;
  switch (kind) {
    case "access":
    case "portability":
      return offerFile(own, request, doing);
    case "erasure":
      return erase(own, request, doing);
    case "rectification":
      return contact === null ? NO_CONTACT : rectify(own, { ...request, contact }, doing);
    case "restriction":
      return contact === null ? NO_CONTACT : restrictNow(own, { ...request, contact }, doing);
    case "source":
      return contact === null ? NO_CONTACT : tellOrigin(own, { ...request, contact }, doing);
    // It was followed before anything was asked of whoever objects.
    case "objection":
      return ok(null);
    default:
      return assertNever(kind);
  }
}

const NO_CONTACT = err({ kind: "no-contact" } as const);

type OfContact = RightsRequest & { readonly contact: string };

async function offerFile(own: Own, request: RightsRequest, { by }: Doing) {
  const until = addDays(dayOf(own.now), DAYS_TO_FETCH);
  await finish(own, request, by, until);
  await sendLetter(own, request, by, (language) => ({
    letter: "file",
    until: dayIn(language, until),
  }));
  return ok(null);
}

async function restrictNow(own: Own, request: OfContact, { by, recipients }: Doing) {
  const { tx, organisation, now } = own;
  await restrict(own, request.contact);
  await noteStep(tx, organisation.id, request.id, { at: now, by, kind: "restricted" });
  await finish(own, request, by);
  await sendLetter(own, request, by, () => ({ letter: "restricted" }));
  await passOn(own, request, by, { kind: "restriction", fields: [], recipients });
  return ok(null);
}

async function tellOrigin(own: Own, request: OfContact, { by }: Doing) {
  const origins = await originsOf(own, request.contact);
  await finish(own, request, by);
  await sendLetter(own, request, by, (language) => ({
    letter: "origin",
    origins: origins(language),
  }));
  return ok(null);
}
