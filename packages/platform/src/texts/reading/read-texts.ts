import type { Day, Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { PageRequest } from "../../http/api/paging.ts";
import type { KeptDecision } from "../../transactional/deciding/decide-messages.ts";
import type { Reason } from "../../transactional/message.ts";
import type { TextState } from "../text.ts";

/** A text without what it said. */
export interface TextLine {
  readonly id: string;
  readonly kind: string;
  readonly state: TextState;
  /** E.164; `null`: its person was erased. */
  readonly phone: string | null;
  readonly contact: string | null;
  readonly country: string | null;
  readonly sender: string;
  readonly segments: number;
  /** In thousandths of the currency's minor unit. */
  readonly costThousandths: number | null;
  readonly currency: string | null;
  readonly reference: string | null;
  /** The name of what it was written by; `null`: it came ready. */
  readonly template: string | null;
  readonly acceptedAt: Instant;
  /** When it was to leave, where somebody said. */
  readonly sendAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly reason: string | null;
}

export interface TextInFull extends TextLine {
  readonly templateVersion: number | null;
  readonly templateLocale: string | null;
  readonly expiresAt: Instant;
  readonly acceptedBy: string;
  readonly attempts: number;
  readonly carrier: string | null;
  readonly possibleDuplicates: number;
  readonly decision: KeptDecision | null;
  readonly findings: readonly Reason[];
  readonly keepUntil: Day;
  /** `null` once that is gone, and always of a login's: what that says opens an account. */
  readonly text: string | null;
}

/** What is looked for; `null` does not matter. */
export interface WantedTexts {
  readonly kind: string | null;
  readonly state: TextState | null;
  readonly numberKey: Uint8Array | null;
  readonly contact: string | null;
}

/** Texts, the newest first; one more than asked for where there are more. */
export function listTexts(
  tx: Tx,
  organisation: OrganisationId,
  { kind, state, numberKey, contact }: WantedTexts,
  { after, limit }: PageRequest,
): Promise<readonly TextLine[]> {
  return tx.rows(LIST, [organisation, kind, state, numberKey, contact, after, limit + 1]);
}

/** One text with all that is kept of it; `null` where there is none. */
export async function readText(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<TextInFull | null> {
  return (await tx.rows(READ, [organisation, id]))[0] ?? null;
}

const LINE = `text.text_id as id, text.kind, text.state, text.number as phone,
  text.contact_id as contact, text.country, text.sender, text.segments,
  text.cost_thousandths as "costThousandths", text.currency, text.reference,
  text.template_name as template, text.accepted_at as "acceptedAt", text.send_at as "sendAt",
  text.sent_at as "sentAt",
  text.delivered_at as "deliveredAt", text.reason`;

const LIST = statement<TextLine>(
  "texts.list",
  `select ${LINE} from texts as text
    where organisation_id = $1
      and ($2::text is null or kind = $2) and ($3::text is null or state = $3)
      and ($4::bytea is null or number_key = $4) and ($5::uuid is null or contact_id = $5)
      and ($6::uuid is null or text_id < $6)
    order by text_id desc
    limit $7`,
);

const READ = statement<TextInFull>(
  "texts.read",
  `select ${LINE}, text.template_version as "templateVersion",
          text.template_locale as "templateLocale", text.expires_at as "expiresAt", text.accepted_by as "acceptedBy",
          text.attempts, text.carrier, text.possible_duplicates as "possibleDuplicates",
          text.decision, text.findings, text.keep_until as "keepUntil",
          case when not text.is_urgent then content.body end as text
     from texts as text
     left join text_contents as content
       on content.organisation_id = $1 and content.text_id = text.text_id
    where text.organisation_id = $1 and text.text_id = $2`,
);

/** How texts stand: of the last thirty days, by state, and what they came to. */
export interface TextCounts {
  readonly state: TextState;
  readonly texts: number;
}

export interface TextCosts {
  readonly currency: string;
  readonly thousandths: number;
}

export function countTexts(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly TextCounts[]> {
  return tx.rows(COUNTS, [organisation, now]);
}

export function costOfTexts(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly TextCosts[]> {
  return tx.rows(COSTS, [organisation, now]);
}

const LATELY = "accepted_at > $2::timestamptz - interval '30 days'";

const COUNTS = statement<TextCounts>(
  "texts.counts",
  `select state, count(*)::int as texts from texts
    where organisation_id = $1 and ${LATELY}
    group by state order by state`,
);

/** What was handed over is paid for, whether it arrived or not. */
const COSTS = statement<TextCosts>(
  "texts.costs",
  `select currency, sum(cost_thousandths)::bigint as thousandths from texts
    where organisation_id = $1 and ${LATELY} and currency is not null
      and (sent_at is not null or state = 'unknown')
    group by currency order by currency`,
);
