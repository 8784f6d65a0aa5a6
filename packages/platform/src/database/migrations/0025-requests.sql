-- People who use their rights: what they ask, every step of it, whom it was passed on to, and whose
-- data are kept but not used.
-- Takes a lock on contacts and service_mails for a moment (a column without a default, a check).
-- What people asked in answers moves here: incoming_wishes is gone.
-- Personal data: rights_requests, rights_recipients.

create table rights_requests (
  organisation_id uuid not null references organisations,
  request_id      uuid not null,
  kind            text not null,
  came_by         text not null,
  -- Null: they are no contact, nothing says who wrote, or the person is gone.
  contact_id      uuid,
  address_key     bytea,
  -- Where they are answered: as they gave it, or as the mail claims.
  address         text,
  locale          text,
  -- What they asked, as they wrote it or as somebody wrote it down.
  words           text not null default '',
  received_on     date not null,
  made_at         timestamptz(0) not null,
  made_by         text not null,
  due_on          date not null,
  -- Two months more, told within the first.
  extended_until  date,
  extended_at     timestamptz(0),
  extended_because text,
  -- How it was shown that the request is theirs.
  proof           text not null default 'none',
  proof_at        timestamptz(0),
  proof_by        text,
  -- Of a proof that a member saw: which one, and why it was enough.
  proof_how       text,
  state           text not null default 'open',
  settled_at      timestamptz(0),
  settled_by      text,
  because         text,
  -- What was written to the person beside the letter's own words, or why it was set aside.
  note            text,
  -- Until when their file may be fetched.
  file_until      date,
  keep_until      date not null,
  constraint rights_requests_pkey primary key (organisation_id, request_id),
  constraint rights_requests_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint rights_requests_kind check (kind in ('access', 'rectification', 'erasure',
    'restriction', 'portability', 'objection', 'source')),
  constraint rights_requests_came_by check (came_by in ('preference-centre', 'reply', 'mail',
    'post', 'phone', 'in-person', 'api')),
  constraint rights_requests_proof check (proof in ('none', 'asked', 'mailbox', 'member')
    and (proof = 'none') = (proof_at is null)
    and (proof = 'member') = (proof_by is not null)),
  constraint rights_requests_extended check ((extended_until is null) = (extended_at is null)
    and (extended_until is null) = (extended_because is null)),
  constraint rights_requests_state check (state in ('open', 'done', 'refused', 'set-aside')
    and (state = 'open') = (settled_at is null) and (state = 'open') = (settled_by is null)
    and (state in ('refused', 'set-aside')) = (because is not null)
    and (state = 'done' or file_until is null)),
  constraint rights_requests_lengths check (length(words) <= 4000 and length(note) <= 4000
    and length(proof_how) <= 1000 and length(address) <= 320 and octet_length(address_key) = 32)
);
comment on table rights_requests is
'What people ask for about their own data, and what became of it.
scope: organisation
personal: contact_id, address_key, address, locale, words, note, proof_how; source: came_by; until: keep_until
app: select, insert, update, delete';
alter table rights_requests
  alter column address set statistics 0,
  alter column words set statistics 0,
  alter column note set statistics 0,
  alter column proof_how set statistics 0;
create index rights_requests_open on rights_requests (organisation_id, due_on, request_id)
  where state = 'open';
create index rights_requests_of_contact on rights_requests (organisation_id, contact_id);
create index rights_requests_of_address on rights_requests (organisation_id, address_key);
create index rights_requests_due on rights_requests (organisation_id, keep_until);

-- Written once: who did what to a request, and when. Words of people are in none of them.
create table rights_steps (
  organisation_id uuid not null,
  request_id      uuid not null,
  step            integer not null,
  at              timestamptz(0) not null,
  -- 'contact', 'member:ID', 'api-key:ID', 'system'
  by              text not null,
  kind            text not null,
  -- Codes, days, names of fields.
  about           jsonb not null default '{}',
  constraint rights_steps_pkey primary key (organisation_id, request_id, step),
  constraint rights_steps_request foreign key (organisation_id, request_id)
    references rights_requests (organisation_id, request_id) on delete cascade,
  constraint rights_steps_about check (jsonb_typeof(about) = 'object')
);
comment on table rights_steps is
'Every step of every request, in order; nothing in it names the person.
scope: organisation
personal: none
app: select, insert';

-- Those to whom a person's data went, what they were told, and what they answered.
create table rights_recipients (
  organisation_id uuid not null,
  request_id      uuid not null,
  recipient       integer not null,
  name            text not null,
  -- Of somebody who works there; null: told by another way.
  address         text,
  -- 'letter', 'webhook', 'other'
  told_by         text not null,
  told_at         timestamptz(0) not null,
  -- 'done', 'impossible', 'nothing-held'; null: not yet.
  answer          text,
  answered_on     date,
  answered_by     text,
  constraint rights_recipients_pkey primary key (organisation_id, request_id, recipient),
  constraint rights_recipients_request foreign key (organisation_id, request_id)
    references rights_requests (organisation_id, request_id) on delete cascade,
  constraint rights_recipients_told_by check (told_by in ('letter', 'webhook', 'other')
    and (told_by = 'letter') = (address is not null)),
  constraint rights_recipients_answer check (answer in ('done', 'impossible', 'nothing-held')
    and (answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  constraint rights_recipients_lengths check (length(name) between 1 and 200
    and length(address) <= 320)
);
comment on table rights_recipients is
'Whom a correction, an erasure or a restriction was passed on to.
scope: organisation
personal: name, address; with: rights_requests
app: select, insert, update, delete';

-- Kept, but not used: null for everybody else. The day it ends is told to them before.
alter table contacts
  add column restricted_at    timestamptz(0),
  add column restricted_until date,
  add constraint contacts_restricted check (restricted_at is not null or restricted_until is null);

-- What waited under its old name. A "stop" of nobody we know is an objection.
insert into rights_requests (organisation_id, request_id, kind, came_by, contact_id, address_key,
  address, words, received_on, made_at, made_by, due_on, state, settled_at, settled_by, note,
  keep_until)
select organisation_id, wish_id, case kind when 'stop' then 'objection' else kind end, 'reply',
       contact_id, address_key, said_by, words, (asked_at at time zone 'UTC')::date, asked_at,
       'system', due_on, case when handled_at is null then 'open' else 'done' end, handled_at,
       handled_by, note, keep_until
  from incoming_wishes;
insert into rights_steps (organisation_id, request_id, step, at, by, kind)
select organisation_id, request_id, 1, made_at, 'contact', 'received' from rights_requests;
insert into rights_steps (organisation_id, request_id, step, at, by, kind)
select organisation_id, request_id, 2, settled_at, settled_by, 'done' from rights_requests
 where state = 'done';
drop table incoming_wishes;

do $$
declare name text;
begin
  foreach name in array array['rights_requests', 'rights_steps', 'rights_recipients'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete on rights_requests, rights_recipients to consentry_app;
grant select, insert on rights_steps to consentry_app;

-- The words are a closed set of the program, which more than one part of it adds to.
alter table service_mails drop constraint service_mails_kind;
alter table service_mails add constraint service_mails_kind
  check (kind ~ '^[a-z]+(-[a-z]+)*$' and length(kind) <= 40);
