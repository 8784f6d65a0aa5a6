import { dayOf, EmailAddress } from "@consentry/kernel";

import type { Own } from "../../../consent/asking/own.ts";
import type { Token } from "../../../consent/tokens/tokens.ts";
import type { CopyAbout } from "../../../rights/copy/copy-of.ts";
import { confirmRequest } from "../../../rights/identity/confirm-request.ts";
import { isProved, lastDay, type RightsRequest } from "../../../rights/request.ts";
import { findRequest, lockRequest } from "../../../rights/store/read-requests.ts";
import { noteStep } from "../../../rights/store/steps.ts";
import { messagePage } from "../pages/message-page.ts";
import { filePage, requestPage } from "../pages/request-pages.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";
import { wordsIn } from "../words/words.ts";
import { fileAnswer } from "./file-answer.ts";
import { withToken } from "./with-token.ts";

/**
 * `/r/TOKEN`, in mails `/r/TOKEN/confirm` where it asks: a request about somebody's data is theirs,
 * or their file is ready.
 */
export const requestRoute: PublicRoute = {
  path: "/r/:id",
  alsoAt: "/r/:id/confirm",
  what: "a request about one's own data",
  get: (visit) =>
    withToken(visit, ["request", "request-file"], (own, token) =>
      token.kind === "request" ? ask(own, token, visit) : showFile(own, token, visit),
    ),
  async post(visit) {
    const done = await withToken(visit, ["request", "request-file"], async (own, token) =>
      token.kind === "request" ? confirm(own, token, visit) : fetched(own, token),
    );
    if (done === null || "body" in done) return done;
    const { own, request, about } = done;
    const form = request.kind === "access" ? "copy" : "portable";
    return fileAnswer(visit, own, about, { language: request.locale ?? visit.language, form });
  },
};

async function ask(own: Own, { about }: Token, { language }: Visit): Promise<Answer | null> {
  const request = about && (await findRequest(own.tx, own.organisation.id, about));
  // Whoever it was about is gone, and with them what could be shown.
  if (!request || request.address === null) return null;
  const { name } = own.organisation;
  if (isProved(request) || request.state.kind !== "open") return again(name, language);
  return { body: requestPage(name, request, language) };
}

async function confirm(own: Own, { about }: Token, { language }: Visit): Promise<Answer | null> {
  const confirmed = about && (await confirmRequest(own, about));
  if (!confirmed) return null;
  const { name, id } = own.organisation;
  const request = await findRequest(own.tx, id, about);
  if (confirmed === "again" || request === null) return again(name, language);
  const { rights, day } = wordsIn(language);
  const { doneTitle: title, doneText } = rights.confirm;
  return { body: messagePage(language, { title, text: doneText(day(lastDay(request))) }, name) };
}

function again(name: string, language: Visit["language"]): Answer {
  const { doneTitle: title, again: text } = wordsIn(language).rights.confirm;
  return { body: messagePage(language, { title, text }, name) };
}

async function showFile(own: Own, { about }: Token, { language }: Visit): Promise<Answer | null> {
  const offered = about && (await offeredFile(own, about));
  if (!offered) return null;
  return { body: filePage(own.organisation.name, offered.until, language) };
}

async function fetched(own: Own, { about }: Token) {
  const offered = about && (await offeredFile(own, about));
  if (!offered) return null;
  const { tx, organisation, now } = own;
  await lockRequest(tx, organisation.id, offered.request.id);
  const step = { at: now, by: "contact", kind: "file-fetched" } as const;
  await noteStep(tx, organisation.id, offered.request.id, step);
  return { own, ...offered };
}

interface Offered {
  readonly request: RightsRequest;
  readonly about: CopyAbout;
  readonly until: string;
}

/** `null` when there is none, its day is over, or the person is gone. */
async function offeredFile(own: Own, id: string): Promise<Offered | null> {
  const request = await findRequest(own.tx, own.organisation.id, id);
  if (request?.state.kind !== "done") return null;
  const { fileUntil: until } = request.state;
  if (until === null || until < dayOf(own.now)) return null;
  if (request.contact !== null) return { request, about: { contact: request.contact }, until };
  const address = EmailAddress.parse(request.address ?? "");
  return address.ok ? { request, about: { address: address.value }, until } : null;
}
