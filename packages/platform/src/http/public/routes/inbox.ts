import {
  annotate,
  auditMessage,
  compareMessages,
  pagesToRender,
  plainTexts,
} from "@consentry/audit";

import type { Database } from "../../../database/database.ts";
import {
  findInboxMail,
  listInbox,
  otherCopies,
  type InboxMail,
} from "../../../inbox/local-inbox.ts";
import { MAIL_POLICY } from "../headers.ts";
import { besidePage } from "../pages/beside-page.ts";
import { inboxMailPage, inboxPage, type ReadMail } from "../pages/inbox-pages.ts";
import { messagePage } from "../pages/message-page.ts";
import type { Answer, PublicRoute, Visit } from "../public-pages.ts";

/** Each is audited as it is listed. */
const MOST_LISTED = 25;

/** To choose one to set beside; each is audited. */
const MOST_COPIES = 12;

/** `/inbox`: the mails that went nowhere else. Shown to this machine alone: they hold links that act. */
const inboxRoute: PublicRoute = {
  path: "/inbox",
  what: "the local inbox",
  get: (visit) =>
    locally(visit, async ({ installation, request }) => {
      const { before } = request.query as { readonly before?: unknown };
      const from = typeof before === "string" ? before : null;
      const mails = await listInbox(installation.database, MOST_LISTED, from);
      const next = mails.length === MOST_LISTED ? (mails.at(-1)?.id ?? null) : null;
      return { body: inboxPage(mails.map(read), next) };
    }),
};

const mailRoute: PublicRoute = {
  path: "/inbox/:id",
  what: "one mail of the local inbox",
  get: withMail(async (mail, database) => ({
    body: inboxMailPage(read(mail), {
      hasPage: pageOf(mail) !== null,
      texts: plainTexts(mail.message),
      others: (await otherCopies(database, mail, MOST_COPIES)).map((other) => ({
        ...other,
        summary: auditMessage(other.message).summary,
      })),
    }),
  })),
};

const pageRoute: PublicRoute = {
  path: "/inbox/:id/page",
  what: "its HTML part, which loads nothing and runs nothing",
  get: withMail((mail) => framed(pageOf(mail))),
};

const drawnRoute: PublicRoute = {
  path: "/inbox/:id/drawn",
  what: "the same with every hidden thing marked",
  get: withMail((mail) => framed(annotate(mail.message, read(mail).audit).html)),
};

const besideRoute: PublicRoute = {
  path: "/inbox/:id/beside/:other",
  what: "two copies of one mailing side by side",
  get: withMail(async (mail, database, { request }) => {
    const { other = "" } = request.params as { readonly other?: string };
    const second = await findInboxMail(database, other);
    if (second === null) return null;
    const compared = compareMessages(mail.message, second.message);
    return { body: besidePage([read(mail), read(second)], compared.ok ? compared.value : null) };
  }),
};

/** Only while mail goes nowhere else. */
export const INBOX_ROUTES: readonly PublicRoute[] = [
  inboxRoute,
  mailRoute,
  pageRoute,
  drawnRoute,
  besideRoute,
];

function withMail(
  answer: (
    mail: InboxMail,
    database: Database,
    visit: Visit,
  ) => Answer | null | Promise<Answer | null>,
): PublicRoute["get"] {
  return (visit) =>
    locally(visit, async ({ installation: { database }, id }) => {
      const mail = await findInboxMail(database, id);
      return mail && answer(mail, database, visit);
    });
}

/** To be shown in a frame of ours and nowhere else. */
function framed(body: string | null): Answer | null {
  const headers = { "content-security-policy": MAIL_POLICY, "x-frame-options": "SAMEORIGIN" };
  return body === null ? null : { headers, body };
}

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
