import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import { checkMailbox } from "./check-mailbox.ts";
import type { Mailbox, MailboxSettings } from "./mailbox.ts";

export type MailboxFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "too-many" }
  | { readonly kind: "no-such-mailbox" };

/** One for each sender is more than anybody has. */
export const MOST_MAILBOXES = 20;

/** Whose mailboxes, and what seals their logins. */
export interface MailboxOwner {
  readonly organisation: OrganisationId;
  readonly wrappingKey: OrganisationKeys["wrappingKey"];
}

/** Adds a mailbox; its login is sealed and from then on used, not shown. It is looked into at once. */
export async function makeMailbox(
  tx: Tx,
  owner: MailboxOwner,
  draft: MailboxSettings,
  now: Instant,
): Promise<Result<string, MailboxFailure>> {
  const checked = checkMailbox(draft);
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  await tx.lock(`mailboxes ${owner.organisation}`);
  const known = await tx.rows(ALL, [owner.organisation]);
  if (known.length >= MOST_MAILBOXES) return err({ kind: "too-many" });
  const id = newId();
  await tx.run(INSERT, [...valuesOf(owner, id, checked.value), now]);
  return ok(id);
}

/**
 * Changes a mailbox; a password that is left out stays, as long as the server does: it is never sent
 * to another one. Another server or folder is read from its beginning.
 */
export async function changeMailbox(
  tx: Tx,
  owner: MailboxOwner,
  id: string,
  changes: Partial<MailboxSettings>,
  now: Instant,
): Promise<Result<Mailbox, MailboxFailure>> {
  await tx.lock(`mailboxes ${owner.organisation}`);
  const known = await readSettings(tx, owner, id);
  if (known === null) return err({ kind: "no-such-mailbox" });
  const isElsewhere = (changes.host ?? known.host) !== known.host;
  const password = changes.password ?? (isElsewhere ? "" : known.password);
  const checked = checkMailbox({ ...known, ...changes, password });
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  const { host, folder, user } = checked.value;
  const isSame = host === known.host && folder === known.folder && user === known.user;
  await tx.run(UPDATE, [...valuesOf(owner, id, checked.value), now, isSame]);
  const mailbox = await findMailbox(tx, owner, id);
  return mailbox === null ? err({ kind: "no-such-mailbox" }) : ok(mailbox);
}

/** Removes a mailbox with its login. What it holds stays there. */
export async function removeMailbox(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, MailboxFailure>> {
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-mailbox" });
}

/** All mailboxes by name, without their passwords. */
export async function listMailboxes(tx: Tx, owner: MailboxOwner): Promise<readonly Mailbox[]> {
  return (await tx.rows(ALL, [owner.organisation])).map((row) => shown(owner, row));
}

/** One mailbox, without its password; `null` when there is none. */
export async function findMailbox(
  tx: Tx,
  owner: MailboxOwner,
  id: string,
): Promise<Mailbox | null> {
  const [row] = await tx.rows(FIND, [owner.organisation, id]);
  return row === undefined ? null : shown(owner, row);
}

/** What it is entered with; `null` when there is none. */
export async function readSettings(
  tx: Tx,
  owner: MailboxOwner,
  id: string,
): Promise<MailboxSettings | null> {
  const [row] = await tx.rows(FIND, [owner.organisation, id]);
  if (row === undefined) return null;
  const { name, host, port, security, folder, afterwards, moveTo, isOn } = row;
  const rest = { name, host, port, security, folder, afterwards, moveTo, isOn };
  return { ...rest, ...loginOf(owner, row) };
}

interface MailboxRow extends Omit<Mailbox, "user"> {
  readonly login: Uint8Array;
}

type Login = Pick<MailboxSettings, "user" | "password">;

function shown(owner: MailboxOwner, row: MailboxRow): Mailbox {
  const { login: _login, ...rest } = row;
  return { ...rest, user: loginOf(owner, row).user };
}

function loginOf({ wrappingKey }: MailboxOwner, { id, login }: MailboxRow): Login {
  const opened = openBytes(login, wrappingKey, aboutLoginOf(id));
  if (!opened.ok) {
    throw new Error(
      "The login of a mailbox does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  }
  return JSON.parse(Buffer.from(opened.value).toString("utf8")) as Login;
}

function valuesOf({ organisation, wrappingKey }: MailboxOwner, id: string, draft: MailboxSettings) {
  const { name, host, port, security, user, password, folder, afterwards, moveTo, isOn } = draft;
  const login = Buffer.from(JSON.stringify({ user, password }));
  const sealed = sealBytes(login, wrappingKey, aboutLoginOf(id));
  return [organisation, id, name, host, port, security, sealed, folder, afterwards, moveTo, isOn];
}

/** It opens for the mailbox it was sealed for, and for no other. */
function aboutLoginOf(id: string): string {
  return `consentry.mailbox/1 ${id}`;
}

const COLUMNS = `mailbox_id as id, name, host, port, security, login, folder, afterwards,
  move_to as "moveTo", is_on as "isOn", looked_at as "lookedAt", due_at as "dueAt", trouble,
  trouble_since as "troubleSince", mails_read::float8 as "mailsRead",
  mails_ours::float8 as "mailsOurs"`;

const INSERT = statement(
  "incoming_mailboxes.insert",
  `insert into incoming_mailboxes (organisation_id, mailbox_id, name, host, port, security, login,
     folder, afterwards, move_to, is_on, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

const UPDATE = statement(
  "incoming_mailboxes.update",
  `update incoming_mailboxes
      set name = $3, host = $4, port = $5, security = $6, login = $7, folder = $8, afterwards = $9,
          move_to = $10, is_on = $11, due_at = $12, failures = 0, trouble = null,
          trouble_since = null,
          uid_validity = case when $13 then uid_validity end,
          last_uid = case when $13 then last_uid else 0 end
    where organisation_id = $1 and mailbox_id = $2`,
);

const REMOVE = statement(
  "incoming_mailboxes.remove",
  "delete from incoming_mailboxes where organisation_id = $1 and mailbox_id = $2",
);

const FIND = statement<MailboxRow>(
  "incoming_mailboxes.find",
  `select ${COLUMNS} from incoming_mailboxes where organisation_id = $1 and mailbox_id = $2`,
);

const ALL = statement<MailboxRow>(
  "incoming_mailboxes.all",
  `select ${COLUMNS} from incoming_mailboxes where organisation_id = $1 order by name, mailbox_id`,
);
