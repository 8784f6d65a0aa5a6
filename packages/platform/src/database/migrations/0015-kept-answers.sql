-- Answers about everybody an organisation has: where that takes long they are made behind the page
-- that asks, and kept. Takes no lock on anything older but organisations. Personal data: none.

create table kept_answers (
  organisation_id uuid not null references organisations,
  -- What is asked: 'coverage', 'measurement', 'ledger'.
  kind            text not null,
  asked_at        timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  asked_by        text not null,
  -- How far it is, of how much; the latter is not known at first.
  seen            bigint not null default 0,
  seen_of         bigint,
  is_wanted       boolean not null default true,
  -- The last answer: numbers and rules, nobody's name.
  answered_at     timestamptz(0),
  answer          jsonb,
  constraint kept_answers_pkey primary key (organisation_id, kind),
  constraint kept_answers_whole check ((answered_at is null) = (answer is null))
);
comment on table kept_answers is
'What was last found about everybody of an organisation, and what is being found out.
scope: organisation
personal: none
app: select, insert, update';
create index kept_answers_wanted on kept_answers (asked_at) where is_wanted;

alter table kept_answers enable row level security;
alter table kept_answers force row level security;
create policy own_organisation on kept_answers to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, update on kept_answers to consentry_app;

-- The system may see whose question waits, and nothing of what was found.
create policy whose_turn on kept_answers to consentry_system using (true);
grant select (organisation_id, kind, asked_at, asked_by, is_wanted) on kept_answers
  to consentry_system;
