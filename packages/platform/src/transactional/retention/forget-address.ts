/**
 * What of messages goes with a person who is erased, in this order: what they said and what servers
 * quoted, then whom they went to. What waits is not sent any more. That something was sent stays
 * counted. Each takes the organisation and the key of the address.
 */
export const FORGET_MESSAGES_OF_ADDRESS = [
  `delete from message_contents as content using messages as message
    where content.organisation_id = $1 and message.organisation_id = $1
      and message.message_id = content.message_id and message.address_key = $2`,
  `update message_events as event set detail = null from messages as message
    where event.organisation_id = $1 and message.organisation_id = $1
      and message.message_id = event.message_id and message.address_key = $2
      and event.detail is not null`,
  `update messages
      set state = case when state in ('scheduled', 'waiting') then 'cancelled' else state end,
          recipient = null, recipient_name = null, address_key = null, locale = null,
          reply_to = null, reference = null, metadata = '{}'
    where organisation_id = $1 and address_key = $2`,
] as const;
