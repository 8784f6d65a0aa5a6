import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { ReadTx } from "../../../database/transaction.ts";
import type { ResponseFacts, SendingFacts } from "../report.ts";
import { bounceClass, type BounceClass } from "./bounce-class.ts";

/** What became of a campaign's messages, and what came back of them. */
export async function sendingFacts(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<{ readonly sending: SendingFacts; readonly responses: ResponseFacts }> {
  const states = await tx.rows(STATES, [organisation, campaign]);
  const late = await tx.rows(BOUNCED_LATE, [organisation, campaign]);
  const responses = await tx.rows(RESPONSES, [organisation, campaign]);
  const inState = (state: string): readonly StateRow[] =>
    states.filter((row) => row.state === state);
  const bouncedLater = total(late);
  const answered = (kind: string): number =>
    total(responses.filter((response) => response.kind === kind));
  return {
    sending: {
      planned: total(states),
      waiting: total(inState("waiting")),
      inFlight: total(inState("in-flight")),
      sent: total(inState("sent")),
      bounced: total(inState("bounced")) + bouncedLater,
      skipped: total(inState("skipped")),
      cancelled: total(inState("cancelled")),
      possibleDuplicates: states.reduce((sum, row) => sum + row.possibleDuplicates, 0),
      bouncedBecause: byClass([...inState("bounced"), ...late]),
      skippedBecause: inState("skipped")
        .map(({ reason, messages }) => ({ reason: reason ?? "", messages }))
        .toSorted(mostFirst),
    },
    responses: {
      delivered: answered("delivered"),
      deferred: answered("deferred"),
      bouncedLater,
      replied: answered("replied"),
      unsubscribed: answered("unsubscribed"),
      complained: answered("complained"),
    },
  };
}

function byClass(rows: readonly CodeRow[]): SendingFacts["bouncedBecause"] {
  const classes = new Map<BounceClass, number>();
  for (const { reason, messages } of rows) {
    const what = bounceClass(reason);
    classes.set(what, (classes.get(what) ?? 0) + messages);
  }
  return [...classes].map(([what, messages]) => ({ what, messages })).toSorted(mostFirst);
}

interface CodeRow {
  readonly reason: string | null;
  readonly messages: number;
}

interface StateRow extends CodeRow {
  readonly state: string;
  readonly possibleDuplicates: number;
}

function total(rows: readonly { readonly messages: number }[]): number {
  return rows.reduce((sum, { messages }) => sum + messages, 0);
}

function mostFirst(one: { readonly messages: number }, other: { readonly messages: number }) {
  return other.messages - one.messages;
}

const STATES = statement<StateRow>(
  "reports.states",
  `select state, case when state in ('bounced', 'skipped') then reason end as reason,
          count(*)::int as messages,
          count(*) filter (where possible_duplicates > 0)::int as "possibleDuplicates"
     from deliveries
    where organisation_id = $1 and campaign_id = $2
    group by 1, 2
    order by 1, 2`,
);

/** What a relay refused at once is on the row itself. */
const BOUNCED_LATE = statement<CodeRow>(
  "reports.bounced_late",
  `select response.code as reason, count(*)::int as messages
     from campaign_responses as response
     join deliveries as delivery
       on delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.delivery_id = response.delivery_id and delivery.state = 'sent'
    where response.organisation_id = $1 and response.campaign_id = $2 and response.kind = 'bounced'
    group by response.code
    order by response.code`,
);

const RESPONSES = statement<{ readonly kind: string; readonly messages: number }>(
  "reports.responses",
  `select kind, count(*)::int as messages from campaign_responses
    where organisation_id = $1 and campaign_id = $2
    group by kind`,
);
