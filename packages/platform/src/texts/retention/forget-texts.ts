/** The keys of a person's number, and of numbers they had when texts went to them or came. */
const KEYS = `(select number_key from contact_numbers
                where organisation_id = $1 and contact_id = $2
               union
               select number_key from texts
                where organisation_id = $1 and contact_id = $2 and number_key is not null
               union
               select number_key from incoming_texts
                where organisation_id = $1 and contact_id = $2 and number_key is not null)`;

/**
 * What of texts goes with a person who is erased, in this order and before their number: what was
 * said, what programs are told by their sender's word for it, and to which number it went. What
 * waits is not sent any more. That something was sent stays counted. Each takes the organisation
 * and the contact.
 */
export const FORGET_TEXTS_OF_CONTACT: readonly (readonly [table: string, text: string])[] = [
  ["inbox_texts", `delete from inbox_texts where organisation_id = $1 and number_key in ${KEYS}`],
  [
    "webhook_events",
    `with own as materialized (
       select text_id::text as number from texts
        where organisation_id = $1 and (contact_id = $2 or number_key in ${KEYS}))
     delete from webhook_events
      where organisation_id = $1 and exists (select from own)
        and about ->> 'text' in (select number from own)`,
  ],
  [
    "text_contents",
    `delete from text_contents as content using texts as text
      where content.organisation_id = $1 and text.organisation_id = $1
        and text.text_id = content.text_id
        and (text.contact_id = $2 or text.number_key in ${KEYS})`,
  ],
  [
    "texts",
    // With what came in one statement: either knows numbers that the other is found by.
    `with own as materialized (select number_key from ${KEYS} as known),
       came as (
         delete from incoming_texts
          where organisation_id = $1
            and (contact_id = $2 or number_key in (select number_key from own)))
     update texts
        set state = case when state = 'waiting' then 'cancelled' else state end,
            number = null, number_key = null, contact_id = null, country = null, reference = null
      where organisation_id = $1
        and (contact_id = $2 or number_key in (select number_key from own))`,
  ],
];
