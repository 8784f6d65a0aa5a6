import { recordLeaving } from "../../../campaigns/responses/responses.ts";
import type { Own } from "../../../consent/asking/own.ts";
import { act, isLeaving, receiptFor } from "../../../consent/preference-centre/act.ts";
import { personOf, type Person } from "../../../consent/preference-centre/person.ts";
import { findContact } from "../../../contacts/contacts/find-contacts.ts";
import type { CopyManner } from "../../../rights/copy/copy-of.ts";
import { recordOwnAct } from "../../../rights/receive/receive-request.ts";
import { messagePage } from "../pages/message-page.ts";
import { donePage, preferencePage } from "../pages/preference-page.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";
import { wordsIn } from "../words/words.ts";
import { fileAnswer } from "./file-answer.ts";
import { oneAtATime, withToken } from "./with-token.ts";

/** `/p/TOKEN`: all that an organisation holds of a person, and all that they can do about it. */
export const preferenceRoute: PublicRoute = {
  path: "/p/:id",
  what: "the preference centre",
  get: (visit) =>
    withToken(visit, ["preference"], async (own, { contact }) => {
      const person = contact && (await personOf(own, contact, visit.language));
      if (!person) return null;
      return { body: preferencePage(own.organisation, person, visit.language) };
    }),
  post: async (visit) => {
    const form = FILES[visit.field("do") ?? ""];
    if (form !== undefined) return giveFile(visit, form);
    return withToken(visit, ["preference"], async (own, { contact, delivery }) => {
      if (contact === null) return null;
      await oneAtATime(own, contact);
      const person = await personOf(own, contact, visit.language);
      return person && answer(own, { person, delivery }, visit);
    });
  },
};

/** The buttons that give a file at once. */
const FILES: Readonly<Record<string, CopyManner["form"] | undefined>> = {
  copy: "copy",
  portable: "portable",
};

/** A file of what is held: asked for, shown to be theirs and given in one, and written down so. */
async function giveFile(visit: Visit, form: CopyManner["form"]): Promise<Answer | null> {
  const { language } = visit;
  const asked = await withToken(visit, ["preference"], async (own, { contact }) => {
    if (contact === null || (await findContact(own.tx, own.organisation.id, contact)) === null) {
      return null;
    }
    const kind = form === "copy" ? "access" : "portability";
    await recordOwnAct(own, { kind, contact, locale: language });
    return { own, about: { contact } };
  });
  return asked && fileAnswer(visit, asked.own, asked.about, { language, form });
}

/** Does what somebody wants who came by the link of a message, or of none. */
async function answer(
  own: Own,
  { person, delivery }: { readonly person: Person; readonly delivery: string | null },
  visit: Visit,
): Promise<Answer> {
  const { language, field } = visit;
  const wish = field("do") ?? "";
  if (wish.startsWith("receipt:")) {
    const jws = await askedReceipt(own, person, wish.slice("receipt:".length));
    if (jws === null) return notUnderstood(visit);
    return { headers: attached("application/jose", "receipt.jws"), body: jws };
  }
  const attributes = Object.fromEntries(
    person.fields.flatMap(({ attribute }) => {
      const value = field(`attribute:${attribute}`);
      return value === null ? [] : [[attribute, value]];
    }),
  );
  const said = { right: field("right"), words: field("words") ?? "" };
  const asked = { wish, locale: field("locale"), attributes, ...said };
  const done = await act(own, person, asked, language);
  if (done === null) return notUnderstood(visit);
  if (isLeaving(done)) await recordLeaving(own, { contact: person.contact.id, delivery });
  return { body: donePage(own.organisation.name, done, language) };
}

/** A receipt over entries of this person; `null` when any of them is not theirs. */
async function askedReceipt(own: Own, person: Person, list: string): Promise<string | null> {
  const asked = new Set(list.split(","));
  const entries = person.entries.filter(({ event }) => asked.has(String(event.sequence)));
  return entries.length === asked.size ? receiptFor(own, person.contact.id, entries) : null;
}

function attached(type: string, name: string): Readonly<Record<string, string>> {
  return { "content-type": type, "content-disposition": `attachment; filename="${name}"` };
}

function notUnderstood({ language }: Visit): Answer {
  return { status: 422, body: messagePage(language, wordsIn(language).notUnderstood) };
}
