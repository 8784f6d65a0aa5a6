import { recordLeaving } from "../../../campaigns/responses/responses.ts";
import { findContact } from "../../../contacts/contacts/find-contacts.ts";
import { findList } from "../../../contacts/lists/lists.ts";
import { leaveAll, leaveList } from "../../../consent/unsubscribe/unsubscribe.ts";
import { messagePage } from "../pages/message-page.ts";
import { unsubscribePage } from "../pages/asking-pages.ts";
import type { PublicRoute, Visit } from "../public-pages.ts";
import { wordsIn } from "../words/words.ts";
import { oneAtATime, withToken } from "./with-token.ts";

/**
 * `/u/TOKEN`: shown, it is a sentence and a button; posted to, it acts at once, without login,
 * cookie or redirect, as often as it comes.
 *
 * @source rfc8058:3.2
 */
export const unsubscribeRoute: PublicRoute = {
  path: "/u/:id",
  what: "unsubscribe (RFC 8058)",
  isForAnyNumber: true,
  get: show,
  post: (visit) =>
    isOneClick(visit)
      ? withToken(visit, ["unsubscribe"], async (own, { contact, about, delivery }) => {
          const { tx, organisation } = own;
          if (contact === null) return null;
          await oneAtATime(own, contact);
          if ((await findContact(tx, organisation.id, contact)) === null) return null;
          const leaving = { contact, method: "one-click", reason: "unsubscribed" } as const;
          if (about === null) await leaveAll(own, leaving);
          else await leaveList(own, about, leaving);
          await recordLeaving(own, { contact, delivery });
          const { doneTitle: title, doneText: text } = wordsIn(visit.language).unsubscribe;
          return { body: messagePage(visit.language, { title, text }, organisation.name) };
        })
      : show(visit),
};

function show(visit: Visit) {
  return withToken(visit, ["unsubscribe"], async ({ tx, organisation }, { contact, about }) => {
    if (contact === null || (await findContact(tx, organisation.id, contact)) === null) return null;
    const list = about === null ? null : await findList(tx, organisation.id, about);
    return { body: unsubscribePage(organisation.name, list?.name ?? null, visit.language) };
  });
}

/** The pair that the standard names, whichever way a form writes it. */
function isOneClick({ field }: Visit): boolean {
  if (field("List-Unsubscribe") === "One-Click") return true;
  const parts = field("multipart");
  return parts !== null && ONE_CLICK_PART.test(parts);
}

/** RFC 7578 §4.2: the part's name in its header, an empty line, its value. */
const ONE_CLICK_PART = /name="?List-Unsubscribe"?[^\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i;
