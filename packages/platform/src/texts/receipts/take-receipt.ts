import { setTimeout as pause } from "node:timers/promises";

import type { Instant } from "@consentry/kernel";
import type { TextReceipt } from "@consentry/sms";

import { recordTextReceipt } from "../../campaigns/texting/receipts.ts";
import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { recordTextEvents } from "../events/text-events.ts";
import type { SessionOf, TextWork } from "../own-texts.ts";
import { saySegment, segmentName, type SaidSegment } from "./segments.ts";

/**
 * A receipt may overtake our own note of the text, which is written within a tenth of a second, or
 * some later where there is much to do: so long it waits before it is looked for again.
 */
const BEFORE_LOOKS_MS = [150, 300, 600, 1_200, 2_400];

/**
 * Takes what a carrier says of a text. It is answered once this resolves; what is about no text of
 * ours, also after some seconds, changes nothing and is answered all the same, or it would come
 * again for ever.
 *
 * @returns whether a text of ours was meant
 */
export async function takeReceipt(
  work: Pick<TextWork, "database" | "now">,
  session: SessionOf,
  receipt: TextReceipt,
): Promise<boolean> {
  for (const rest of [0, ...BEFORE_LOOKS_MS]) {
    if (rest > 0) await pause(rest);
    for (const organisation of await whose(work, session, receipt)) {
      const isOurs = await withOrganisation(work.database, organisation, (tx) =>
        takeWithin(tx, organisation, receipt, work.now()),
      );
      if (isOurs) return true;
    }
  }
  return false;
}

async function whose(
  { database }: Pick<TextWork, "database">,
  session: SessionOf,
  { carrier, messageId }: TextReceipt,
): Promise<readonly OrganisationId[]> {
  if (session !== null) return [session];
  const name = segmentName(messageId);
  const rows = await acrossOrganisations(database, (tx) => tx.rows(WHOSE, [carrier, name]));
  return rows.map(({ organisation }) => organisation);
}

const WHOSE = statement<{ readonly organisation: OrganisationId }>(
  "text_segments.whose",
  `select organisation_id as organisation from text_segments
    where carrier = $1 and message_id = $2`,
);

async function takeWithin(
  tx: Tx,
  organisation: OrganisationId,
  receipt: TextReceipt,
  at: Instant,
): Promise<boolean> {
  const said = await saySegment(tx, organisation, receipt, at);
  if (said === null) return false;
  if (said === "known") return true;
  const { text, campaign, delivery } = said;
  if (text !== null) await moveText(tx, organisation, { ...said, text }, receipt, at);
  if (campaign !== null && delivery !== null) {
    await recordTextReceipt(tx, organisation, { campaign, delivery, code: receipt.code, at });
  }
  return true;
}

/** A text has arrived when all of it has, and has failed when one part of it never will. */
async function moveText(
  tx: Tx,
  organisation: OrganisationId,
  { text, allArrived, oneFailed }: SaidSegment & { readonly text: string },
  { code }: TextReceipt,
  at: Instant,
): Promise<void> {
  if (!allArrived && !oneFailed) return;
  const state = allArrived ? "delivered" : "failed";
  const reason = code === "" ? null : code;
  if ((await tx.run(MOVE, [organisation, text, state, reason, at])) === 0) return;
  await recordTextEvents(tx, organisation, [{ text, kind: state, at, code: reason }]);
}

/** A failure stays one, whatever other parts of the text come to. */
const MOVE = statement(
  "texts.move_by_receipt",
  `update texts
      set state = $3, reason = case $3 when 'failed' then coalesce($4, 'undelivered') end,
          delivered_at = case $3 when 'delivered' then $5::timestamptz end
    where organisation_id = $1 and text_id = $2 and state in ('sent', 'unknown')`,
);
