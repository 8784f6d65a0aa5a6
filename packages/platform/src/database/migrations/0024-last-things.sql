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

-- What reports say of a campaign's readers, counted before the events go that it was counted from:
-- numbers of ten and more, and of nobody.
create table campaign_statistics (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  -- Of the messages sent before it and not in an earlier row; infinity: of all there were.
  sent_before     timestamptz(0) not null,
  kept_at         timestamptz(0) not null,
  opens           jsonb not null,
  clicks          jsonb not null,
  constraint campaign_statistics_pkey primary key (organisation_id, campaign_id, sent_before),
  constraint campaign_statistics_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade
);
comment on table campaign_statistics is
'What stays of openings and clicks: figures of groups, never fewer than ten.
scope: organisation
personal: none
app: select, insert';

-- How often events were taken away as a file before they went, of which month of theirs.
create table event_downloads (
  organisation_id uuid not null references organisations,
  download_id     uuid not null,
  -- The last day of the events that were in it.
  until           date not null,
  events          bigint not null,
  at              timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  by              text not null,
  constraint event_downloads_pkey primary key (organisation_id, download_id)
);
comment on table event_downloads is
'Who took events away as a file before they went, when and how many.
scope: organisation
personal: none
app: select, insert';

-- Events lie in the order in which they came, and so do their days.
create index measure_events_kept on measure_events using brin (keep_until);

-- Partitions carry no policies of their own: each of these asks for its own organisation, says
-- numbers and campaigns and nothing of anybody, and is all that reads events for no purpose.
-- `months`: a shorter period that the organisation chose; null where it chose none.
create function measure_event_due(at timestamptz, keep_until date, months integer) returns date
  language sql immutable parallel safe
  return least(keep_until, ((at at time zone 'UTC')::date + make_interval(months => months))::date);

-- Which of these campaigns have an event whose day is before this one; the oldest is looked at.
create function campaigns_with_events_due(campaigns uuid[], before date, months integer)
  returns setof uuid language plpgsql stable security definer set search_path = public
as $$
declare month regclass;
begin
  for month in select inhrelid::regclass from pg_inherits
                where inhparent = 'measure_events'::regclass order by 1 loop
    return query execute format(
      'select campaign from unnest($1) as campaign
        where (select measure_event_due(event.at, event.keep_until, $3) < $2 from %s as event
                where event.organisation_id = current_organisation()
                  and event.campaign_id = campaign
                order by event.at limit 1)', month)
      using campaigns, before, months;
  end loop;
end $$;

-- How many events are past their day on this one, and how many of them must stay.
create function count_events_due(before date, months integer,
                                 held_campaigns uuid[], held_contacts uuid[],
  out rows integer, out held integer, out oldest date, out newest date)
  language plpgsql stable security definer set search_path = public
as $$
declare
  month regclass;
  part record;
begin
  rows := 0; held := 0;
  for month in select inhrelid::regclass from pg_inherits
                where inhparent = 'measure_events'::regclass order by 1 loop
    execute format(
      'select count(*) filter (where not stays)::int as rows, count(*) filter (where stays)::int as held,
              min(day) filter (where not stays) as oldest, max(day) filter (where not stays) as newest
         from (select measure_event_due(at, keep_until, $2) as day,
                      campaign_id = any ($3) or contact_id = any ($4) as stays
                 from %s
                where organisation_id = current_organisation()
                  and (keep_until < $1
                    or $2 is not null and measure_event_due(at, keep_until, $2) < $1)) as due', month)
      into part using before, months, held_campaigns, held_contacts;
    rows := rows + part.rows;
    held := held + part.held;
    oldest := least(oldest, part.oldest);
    newest := greatest(newest, part.newest);
  end loop;
end $$;

-- Takes away events past their day: a month as a whole where all of it is one organisation's and
-- past its day, so many rows of another.
create function remove_events_due(before date, months integer,
                                  held_campaigns uuid[], held_contacts uuid[], most integer,
  out rows integer, out oldest date, out newest date, out has_more boolean)
  language plpgsql security definer set search_path = public set lock_timeout = '2s'
as $$
declare
  month regclass;
  is_kept boolean;
  part record;
begin
  rows := 0; has_more := false;
  for month in select inhrelid::regclass from pg_inherits
                where inhparent = 'measure_events'::regclass order by 1 loop
    -- Of a month that is under way more may come.
    if cardinality(held_campaigns) = 0 and cardinality(held_contacts) = 0
       and right(month::text, 7) < to_char(before, 'YYYY_MM') then
      -- Most months are not due, or others' too: one row of the key says so.
      execute format('select coalesce((select measure_event_due(at, keep_until, $2) >= $1
          from %1$s limit 1), true)
          or exists (select from %1$s where organisation_id < current_organisation())
          or exists (select from %1$s where organisation_id > current_organisation())', month)
        into is_kept using before, months;
      if not is_kept then
        begin
          execute format(
            'select count(*)::int as rows, min(day) as oldest, max(day) as newest
               from (select measure_event_due(at, keep_until, $1) as day from %s) as due', month)
            into part using months;
          if part.newest < before then
            execute format('drop table %s', month);
            rows := part.rows; oldest := part.oldest; newest := part.newest; has_more := true;
            return;
          end if;
        exception when lock_not_available then
          -- Somebody reads: its rows go instead.
          null;
        end;
      end if;
    end if;
    execute format(
      'with due as materialized (
         select ctid as place, measure_event_due(at, keep_until, $2) as day from %1$s
          where organisation_id = current_organisation()
            and (keep_until < $1
              or $2 is not null and measure_event_due(at, keep_until, $2) < $1)
            and campaign_id <> all ($3) and contact_id <> all ($4)
          limit $5),
       went as (
         delete from %1$s as event using due where event.ctid = due.place
           and event.organisation_id = current_organisation() returning due.day)
       select count(*)::int as rows, min(day) as oldest, max(day) as newest from went', month)
      into part using before, months, held_campaigns, held_contacts, most - rows;
    rows := rows + part.rows;
    oldest := least(oldest, part.oldest);
    newest := greatest(newest, part.newest);
    if rows >= most then
      has_more := true;
      return;
    end if;
  end loop;
end $$;

do $$
declare name text;
begin
  foreach name in array array['campaigns_with_events_due(uuid[], date, integer)',
    'count_events_due(date, integer, uuid[], uuid[])',
    'remove_events_due(date, integer, uuid[], uuid[], integer)'] loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to consentry_app', name);
  end loop;
end $$;

-- A month goes as a whole here only when nothing is in it any more.
create or replace function drop_measure_months(before date) returns integer
  language plpgsql security definer set search_path = public
as $$
declare
  month regclass;
  is_kept boolean;
  dropped integer := 0;
begin
  for month in select inhrelid::regclass from pg_inherits
                where inhparent = 'measure_events'::regclass loop
    continue when right(month::text, 7) >= to_char(before, 'YYYY_MM');
    execute format('select exists (select from %s)', month) into is_kept;
    continue when is_kept;
    execute format('drop table %s', month);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;

do $$
declare name text;
begin
  foreach name in array array['last_questions', 'last_question_settings', 'campaign_statistics',
                              'event_downloads'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update on last_questions, last_question_settings to consentry_app;
grant select, insert on campaign_statistics, event_downloads to consentry_app;

-- An organisation that is closed: archived to a day, then gone as a whole.
create table organisation_closings (
  organisation_id uuid not null references organisations,
  closed_at       timestamptz(0) not null,
  -- `member:ID`
  closed_by       text not null,
  -- On this day everything of it is deleted.
  goes_on         date not null,
  -- By the server's own clock, which no caller can set: nothing is deleted before both say so.
  noted_at        timestamptz not null default now(),
  -- Rows by table, once deleting has begun.
  removed         jsonb not null default '{}',
  constraint organisation_closings_pkey primary key (organisation_id)
);
comment on table organisation_closings is
'Organisations that are closed, and the day on which they go.
scope: organisation
personal: none
app: select, delete';

alter table organisation_closings enable row level security;
alter table organisation_closings force row level security;
create policy own_organisation on organisation_closings to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
-- Whoever made the tables deletes by the functions below, and row security holds them, too.
create policy own_end on organisation_closings to current_user using (true) with check (true);
create policy whose_turn on organisation_closings to consentry_system using (true);
grant select, delete on organisation_closings to consentry_app;
grant insert (organisation_id, closed_at, closed_by, goes_on) on organisation_closings
  to consentry_app;
grant select (organisation_id, goes_on) on organisation_closings to consentry_system;

-- That an organisation was deleted, by nothing but its number and what it signed last.
create table organisation_deletions (
  deletion_id  uuid not null,
  -- The number it had.
  organisation uuid not null,
  deleted_on   date not null,
  -- A JWS with its own public key in it; the private one is gone.
  report       text not null,
  constraint organisation_deletions_pkey primary key (deletion_id)
);
comment on table organisation_deletions is
'Organisations that were deleted, with the last thing each signed: how many rows of what went.
scope: platform
personal: none
app: none
system: select';
grant select on organisation_deletions to consentry_system;

-- Whether the archive of a closed organisation is over: three months by what was said when it was
-- closed, and by this server's own clock.
create function is_archive_over(organisation uuid, today date) returns boolean
  language sql stable set search_path = public
  return exists (
    select from organisation_closings as closing
     where closing.organisation_id = organisation and closing.goes_on <= today
       and closing.goes_on >= (closing.closed_at at time zone 'UTC')::date + 88
       and closing.noted_at <= now() - interval '88 days');

-- Whether rows of this organisation are being deleted in this transaction.
create function is_being_deleted(organisation uuid) returns boolean
  language sql stable
  return coalesce(current_setting('consentry.deleting', true), '') = organisation::text;

-- History is passable for one thing: an organisation that goes as a whole, after its archive.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW' then
    if is_being_deleted(old.organisation_id)
       and is_archive_over(old.organisation_id, current_setting('consentry.deleting_on')::date) then
      return old;
    end if;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

-- Deletes some rows of the organisation of this transaction, where its archive is over: of one
-- table, those first that others stand on. Its keys stay, to sign what went. No row: none is left.
create function delete_some_of_closed(today date, most integer, out relation text, out rows integer)
  language plpgsql security definer set search_path = public
as $$
declare
  organisation uuid := current_organisation();
  part regclass;
  stuck text;
begin
  if not coalesce(is_archive_over(organisation, today), false) then
    raise exception 'the organisation is not closed, or its archive is not over'
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('consentry.deleting', organisation::text, true);
  perform set_config('consentry.deleting_on', today::text, true);
  perform set_config('consentry.staff_log_begins', organisation::text, true);
  -- Where two tables stand on each other, the one that takes the other with it goes first: that it
  -- is not this one's turn is said at once.
  set constraints all immediate;
  for relation in
    with recursive own as (
      select class.oid from pg_class as class
        join pg_attribute as attribute on attribute.attrelid = class.oid
       where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
         and not class.relispartition and attribute.attname = 'organisation_id'
         and class.relname not in ('organisations', 'organisation_closings', 'organisation_keys')),
    below (oid, depth) as (
      select oid, 0 from own
       union
      select link.conrelid, below.depth + 1
        from below join pg_constraint as link
          on link.contype = 'f' and link.confrelid = below.oid and link.conrelid <> below.oid
       where below.depth < 12)
    select class.relname from own
      join below using (oid)
      join pg_class as class using (oid)
     group by class.relname order by max(below.depth) desc, class.relname
  loop
    for part in
      select inhrelid::regclass from pg_inherits where inhparent = relation::regclass
       union all
      select relation::regclass
       where not exists (select from pg_inherits where inhparent = relation::regclass)
    loop
      begin
        execute format('delete from %1$s where organisation_id = $1 and ctid = any (array(
            select ctid from %1$s where organisation_id = $1 limit $2))', part)
          using organisation, most;
        get diagnostics rows = row_count;
      exception when foreign_key_violation then
        rows := 0;
        stuck := relation;
      end;
      if rows > 0 then
        update organisation_closings as closing
           set removed = removed || jsonb_build_object(relation,
                 coalesce((removed ->> relation)::bigint, 0) + rows)
         where closing.organisation_id = organisation;
        perform set_config('consentry.deleting', '', true);
        return;
      end if;
    end loop;
  end loop;
  perform set_config('consentry.deleting', '', true);
  if stuck is not null then
    raise exception 'rows of % stand on each other', stuck using errcode = 'foreign_key_violation';
  end if;
  relation := null;
  rows := 0;
end $$;

-- The last of it: its keys, that it was closed, and itself. What it signed of its end stays.
create function end_closed_organisation(today date, deletion uuid, signed text) returns void
  language plpgsql security definer set search_path = public
as $$
declare organisation uuid := current_organisation();
begin
  if not coalesce(is_archive_over(organisation, today), false) then
    raise exception 'the organisation is not closed, or its archive is not over'
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('consentry.deleting', organisation::text, true);
  insert into organisation_deletions (deletion_id, organisation, deleted_on, report)
  values (deletion, organisation, today, signed);
  delete from organisation_keys as key where key.organisation_id = organisation;
  delete from organisation_closings as closing where closing.organisation_id = organisation;
  delete from organisations as own where own.organisation_id = organisation;
  perform set_config('consentry.deleting', '', true);
end $$;
revoke all on function delete_some_of_closed(date, integer),
  end_closed_organisation(date, uuid, text) from public;
grant execute on function delete_some_of_closed(date, integer),
  end_closed_organisation(date, uuid, text) to consentry_app;
