import { findPortalMessage, recordShown } from "../../../transactional/portal/portal-message.ts";
import { portalPage, portalShownPage } from "../pages/portal-pages.ts";
import type { PublicRoute, Visit } from "../public-pages.ts";
import { withToken } from "./with-token.ts";

/**
 * `/m/TOKEN`: a message that its sender wants to prove was shown. Shown, it is a sentence and a
 * button, whoever looks at it: programs that read mail follow every link. Its own button alone
 * notes the moment and shows the message: a click that was meant for another door does not.
 */
export const portalRoute: PublicRoute = {
  path: "/m/:id",
  what: "a message, shown when its holder asks for it",
  get: ask,
  post: (visit) =>
    visit.field("show") !== "yes"
      ? ask(visit)
      : withToken(visit, ["portal"], async ({ tx, organisation, now }, { about }) => {
          if (about === null) return null;
          await recordShown(tx, organisation.id, about, now);
          const message = await findPortalMessage(tx, organisation.id, about);
          return message && { body: portalShownPage(organisation.name, message, visit.language) };
        }),
};

function ask(visit: Visit) {
  return withToken(visit, ["portal"], async ({ tx, organisation }, { about }) => {
    if (about === null) return null;
    const message = await findPortalMessage(tx, organisation.id, about);
    return message && { body: portalPage(organisation.name, message, visit.language) };
  });
}
