-- The register of what is done with people's data: what its organisation answered, and what it
-- confirmed. The rest of it is read from the configuration of the day.
-- Takes no lock on anything older but organisations. Personal data: register_answers.

-- What no configuration knows, as it was answered; the last answer to a question counts.
create table register_answers (
  organisation_id uuid not null references organisations,
  -- `officer`, `basis:messages`, `processor:host:smtp.example.org`
  subject         text not null,
  number          integer not null,
  -- Null: what was answered is taken back.
  answer          jsonb,
  -- `member:ID`, `api-key:ID`
  said_by         text not null,
  said_at         timestamptz(0) not null,
  -- The day it goes; null while it is the last of its question.
  keep_until      date,
  constraint register_answers_pkey primary key (organisation_id, subject, number),
  constraint register_answers_subject check (length(subject) between 1 and 300)
);
comment on table register_answers is
'What an organisation answered for its register; an answer is followed by another, never changed.
scope: organisation
personal: answer; source: said_by; until: keep_until
app: select, insert, update, delete';
create index register_answers_over on register_answers (organisation_id, keep_until)
  where keep_until is not null;

create table register_confirmations (
  organisation_id uuid not null references organisations,
  number          integer not null,
  -- SHA-256 of the lines, in their one text.
  hash            bytea not null,
  -- What the configuration said that day, a line for each thing; nothing of what was answered.
  lines           jsonb not null,
  confirmed_by    text not null,
  confirmed_at    timestamptz(0) not null,
  constraint register_confirmations_pkey primary key (organisation_id, number),
  constraint register_confirmations_hash check (octet_length(hash) = 32)
);
comment on table register_confirmations is
'The register as somebody confirmed it: what it is compared with later; never changed.
scope: organisation
personal: none
app: select, insert';

alter table register_answers enable row level security;
alter table register_answers force row level security;
create policy own_organisation on register_answers to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, update, delete on register_answers to consentry_app;

alter table register_confirmations enable row level security;
alter table register_confirmations force row level security;
create policy own_organisation on register_confirmations to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert on register_confirmations to consentry_app;
