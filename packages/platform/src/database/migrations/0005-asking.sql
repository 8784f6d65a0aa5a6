-- Asking: sign-up forms, questions that wait for an answer, and the few mails that asking sends.
-- Takes no lock on anything older but organisations and sources.
-- Personal data: asks, service_mails, inbox_mails.

create table forms (
  organisation_id uuid not null references organisations,
  form_id         uuid not null,
  name            text not null,
  -- The source of everybody who comes in by it.
  source_id       uuid not null,
  -- Texts in each language, one box a purpose, and how the address is proven.
  definition      jsonb not null,
  is_open         boolean not null default true,
  made_at         timestamptz(0) not null default now(),
  constraint forms_pkey primary key (organisation_id, form_id),
  constraint forms_name unique (organisation_id, name),
  constraint forms_source foreign key (organisation_id, source_id)
    references sources (organisation_id, source_id),
  constraint forms_name_length check (length(name) between 1 and 200)
);
comment on table forms is
'What people are asked, in which words, and where.
scope: organisation
personal: none
app: select, insert, update';

-- Which facts about them people may correct by themselves, with its name in each language.
create table editable_attributes (
  organisation_id uuid not null references organisations,
  attribute       text not null,
  labels          jsonb not null,
  constraint editable_attributes_pkey primary key (organisation_id, attribute),
  constraint editable_attributes_length check (length(attribute) between 1 and 60)
);
comment on table editable_attributes is
'Attributes of contacts that the person may change in the preference centre.
scope: organisation
personal: none
app: select, insert, update, delete';

-- Answers that count only when the owner of the mailbox confirms them. Gone a week after.
create table asks (
  organisation_id uuid not null,
  ask_id          uuid not null,
  -- Null: asked in the preference centre.
  form_id         uuid,
  source_id       uuid not null,
  email           text not null,
  address_key     bytea not null,
  locale          text not null,
  -- One a purpose: what it was, yes or no, the hash of the words, the list.
  answers         jsonb not null,
  -- Truncated, and only where the form says that it is kept.
  network_address text,
  requested_at    timestamptz(0) not null,
  expires_at      timestamptz(0) not null,
  -- Kept to the end of its week, so that a second click is told the same.
  confirmed_at    timestamptz(0),
  constraint asks_pkey primary key (organisation_id, ask_id),
  constraint asks_form foreign key (organisation_id, form_id)
    references forms (organisation_id, form_id),
  constraint asks_source foreign key (organisation_id, source_id)
    references sources (organisation_id, source_id),
  constraint asks_address_key_length check (octet_length(address_key) = 32)
);
comment on table asks is
'Answers waiting for the confirmation of the mailbox''s owner.
scope: organisation
personal: email, address_key, locale, answers, network_address; source: source_id; until: expires_at
app: select, insert, update, delete';
create index asks_of on asks (organisation_id, address_key, requested_at);
create index asks_due on asks (organisation_id, expires_at);

-- Who said no, or nothing, when asked: not asked again before that day. A keyed hash.
create table resting_questions (
  organisation_id uuid not null references organisations,
  address_key     bytea not null,
  purpose         text not null,
  channel         text not null,
  answer          text not null,
  until           date not null,
  constraint resting_questions_pkey primary key (organisation_id, address_key, purpose, channel),
  constraint resting_questions_address_key_length check (octet_length(address_key) = 32),
  constraint resting_questions_answer check (answer in ('refused', 'silent'))
);
comment on table resting_questions is
'Questions that are not put again to an address for a while.
scope: organisation
personal: none
app: select, insert, update, delete';
create index resting_questions_due on resting_questions (organisation_id, until);

-- Mails a person asked for by an act of their own, until they are handed over; then the row goes.
create table service_mails (
  organisation_id uuid not null references organisations,
  mail_id         uuid not null,
  kind            text not null,
  sender          text not null,
  recipient       text not null,
  address_key     bytea not null,
  message         bytea not null,
  attempts        integer not null default 0,
  due_at          timestamptz(0) not null,
  keep_until      timestamptz(0) not null,
  constraint service_mails_pkey primary key (organisation_id, mail_id),
  constraint service_mails_kind check (kind in ('confirm-consent', 'confirm-erasure'))
);
comment on table service_mails is
'Mails waiting to be handed over.
scope: organisation
personal: recipient, address_key, message; source: kind; until: keep_until
app: select, insert, update, delete';
create index service_mails_due on service_mails (due_at);

-- The planner keeps samples of a column's values; nothing is planned by these.
alter table asks
  alter column email set statistics 0,
  alter column network_address set statistics 0;
alter table service_mails
  alter column recipient set statistics 0,
  alter column message set statistics 0;

do $$
declare name text;
begin
  foreach name in array array['forms', 'editable_attributes', 'asks', 'resting_questions',
                              'service_mails'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update on forms to consentry_app;
grant select, insert, update, delete on asks, editable_attributes, resting_questions,
  service_mails to consentry_app;

-- Whose turn it is, and nothing of what is in them.
create policy whose_turn on service_mails to consentry_system using (true);
grant select (organisation_id, due_at) on service_mails to consentry_system;
create policy whose_turn on asks to consentry_system using (true);
grant select (organisation_id, expires_at) on asks to consentry_system;

-- Where mail goes while no relay is named: nothing leaves the machine.
create table inbox_mails (
  mail_id     uuid not null,
  sender      text not null,
  recipient   text not null,
  message     bytea not null,
  -- The same for every copy of one mailing; null for a mail to one person.
  mailing     bytea,
  received_at timestamptz(0) not null,
  keep_until  timestamptz(0) not null,
  constraint inbox_mails_pkey primary key (mail_id)
);
comment on table inbox_mails is
'The local inbox: mails of every organisation, while no relay is named.
scope: platform
personal: recipient, message; source: sender; until: keep_until
app: none
system: select, insert, delete';
alter table inbox_mails
  alter column recipient set statistics 0,
  alter column message set statistics 0;
create index inbox_mails_of_mailing on inbox_mails (mailing, mail_id) where mailing is not null;
grant select, insert, delete on inbox_mails to consentry_system;
