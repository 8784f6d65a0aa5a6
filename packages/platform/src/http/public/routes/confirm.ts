import { dayOf } from "@consentry/kernel";

import { erasePerson } from "../../../contacts/contacts/erase-person.ts";
import { findContact } from "../../../contacts/contacts/find-contacts.ts";
import { findAsk } from "../../../consent/asking/asks.ts";
import { confirmAsk } from "../../../consent/asking/confirm.ts";
import type { Own } from "../../../consent/asking/own.ts";
import type { Token } from "../../../consent/tokens/tokens.ts";
import { wordingsOf } from "../../../consent/wordings/wordings.ts";
import { receiveRequest, recordOwnAct } from "../../../rights/receive/receive-request.ts";
import { confirmedPage, confirmPage, erasePage } from "../pages/asking-pages.ts";
import { messagePage } from "../pages/message-page.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";
import { wordsIn } from "../words/words.ts";
import { oneAtATime, withToken } from "./with-token.ts";

/** `/c/TOKEN`, in mails `/c/TOKEN/confirm`: the mailbox's owner confirms what was asked in their name. */
export const confirmRoute: PublicRoute = {
  path: "/c/:id",
  alsoAt: "/c/:id/confirm",
  what: "confirm by the mailbox's owner",
  get: (visit) =>
    withToken(visit, ["confirm", "erase"], (own, token) =>
      token.kind === "erase" ? askErasure(own, token, visit) : showAsk(own, token, visit),
    ),
  post: (visit) =>
    withToken(visit, ["confirm", "erase"], (own, token) =>
      token.kind === "erase" ? erase(own, token, visit) : confirm(own, token, visit),
    ),
};

async function showAsk(own: Own, { about }: Token, { language }: Visit): Promise<Answer | null> {
  const ask = about && (await findAsk(own, about));
  if (!ask) return null;
  const { name, id } = own.organisation;
  if (ask.confirmedAt !== null) return already(name, language);
  const shown = ask.answers.map(({ wording }) => wording);
  const wordings = await wordingsOf(own.tx, id, shown);
  return { body: confirmPage(name, ask, wordings, language) };
}

async function confirm(own: Own, { about }: Token, { language }: Visit): Promise<Answer | null> {
  const ask = about && (await findAsk(own, about));
  if (!ask) return null;
  const { name } = own.organisation;
  const confirmed = await confirmAsk(own, ask);
  return confirmed === null
    ? already(name, language)
    : { body: confirmedPage(name, confirmed, language) };
}

function already(name: string, language: Visit["language"]): Answer {
  const { confirm: words } = wordsIn(language);
  return { body: messagePage(language, { title: words.doneTitle, text: words.already }, name) };
}

async function askErasure(own: Own, { contact }: Token, { language }: Visit) {
  if (contact === null || (await findContact(own.tx, own.organisation.id, contact)) === null) {
    return null;
  }
  return { body: erasePage(own.organisation.name, language) };
}

async function erase(
  own: Own,
  { contact: id }: Token,
  { language }: Visit,
): Promise<Answer | null> {
  const { tx, organisation, now } = own;
  if (id === null || (await findContact(tx, organisation.id, id)) === null) return null;
  await oneAtATime(own, id);
  const erased = await erasePerson(tx, organisation, id, { by: "contact", at: now });
  if (!erased.ok) {
    if (erased.error.kind !== "held") return null;
    await leaveToMember(own, id, language);
    const { heldTitle, heldText } = wordsIn(language).erase;
    const words = { title: heldTitle, text: heldText(organisation.name) };
    return { body: messagePage(language, words, organisation.name) };
  }
  await recordOwnAct(own, { kind: "erasure", contact: null, locale: null });
  const { doneTitle: title, doneText: text } = wordsIn(language).erase;
  return { body: messagePage(language, { title, text }, organisation.name) };
}

/** What cannot be done at once waits for somebody, and its clock runs. */
async function leaveToMember(
  own: Own,
  contact: string,
  language: Visit["language"],
): Promise<void> {
  await receiveRequest(own, {
    kind: "erasure",
    cameBy: "preference-centre",
    contact,
    address: null,
    locale: language,
    words: "",
    receivedOn: dayOf(own.now),
    by: "contact",
    isProved: true,
  });
}
