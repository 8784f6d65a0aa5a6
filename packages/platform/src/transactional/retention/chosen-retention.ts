import { Bug, dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import { messageRetentionOn, type MessageRetention } from "@consentry/law";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { moveTexts } from "../../texts/retention/move-texts.ts";

/** For how many days an organisation keeps what its messages said, and that they were sent. */
export interface ChosenRetention {
  readonly contentDays: number;
  readonly logDays: number;
}

/** A message is tried for four days, and somebody may want to see why it failed. */
export const FEWEST_DAYS = 7;

/** The bounds of law for a day. */
export function retentionBounds(now: Instant): MessageRetention {
  const bounds = messageRetentionOn(dayOf(now));
  if (bounds === null) throw new Bug("no period is on record for today");
  return bounds;
}

export async function readRetention(
  tx: Tx,
  organisation: OrganisationId,
): Promise<ChosenRetention> {
  const [row] = await tx.rows(READ, [organisation]);
  if (row === undefined) throw new Bug("a transaction of no organisation");
  return row;
}

/**
 * Chooses how long messages are kept, those that are there already included: what is past its day
 * by the new choice goes with the next housekeeping.
 */
export async function chooseRetention(
  tx: Tx,
  organisation: OrganisationId,
  chosen: ChosenRetention,
  now: Instant,
): Promise<Result<ChosenRetention, readonly FieldProblem[]>> {
  const { content, log } = retentionBounds(now);
  const { contentDays, logDays } = chosen;
  const problems = [
    ...(contentDays < FEWEST_DAYS || contentDays > content.most
      ? [{ path: "contentDays", expected: `${FEWEST_DAYS} to ${content.most} days` }]
      : []),
    ...(logDays < contentDays || logDays > log.most
      ? [{ path: "logDays", expected: `no fewer than contentDays, and at most ${log.most} days` }]
      : []),
  ];
  if (problems.length > 0) return err(problems);
  await tx.run(CHOOSE, [organisation, contentDays, logDays]);
  await tx.run(MOVE_LOGS, [organisation, logDays]);
  await tx.run(MOVE_CONTENTS, [organisation, contentDays]);
  await moveTexts(tx, organisation, chosen);
  return ok(chosen);
}

const READ = statement<ChosenRetention>(
  "organisations.message_retention",
  `select message_content_days as "contentDays", message_log_days as "logDays"
     from organisations where organisation_id = $1`,
);

const CHOOSE = statement(
  "organisations.choose_message_retention",
  `update organisations set message_content_days = $2, message_log_days = $3
    where organisation_id = $1`,
);

const LEFT_ON =
  "(greatest(coalesce(message.send_at, message.accepted_at), message.accepted_at) at time zone 'UTC')::date";

const MOVE_LOGS = statement(
  "messages.move_keep_until",
  `update messages as message set keep_until = ${LEFT_ON} + $2::int where organisation_id = $1`,
);

const MOVE_CONTENTS = statement(
  "message_contents.move_keep_until",
  `update message_contents as content set keep_until = ${LEFT_ON} + $2::int
     from messages as message
    where content.organisation_id = $1 and message.organisation_id = $1
      and message.message_id = content.message_id`,
);
