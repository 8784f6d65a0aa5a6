-- What comes back: bounces, complaints and answers, what followed from each, and what people ask for.
-- Takes a lock on sender_identities for a moment (a column without a default).
-- Personal data: incoming_mails, incoming_wishes.

-- Where reports about its mails come in, each at an address of its own; null: at its own address.
alter table sender_identities add column return_domain text;
alter table sender_identities add constraint sender_identities_return_domain
  check (length(return_domain) between 3 and 189);

-- What came back of our mails, and what followed from it. Of a report its words are kept, of an
-- answer the mail itself where nobody else has it.
create table incoming_mails (
  organisation_id uuid not null references organisations,
  incoming_id     uuid not null,
  -- smtp, or mailbox.
  came_by         text not null,
  -- SHA-256 of what came: again is the same as once.
  digest          bytea not null,
  kind            text not null,
  -- What named the message it is about; null: nothing of ours did, and nothing followed for anybody.
  found_by        text,
  campaign_id     uuid,
  delivery_id     uuid,
  message_id      uuid,
  contact_id      uuid,
  -- Of whom it is about; where that is not known, of who says they wrote it.
  address_key     bytea,
  -- Of a bounce.
  outcome         text,
  about           text,
  status          text,
  diagnostic      text,
  -- What sort of complaint, or what an answer asks for.
  said            text,
  followed        text[] not null,
  -- Of a person, where it stays in no mailbox of theirs.
  message         bytea,
  received_at     timestamptz(0) not null,
  keep_until      date not null,
  constraint incoming_mails_pkey primary key (organisation_id, incoming_id),
  constraint incoming_mails_once unique (organisation_id, digest),
  constraint incoming_mails_delivery foreign key (organisation_id, campaign_id, delivery_id)
    references deliveries (organisation_id, campaign_id, delivery_id) on delete cascade,
  constraint incoming_mails_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint incoming_mails_came_by check (came_by in ('smtp', 'mailbox')),
  constraint incoming_mails_kind check (kind in ('bounce', 'complaint', 'read-receipt', 'automatic',
    'reply', 'unreadable')),
  constraint incoming_mails_found_by check (found_by in ('address', 'unsubscribe-link',
    'feedback-id', 'message-id')),
  constraint incoming_mails_found check (found_by is not null
    or delivery_id is null and message_id is null and contact_id is null),
  constraint incoming_mails_bounce check (kind = 'bounce' or outcome is null and about is null),
  constraint incoming_mails_lengths check (octet_length(digest) = 32 and length(diagnostic) <= 500)
);
comment on table incoming_mails is
'Reports of servers, complaints and answers, with what followed from each.
scope: organisation
personal: contact_id, address_key, diagnostic, message; source: came_by; until: keep_until
app: select, insert, update, delete';
alter table incoming_mails
  alter column diagnostic set statistics 0,
  alter column message set statistics 0;
create index incoming_mails_of_delivery on incoming_mails (organisation_id, campaign_id, delivery_id);
create index incoming_mails_of_contact on incoming_mails (organisation_id, contact_id, received_at);
create index incoming_mails_due on incoming_mails (organisation_id, keep_until);

-- What people ask for in an answer: rights over their data, each with the day it is due.
create table incoming_wishes (
  organisation_id uuid not null references organisations,
  wish_id         uuid not null,
  incoming_id     uuid not null,
  kind            text not null,
  -- Null: nothing of ours in the mail says who wrote it, or the person was erased.
  contact_id      uuid,
  address_key     bytea,
  -- The address that it claims to come from, where it is all that is known.
  said_by         text,
  -- The lines that ask for it, as they were written.
  words           text not null,
  came_by         text not null,
  asked_at        timestamptz(0) not null,
  due_on          date not null,
  handled_at      timestamptz(0),
  handled_by      text,
  note            text,
  keep_until      date not null,
  constraint incoming_wishes_pkey primary key (organisation_id, wish_id),
  constraint incoming_wishes_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint incoming_wishes_kind check (kind in ('stop', 'access', 'erasure', 'rectification',
    'portability')),
  constraint incoming_wishes_handled check ((handled_at is null) = (handled_by is null)
    and (handled_at is not null or note is null)),
  constraint incoming_wishes_lengths check (length(words) <= 2000 and length(note) <= 2000
    and length(said_by) <= 320)
);
comment on table incoming_wishes is
'What people ask for in an answer to a mail, until somebody has seen to it.
scope: organisation
personal: contact_id, address_key, said_by, words, note; source: came_by; until: keep_until
app: select, insert, update, delete';
alter table incoming_wishes
  alter column said_by set statistics 0,
  alter column words set statistics 0,
  alter column note set statistics 0;
create index incoming_wishes_open on incoming_wishes (organisation_id, due_on)
  where handled_at is null;

-- Mailboxes of an organisation where what comes back is fetched.
create table incoming_mailboxes (
  organisation_id uuid not null references organisations,
  mailbox_id      uuid not null,
  name            text not null,
  host            text not null,
  port            integer not null,
  -- tls from the first octet, starttls after the greeting; none on this machine alone.
  security        text not null,
  -- Name and password, sealed with the organisation's wrapping key.
  login           bytea not null,
  folder          text not null,
  -- What becomes of a report that was taken in; mails of people stay as they are.
  afterwards      text not null,
  move_to         text,
  is_on           boolean not null,
  -- How far it was read: a server that numbers anew says so (RFC 3501 §2.3.1.1).
  uid_validity    bigint,
  last_uid        bigint not null default 0,
  -- When it is looked into next; put off while somebody does.
  due_at          timestamptz(0) not null,
  looked_at       timestamptz(0),
  failures        integer not null default 0,
  trouble         text,
  trouble_since   timestamptz(0),
  mails_read      bigint not null default 0,
  -- Of these, so many were about a message of ours.
  mails_ours      bigint not null default 0,
  constraint incoming_mailboxes_pkey primary key (organisation_id, mailbox_id),
  constraint incoming_mailboxes_security check (security in ('tls', 'starttls', 'none')),
  constraint incoming_mailboxes_afterwards check (afterwards in ('seen', 'move', 'delete')
    and (afterwards = 'move') = (move_to is not null)),
  constraint incoming_mailboxes_trouble check ((trouble is null) = (trouble_since is null)),
  constraint incoming_mailboxes_bounds check (port between 1 and 65535
    and length(name) between 1 and 200 and length(host) between 1 and 253
    and length(folder) between 1 and 200 and length(move_to) between 1 and 200)
);
comment on table incoming_mailboxes is
'Mailboxes where what comes back is fetched.
scope: organisation
personal: none
app: select, insert, update, delete';
create index incoming_mailboxes_due on incoming_mailboxes (due_at) where is_on;

do $$
declare name text;
begin
  foreach name in array array['incoming_mails', 'incoming_wishes', 'incoming_mailboxes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete on incoming_mails, incoming_wishes, incoming_mailboxes
  to consentry_app;

-- Whose turn it is, and nothing of what is in them.
create policy whose_turn on incoming_mailboxes to consentry_system using (true);
grant select (organisation_id, mailbox_id, is_on, due_at) on incoming_mailboxes to consentry_system;

-- A mail that comes in is for whoever writes under its address.
create policy whose_address on sender_identities to consentry_system using (true);
grant select (organisation_id, address, reply_to, return_domain) on sender_identities
  to consentry_system;

-- Who asks by an answer to be left alone is told once that it was done.
alter table service_mails drop constraint service_mails_kind;
alter table service_mails add constraint service_mails_kind
  check (kind in ('confirm-consent', 'confirm-erasure', 'campaign-test', 'stop-confirmed'));
