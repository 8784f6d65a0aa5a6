import { assertNever, type Instant } from "@consentry/kernel";

import { plainArray, textArray } from "../../database/array-text.ts";
import { withOrganisation } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import { settled as counted } from "../../operating/metrics/counted.ts";
import { recordTextEvents } from "../events/text-events.ts";
import { noteSegments } from "../receipts/segments.ts";
import type { TextEventKind, TextState } from "../text.ts";
import type { TextRun } from "./claim-texts.ts";
import type { SettledText, TextOutcome } from "./sending-text.ts";

/**
 * Writes down what became of texts in hand, many at once, with the names that their receipts will
 * come under, and lets go of them. A row that was taken from this worker meanwhile is left as it is.
 */
export function settleTexts(
  { database, organisation, worker }: TextRun,
  settled: readonly SettledText[],
  now: Instant,
): Promise<void> {
  return withOrganisation(database, organisation, async (tx) => {
    const rows = settled.map(({ text, outcome }) => ({ id: text.id, ...rowOf(outcome) }));
    const moved = await tx.rows(SETTLE, [
      organisation,
      worker,
      now,
      plainArray(rows.map(({ id }) => id)),
      textArray(rows.map(({ state }) => state)),
      plainArray(rows.map(({ tried }) => String(tried))),
      textArray(rows.map(({ dueAt }) => dueAt)),
      textArray(rows.map(({ code }) => code)),
      textArray(rows.map(({ carrier }) => carrier)),
      plainArray(rows.map(({ maybeArrived }) => String(maybeArrived))),
    ]);
    for (const { outcome } of settled) counted.count({ queue: "texts", outcome: outcome.kind });
    const ids = new Set(moved.map(({ id }) => id));
    // Also of a text that was taken from this worker: the carrier has it, and will speak of it.
    const taken = settled.flatMap(({ text, outcome }) =>
      outcome.kind === "sent" ? [{ taken: outcome.taken, of: { text: text.id } }] : [],
    );
    await noteSegments(tx, organisation, taken, { at: now });
    const sent = rows.filter(({ id, state }) => state === "sent" && ids.has(id));
    await tx.run(DROP_SECRETS, [organisation, plainArray(sent.map(({ id }) => id))]);
    await recordTextEvents(
      tx,
      organisation,
      rows.flatMap(({ id: text, event: kind, code }) =>
        kind !== null && ids.has(text) ? [{ text, kind, at: now, code }] : [],
      ),
    );
  });
}

interface Row {
  readonly state: TextState;
  readonly tried: boolean;
  readonly dueAt: Instant | null;
  readonly code: string | null;
  readonly carrier: string | null;
  readonly maybeArrived: boolean;
  readonly event: TextEventKind | null;
}

function rowOf(outcome: TextOutcome): Row {
  const tried = { tried: true, dueAt: null, code: null, carrier: null, maybeArrived: false };
  switch (outcome.kind) {
    case "sent": {
      const { carrier } = outcome.taken;
      return { ...tried, carrier, state: "sent", event: "handed-over" };
    }
    case "later":
    case "again":
      return {
        ...tried,
        state: "waiting",
        maybeArrived: outcome.kind === "again",
        dueAt: outcome.dueAt,
        code: outcome.code,
        event: "deferred",
      };
    case "failed":
    case "unknown":
      return { ...tried, state: outcome.kind, code: outcome.code, event: outcome.kind };
    case "put-back":
      return { ...tried, tried: false, state: "waiting", event: null };
    default:
      return assertNever(outcome);
  }
}

/** What opens an account is nobody's to read again once a carrier has it. */
const DROP_SECRETS = statement(
  "text_contents.drop_secrets",
  `delete from text_contents as content using texts as text
    where content.organisation_id = $1 and content.text_id = any($2::uuid[])
      and text.organisation_id = $1 and text.text_id = content.text_id and text.is_urgent`,
);

const SETTLE = statement<{ readonly id: string }>(
  "texts.settle",
  `update texts as text
      set state = given.state, worker = null, leased_until = null,
          reason = case given.state when 'sent' then null
                                    else coalesce(given.code, text.reason) end,
          attempts = least(text.attempts + given.tried::int, 32767),
          due_at = coalesce(given.due_at, text.due_at),
          carrier = coalesce(given.carrier, text.carrier),
          sent_at = case given.state when 'sent' then $3::timestamptz end,
          possible_duplicates = least(text.possible_duplicates + given.maybe_arrived::int, 32767)
     from unnest($4::uuid[], $5::text[], $6::boolean[], $7::timestamptz[], $8::text[], $9::text[],
                 $10::boolean[])
       as given (text_id, state, tried, due_at, code, carrier, maybe_arrived)
    where text.organisation_id = $1 and text.text_id = given.text_id
      and text.state = 'in-flight' and text.worker = $2
   returning text.text_id as id`,
);
