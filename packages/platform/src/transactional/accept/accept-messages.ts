import { setImmediate as turnOfOthers } from "node:timers/promises";

import { Bug, err, ok, type Result } from "@consentry/kernel";

import { bytesArray } from "../../database/array-text.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { groupCommit, type GroupCommit } from "../../database/group-commit.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Installation } from "../../installation.ts";
import { keysOf } from "../../organisations/keys.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import type { Acceptance, MessageDraft, Reason, Submitter } from "../message.ts";
import { nudge } from "../nudge.ts";
import { readRetention } from "../retention/chosen-retention.ts";
import { checkDraft, type CheckedDraft } from "./check-draft.ts";
import { insertMessages, stateOf, type NewMessage } from "./insert-messages.ts";
import { reason } from "./reasons.ts";
import { senderFinder } from "./senders.ts";
import { ContentWriter } from "./write-content.ts";

export type Acceptor = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

/**
 * Takes messages in, each by itself: what is accepted is on disk when this resolves and leaves as
 * soon as it may, what is refused has left nothing behind. Answered in the order of the drafts.
 *
 * A message handed in again under its idempotency key gets the answer of the first time, as long
 * as its log is kept.
 */
export async function acceptMessages(
  installation: Acceptor,
  organisation: OrganisationId,
  drafts: readonly MessageDraft[],
  { by }: Submitter,
): Promise<readonly Acceptance[]> {
  const { database, secret, publicUrl, now } = installation;
  const context = { keys: keysOf(secret, organisation), publicUrl, now: now() };
  const waiting = groupOf(installation, organisation);
  const take = async (draft: MessageDraft): Promise<Acceptance> => {
    const checked = checkDraft(draft, context);
    if (!checked.ok) return { outcome: "refused", reasons: checked.error };
    return waiting.add({ draft: checked.value, by });
  };
  const taken: Promise<Acceptance>[] = [];
  for (const draft of drafts) {
    if (taken.length % READ_AT_A_STRETCH === READ_AT_A_STRETCH - 1) await turnOfOthers();
    const one = take(draft);
    // Whoever fails is heard where all are awaited.
    one.catch(() => undefined);
    taken.push(one);
  }
  const answers = await Promise.all(taken);
  if (answers.some(({ outcome }) => outcome === "accepted")) nudge(database, organisation);
  return answers;
}

/** Each takes about a millisecond to read: between so many the process answers others. */
const READ_AT_A_STRETCH = 20;

interface Handed {
  readonly draft: CheckedDraft;
  readonly by: string;
}

/** Messages of so many calls share a commit. */
const MOST_AT_ONCE = 500;

type Group = GroupCommit<Handed, Acceptance>;

/** By database and organisation; there are no more of them than organisations. */
const groups = new WeakMap<Database, Map<OrganisationId, Group>>();

function groupOf(installation: Acceptor, organisation: OrganisationId): Group {
  const { database } = installation;
  const own = groups.get(database) ?? new Map<OrganisationId, Group>();
  groups.set(database, own);
  const known =
    own.get(organisation) ??
    groupCommit((handed) => keepAll(installation, organisation, handed), MOST_AT_ONCE);
  own.set(organisation, known);
  return known;
}

function keepAll(
  { database, now }: Acceptor,
  organisation: OrganisationId,
  handed: readonly Handed[],
): Promise<readonly Acceptance[]> {
  return withOrganisation(database, organisation, async (tx) => {
    const prepared = await prepareAll(tx, organisation, handed);
    const messages = prepared.flatMap((one) => (one.ok ? [one.value] : []));
    const at = now();
    const retention = await readRetention(tx, organisation);
    const inserted = await insertMessages(tx, messages, { organisation, retention, now: at });
    const left = messages.filter(({ id }) => !inserted.has(id));
    const known = await readNamed(tx, organisation, left);
    return prepared.map((one): Acceptance => {
      if (!one.ok) return { outcome: "refused", reasons: one.error };
      const { id, draft, content } = one.value;
      if (!inserted.has(id)) return answerAgain(draft, known);
      const state = stateOf(draft, at);
      return { outcome: "accepted", id, state, isRepeat: false, findings: content.findings };
    });
  });
}

/** Finds sender and words of each; what cannot be found is refused. */
async function prepareAll(
  tx: Tx,
  id: OrganisationId,
  handed: readonly Handed[],
): Promise<readonly Result<NewMessage, readonly Reason[]>[]> {
  const organisation = await readOrganisation(tx, id);
  if (organisation === null) throw new Bug("messages of no organisation");
  const senderOf = await senderFinder(tx, id);
  const writer = new ContentWriter(tx, organisation);
  const prepared: Result<NewMessage, readonly Reason[]>[] = [];
  for (const { draft, by } of handed) {
    const sender = senderOf(draft.from);
    const content = sender.ok ? await writer.write(draft, sender.value) : sender;
    prepared.push(
      sender.ok && content.ok
        ? ok({ id: newId(), draft, identity: sender.value.id, content: content.value, by })
        : err(content.ok ? [] : content.error),
    );
  }
  return prepared;
}

interface Named {
  readonly named: string;
  readonly request: Uint8Array;
  readonly id: string;
  readonly wasScheduled: boolean;
  readonly findings: readonly Reason[];
}

/** What was accepted before under these keys. */
async function readNamed(
  tx: Tx,
  organisation: OrganisationId,
  messages: readonly NewMessage[],
): Promise<ReadonlyMap<string, Named>> {
  if (messages.length === 0) return new Map();
  const names = messages.map(({ draft }) => draft.named);
  const rows = await tx.rows(BY_NAME, [organisation, bytesArray(names)]);
  return new Map(rows.map((row) => [row.named, row]));
}

/** The same answer for the same message; another one under its key is refused. */
function answerAgain(
  { named, request }: CheckedDraft,
  known: ReadonlyMap<string, Named>,
): Acceptance {
  const first = known.get(Buffer.from(named ?? []).toString("hex"));
  if (first === undefined) throw new Bug("a message was not inserted and is not there");
  if (!Buffer.from(first.request).equals(request ?? new Uint8Array())) {
    return { outcome: "refused", reasons: [OTHER_CONTENT] };
  }
  const { id, wasScheduled, findings } = first;
  const state = wasScheduled ? "scheduled" : "waiting";
  return { outcome: "accepted", id, state, isRepeat: true, findings };
}

const OTHER_CONTENT = reason(
  "not-the-same-message",
  "idempotencyKey",
  "This key was used for another message. Use a new one for what is new.",
);

const BY_NAME = statement<Named>(
  "messages.by_name",
  `select encode(named, 'hex') as named, request, message_id as id,
          coalesce(send_at > accepted_at, false) as "wasScheduled", findings
     from messages where organisation_id = $1 and named = any($2::bytea[])`,
);
