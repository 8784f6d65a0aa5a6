-- What becomes of people and organisations at their end: the last question, what stays of events,
-- an organisation that is closed. Locks contacts, service_mails and measure_events for a moment.
-- Personal data: contacts.relation_ended_on, last_questions.

-- When a relation that is over ended, from the day somebody said so.
alter table contacts add column relation_ended_on date;
alter table contacts add constraint contacts_relation_ended
  check (relation_ended_on is null or relation = 'ex-customer');

-- Asked once, before the last day: whether somebody wants to stay. What the period counts from
-- names it: a new contact from the person begins another.
create table last_questions (
  organisation_id uuid not null,
  contact_id      uuid not null,
  counted_from    date not null,
  -- The last day as it stood when they were asked.
  due_on          date not null,
  -- Null: they were not, for the reason beside it.
  asked_at        timestamptz(0),
  -- A rule of law, a reason of ours or of a suppression.
  not_asked       text,
  answered_at     timestamptz(0),
  constraint last_questions_pkey primary key (organisation_id, contact_id, counted_from),
  constraint last_questions_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint last_questions_one_of check ((asked_at is null) <> (not_asked is null)),
  constraint last_questions_answer check (answered_at is null or asked_at is not null)
);
comment on table last_questions is
'Who was asked before their last day whether they want to stay, who was not and why, what came of it.
scope: organisation
personal: contact_id; with: contacts
app: select, insert, update';

-- Whether an organisation asks at all: it is written in its name, so it says so first.
create table last_question_settings (
  organisation_id uuid not null references organisations,
  is_on           boolean not null,
  changed_at      timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  changed_by      text not null,
  constraint last_question_settings_pkey primary key (organisation_id)
);
comment on table last_question_settings is
'Whether people are asked before their last day if they want to stay.
scope: organisation
personal: none
app: select, insert, update';

-- That somebody said so is a contact from the person, by a button and no trace.
alter table contact_facts drop constraint contact_facts_kind;
alter table contact_facts add constraint contact_facts_kind check (kind in ('bounced', 'replied',
  'purchased', 'login', 'document-request', 'complained', 'autoreplied', 'delivered', 'stayed'));

alter table service_mails drop constraint service_mails_kind;
alter table service_mails add constraint service_mails_kind check (kind in ('confirm-consent',
  'confirm-erasure', 'campaign-test', 'stop-confirmed', 'last-question'));

do $$
declare name text;
begin
  foreach name in array array['last_questions', 'last_question_settings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update on last_questions, last_question_settings to consentry_app;
