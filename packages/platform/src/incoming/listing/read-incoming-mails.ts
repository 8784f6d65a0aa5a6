import { headerSummary } from "@consentry/audit";
import type { Day, Instant } from "@consentry/kernel";
import { readTraces, type DeliveryReport, type Incoming } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { FoundBy } from "../about.ts";
import type { Followed } from "../followed.ts";
import type { CameBy } from "../keep-incoming.ts";

/** Something that came back, and what followed from it. */
export interface IncomingLine {
  readonly id: string;
  readonly kind: Incoming["kind"];
  readonly cameBy: CameBy;
  readonly receivedAt: Instant;
  readonly keepUntil: Day;
  /** `null`: nothing in it is a trace of a message of ours. */
  readonly foundBy: FoundBy | null;
  readonly contact: string | null;
  readonly address: string | null;
  readonly campaign: string | null;
  readonly campaignName: string | null;
  readonly delivery: string | null;
  readonly message: string | null;
  readonly outcome: DeliveryReport["outcome"] | null;
  readonly about: DeliveryReport["about"] | null;
  readonly status: string | null;
  readonly diagnostic: string | null;
  readonly said: string | null;
  readonly followed: readonly Followed[];
  /** Whether the mail itself is kept here. */
  readonly hasLetter: boolean;
}

export interface IncomingAsked {
  readonly after: string | null;
  readonly limit: number;
  /** `null`: of whatever kind, of whichever campaign. */
  readonly kind: Incoming["kind"] | null;
  readonly campaign: string | null;
}

/** What came back, the latest first; one more where there are more. */
export function listIncoming(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit, kind, campaign }: IncomingAsked,
): Promise<readonly IncomingLine[]> {
  return tx.rows(LIST, [organisation, after, limit + 1, kind, campaign]);
}

/** One of them; `null` when there is none. */
export async function findIncoming(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<IncomingLine | null> {
  const [found] = await tx.rows(FIND, [organisation, id]);
  return found ?? null;
}

/** What somebody wrote, as far as it is theirs and not quoted. */
export interface Letter {
  readonly from: string | null;
  readonly subject: string;
  readonly words: string;
}

/** The letter itself; `null` where it is in a mailbox, or gone. */
export async function readLetter(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Letter | null> {
  const [row] = await tx.rows(LETTER, [organisation, id]);
  if (row === undefined) return null;
  const { from, words } = readTraces(row.message);
  return { from, subject: headerSummary(row.message)?.subject ?? "", words };
}

const COLUMNS = `incoming.incoming_id as id, incoming.kind, incoming.came_by as "cameBy",
  incoming.received_at as "receivedAt", incoming.keep_until as "keepUntil",
  incoming.found_by as "foundBy", incoming.contact_id as contact, contact.email as address,
  incoming.campaign_id as campaign, campaign.name as "campaignName",
  incoming.delivery_id as delivery, incoming.message_id as message, incoming.outcome,
  incoming.about, incoming.status, incoming.diagnostic, incoming.said, incoming.followed,
  incoming.message is not null as "hasLetter"`;

const FROM = `incoming_mails as incoming
  left join contacts as contact
    on contact.organisation_id = $1 and contact.contact_id = incoming.contact_id
  left join campaigns as campaign
    on campaign.organisation_id = $1 and campaign.campaign_id = incoming.campaign_id`;

const LIST = statement<IncomingLine>(
  "incoming_mails.list",
  `select ${COLUMNS} from ${FROM}
    where incoming.organisation_id = $1
      and ($2::uuid is null or incoming.incoming_id < $2)
      and ($4::text is null or incoming.kind = $4)
      and ($5::uuid is null or incoming.campaign_id = $5)
    order by incoming.incoming_id desc
    limit $3`,
);

const FIND = statement<IncomingLine>(
  "incoming_mails.find",
  `select ${COLUMNS} from ${FROM}
    where incoming.organisation_id = $1 and incoming.incoming_id = $2`,
);

const LETTER = statement<{ readonly message: Uint8Array }>(
  "incoming_mails.letter",
  `select message from incoming_mails
    where organisation_id = $1 and incoming_id = $2 and message is not null`,
);
