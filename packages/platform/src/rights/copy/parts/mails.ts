import { deliveriesOf, type DeliveryKey } from "../../../contacts/person/deliveries-of.ts";
import { deliveryDocument } from "../../../contacts/person/delivery-document.ts";
import { purposeName } from "../../../http/public/pages/held.ts";
import { inPlainWords } from "../page/in-plain-words.ts";
import { partBySql, type CopyRecord, type Part, type Reading } from "../part.ts";

/** Bounds what is in memory: each comes with the rules it was decided by. */
const DELIVERIES_AT_ONCE = 100;

/** Every mail and text of a campaign, and why it was sent and measured as it was. */
export const DELIVERIES: Part<"deliveries"> = {
  name: "deliveries",
  tables: ["deliveries", "campaign_responses", "campaign_decisions", "campaign_texts"],
  read: deliveries,
};

async function* deliveries(reading: Reading): AsyncGenerator<CopyRecord> {
  const { tx, organisation, subject } = reading;
  if (subject.contact === null) return;
  let after: DeliveryKey | null = null;
  for (;;) {
    const page = { after, limit: DELIVERIES_AT_ONCE };
    const found = await deliveriesOf(tx, organisation.id, subject.contact.id, page);
    for (const delivery of found.slice(0, DELIVERIES_AT_ONCE)) {
      yield deliveryRecord(deliveryDocument(delivery, organisation.country), reading);
    }
    const last = found.length > DELIVERIES_AT_ONCE ? found[DELIVERIES_AT_ONCE - 1] : undefined;
    if (last === undefined) return;
    after = { at: last.at, campaign: last.campaign };
  }
}

type DeliveryDocument = ReturnType<typeof deliveryDocument>;

function deliveryRecord(delivery: DeliveryDocument, { language }: Reading): CopyRecord {
  const { decision } = delivery;
  const said = (reasons: Reasons): readonly string[] =>
    (reasons ?? []).map(({ because, becauseFr }) =>
      inPlainWords(language === "fr" ? becauseFr : because, language),
    );
  return {
    at: delivery.at,
    campaign: delivery.name,
    channel: delivery.channel,
    sender: delivery.text?.sender ?? null,
    purpose: purposeName(delivery.purpose as Parameters<typeof purposeName>[0], language),
    state: delivery.state,
    sentAt: delivery.sentAt,
    notSentBecause: delivery.reason,
    decidedOn: decision?.on ?? null,
    sentBecause: decision === null ? [] : said(decision.send.reasons),
    openMeasured: delivery.openLevel,
    openBecause: decision === null ? [] : observingBecause(decision.open, said),
    clickMeasured: delivery.clickLevel,
    clickBecause: decision === null ? [] : observingBecause(decision.click, said),
    mayBeReadFor: delivery.purposes.map((purpose) =>
      purposeName(purpose as Parameters<typeof purposeName>[0], language),
    ),
    responses: delivery.responses.map(({ kind, at, code, diagnostic }) => ({
      kind,
      at,
      code,
      diagnostic,
    })),
    possibleDuplicates: delivery.possibleDuplicates || null,
    keepUntil: delivery.keepUntil,
    rules: decision,
    number: delivery.id,
  };
}

type Decided = NonNullable<DeliveryDocument["decision"]>;
type Reasons = Decided["send"]["reasons"];

function observingBecause(
  { by, refused }: Decided["open"],
  said: (reasons: Reasons) => readonly string[],
): readonly string[] {
  const reasons = by === null ? refused.flatMap((one) => said(one.reasons)) : said(by.reasons);
  return [...new Set(reasons)];
}

/** Messages to one person: orders, logins, receipts. */
export const MESSAGES = partBySql(
  "messages",
  ["messages", "message_contents", "message_attachments", "message_events"],
  "address",
  `select message.accepted_at as at, message.kind, message.state, content.subject, content.text,
          content.html, message.recipient as address, message.recipient_name as "addressedAs",
          message.locale as language, message.reply_to as "replyTo", message.reference,
          message.metadata, message.sent_at as "sentAt", message.reason as "notSentBecause",
          message.receipt as "receiptAsked", content.keep_until as "contentUntil",
          (select coalesce(jsonb_agg(jsonb_build_object('kind', event.kind, 'at', event.at,
                             'code', event.code, 'detail', event.detail)
                             order by event.at, event.event_id), '[]')
             from message_events as event
            where event.organisation_id = $1 and event.message_id = message.message_id) as events,
          (select coalesce(jsonb_agg(jsonb_build_object('name', file.name,
                             'type', file.media_type, 'bytes', octet_length(file.bytes),
                             'file', 'files/' || file.message_id || '-' || file.position)
                             order by file.position), '[]')
             from message_attachments as file
            where file.organisation_id = $1 and file.message_id = message.message_id) as files,
          message.decision as rules, message.keep_until as "keepUntil",
          message.message_id as number
     from messages as message
     left join message_contents as content
       on content.organisation_id = $1 and content.message_id = message.message_id
    where message.organisation_id = $1 and message.address_key = $2
    order by message.message_id`,
);

/** Mails that they asked for by an act of their own and that have not left yet. */
export const SERVICE_MAILS = partBySql(
  "serviceMails",
  ["service_mails"],
  "address",
  `select kind, due_at as at, recipient as address, attempts, keep_until as "keepUntil",
          'files/' || mail_id || '.eml' as file
     from service_mails
    where organisation_id = $1 and address_key = $2
    order by due_at`,
);

/** Mails kept here because no server carries them on. */
export const INBOX: Part<"inbox"> = {
  name: "inbox",
  tables: ["inbox_mails"],
  async *read({ tx, organisation, subject }) {
    const rows = tx.batches<CopyRecord>(
      `select received_at as at, folder, sender, recipient as address, subject,
              keep_until as "keepUntil", 'files/' || mail_id || '.eml' as file
         from inbox_mails
        where organisation_id = $1 and ${OF_ADDRESS}
        order by received_at, mail_id`,
      [organisation.id, subject.email.reveal()],
      DELIVERIES_AT_ONCE,
    );
    for await (const batch of rows) yield* batch;
  },
};

/** Rows of `inbox_mails` to or from an address; whom it names otherwise is its sender's affair. */
export const OF_ADDRESS = "(lower(recipient) = lower($2) or lower(sender) = lower($2))";

/** What came back: reports of servers, complaints, answers. */
export const INCOMING = partBySql(
  "incoming",
  ["incoming_mails"],
  "either",
  `select received_at as at, kind, came_by as "cameBy", outcome, about, status, diagnostic, said,
          followed, keep_until as "keepUntil",
          case when message is not null then 'files/' || incoming_id || '.eml' end as file
     from incoming_mails
    where organisation_id = $1 and (contact_id = $2 or address_key = $3)
    order by received_at, incoming_id`,
);
