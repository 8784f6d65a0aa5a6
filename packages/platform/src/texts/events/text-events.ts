import { plainArray, textArray } from "../../database/array-text.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvents } from "../../webhooks/note-event.ts";
import type { WebhookEvent } from "../../webhooks/webhook-event.ts";
import type { TextEvent, TextEventKind } from "../text.ts";

/** An event with the text it happened to. */
export interface EventOfText extends TextEvent {
  /** Text id. */
  readonly text: string;
}

/** Of what a carrier said: enough to see why. */
const LONGEST_CODE = 100;

/** Adds events of any number of texts, which are all there, and tells programs of them. */
export async function recordTextEvents(
  tx: Tx,
  organisation: OrganisationId,
  events: readonly EventOfText[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.run(INSERT, [
    organisation,
    plainArray(events.map(({ text }) => text)),
    // Those of one millisecond have no order of their own: what is told first comes first.
    plainArray(events.map(() => newId()).toSorted()),
    textArray(events.map(({ kind }) => kind)),
    plainArray(events.map(({ at }) => at)),
    textArray(events.map(({ code }) => code?.slice(0, LONGEST_CODE) ?? null)),
  ]);
  await tell(tx, organisation, events);
}

/** What happened to a text, in order. */
export function textEventsOf(
  tx: Tx,
  organisation: OrganisationId,
  text: string,
): Promise<readonly TextEvent[]> {
  return tx.rows(OF_TEXT, [organisation, text]);
}

/** What programs hear of; whatever is not here is told to none. */
const TOLD = {
  "handed-over": "text.sent",
  delivered: "text.delivered",
  failed: "text.failed",
  unknown: "text.failed",
  refused: "text.failed",
} as const satisfies Partial<Record<TextEventKind, WebhookEvent["kind"]>>;

async function tell(
  tx: Tx,
  organisation: OrganisationId,
  events: readonly EventOfText[],
): Promise<void> {
  const told = events.filter(({ kind }) => kind in TOLD);
  if (told.length === 0) return;
  const ids = [...new Set(told.map(({ text }) => text))];
  const rows = await tx.rows(ABOUT, [organisation, plainArray(ids)]);
  const known = new Map(rows.map(({ text, ...about }) => [text, about]));
  await noteWebhookEvents(
    tx,
    organisation,
    told.flatMap(({ text, kind, at, code }): readonly WebhookEvent[] => {
      const of = known.get(text);
      if (of === undefined) return [];
      const hears = TOLD[kind as keyof typeof TOLD];
      const about = { text, ...of };
      return hears === "text.failed"
        ? [{ kind: hears, at, about: { ...about, code } }]
        : [{ kind: hears, at, about }];
    }),
  );
}

const INSERT = statement(
  "text_events.insert",
  `insert into text_events (organisation_id, text_id, event_id, kind, at, code)
   select $1, text_id, event_id, kind, at, code
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[])
       as given (text_id, event_id, kind, at, code)`,
);

const OF_TEXT = statement<TextEvent>(
  "text_events.of_text",
  `select kind, at, code from text_events
    where organisation_id = $1 and text_id = $2
    order by event_id`,
);

const ABOUT = statement<{
  readonly text: string;
  readonly textKind: string;
  readonly reference: string | null;
}>(
  "texts.for_webhooks",
  `select text_id as text, kind as "textKind", reference from texts
    where organisation_id = $1 and text_id = any ($2::uuid[])`,
);
