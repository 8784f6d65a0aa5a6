-- What readers agreed to have observed, and counters that know nobody.
-- Takes no lock on anything older but organisations, campaigns and contacts.
-- Personal data: measure_events, last_open_days.

-- One opening or one click of a person who agreed to it, for the purposes they agreed to. A month
-- is dropped when its day has come. Deliveries are no key: a delivery may go before its events.
create table measure_events (
  organisation_id uuid not null,
  at              timestamptz(0) not null,
  event_id        uuid not null,
  campaign_id     uuid not null,
  delivery_id     uuid not null,
  contact_id      uuid not null,
  signal          text not null,
  -- Of a click: which of the campaign's links.
  link            integer,
  -- What it may be read for, and by nobody else.
  purposes        text[] not null,
  -- A program on the reader's behalf: told from the request, of which nothing is kept.
  is_machine      boolean not null,
  keep_until      date not null,
  constraint measure_events_pkey primary key (organisation_id, at, event_id),
  constraint measure_events_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint measure_events_signal check (signal in ('open', 'click')
    and (link is null) = (signal = 'open')),
  constraint measure_events_purposes check (cardinality(purposes) > 0)
) partition by range (at);
comment on table measure_events is
'Openings and clicks of people who agreed to it, bound to their purposes.
scope: organisation
personal: contact_id, delivery_id; with: contacts
app: select, insert';
create index measure_events_of_campaign on measure_events (organisation_id, campaign_id, signal);
create index measure_events_of_contact on measure_events (organisation_id, contact_id);

-- Hours and numbers: no person, no address, no program.
create table measure_counters (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  signal          text not null,
  -- 0 for an opening.
  link            integer not null,
  hour            timestamptz(0) not null,
  people          bigint not null default 0,
  machines        bigint not null default 0,
  constraint measure_counters_pkey primary key (organisation_id, campaign_id, signal, link, hour),
  constraint measure_counters_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade,
  constraint measure_counters_hour check (hour = date_trunc('hour', hour, 'UTC')
    and signal in ('open', 'click'))
);
comment on table measure_counters is
'How often images and links common to all were asked for.
scope: organisation
personal: none
app: select, insert, update';

-- The exemption for hygiene: the last day, overwritten; for that job alone.
create table last_open_days (
  organisation_id uuid not null,
  contact_id      uuid not null,
  day             date not null,
  constraint last_open_days_pkey primary key (organisation_id, contact_id),
  constraint last_open_days_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade
);
comment on table last_open_days is
'The last day each of these people opened a mail they asked for.
scope: organisation
personal: contact_id; with: contacts
app: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['measure_counters', 'last_open_days', 'measure_events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['measure_counters', 'last_open_days'] loop
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

-- A reader of events names what it reads for; what was not collected for that is not there for it.
create policy own_purpose on measure_events for select to consentry_app
  using (organisation_id = current_organisation()
    and purposes @> array[current_setting('consentry.purpose', true)]);
create policy own_organisation on measure_events for insert to consentry_app
  with check (organisation_id = current_organisation());

grant select, insert on measure_events to consentry_app;
grant select, insert, update on measure_counters to consentry_app;
grant select, insert, update, delete on last_open_days to consentry_app;

-- Months are made ahead of time and dropped when their day has come; the application owns no table.
create function make_measure_month(month date) returns void
  language plpgsql security definer set search_path = public
as $$
declare
  first date := date_trunc('month', month);
  name text := 'measure_events_' || to_char(first, 'YYYY_MM');
begin
  if to_regclass(name) is null then
    execute format('create table %I partition of measure_events for values from (%L) to (%L)',
      name, first::timestamp at time zone 'UTC',
      (first + interval '1 month') at time zone 'UTC');
  end if;
end $$;
revoke all on function make_measure_month(date) from public;
grant execute on function make_measure_month(date) to consentry_app, consentry_system;
