import { dayOf, err, ok, type Day, type Result } from "@consentry/kernel";
import { dueBy } from "@consentry/law/deadlines";
import { refusalsOf, type ExtensionReason, type RefusalReason } from "@consentry/law/letters";

import type { Own } from "../consent/asking/own.ts";
import type { RequestFailure } from "./failure.ts";
import { confirmationAsked } from "./identity/ask-confirmation.ts";
import { dayIn, sendLetter } from "./letters/send-letter.ts";
import { isProved, type RightsRequest, type SetAsideReason } from "./request.ts";
import { settle, writeExtension, writeProof } from "./store/change-request.ts";
import { lockRequest } from "./store/read-requests.ts";
import { noteStep } from "./store/steps.ts";

type Done = Result<null, RequestFailure>;

/** Asks the mailbox concerned again whether the request is theirs. */
export async function askAgain(own: Own, id: string, by: string): Promise<Done> {
  const request = await openRequest(own, id);
  if (!request.ok) return request;
  if (isProved(request.value)) return err({ kind: "proved-already" });
  return (await confirmationAsked(own, request.value, by)) ? ok(null) : err({ kind: "no-address" });
}

/** Writes down that somebody showed in another way who they are, and why that was enough. */
export async function acceptProof(own: Own, id: string, by: string, how: string): Promise<Done> {
  const request = await openRequest(own, id);
  if (!request.ok) return request;
  if (isProved(request.value)) return err({ kind: "proved-already" });
  const { tx, organisation, now } = own;
  await writeProof(tx, organisation.id, id, { kind: "member", at: now, by, how });
  const about = { how: "member" };
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "proved", about });
  return ok(null);
}

/**
 * Takes two months more, and tells the person so with the reason. Only within the first month, and
 * once: what is told later is no extension.
 */
export async function extend(
  own: Own,
  id: string,
  by: string,
  because: ExtensionReason,
): Promise<Result<Day, RequestFailure>> {
  const found = await openRequest(own, id);
  if (!found.ok) return found;
  const { tx, organisation, now } = own;
  const request = found.value;
  if (request.extension !== null || dayOf(now) > request.dueOn) {
    return err({ kind: "too-late-to-extend" });
  }
  const { dueOn: until } = dueBy("request-extended", request.receivedOn, organisation.country);
  const isTold = await sendLetter(own, request, by, (language) => ({
    letter: "extended",
    until: dayIn(language, until),
    because,
  }));
  if (!isTold) return err({ kind: "no-address" });
  await writeExtension(tx, organisation.id, id, { at: now, until, because });
  const about = { until, because };
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "extended", about });
  return ok(until);
}

/** Refuses a request, with the reason and the ways to complain, in a letter where one can go. */
export async function refuse(
  own: Own,
  id: string,
  by: string,
  { because, words }: { readonly because: RefusalReason; readonly words: string },
): Promise<Done> {
  const found = await openRequest(own, id);
  if (!found.ok) return found;
  const request = found.value;
  const isOfUnknown = because === "identity";
  if (!refusalsOf(request.kind).includes(because) || isOfUnknown === isProved(request)) {
    return err({ kind: "not-refusable" });
  }
  const { tx, organisation, now } = own;
  // What is said to somebody unknown is the same to all: it tells nothing of anybody.
  const note = isOfUnknown ? "" : words;
  const refused = { kind: "refused", at: now, by, because } as const;
  await settle(tx, organisation.id, id, refused, note === "" ? null : note);
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "refused", about: { because } });
  const { country } = organisation;
  await sendLetter(own, request, by, () => ({ letter: "refused", because, words: note, country }));
  return ok(null);
}

/** Puts away what is no request of anybody's, or not any more. Nobody is written to. */
export async function setAside(
  own: Own,
  id: string,
  by: string,
  { because, note }: { readonly because: SetAsideReason; readonly note: string | null },
): Promise<Done> {
  const found = await openRequest(own, id);
  if (!found.ok) return found;
  const { tx, organisation, now } = own;
  await settle(tx, organisation.id, id, { kind: "set-aside", at: now, by, because }, note);
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "set-aside", about: { because } });
  return ok(null);
}

async function openRequest(own: Own, id: string): Promise<Result<RightsRequest, RequestFailure>> {
  const request = await lockRequest(own.tx, own.organisation.id, id);
  if (request === null) return err({ kind: "no-such-request" });
  return request.state.kind === "open" ? ok(request) : err({ kind: "settled" });
}
