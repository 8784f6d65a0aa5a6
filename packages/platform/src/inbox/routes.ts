import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { readAtMost } from "../campaigns/images/read-at-most.ts";
import { withOrganisation } from "../database/database.ts";
import { allOf, makePage, PAGE_QUERY, pageOf, pageRequest } from "../http/api/paging.ts";
import type { Problem } from "../http/api/problem.ts";
import { BY_ID, route, workRoute, type ApiRoute } from "../http/api/route.ts";
import { fields, Id, InstantText, isId, named, nullable, oneOf } from "../http/api/shapes.ts";
import { mayDo, type Role } from "../organisations/roles.ts";
import { handToAuditor, LARGEST_HANDED_IN, type HandInFailure } from "./hand-to-auditor.ts";
import { FOLDERS, VERDICTS, WAYS } from "./inbox-mail.ts";
import { intakeAddress } from "./intake-address.ts";
import { DAYS_KEPT } from "./keep-mails.ts";
import { countMails, findMail, listMails, otherCopies, readSource } from "./read-inbox.ts";
import { emptyFolder, removeMail } from "./remove-mails.ts";

const LONGEST_SEARCH = 200;

const FolderWord = oneOf(
  FOLDERS,
  "`inbox`: what the organisation sends while no relay is named. `audit`: foreign mails that were handed in to be looked at.",
);

const VerdictWord = oneOf(VERDICTS, "What our own auditor said when it came.");

const MailFields = named("InboxMail", {
  id: Id,
  folder: FolderWord,
  sender: Type.String({ description: "Of the envelope; of a mail handed in by hand, its From." }),
  recipient: Type.String(),
  subject: Type.String({ description: "Empty where the mail says none." }),
  verdict: nullable(VerdictWord),
  came: oneOf(
    WAYS,
    "`whole`: as it was received. `attached`: taken out of a mail that it was attached to, byte for byte. `inline`: written anew by the program that forwarded it; its own header is lost, and its body may be changed.",
  ),
  handedInBy: Type.String({
    description: "`member:ID`, `api-key:ID`, `mail` for one that came by mail, or `system`.",
  }),
  bytes: Type.Integer(),
  receivedAt: InstantText,
  keepUntil: Type.Unsafe({ ...InstantText, description: "When it goes by itself." }),
});

const InboxFields = named("Inbox", {
  endsHere: Type.Boolean({
    description: "No relay is named for the installation: what it sends ends here.",
  }),
  address: nullable(
    Type.String({
      description: "Forward mails to it that are to be audited; null where none is listened for.",
    }),
  ),
  daysKept: Type.Integer(),
  mails: fields({ inbox: Type.Integer(), audit: Type.Integer() }),
});

/** Mails that went nowhere else, and foreign ones that are to be looked at. */
export const INBOX_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getInbox",
    method: "GET",
    path: "/inbox",
    topic: "Inbox",
    summary: "Which mails come here, and how many there are",
    needs: "read",
    answer: InboxFields,
    async handle({ tx, organisation, keys, publicUrl, inbox }) {
      const { hostname } = new URL(publicUrl);
      return ok({
        endsHere: inbox.endsHere,
        address: inbox.isForwardedTo ? intakeAddress(keys.intakeTag, hostname) : null,
        daysKept: DAYS_KEPT,
        mails: await countMails(tx, organisation.id),
      });
    },
  }),
  route({
    id: "listInboxMails",
    method: "GET",
    path: "/inbox/mails",
    topic: "Inbox",
    summary: "Mails of a folder, the newest first",
    needs: "read",
    shows: "people",
    query: fields({
      ...PAGE_QUERY,
      folder: Type.Optional(FolderWord),
      search: Type.Optional(
        Type.String({
          maxLength: LONGEST_SEARCH,
          description: "Stands somewhere in the recipient or the subject.",
        }),
      ),
      verdict: Type.Optional(VerdictWord),
    }),
    answer: pageOf(MailFields),
    async handle({ tx, organisation, query }) {
      const asked = pageRequest(query, isId);
      if (!asked.ok) return asked;
      const { folder = "inbox", search = null, verdict = null } = query;
      const wanted = { folder, search, verdict };
      const read = await listMails(tx, organisation.id, wanted, asked.value);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
  route({
    id: "getInboxMail",
    method: "GET",
    path: "/inbox/mails/{id}",
    topic: "Inbox",
    summary: "What is known of a mail without opening it",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: MailFields,
    async handle({ tx, organisation, params }) {
      const mail = await findMail(tx, organisation.id, params.id);
      return mail === null ? err({ kind: "not-found" }) : ok(mail);
    },
  }),
  route({
    id: "listCopiesOfInboxMail",
    method: "GET",
    path: "/inbox/mails/{id}/copies",
    topic: "Inbox",
    summary: "Copies of the same mailing that others got",
    description:
      "Fifty at most: those under the same subject first, and of them those that do something else to their reader. A mail to one person has none.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: allOf(MailFields),
    async handle({ tx, organisation, params }) {
      const mail = await findMail(tx, organisation.id, params.id);
      if (mail === null) return err({ kind: "not-found" });
      return ok({ items: await otherCopies(tx, organisation.id, params.id) });
    },
  }),
  workRoute({
    id: "getInboxMailSource",
    method: "GET",
    path: "/inbox/mails/{id}/source",
    topic: "Inbox",
    summary: "The mail itself, byte for byte",
    description:
      "A mail of the inbox holds links that act for the person it was written to, so a viewer does not get it.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: null,
    gives: "message/rfc822",
    status: 200,
    async work({ database, organisation, role, params }) {
      const mail = await withOrganisation(database, organisation.id, async (tx) => {
        const found = await findMail(tx, organisation.id, params.id);
        const source = found && (await readSource(tx, organisation.id, params.id));
        return found && source && { ...found, source };
      });
      if (mail === null) return err({ kind: "not-found" });
      if (mail.folder === "inbox" && !mayActForPeople(role)) {
        return err({
          kind: "not-allowed",
          detail: "It holds links that act for its reader: it takes another role than viewer.",
        });
      }
      return ok(wholly(mail.source));
    },
  }),
  workRoute({
    id: "handInMail",
    method: "POST",
    path: "/inbox/mails",
    topic: "Inbox",
    summary: "Hand in a foreign mail to be looked at",
    description: `The source as it was received, at most ${LARGEST_HANDED_IN / 1024 / 1024} MB. Nothing of it is judged here: it is audited in the browser of whoever opens it. It goes after ${DAYS_KEPT} days.`,
    needs: "write",
    takes: ["message/rfc822"],
    answer: MailFields,
    status: 200,
    async work({ database, organisation, by, now, file }) {
      const message = await readAtMost(file, LARGEST_HANDED_IN);
      if (message === null) return err(problemOf("too-large"));
      const own = { organisation: organisation.id, message, now, by };
      const kept = await handToAuditor(database, own);
      if (!kept.ok) return err(problemOf(kept.error));
      const mail = await withOrganisation(database, organisation.id, (tx) =>
        findMail(tx, organisation.id, kept.value),
      );
      return mail === null ? err({ kind: "not-found" }) : ok(mail);
    },
  }),
  route({
    id: "removeInboxMail",
    method: "DELETE",
    path: "/inbox/mails/{id}",
    topic: "Inbox",
    summary: "Remove a mail",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const isRemoved = await removeMail(tx, organisation.id, params.id);
      return isRemoved ? ok(null) : err({ kind: "not-found" });
    },
  }),
  route({
    id: "emptyInboxFolder",
    method: "DELETE",
    path: "/inbox/mails",
    topic: "Inbox",
    summary: "Remove all mails of a folder",
    needs: "write",
    query: fields({ folder: FolderWord }),
    answer: fields({ removed: Type.Integer() }),
    async handle({ tx, organisation, query }) {
      return ok({ removed: await emptyFolder(tx, organisation.id, query.folder) });
    },
  }),
];

/** Consent could be given in the name of another by the links of a mail. */
function mayActForPeople(role: Role): boolean {
  return mayDo(role, "write") || mayDo(role, "rights");
}

async function* wholly(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function problemOf(failure: HandInFailure): Problem {
  switch (failure) {
    case "too-large":
      return {
        kind: "too-large",
        detail: `A mail may have ${LARGEST_HANDED_IN / 1024 / 1024} MB.`,
      };
    case "not-a-message":
      return {
        kind: "not-a-file",
        detail: "This is not the source of a mail: send it as it was received, header and all.",
      };
    default:
      return assertNever(failure);
  }
}
