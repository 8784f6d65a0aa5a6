-- Automations: their definitions, and who is where in them.
-- Locks campaigns and deliveries for a moment (columns with a constant default or none; the key of
-- deliveries once is made anew), and list_members, contact_facts and consent_events (triggers).
-- Personal data: automation_arrivals, automation_runs, automation_moves.

create table automations (
  organisation_id uuid not null references organisations,
  automation_id   uuid not null,
  name            text not null,
  state           text not null default 'draft',
  -- As it is being written; what runs is a version of its own.
  draft           jsonb not null,
  -- Counts every change of the draft; what was checked is checked again when this moves on.
  revision        integer not null default 1,
  -- What was found wrong with it, and of which revision.
  findings        jsonb,
  checked_revision integer,
  -- The version that people come into, and the revision it was made of; null: none ever was.
  live_version    integer,
  live_revision   integer,
  -- What lets people in by itself while it is active: 'list:ID', 'consent:PURPOSE', 'purchased'.
  listens_to      text,
  -- What happened before that moment lets nobody in.
  listens_since   timestamptz(0),
  -- The last day that was asked for people whose day it is.
  asked_on        date,
  paused_because  text,
  made_at         timestamptz(0) not null default now(),
  changed_at      timestamptz(0) not null default now(),
  activated_at    timestamptz(0),
  ended_at        timestamptz(0),
  constraint automations_pkey primary key (organisation_id, automation_id),
  constraint automations_state check (state in ('draft', 'active', 'paused', 'ended')),
  constraint automations_name_length check (length(name) between 1 and 200),
  constraint automations_live check ((live_version is null) = (live_revision is null)
    and (state = 'draft') = (live_version is null)),
  constraint automations_listening check (listens_to is null or state = 'active'
    and listens_since is not null)
);
comment on table automations is
'Sequences of steps that people go through one by one.
scope: organisation
personal: none
app: select, insert, update, delete';
create index automations_listening on automations (organisation_id, listens_to)
  where listens_to is not null;

-- What ran, for those who came in then and for whoever asks later.
create table automation_versions (
  organisation_id uuid not null,
  automation_id   uuid not null,
  version         integer not null,
  definition      jsonb not null,
  made_by         text not null,
  made_at         timestamptz(0) not null,
  constraint automation_versions_pkey primary key (organisation_id, automation_id, version),
  constraint automation_versions_automation foreign key (organisation_id, automation_id)
    references automations (organisation_id, automation_id) on delete cascade
);
comment on table automation_versions is
'Automations as they were activated; never changed.
scope: organisation
personal: none
app: select, insert';

-- Whoever did what an automation waits for, until they are let in or not: a few seconds.
create table automation_arrivals (
  organisation_id uuid not null,
  automation_id   uuid not null,
  contact_id      uuid not null,
  at              timestamptz(0) not null,
  constraint automation_arrivals_pkey primary key (organisation_id, automation_id, contact_id),
  constraint automation_arrivals_automation foreign key (organisation_id, automation_id)
    references automations (organisation_id, automation_id) on delete cascade,
  constraint automation_arrivals_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade
);
comment on table automation_arrivals is
'People at the door of an automation.
scope: organisation
personal: contact_id; with: contacts
app: select, insert, update, delete';
create index automation_arrivals_of on automation_arrivals (organisation_id, contact_id);

-- One person on the way through one version.
create table automation_runs (
  organisation_id uuid not null,
  automation_id   uuid not null,
  run_id          uuid not null,
  -- Null when the person was erased: what was counted stays counted.
  contact_id      uuid,
  version         integer not null,
  entered_at      timestamptz(0) not null,
  -- Its day in UTC: nobody comes in twice on one day.
  entered_on      date not null,
  state           text not null default 'running',
  -- Where they are, or were last.
  step_id         uuid not null,
  -- Since when they are at this step.
  since           timestamptz(0) not null,
  -- Whether the step has begun for them: the wait is set, the message handed to the campaign.
  has_begun       boolean not null default false,
  due_at          timestamptz(0) not null,
  -- Why they left before the end.
  reason          text,
  ended_at        timestamptz(0),
  keep_until      date not null,
  constraint automation_runs_pkey primary key (organisation_id, automation_id, run_id),
  constraint automation_runs_once unique (organisation_id, contact_id, automation_id, entered_on),
  constraint automation_runs_version foreign key (organisation_id, automation_id, version)
    references automation_versions (organisation_id, automation_id, version) on delete cascade,
  constraint automation_runs_automation foreign key (organisation_id, automation_id)
    references automations (organisation_id, automation_id) on delete cascade,
  constraint automation_runs_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint automation_runs_state check (state in ('running', 'done', 'left')),
  constraint automation_runs_ended check ((state = 'running') = (ended_at is null)
    and (state = 'left') = (reason is not null))
);
comment on table automation_runs is
'Who is where in an automation, who came through, who left and why.
scope: organisation
personal: contact_id; with: automations
app: select, insert, update, delete';
create index automation_runs_due on automation_runs (organisation_id, automation_id, due_at)
  where state = 'running';
create index automation_runs_over on automation_runs (organisation_id, keep_until);

-- Which way somebody went, one row a step: nobody comes to a step twice.
create table automation_moves (
  organisation_id uuid not null,
  automation_id   uuid not null,
  run_id          uuid not null,
  step_id         uuid not null,
  -- Orders what happened in one moment.
  number          bigint generated always as identity,
  at              timestamptz(0) not null,
  -- 'sent', 'waited', 'yes', 'no', 'unread', 'done', 'failed'.
  outcome         text not null,
  keep_until      date not null,
  constraint automation_moves_pkey primary key (organisation_id, automation_id, run_id, step_id),
  constraint automation_moves_run foreign key (organisation_id, automation_id, run_id)
    references automation_runs (organisation_id, automation_id, run_id) on delete cascade
);
comment on table automation_moves is
'The steps people have behind them.
scope: organisation
personal: outcome; with: automation_runs
app: select, insert, delete';
create index automation_moves_over on automation_moves (organisation_id, keep_until);

-- Each message of an automation is a campaign that never ends, which people come to one by one:
-- law, gate, measuring and sending are those of any other.
alter table campaigns
  add column automation_id uuid,
  add column automation_version integer,
  add column step_id uuid,
  add constraint campaigns_automation foreign key (organisation_id, automation_id)
    references automations (organisation_id, automation_id) on delete cascade,
  add constraint campaigns_step_whole check ((automation_id is null) = (step_id is null)
    and (automation_id is null) = (automation_version is null)),
  -- Nobody is planned for a step.
  add constraint campaigns_step_state check (automation_id is null
    or state not in ('planning', 'scheduled'));
create unique index campaigns_of_step
  on campaigns (organisation_id, automation_id, automation_version, step_id)
  where automation_id is not null;

-- The day on which its reader came into the automation; long ago for every other campaign, which
-- reaches nobody twice. It keeps a step that is done again after a crash from sending again.
alter table deliveries
  add column entered_on date not null default '-infinity',
  drop constraint deliveries_once,
  add constraint deliveries_once unique (organisation_id, contact_id, campaign_id, entered_on);

do $$
declare name text;
begin
  foreach name in array array['automations', 'automation_versions', 'automation_arrivals',
                              'automation_runs', 'automation_moves'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update, delete on automations, automation_arrivals, automation_runs
  to consentry_app;
grant select, insert on automation_versions to consentry_app;
grant select, insert, delete on automation_moves to consentry_app;

-- The system may see whose automations are active, and nothing else of them.
create policy whose_turn on automations to consentry_system using (true);
grant select (organisation_id, automation_id, state) on automations to consentry_system;

-- Whoever does what an automation waits for stands at its door, by whatever way it became known: a
-- form, an import, a program, a person. What is told late, of before it was active, lets nobody in.
create function arrive_by_list() returns trigger language plpgsql as $$
begin
  insert into automation_arrivals (organisation_id, automation_id, contact_id, at)
  select automation.organisation_id, automation.automation_id, come.contact_id, come.since
    from come
    join automations as automation
      on automation.organisation_id = come.organisation_id
     and automation.listens_to = 'list:' || come.list_id
     and automation.listens_since <= come.since
   order by automation.automation_id, come.contact_id
  on conflict do nothing;
  return null;
end $$;
create trigger list_members_arrive after insert on list_members
  referencing new table as come for each statement execute function arrive_by_list();

create function arrive_by_fact() returns trigger language plpgsql as $$
begin
  insert into automation_arrivals (organisation_id, automation_id, contact_id, at)
  select distinct on (automation.automation_id, come.contact_id)
         automation.organisation_id, automation.automation_id, come.contact_id, come.at
    from come
    join automations as automation
      on automation.organisation_id = come.organisation_id
     and automation.listens_to = come.kind
     and automation.listens_since <= come.at
   order by automation.automation_id, come.contact_id
  on conflict do nothing;
  return null;
end $$;
create trigger contact_facts_arrive after insert on contact_facts
  referencing new table as come for each statement execute function arrive_by_fact();

create function arrive_by_consent() returns trigger language plpgsql as $$
begin
  -- An import brings thousands of acts: where nobody listens their people are not even looked up,
  -- which the planner, knowing nothing of what has just come, does row by row (measured: 15 times).
  if not exists (
    select from come
      join automations as automation
        on automation.organisation_id = come.organisation_id
       and automation.listens_to = 'consent:' || come.purpose
       and automation.listens_since <= come.at
     where come.action = 'given') then
    return null;
  end if;
  insert into automation_arrivals (organisation_id, automation_id, contact_id, at)
  select distinct on (automation.automation_id, key.contact_id)
         automation.organisation_id, automation.automation_id, key.contact_id, come.at
    from come
    join automations as automation
      on automation.organisation_id = come.organisation_id
     and automation.listens_to = 'consent:' || come.purpose
     and automation.listens_since <= come.at
    join contact_keys as key
      on key.organisation_id = come.organisation_id and key.pseudonym = come.contact
   where come.action = 'given'
   order by automation.automation_id, key.contact_id
  on conflict do nothing;
  return null;
end $$;
create trigger consent_events_arrive after insert on consent_events
  referencing new table as come for each statement execute function arrive_by_consent();
