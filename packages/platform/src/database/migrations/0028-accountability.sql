-- Assessments of risks to people, breaches of their data, and the privacy notice.
-- Takes no lock on anything older but organisations and contacts. Personal data: breach_told.

-- Whether something that calls for an assessment is done, as a person answered it.
create table criterion_answers (
  organisation_id uuid not null references organisations,
  -- As law names it: `large-scale`
  criterion       text not null,
  number          integer not null,
  holds           boolean not null,
  reason          text not null,
  -- `member:ID`, `api-key:ID`
  said_by         text not null,
  said_at         timestamptz(0) not null,
  constraint criterion_answers_pkey primary key (organisation_id, criterion, number),
  constraint criterion_answers_length check (length(reason) between 1 and 2000)
);
comment on table criterion_answers is
'What an organisation says of each criterion that can call for an assessment; the last one counts.
scope: organisation
personal: none
app: select, insert';

create table assessments (
  organisation_id uuid not null references organisations,
  assessment_id   uuid not null,
  opened_at       timestamptz(0) not null,
  opened_by       text not null,
  constraint assessments_pkey primary key (organisation_id, assessment_id)
);
comment on table assessments is
'Assessments of what a processing risks for people.
scope: organisation
personal: none
app: select, insert';

-- Each saving is kept: what was thought at which moment is part of the proof.
create table assessment_versions (
  organisation_id uuid not null,
  assessment_id   uuid not null,
  version         integer not null,
  content         jsonb not null,
  -- What called for it at that moment, by criterion.
  called_by       text[] not null,
  is_decided      boolean not null,
  -- By when somebody looks at it again; null before it is decided.
  review_on       date,
  saved_by        text not null,
  saved_at        timestamptz(0) not null,
  constraint assessment_versions_pkey primary key (organisation_id, assessment_id, version),
  constraint assessment_versions_assessment foreign key (organisation_id, assessment_id)
    references assessments (organisation_id, assessment_id) on delete cascade,
  constraint assessment_versions_review check (not is_decided or review_on is not null)
);
comment on table assessment_versions is
'Every state in which an assessment was saved; never changed.
scope: organisation
personal: none
app: select, insert';

-- Every breach, told to anybody or not.
create table breaches (
  organisation_id uuid not null references organisations,
  breach_id       uuid not null,
  version         integer not null,
  content         jsonb not null,
  -- From here the hours run.
  aware_at        timestamptz(0) not null,
  -- Whether the organisation decides about the data itself, or works for somebody who does.
  role            text not null,
  told_authority_at timestamptz(0),
  told_controller_at timestamptz(0),
  -- Null until somebody decided whether it is told, and why.
  authority_decision text,
  persons_decision text,
  closed_at       timestamptz(0),
  made_at         timestamptz(0) not null,
  changed_at      timestamptz(0) not null,
  constraint breaches_pkey primary key (organisation_id, breach_id),
  constraint breaches_role check (role in ('controller', 'processor'))
);
comment on table breaches is
'Breaches of personal data: what happened, what follows, what was done. Names nobody concerned.
scope: organisation
personal: none
app: select, insert, update';
create index breaches_open on breaches (organisation_id, aware_at) where closed_at is null;

create table breach_steps (
  organisation_id uuid not null,
  breach_id       uuid not null,
  number          integer not null,
  -- `opened`, `changed`, `told-authority`, …
  kind            text not null,
  detail          jsonb not null,
  noted_at        timestamptz(0) not null,
  said_by         text not null,
  constraint breach_steps_pkey primary key (organisation_id, breach_id, number),
  constraint breach_steps_breach foreign key (organisation_id, breach_id)
    references breaches (organisation_id, breach_id) on delete cascade
);
comment on table breach_steps is
'What was done about a breach, in order; never changed.
scope: organisation
personal: none
app: select, insert';

create table breach_letters (
  organisation_id uuid not null,
  letter_id       uuid not null,
  breach_id       uuid not null,
  -- Everybody to whom this filter says yes.
  audience        jsonb not null,
  -- By language: subject and paragraphs.
  texts           jsonb not null,
  -- How many it was for when it was begun, and how many of these have no address that works.
  people          integer not null,
  unreachable     integer not null,
  started_at      timestamptz(0) not null,
  said_by         text not null,
  -- The last contact that was looked at; the queue goes on behind it.
  after_contact   uuid,
  told            integer not null default 0,
  finished_at     timestamptz(0),
  constraint breach_letters_pkey primary key (organisation_id, letter_id),
  constraint breach_letters_breach foreign key (organisation_id, breach_id)
    references breaches (organisation_id, breach_id) on delete cascade
);
comment on table breach_letters is
'Letters by which people are told of a breach, and how far they are.
scope: organisation
personal: none
app: select, insert, update
system: select';
create index breach_letters_under_way on breach_letters (started_at) where finished_at is null;

create table breach_told (
  organisation_id uuid not null,
  letter_id       uuid not null,
  contact_id      uuid not null,
  queued_at       timestamptz(0) not null,
  constraint breach_told_pkey primary key (organisation_id, letter_id, contact_id),
  constraint breach_told_letter foreign key (organisation_id, letter_id)
    references breach_letters (organisation_id, letter_id) on delete cascade,
  constraint breach_told_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade
);
comment on table breach_told is
'Who was written to about a breach.
scope: organisation
personal: contact_id; with: contacts
app: select, insert';
create index breach_told_contacts on breach_told (organisation_id, contact_id);

-- What an organisation adds to the notice that its configuration writes.
create table notice_additions (
  organisation_id uuid not null references organisations,
  version         integer not null,
  -- By section and language.
  additions       jsonb not null,
  said_by         text not null,
  said_at         timestamptz(0) not null,
  constraint notice_additions_pkey primary key (organisation_id)
);
comment on table notice_additions is
'An organisation''s own sentences in its privacy notice.
scope: organisation
personal: none
app: select, insert, update';

create table notices (
  organisation_id uuid not null references organisations,
  number          integer not null,
  -- SHA-256 of what it says in all its languages.
  hash            bytea not null,
  content         jsonb not null,
  published_at    timestamptz(0) not null,
  published_by    text not null,
  constraint notices_pkey primary key (organisation_id, number),
  constraint notices_hash_length check (octet_length(hash) = 32)
);
comment on table notices is
'Every privacy notice as it was published; never changed.
scope: organisation
personal: none
app: select, insert';
create index notices_by_hash on notices (organisation_id, hash);

do $$
declare
  name text;
begin
  foreach name in array array['criterion_answers', 'assessment_versions', 'breach_steps',
                              'notices'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', name || '_are_kept', name);
    execute format('create trigger %I before truncate on %I
      for each statement execute function refuse_change()', name || '_are_not_emptied', name);
  end loop;
  foreach name in array array['criterion_answers', 'assessments', 'assessment_versions', 'breaches',
                              'breach_steps', 'breach_letters', 'breach_told', 'notice_additions',
                              'notices'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end
$$;
create policy every_organisation on breach_letters for select to consentry_system using (true);
grant select, insert on criterion_answers, assessments, assessment_versions, breach_steps, breach_told,
  notices to consentry_app;
grant select, insert, update on breaches, breach_letters, notice_additions to consentry_app;
grant select on breach_letters to consentry_system;
