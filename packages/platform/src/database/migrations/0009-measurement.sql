-- What readers agreed to have observed, and counters that know nobody.
-- Takes no lock on anything older but organisations, campaigns and contacts.
-- Personal data: measure_events, last_open_days.

-- One opening or one click of a person who agreed to it, for the purposes they agreed to. A month
-- is dropped when its day has come. Deliveries are no key: a delivery may go before its events.
create table measure_events (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  -- To ten seconds: what is loaded again in them is the same event, however often it is.
  at              timestamptz(0) not null,
  delivery_id     uuid not null,
  signal          text not null,
  -- Of a click: which of the campaign's links; 0 for an opening.
  link            integer not null,
  -- A program on the reader's behalf: told from the request, of which nothing is kept.
  is_machine      boolean not null,
  contact_id      uuid not null,
  -- What it may be read for, and by nobody else.
  purposes        text[] not null,
  keep_until      date not null,
  constraint measure_events_pkey
    primary key (organisation_id, campaign_id, at, delivery_id, signal, link, is_machine),
  constraint measure_events_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint measure_events_signal check (signal = 'click' or signal = 'open' and link = 0),
  constraint measure_events_at check (extract(epoch from at)::bigint % 10 = 0),
  constraint measure_events_purposes check (cardinality(purposes) > 0)
) partition by range (at);
comment on table measure_events is
'Openings and clicks of people who agreed to it, bound to their purposes.
scope: organisation
personal: contact_id, delivery_id; with: contacts
app: select, insert';
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
end $$;

create policy own_organisation on measure_counters to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());

-- Who reads names what for; what was not collected for that is not there for it.
create policy own_purpose on measure_events for select to consentry_app
  using (organisation_id = current_organisation()
    and purposes @> array[current_setting('consentry.purpose', true)]);
create policy own_organisation on measure_events for insert to consentry_app
  with check (organisation_id = current_organisation());
create policy own_purpose on last_open_days to consentry_app
  using (organisation_id = current_organisation()
    and current_setting('consentry.purpose', true) = 'hygiene.inactive')
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
  if to_regclass(name) is not null then return; end if;
  -- Two processes find the same month missing: the second waits, and finds it made.
  perform pg_advisory_xact_lock(hashtextextended('months of measure_events', 0));
  execute format('create table if not exists %I partition of measure_events for values from (%L) to (%L)',
    name, first::timestamp at time zone 'UTC',
    (first + interval '1 month') at time zone 'UTC');
end $$;
revoke all on function make_measure_month(date) from public;
grant execute on function make_measure_month(date) to consentry_app, consentry_system;

-- Drops the months of which every event was to be kept to a day before this one at most.
create function drop_measure_months(before date) returns integer
  language plpgsql security definer set search_path = public
as $$
declare
  month regclass;
  is_kept boolean;
  dropped integer := 0;
begin
  for month in select inhrelid::regclass from pg_inherits
                where inhparent = 'measure_events'::regclass loop
    -- Of a month that is under way more may come. Partitions carry no policy of their own.
    continue when right(month::text, 7) >= to_char(before, 'YYYY_MM');
    execute format('select exists (select from %s where keep_until >= $1)', month)
      into is_kept using before;
    continue when is_kept;
    execute format('drop table %s', month);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
revoke all on function drop_measure_months(date) from public;
grant execute on function drop_measure_months(date) to consentry_system;
