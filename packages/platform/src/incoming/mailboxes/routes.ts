import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { withOrganisation } from "../../database/database.ts";
import { allOf } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, workRoute, type ApiRoute } from "../../http/api/route.ts";
import {
  changes,
  fields,
  Id,
  InstantText,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { LONGEST_FOLDER, LONGEST_HOST, LONGEST_LOGIN, LONGEST_NAME } from "./check-mailbox.ts";
import {
  changeMailbox,
  findMailbox,
  listMailboxes,
  makeMailbox,
  MOST_MAILBOXES,
  readSettings,
  removeMailbox,
  type MailboxFailure,
  type MailboxOwner,
} from "./keep-mailboxes.ts";
import { AFTERWARDS, SECURITIES, TROUBLES } from "./mailbox.ts";
import { openMailbox } from "./open-mailbox.ts";

const FIELDS = {
  name: line(LONGEST_NAME, "What it is called here."),
  host: line(LONGEST_HOST, "The IMAP server."),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security: oneOf(
    SECURITIES,
    "`tls` from the first octet, `starttls` after the greeting; `none` only on this machine.",
  ),
  user: line(LONGEST_LOGIN, "The name to sign in with."),
  folder: line(LONGEST_FOLDER, "Which folder is read; INBOX when left out."),
  afterwards: oneOf(
    AFTERWARDS,
    "What becomes of a report that was taken in. What a person wrote always stays as it is.",
  ),
  moveTo: nullable(line(LONGEST_FOLDER, "Of `move`: where to.")),
  isOn: Type.Boolean(),
};

const PASSWORD = line(LONGEST_LOGIN, "Kept sealed and never answered.");

const TroubleWord = oneOf(TROUBLES, "Why it cannot be looked into.");

const MailboxFields = named("Mailbox", {
  id: Id,
  ...FIELDS,
  lookedAt: nullable(InstantText),
  dueAt: Type.Unsafe({ ...InstantText, description: "When it is looked into next." }),
  trouble: nullable(TroubleWord),
  troubleSince: nullable(InstantText),
  mailsRead: Type.Integer(),
  mailsOurs: Type.Integer({ description: "Of these, so many were about a mail of yours." }),
});

/** Mailboxes where what comes back is fetched. */
export const MAILBOX_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listMailboxes",
    method: "GET",
    path: "/mailboxes",
    topic: "Incoming",
    summary: "All mailboxes by name",
    needs: "own",
    answer: allOf(MailboxFields),
    handle: async (call) => ok({ items: await listMailboxes(call.tx, ownerOf(call)) }),
  }),
  creatingRoute({
    id: "makeMailbox",
    method: "POST",
    path: "/mailboxes",
    topic: "Incoming",
    summary: "Add a mailbox to fetch from",
    description:
      "It is looked into at once, and then every two minutes. Of what lies there already only the last week is read.",
    needs: "own",
    body: Type.Object(
      {
        name: FIELDS.name,
        host: FIELDS.host,
        port: Type.Optional(FIELDS.port),
        security: Type.Optional(FIELDS.security),
        user: FIELDS.user,
        password: PASSWORD,
        folder: Type.Optional(FIELDS.folder),
        afterwards: Type.Optional(FIELDS.afterwards),
        moveTo: Type.Optional(FIELDS.moveTo),
        isOn: Type.Optional(FIELDS.isOn),
      },
      { $id: "NewMailbox", additionalProperties: false },
    ),
    answer: MailboxFields,
    async create(call) {
      const made = await makeMailbox(call.tx, ownerOf(call), { ...USUAL, ...call.body }, call.now);
      return made.ok ? made : err(problemOf(made.error));
    },
    read: (call, id) => findMailbox(call.tx, ownerOf(call), id),
  }),
  route({
    id: "getMailbox",
    method: "GET",
    path: "/mailboxes/{id}",
    topic: "Incoming",
    summary: "One mailbox",
    needs: "own",
    params: BY_ID,
    answer: MailboxFields,
    async handle(call) {
      const mailbox = await findMailbox(call.tx, ownerOf(call), call.params.id);
      return mailbox === null ? err({ kind: "not-found" }) : ok(mailbox);
    },
  }),
  route({
    id: "changeMailbox",
    method: "PATCH",
    path: "/mailboxes/{id}",
    topic: "Incoming",
    summary: "Change a mailbox",
    description: "A password that is left out stays, unless the server is another one.",
    needs: "own",
    params: BY_ID,
    body: changes({ ...FIELDS, password: PASSWORD }),
    answer: MailboxFields,
    async handle(call) {
      const owner = ownerOf(call);
      const changed = await changeMailbox(call.tx, owner, call.params.id, call.body, call.now);
      return changed.ok ? changed : err(problemOf(changed.error));
    },
  }),
  route({
    id: "removeMailbox",
    method: "DELETE",
    path: "/mailboxes/{id}",
    topic: "Incoming",
    summary: "Remove a mailbox with its login",
    description: "What lies in it stays there.",
    needs: "own",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeMailbox(tx, organisation.id, params.id);
      return removed.ok ? ok(null) : err(problemOf(removed.error));
    },
  }),
  workRoute({
    id: "testMailbox",
    method: "POST",
    path: "/mailboxes/{id}/test",
    topic: "Incoming",
    summary: "Look whether a mailbox can be entered",
    description: "It signs in, opens the folder, and reads no mail.",
    needs: "own",
    params: BY_ID,
    answer: fields({
      trouble: nullable(TroubleWord),
      mails: nullable(Type.Integer({ description: "So many lie in the folder." })),
    }),
    status: 200,
    async work({ database, organisation, keys, params }) {
      const owner = ownerOf({ organisation, keys });
      const settings = await withOrganisation(database, organisation.id, (tx) =>
        readSettings(tx, owner, params.id),
      );
      if (settings === null) return err({ kind: "not-found" });
      const opened = await openMailbox(settings);
      if (!opened.ok) return ok({ trouble: opened.error, mails: null });
      await opened.value.close();
      return ok({ trouble: null, mails: opened.value.mails });
    },
  }),
];

const USUAL = {
  port: 993,
  security: "tls",
  folder: "INBOX",
  afterwards: "seen",
  moveTo: null,
  isOn: true,
} as const;

function ownerOf({
  organisation,
  keys,
}: {
  readonly organisation: { readonly id: MailboxOwner["organisation"] };
  readonly keys: Pick<MailboxOwner, "wrappingKey">;
}): MailboxOwner {
  return { organisation: organisation.id, wrappingKey: keys.wrappingKey };
}

function problemOf(failure: MailboxFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "too-many":
      return { kind: "not-possible", detail: `There can be ${MOST_MAILBOXES}: remove one first.` };
    case "no-such-mailbox":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
