-- Carriers, sender names, texts to one person, receipts and answers.
-- Takes a short lock on organisations, deliveries and contacts: foreign keys.
-- Personal data: texts, text_contents, text_events, incoming_texts, inbox_texts.

-- Who carries an organisation's texts on. What logs in stands in the settings, sealed.
create table text_carriers (
  organisation_id uuid not null references organisations,
  carrier_id      uuid not null,
  name            text not null,
  settings        bytea not null,
  is_on           boolean not null,
  -- Since when nothing can be handed to it, and the code it says; null while it can.
  trouble_since   timestamptz(0),
  trouble_code    text,
  made_at         timestamptz(0) not null default now(),
  constraint text_carriers_pkey primary key (organisation_id, carrier_id),
  constraint text_carriers_name unique (organisation_id, name),
  constraint text_carriers_name_length check (length(name) between 1 and 200),
  constraint text_carriers_trouble check ((trouble_since is null) = (trouble_code is null))
);
comment on table text_carriers is
'The carriers of texts of each organisation.
scope: organisation
personal: none
app: select, insert, update, delete';
-- One at a time: where an answer comes from tells where it is answered.
create unique index text_carriers_one_on on text_carriers (organisation_id) where is_on;

-- What stands as the sender in a country, and what a message there costs.
create table text_countries (
  organisation_id uuid not null references organisations,
  -- ISO 3166; empty: everywhere else.
  country         text not null,
  -- A name of up to eleven characters, a short code, or a number in E.164; null: the organisation's name.
  sender          text,
  -- Of one message of 140 octets, in thousandths of the currency's minor unit; null: nobody said.
  thousandths     integer,
  currency        char(3),
  constraint text_countries_pkey primary key (organisation_id, country),
  constraint text_countries_country check (country ~ '^([A-Z]{2})?$'),
  constraint text_countries_price check ((thousandths is null) = (currency is null)
    and thousandths >= 0)
);
comment on table text_countries is
'Senders and prices of texts, by country.
scope: organisation
personal: none
app: select, insert, update, delete';

-- One text to one number, which may be no contact's. What it said stands apart and goes earlier.
create table texts (
  organisation_id     uuid not null references organisations,
  text_id             uuid not null,
  kind                text not null,
  state               text not null,
  -- E.164; null when the person was erased: what was counted stays counted.
  number              text,
  number_key          bytea,
  -- Whose number it was when it was handed in; null for nobody's.
  contact_id          uuid,
  country             text,
  sender              text not null,
  segments            smallint not null,
  -- All messages by the price of the day it was handed in; null: none was known.
  cost_thousandths    bigint,
  currency            char(3),
  -- What its sender calls it.
  reference           text,
  findings            jsonb not null default '[]',
  accepted_by         text not null,
  accepted_at         timestamptz(0) not null,
  due_at              timestamptz(0) not null,
  -- Later than that it says nothing any more, and is not sent.
  expires_at          timestamptz(0) not null,
  -- Of a login: whoever asked for it waits with the page before them, so it goes before the rest.
  is_urgent           boolean not null,
  attempts            smallint not null default 0,
  -- Who has it in hand, and until when nobody else takes it; only while it is in flight.
  worker              uuid,
  leased_until        timestamptz(0),
  decision            jsonb,
  reason              text,
  carrier             text,
  sent_at             timestamptz(0),
  -- When all of it had arrived, as the carrier says.
  delivered_at        timestamptz(0),
  -- How often it was in flight when its worker died: so often it may have arrived once more.
  possible_duplicates smallint not null default 0,
  keep_until          date not null,
  constraint texts_pkey primary key (organisation_id, text_id),
  constraint texts_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint texts_state check (state in ('waiting', 'in-flight', 'sent', 'delivered', 'failed',
    'unknown', 'held-back', 'cancelled')),
  constraint texts_worker check ((worker is null) = (state <> 'in-flight')
    and (leased_until is null) = (worker is null)),
  constraint texts_key_length check (octet_length(number_key) = 32),
  constraint texts_cost check ((cost_thousandths is null) = (currency is null))
);
comment on table texts is
'One text to one number: what became of it and what it cost.
scope: organisation
personal: number, number_key, contact_id, country, reference; source: accepted_by; until: keep_until
app: select, insert, update, delete';
create index texts_due on texts (organisation_id, is_urgent desc, due_at) where state = 'waiting';
create index texts_in_flight on texts (organisation_id, leased_until) where state = 'in-flight';
create index texts_of_number on texts (organisation_id, number_key, text_id);
create index texts_of_contact on texts (organisation_id, contact_id) where contact_id is not null;

create table text_contents (
  organisation_id uuid not null,
  text_id         uuid not null,
  body            text not null,
  keep_until      date not null,
  constraint text_contents_pkey primary key (organisation_id, text_id),
  constraint text_contents_text foreign key (organisation_id, text_id)
    references texts (organisation_id, text_id) on delete cascade
);
comment on table text_contents is
'What a text said.
scope: organisation
personal: body; with: texts
app: select, insert, update, delete';
create index text_contents_over on text_contents (organisation_id, keep_until);

create table text_events (
  organisation_id uuid not null,
  text_id         uuid not null,
  event_id        uuid not null,
  kind            text not null,
  at              timestamptz(0) not null,
  code            text,
  constraint text_events_pkey primary key (organisation_id, text_id, event_id),
  constraint text_events_text foreign key (organisation_id, text_id)
    references texts (organisation_id, text_id) on delete cascade,
  constraint text_events_kind check (kind in ('accepted', 'handed-over', 'deferred', 'refused',
    'failed', 'unknown', 'delivered', 'cancelled'))
);
comment on table text_events is
'What carriers answered and reported of a text.
scope: organisation
personal: none
app: select, insert';

-- The carrier's name for each message that a text was cut into: what its receipts come under.
create table text_segments (
  organisation_id uuid not null,
  -- A carrier of the organisation by its id, `installation` or `local`.
  carrier         text not null,
  message_id      text not null,
  -- Of a text to one person, or of one message of a campaign.
  text_id         uuid,
  campaign_id     uuid,
  delivery_id     uuid,
  state           text not null default 'taken',
  code            text,
  taken_at        timestamptz(0) not null,
  said_at         timestamptz(0),
  constraint text_segments_pkey primary key (organisation_id, carrier, message_id),
  constraint text_segments_text foreign key (organisation_id, text_id)
    references texts (organisation_id, text_id) on delete cascade,
  constraint text_segments_delivery foreign key (organisation_id, campaign_id, delivery_id)
    references deliveries (organisation_id, campaign_id, delivery_id) on delete cascade,
  constraint text_segments_of check ((text_id is null) <> (delivery_id is null)
    and (campaign_id is null) = (delivery_id is null)),
  constraint text_segments_state check (state in ('taken', 'on-its-way', 'delivered',
    'undeliverable', 'expired', 'rejected', 'unknown')),
  constraint text_segments_lengths check (length(carrier) <= 100 and length(message_id) <= 200)
);
comment on table text_segments is
'What carriers call each message, and what they reported of it.
scope: organisation
personal: none
app: select, insert, update, delete';
create index text_segments_of_text on text_segments (organisation_id, text_id)
  where text_id is not null;
create index text_segments_of_delivery on text_segments (organisation_id, campaign_id, delivery_id)
  where delivery_id is not null;
-- A receipt of the installation's carrier names no organisation.
create index text_segments_by_carrier on text_segments (carrier, message_id);

-- What people wrote to our numbers.
create table incoming_texts (
  organisation_id uuid not null references organisations,
  incoming_id     uuid not null,
  -- E.164; null where the sender is no number, or was erased.
  number          text,
  number_key      bytea,
  contact_id      uuid,
  -- To which of our senders.
  written_to      text not null,
  carrier         text not null,
  body            text not null,
  read_as         text not null,
  -- The text or the mailing that it came after, where there was one lately.
  text_id         uuid,
  campaign_id     uuid,
  delivery_id     uuid,
  received_at     timestamptz(0) not null,
  -- When somebody here saw to it; null: it waits, or needs nobody.
  seen_at         timestamptz(0),
  seen_by         text,
  keep_until      date not null,
  constraint incoming_texts_pkey primary key (organisation_id, incoming_id),
  constraint incoming_texts_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint incoming_texts_key_length check (octet_length(number_key) = 32),
  constraint incoming_texts_read_as check (read_as in ('stop', 'start', 'help', 'other')),
  constraint incoming_texts_seen check ((seen_at is null) = (seen_by is null))
);
comment on table incoming_texts is
'What people wrote in answer to texts.
scope: organisation
personal: number, number_key, contact_id, body; source: carrier; until: keep_until
app: select, insert, update, delete';
create index incoming_texts_of_number on incoming_texts (organisation_id, number_key);
create index incoming_texts_of_contact on incoming_texts (organisation_id, contact_id)
  where contact_id is not null;
create index incoming_texts_waiting on incoming_texts (organisation_id, incoming_id)
  where read_as = 'other' and seen_at is null;

-- Texts that went nowhere else, while no carrier is named.
create table inbox_texts (
  organisation_id uuid not null references organisations,
  inbox_text_id   uuid not null,
  number          text not null,
  number_key      bytea not null,
  sender          text not null,
  body            text not null,
  -- `out`: of ours; `in`: what somebody answered here in the place of the telephone.
  direction       text not null,
  handed_in_by    text not null,
  at              timestamptz(0) not null,
  keep_until      timestamptz(0) not null,
  constraint inbox_texts_pkey primary key (organisation_id, inbox_text_id),
  constraint inbox_texts_direction check (direction in ('out', 'in')),
  constraint inbox_texts_key_length check (octet_length(number_key) = 32)
);
comment on table inbox_texts is
'Texts of the local inbox, and the answers tried there.
scope: organisation
personal: number, number_key, body; source: handed_in_by; until: keep_until
app: select, insert, delete';
create index inbox_texts_of_number on inbox_texts (organisation_id, number_key, inbox_text_id);

do $$
declare name text;
begin
  foreach name in array array['text_carriers', 'text_countries', 'texts', 'text_contents',
                              'text_events', 'text_segments', 'incoming_texts', 'inbox_texts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update, delete
  on text_carriers, text_countries, texts, text_contents, text_segments, incoming_texts
  to consentry_app;
grant select, insert on text_events to consentry_app;
grant select, insert, delete on inbox_texts to consentry_app;

-- Whose texts want a worker, whose carriers are to be listened to, and whose a receipt or an answer is.
create policy whose_turn on texts to consentry_system using (true);
grant select (organisation_id, state, due_at, leased_until) on texts to consentry_system;
create policy whose_carriers on text_carriers to consentry_system using (true);
grant select (organisation_id, carrier_id, is_on) on text_carriers to consentry_system;
create policy whose_receipt on text_segments to consentry_system using (true);
grant select (organisation_id, carrier, message_id) on text_segments to consentry_system;
create policy whose_sender on text_countries to consentry_system using (true);
grant select (organisation_id, country, sender) on text_countries to consentry_system;
