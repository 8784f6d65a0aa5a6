-- Transactional messages: what was accepted, what became of it.
-- Takes a short lock on suppressions and organisations: columns that are null or constant.
-- Personal data: messages, message_contents, message_attachments, message_events.

-- One message to one address, which may be no contact's. What it said stands apart and goes earlier.
create table messages (
  organisation_id     uuid not null references organisations,
  message_id          uuid not null,
  kind                text not null,
  state               text not null,
  -- Null when the person was erased: what was counted stays counted.
  recipient           text,
  recipient_name      text,
  address_key         bytea,
  locale              text,
  -- Null when the identity is gone: what waits is held back then.
  identity_id         uuid,
  reply_to            text,
  -- Which version of which template it was written by; null for content that came ready.
  template_id         uuid,
  template_name       text,
  template_version    integer,
  template_locale     text,
  -- What its sender calls it, and says of it.
  reference           text,
  metadata            jsonb not null default '{}',
  -- Keyed hashes of the sender's idempotency key and of what was handed in under it.
  named               bytea,
  request             bytea,
  -- Whether a read receipt is asked for, and what else shows that it arrived.
  receipt             boolean not null default false,
  proof               text,
  -- What the gate noticed and let pass.
  findings            jsonb not null default '[]',
  -- Who handed it in, and so where its data came from.
  accepted_by         text not null,
  accepted_at         timestamptz(0) not null,
  -- When it was to leave, where somebody said.
  send_at             timestamptz(0),
  due_at              timestamptz(0) not null,
  -- Of a login: whoever asked for it waits with the page before them, so it goes before the rest.
  is_urgent           boolean not null,
  attempts            smallint not null default 0,
  first_tried_at      timestamptz(0),
  -- Who has it in hand; only while it is in flight.
  worker              uuid,
  -- What law said when it was handed over: outcome, need, rules and their version.
  decision            jsonb,
  -- Why it stands where it does: what held it back, or the code of what a server said.
  reason              text,
  relay               text,
  sent_at             timestamptz(0),
  -- How often it was in flight when its worker died: so often it may have arrived once more.
  possible_duplicates smallint not null default 0,
  keep_until          date not null,
  constraint messages_pkey primary key (organisation_id, message_id),
  constraint messages_identity foreign key (organisation_id, identity_id)
    references sender_identities (organisation_id, identity_id) on delete set null (identity_id),
  constraint messages_state check (state in ('scheduled', 'waiting', 'in-flight', 'sent', 'bounced',
    'given-up', 'held-back', 'cancelled')),
  constraint messages_worker check ((worker is null) = (state <> 'in-flight')),
  constraint messages_hashes check (octet_length(named) = 32 and octet_length(request) = 32
    and octet_length(address_key) = 32)
);
comment on table messages is
'One transactional message: to whom, by which template, what became of it.
scope: organisation
personal: recipient, recipient_name, address_key, locale, reply_to, reference, metadata; source: accepted_by; until: keep_until
app: select, insert, update, delete';
create index messages_due on messages (organisation_id, is_urgent desc, due_at)
  where state in ('scheduled', 'waiting');
create index messages_in_flight on messages (organisation_id, worker) where state = 'in-flight';
create unique index messages_named on messages (organisation_id, named) where named is not null;
create index messages_of_address on messages (organisation_id, address_key, message_id);
create index messages_by_reference on messages (organisation_id, reference, message_id)
  where reference is not null;

-- What a message said. Goes before its log does.
create table message_contents (
  organisation_id uuid not null,
  message_id      uuid not null,
  subject         text not null,
  html            text,
  text            text not null,
  keep_until      date not null,
  constraint message_contents_pkey primary key (organisation_id, message_id),
  constraint message_contents_message foreign key (organisation_id, message_id)
    references messages (organisation_id, message_id) on delete cascade
);
comment on table message_contents is
'What a transactional message said.
scope: organisation
personal: subject, html, text; with: messages
app: select, insert, update, delete';
create index message_contents_over on message_contents (organisation_id, keep_until);

-- Files and the pictures that its HTML shows.
create table message_attachments (
  organisation_id uuid not null,
  message_id      uuid not null,
  position        smallint not null,
  name            text not null,
  media_type      text not null,
  -- Of a picture that the HTML shows: its name there; null for a file.
  shown_as        text,
  bytes           bytea not null,
  constraint message_attachments_pkey primary key (organisation_id, message_id, position),
  constraint message_attachments_content foreign key (organisation_id, message_id)
    references message_contents (organisation_id, message_id) on delete cascade
);
comment on table message_attachments is
'Files that go with a transactional message.
scope: organisation
personal: name, bytes; with: message_contents
app: select, insert, delete';
alter table message_attachments alter column bytes set storage external;

-- What happened to a message, in order.
create table message_events (
  organisation_id uuid not null,
  message_id      uuid not null,
  event_id        uuid not null,
  kind            text not null,
  at              timestamptz(0) not null,
  code            text,
  detail          text,
  constraint message_events_pkey primary key (organisation_id, message_id, event_id),
  constraint message_events_message foreign key (organisation_id, message_id)
    references messages (organisation_id, message_id) on delete cascade,
  constraint message_events_kind check (kind in ('accepted', 'scheduled', 'handed-over', 'deferred',
    'refused', 'bounced', 'delivered', 'read-receipt', 'portal-seen', 'complained', 'cancelled'))
);
comment on table message_events is
'Attempts, replies of servers, reports and receipts of a transactional message.
scope: organisation
personal: detail; with: messages
app: select, insert, update';

do $$
declare name text;
begin
  foreach name in array array['messages', 'message_contents', 'message_attachments',
                              'message_events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update, delete on messages, message_contents to consentry_app;
grant select, insert, delete on message_attachments to consentry_app;
grant select, insert, update on message_events to consentry_app;

-- The system may see whose messages want a worker, and nothing else of them.
create policy whose_turn on messages to consentry_system using (true);
grant select (organisation_id, state, due_at, worker) on messages to consentry_system;

-- How long an organisation keeps what its messages said, and that they were sent.
alter table organisations
  add column message_content_days smallint not null default 60,
  add column message_log_days     smallint not null default 180,
  add constraint organisations_message_days check (message_content_days between 1 and 366
    and message_log_days between message_content_days and 3660);

-- A mailbox that is not there is nobody's objection, and one row tells the firmest reason alone:
-- so that a message which no objection stops is stopped by a bounce behind one.
alter table suppressions
  add column bounced_since timestamptz(0),
  add column bounced_until date;
update suppressions set bounced_since = since, bounced_until = until where reason = 'bounced';
