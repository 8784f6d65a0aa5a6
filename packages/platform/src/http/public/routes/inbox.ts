import { auditMessage, pagesToRender } from "@consentry/audit";

import { findInboxMail, listInbox, type InboxMail } from "../../../inbox/local-inbox.ts";
import { MAIL_POLICY } from "../headers.ts";
import { inboxMailPage, inboxPage, type ReadMail } from "../pages/inbox-pages.ts";
import { messagePage } from "../pages/message-page.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";

/** Each is audited as it is listed. */
const MOST_LISTED = 25;

/** `/inbox`: the mails that went nowhere else. Shown to this machine alone: they hold links that act. */
export const inboxRoute: PublicRoute = {
  path: "/inbox",
  what: "the local inbox",
  get: (visit) =>
    locally(visit, async ({ installation }) => {
      const mails = await listInbox(installation.database, MOST_LISTED);
      return { body: inboxPage(mails.map(read)) };
    }),
};

export const inboxMailRoute: PublicRoute = {
  path: "/inbox/:id",
  what: "one mail of the local inbox",
  get: (visit) =>
    locally(visit, async ({ installation, id }) => {
      const mail = await findInboxMail(installation.database, id);
      return mail && { body: inboxMailPage(read(mail), pageOf(mail) !== null) };
    }),
};

export const inboxPageRoute: PublicRoute = {
  path: "/inbox/:id/page",
  what: "its HTML part, which loads nothing and runs nothing",
  get: (visit) =>
    locally(visit, async ({ installation, id }) => {
      const mail = await findInboxMail(installation.database, id);
      const body = mail && pageOf(mail);
      if (body === null) return null;
      const headers = { "content-security-policy": MAIL_POLICY, "x-frame-options": "SAMEORIGIN" };
      return { headers, body };
    }),
};

function read(mail: InboxMail): ReadMail {
  return { mail, audit: auditMessage(mail.message) };
}

function pageOf({ message }: InboxMail): string | null {
  return pagesToRender(message).pages[0]?.html ?? null;
}

const LOOPBACK = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

async function locally(
  visit: Visit,
  answer: (visit: Visit) => Promise<Answer | null>,
): Promise<Answer | null> {
  const { request, language } = visit;
  if (isLocal(request)) return answer(visit);
  const title = "The local inbox is for this machine";
  const text = "Its mails hold links that act for people. Open it on the machine itself.";
  return { status: 403, body: messagePage(language, { title, text }) };
}

/**
 * Asked from this machine, by a name of this machine, and handed on by nobody: a proxy beside us
 * speaks for strangers, and a page elsewhere can give its own name our address.
 */
function isLocal({ socket, headers, hostname }: Visit["request"]): boolean {
  return (
    LOOPBACK.has(socket.remoteAddress ?? "") &&
    LOCAL_NAMES.has(hostname) &&
    HANDED_ON.every((name) => headers[name] === undefined)
  );
}

const LOCAL_NAMES = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

const HANDED_ON = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"] as const;
