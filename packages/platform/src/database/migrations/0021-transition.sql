-- The transition: what people were told and asked, and when.
-- Locks campaigns and consent_events for a moment. Personal data: unproven_choices.

-- What a campaign does instead of promoting something: it asks for consent to some purposes, or
-- tells people that they are measured and may object. Null for every other.
alter table campaigns add column errand jsonb;
comment on column campaigns.errand is 'kind: consent-request or information; purposes: what it is about';
create index campaigns_with_errand on campaigns (organisation_id, started_at) where errand is not null;

-- What a mailing asked, by the mailing: what it was answered is looked up from there.
create index consent_events_of_errands on consent_events (organisation_id, place)
  where action in ('requested', 'legacy-informed');

-- That people were told before, by another tool, in a mail that somebody shows.
create table informings (
  organisation_id uuid not null references organisations,
  informing_id    uuid not null,
  informed_on     date not null,
  -- The words of that mail, as its sender shows them.
  mail_text       text not null,
  -- Where the proof lies: a file, a report, a number of another tool.
  evidence        text not null,
  -- The list of those who got it.
  list_id         uuid not null,
  -- How many it was recorded of, and how many of those on the list were left out.
  people          integer not null,
  left_out        integer not null,
  -- `member:ID`, `api-key:ID`
  said_by         text not null,
  said_at         timestamptz(0) not null,
  constraint informings_pkey primary key (organisation_id, informing_id),
  constraint informings_lengths check (length(mail_text) between 1 and 20000
    and length(evidence) between 1 and 2000)
);
comment on table informings is
'What an organisation says that it told people of being measured, and what shows it; never changed.
scope: organisation
personal: none
app: select, insert';
create trigger informings_are_kept before update or delete on informings
  for each row execute function refuse_change();
create trigger informings_are_not_emptied before truncate on informings
  for each statement execute function refuse_change();

-- What another tool says that somebody agreed to, and nothing shows. It is no consent.
create table unproven_choices (
  organisation_id uuid not null references organisations,
  contact_id      uuid not null,
  purpose         text not null,
  channel         text not null,
  -- 'no-moment', 'future-moment', 'no-evidence', 'unclear-answer'
  reason          text not null,
  -- What stood in the file, as far as it is of use to who looks for the proof.
  written         text not null,
  import_id       uuid not null,
  recorded_at     timestamptz(0) not null,
  constraint unproven_choices_pkey primary key (organisation_id, contact_id, purpose, channel),
  constraint unproven_choices_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint unproven_choices_reason check (reason in ('no-moment', 'future-moment', 'no-evidence',
    'unclear-answer')),
  constraint unproven_choices_length check (length(written) <= 200)
);
comment on table unproven_choices is
'Choices that came with an import and that nothing shows: known as unknown, and why.
scope: organisation
personal: contact_id, written; with: contacts
app: select, insert, update, delete';

do $$
declare
  name text;
begin
  foreach name in array array['informings', 'unproven_choices'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end
$$;
grant select, insert on informings to consentry_app;
grant select, insert, update, delete on unproven_choices to consentry_app;
