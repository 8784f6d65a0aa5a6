-- What is kept how long, what must stay although its day has come, and what went when.
-- Takes no lock on anything older but organisations and contacts. Personal data: retention_holds.

-- A period of their own, within the bounds of law.
create table retention_choices (
  organisation_id uuid not null references organisations,
  -- A rule of law's catalogue.
  rule            text not null,
  -- In the unit of the rule.
  length          integer not null,
  chosen_at       timestamptz(0) not null,
  chosen_by       text not null,
  -- The last person whose day was counted anew by it; null before the first.
  moved_to        uuid,
  is_moved        boolean not null default false,
  constraint retention_choices_pkey primary key (organisation_id, rule),
  constraint retention_choices_length check (length between 1 and 1200)
);
comment on table retention_choices is
'How long an organisation keeps what, where it chose.
scope: organisation
personal: none
app: select, insert, update, delete';

-- Whether people go on their day by themselves; without a row they do.
create table retention_settings (
  organisation_id   uuid not null references organisations,
  people_go_by_themselves boolean not null,
  changed_at        timestamptz(0) not null,
  changed_by        text not null,
  constraint retention_settings_pkey primary key (organisation_id)
);
comment on table retention_settings is
'Whether people go on their day without anybody looking.
scope: organisation
personal: none
app: select, insert, update';

-- What must stay for a while although its day has come: somebody claims something.
create table retention_holds (
  organisation_id uuid not null references organisations,
  hold_id         uuid not null,
  -- What is held; each but everything has its id.
  kind            text not null,
  contact_id      uuid,
  -- Of that person: what is known by their address alone is held, too.
  address_key     bytea,
  source_id       uuid,
  campaign_id     uuid,
  reason          text not null,
  made_by         text not null,
  made_at         timestamptz(0) not null,
  -- The last day; renewed, it is another.
  until           date not null,
  constraint retention_holds_pkey primary key (organisation_id, hold_id),
  constraint retention_holds_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint retention_holds_source foreign key (organisation_id, source_id)
    references sources (organisation_id, source_id),
  constraint retention_holds_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade,
  constraint retention_holds_kind check (kind in ('contact', 'source', 'campaign', 'everything')
    and (kind = 'contact') = (contact_id is not null)
    and (kind = 'contact') = (address_key is not null)
    and (kind = 'source') = (source_id is not null)
    and (kind = 'campaign') = (campaign_id is not null)),
  constraint retention_holds_reason check (length(reason) between 1 and 1000),
  constraint retention_holds_end check (until >= (made_at at time zone 'UTC')::date)
);
comment on table retention_holds is
'What stays although its day has come, why, and until when.
scope: organisation
personal: contact_id, address_key, reason; source: made_by; until: until
app: select, insert, update, delete';
create index retention_holds_of_contact on retention_holds (organisation_id, contact_id);

-- One going through all rules for one day; it goes on where it stopped.
create table retention_runs (
  organisation_id uuid not null references organisations,
  run_id          uuid not null,
  -- What is past its day on this one goes.
  day             date not null,
  -- `system`: by standing order; `member:ID`, `api-key:ID`: somebody looked at the plan.
  started_by      text not null,
  started_at      timestamptz(0) not null,
  with_people     boolean not null,
  ended_at        timestamptz(0),
  -- When a round last failed; it is tried again an hour later.
  failed_at       timestamptz(0),
  -- A JWS, once something went.
  report          text,
  constraint retention_runs_pkey primary key (organisation_id, run_id),
  constraint retention_runs_report check (report is null or ended_at is not null)
);
comment on table retention_runs is
'Each time that what was past its day was removed, with the signed report of it.
scope: organisation
personal: none
app: select, insert, update, delete';
create unique index retention_runs_open on retention_runs (organisation_id) where ended_at is null;
create index retention_runs_by_day on retention_runs (organisation_id, day);

-- What one run did by one rule; counted in the transaction that removed it.
create table retention_run_steps (
  organisation_id uuid not null,
  run_id          uuid not null,
  rule            text not null,
  place           smallint not null,
  -- Rows by table.
  removed         jsonb not null default '{}',
  held            integer not null default 0,
  -- The first and the last day on which something of it was due.
  oldest          date,
  newest          date,
  -- The kind of what went wrong last.
  failure         text,
  ended_at        timestamptz(0),
  constraint retention_run_steps_pkey primary key (organisation_id, run_id, rule),
  constraint retention_run_steps_run foreign key (organisation_id, run_id)
    references retention_runs (organisation_id, run_id) on delete cascade
);
comment on table retention_run_steps is
'What a run removed by each rule, in numbers.
scope: organisation
personal: none
app: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['retention_choices', 'retention_settings', 'retention_holds',
                              'retention_runs', 'retention_run_steps'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete
  on retention_choices, retention_holds, retention_runs, retention_run_steps to consentry_app;
grant select, insert, update on retention_settings to consentry_app;

-- The system may see whose turn it is, and nothing of what went.
create policy whose_turn on retention_runs to consentry_system using (true);
grant select (organisation_id, run_id, day, ended_at, failed_at) on retention_runs
  to consentry_system;

-- Whether something must stay on a day. What does not apply to it is null. A source holds the
-- people who came from it, a campaign the people it was sent to.
create function is_held(contact uuid, address bytea, campaign uuid, source uuid, today date)
  returns boolean language plpgsql stable set search_path = public
as $$
begin
  return exists (
    select from retention_holds as hold
     where hold.organisation_id = current_organisation() and hold.until >= today
       and (hold.kind = 'everything'
         or hold.contact_id = contact
         or hold.address_key = address
         or hold.campaign_id = campaign
         or hold.source_id = source
         or hold.kind = 'source' and contact is not null and exists (
              select from contacts as person
               where person.organisation_id = hold.organisation_id
                 and person.contact_id = contact and person.source_id = hold.source_id)
         or hold.kind = 'campaign' and contact is not null and exists (
              select from deliveries as delivery
               where delivery.organisation_id = hold.organisation_id
                 and delivery.contact_id = contact
                 and delivery.campaign_id = hold.campaign_id)));
end $$;
revoke all on function is_held(uuid, bytea, uuid, uuid, date) from public;
grant execute on function is_held(uuid, bytea, uuid, uuid, date) to consentry_app;

-- What is told of somebody goes with them, and is found by them.
create index webhook_events_of_contact on webhook_events (organisation_id, contact_id)
  where contact_id is not null;

-- A campaign's rows lie together and go together; an index by row would be one more to be written
-- to at every step of a message.
create index deliveries_kept on deliveries using brin (keep_until);
