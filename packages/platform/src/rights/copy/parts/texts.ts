import { partBySql } from "../part.ts";

/** Their number, and those they had when texts went to them or came. */
const KEYS = `(select number_key from contact_numbers
                where organisation_id = $1 and contact_id = $2
               union
               select number_key from texts
                where organisation_id = $1 and contact_id = $2 and number_key is not null)`;

/** Texts to one person: codes, notices, answers. */
export const TEXTS = partBySql(
  "texts",
  ["texts", "text_contents"],
  "contact",
  `select text.accepted_at as at, text.kind, text.state, content.body as text,
          text.template_locale as language, text.number as telephone, text.sender, text.reference,
          text.send_at as "toBeSentAt", text.sent_at as "sentAt",
          text.delivered_at as "deliveredAt", text.reason as "notSentBecause",
          content.keep_until as "contentUntil", text.decision as rules,
          text.keep_until as "keepUntil", text.text_id as number
     from texts as text
     left join text_contents as content
       on content.organisation_id = $1 and content.text_id = text.text_id
    where text.organisation_id = $1 and (text.contact_id = $2 or text.number_key in ${KEYS})
    order by text.text_id`,
);

/** What they wrote in answer to texts. */
export const INCOMING_TEXTS = partBySql(
  "incomingTexts",
  ["incoming_texts"],
  "contact",
  `select received_at as at, number as telephone, written_to as "writtenTo", body as text,
          read_as as "readAs", keep_until as "keepUntil"
     from incoming_texts
    where organisation_id = $1 and (contact_id = $2 or number_key in ${KEYS})
    order by incoming_id`,
);

/** Texts kept here because no carrier carries them on. */
export const INBOX_TEXTS = partBySql(
  "inboxTexts",
  ["inbox_texts"],
  "contact",
  `select at, number as telephone, sender, body as text, direction, keep_until as "keepUntil"
     from inbox_texts
    where organisation_id = $1 and number_key in ${KEYS}
    order by inbox_text_id`,
);
