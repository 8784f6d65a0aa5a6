import { err, type Result } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { keysOf } from "../../organisations/keys.ts";
import { startJob, type RunningJob } from "../../running-job.ts";
import { Trouble } from "../../trouble.ts";
import { readSettings } from "./keep-mailboxes.ts";
import { lookInto } from "./look-into.ts";
import type { MailboxSettings, MailboxTrouble } from "./mailbox.ts";
import { openMailbox, troubleOf, type OpenMailbox } from "./open-mailbox.ts";

/** How often it is looked whose turn it is. */
const ROUND_MS = 10_000;

/** Whoever has a mailbox in hand has it for so long; a look of the most mails takes less. */
const LEASE_SECONDS = 15 * 60;

/** Reports may wait; a server is asked no more often than a mail program would. */
const REST_SECONDS = 120;

/** A server that stays away is asked more and more rarely, up to this. */
const LONGEST_REST_SECONDS = 60 * 60;

type Opens = (settings: MailboxSettings) => Promise<Result<OpenMailbox, MailboxTrouble>>;

/**
 * Looks into every mailbox whose turn it is, of all organisations, one after the other. Of several
 * processes one has it in hand. What is wrong with one is written down there and holds up no other.
 */
export async function fetchDue(
  installation: Pick<Installation, "database" | "secret" | "publicUrl" | "now">,
  opens: Opens = openMailbox,
): Promise<void> {
  const { database, secret, now } = installation;
  const due = await acrossOrganisations(database, (tx) => tx.rows(WHOSE_TURN, [now()]));
  for (const { organisation, id } of due) {
    const { wrappingKey } = keysOf(secret, organisation);
    const settings = await withOrganisation(database, organisation, async (tx) => {
      const lease = `${LEASE_SECONDS} seconds`;
      const taken = await tx.run(TAKE, [organisation, id, now(), lease]);
      return taken === 1 ? readSettings(tx, { organisation, wrappingKey }, id) : null;
    });
    if (settings === null) continue;
    const looked = await look(installation, organisation, id, () => opens(settings));
    await withOrganisation(database, organisation, (tx) =>
      tx.run(REST, [
        organisation,
        id,
        now(),
        looked.ok ? null : looked.error,
        looked.ok && looked.value.hasMore ? 0 : REST_SECONDS,
        LONGEST_REST_SECONDS,
      ]),
    );
  }
}

async function look(
  installation: Parameters<typeof lookInto>[0],
  organisation: OrganisationId,
  id: string,
  open: () => ReturnType<Opens>,
): Promise<Result<{ readonly hasMore: boolean }, MailboxTrouble>> {
  const opened = await open();
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await lookInto(installation, organisation, id, opened.value) };
  } catch (error) {
    // What is ours to answer for (the database) is no trouble of the mailbox.
    if (isOfDatabase(error)) throw error;
    return err(troubleOf(error));
  } finally {
    await opened.value.close();
  }
}

/** PostgreSQL's errors carry a state of five letters and digits beside their severity. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && "severity" in error;
}

/** Looks into mailboxes now and regularly, until stopped. */
export function startFetching(
  installation: Installation,
  report: (what: string) => void,
): RunningJob {
  const trouble = new Trouble(
    {
      begins: "Mailboxes could not be looked into; it is tried again.",
      ends: "Mailboxes are looked into again.",
    },
    report,
  );
  return startJob(() => fetchDue(installation), ROUND_MS, { trouble });
}

const WHOSE_TURN = statement<{ readonly organisation: OrganisationId; readonly id: string }>(
  "incoming_mailboxes.whose_turn",
  `select organisation_id as organisation, mailbox_id as id from incoming_mailboxes
    where is_on and due_at <= $1
    order by due_at`,
);

const TAKE = statement(
  "incoming_mailboxes.take",
  `update incoming_mailboxes set due_at = $3::timestamptz + $4::interval
    where organisation_id = $1 and mailbox_id = $2 and is_on and due_at <= $3`,
);

const REST = statement(
  "incoming_mailboxes.rest",
  `update incoming_mailboxes
      set looked_at = $3, trouble = $4,
          trouble_since = case when $4::text is null then null else coalesce(trouble_since, $3) end,
          failures = case when $4::text is null then 0 else failures + 1 end,
          due_at = $3::timestamptz + least($6::int, $5::int * case when $4::text is null then 1
                     else 2 ^ least(failures, 10) end) * interval '1 second'
    where organisation_id = $1 and mailbox_id = $2`,
);
