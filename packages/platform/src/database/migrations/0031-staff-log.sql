-- What those who work here did: who saw, exported, changed or sent what.
-- Takes no lock on anything older but organisations and contacts.
-- Personal data: staff_acts, staff_log, staff_alerts (of members); staff_log_people (of contacts).

-- Written in the transaction of the act itself, and chained some seconds later: an act waits for
-- no other's lock.
create table staff_acts (
  organisation_id uuid not null references organisations,
  act_id          uuid not null,
  actor           text not null,
  deed            text not null,
  operation       text not null,
  about           text,
  people          integer,
  -- Whom it was about, while they are there.
  contact_id      uuid,
  at              timestamptz(0) not null,
  keep_until      date not null,
  constraint staff_acts_pkey primary key (organisation_id, act_id),
  constraint staff_acts_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint staff_acts_deed check (deed in ('saw', 'exported', 'changed', 'sent', 'came-in',
    'was-refused')),
  constraint staff_acts_lengths check (length(actor) between 1 and 100
    and length(operation) between 1 and 100 and length(about) <= 100),
  constraint staff_acts_people check (people >= 0)
);
create index staff_acts_of_contact on staff_acts (organisation_id, contact_id)
  where contact_id is not null;
comment on table staff_acts is
'Acts of staff that are not in their log yet.
scope: organisation
personal: actor, contact_id; source: operation; until: keep_until
app: select, insert, delete
system: select, insert';

create table staff_log (
  organisation_id uuid not null,
  sequence        bigint not null,
  previous        bytea not null,
  hash            bytea not null,
  actor           text not null,
  deed            text not null,
  operation       text not null,
  -- An id; of a person a keyed hash, which nobody can compute again once they are gone.
  about           text,
  people          integer,
  at              timestamptz(0) not null,
  keep_until      date not null,
  constraint staff_log_pkey primary key (organisation_id, sequence),
  constraint staff_log_from_one check (sequence >= 1),
  constraint staff_log_lengths check (octet_length(previous) = 32 and octet_length(hash) = 32)
);
comment on table staff_log is
'What staff did, each entry holding on to the one before; never changed, and gone from its beginning on its day.
scope: organisation
personal: actor; source: operation; until: keep_until
app: select, insert, delete';
create index staff_log_of_actor on staff_log (organisation_id, actor, sequence);
create index staff_log_over on staff_log (organisation_id, keep_until);

-- Whom an entry was about, as long as they are there.
create table staff_log_people (
  organisation_id uuid not null,
  sequence        bigint not null,
  contact_id      uuid not null,
  constraint staff_log_people_pkey primary key (organisation_id, sequence),
  constraint staff_log_people_entry foreign key (organisation_id, sequence)
    references staff_log (organisation_id, sequence) on delete cascade,
  constraint staff_log_people_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade
);
comment on table staff_log_people is
'Whom acts of staff were about.
scope: organisation
personal: contact_id; with: contacts
app: select, insert';
create index staff_log_people_of on staff_log_people (organisation_id, contact_id, sequence);

-- Where the chain begins and ends. Its row is the lock under which entries are numbered.
create table staff_log_heads (
  organisation_id uuid not null references organisations,
  sequence        bigint not null,
  hash            bytea not null,
  -- The last entry that went on its day; 0 while none did.
  begins_after    bigint not null default 0,
  constraint staff_log_heads_pkey primary key (organisation_id),
  constraint staff_log_heads_hash_length check (octet_length(hash) = 32),
  constraint staff_log_heads_order check (begins_after between 0 and sequence)
);
comment on table staff_log_heads is
'The last entry of each log of staff.
scope: organisation
personal: none
app: select, insert, update';

create table staff_log_seals (
  organisation_id uuid not null references organisations,
  sequence        bigint not null,
  hash            bytea not null,
  at              timestamptz(0) not null,
  key_id          bytea not null,
  signature       bytea not null,
  constraint staff_log_seals_pkey primary key (organisation_id, sequence),
  constraint staff_log_seals_lengths check (octet_length(hash) = 32 and octet_length(key_id) = 32
    and octet_length(signature) = 64)
);
comment on table staff_log_seals is
'Signed heads of the logs of staff.
scope: organisation
personal: none
app: select, insert, delete';

-- Somebody read more of people than work usually asks for.
create table staff_alerts (
  organisation_id uuid not null references organisations,
  alert_id        uuid not null,
  actor           text not null,
  operation       text not null,
  -- In the hour before; null where it was not counted.
  people          integer,
  at              timestamptz(0) not null,
  seen_by         text,
  seen_at         timestamptz(0),
  keep_until      date not null,
  constraint staff_alerts_pkey primary key (organisation_id, alert_id),
  constraint staff_alerts_seen check ((seen_by is null) = (seen_at is null))
);
comment on table staff_alerts is
'Reading of people''s data in bulk that somebody should know of.
scope: organisation
personal: actor, seen_by; source: operation; until: keep_until
app: select, insert, update, delete';
create index staff_alerts_open on staff_alerts (organisation_id, at) where seen_at is null;

-- What goes on its day goes from the beginning, and by the one function that moves the beginning.
create function refuse_staff_log_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('consentry.staff_log_begins', true)
       = old.organisation_id::text then
    return old;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger staff_log_is_kept before update or delete on staff_log
  for each row execute function refuse_staff_log_change();
create trigger staff_log_is_not_emptied before truncate on staff_log
  for each statement execute function refuse_change();
create trigger staff_log_seals_are_kept before update or delete on staff_log_seals
  for each row execute function refuse_staff_log_change();

-- Removes the entries up to one whose place was signed, and the heads signed before it. Only what
-- is past its day: asked for more it removes nothing.
create function begin_staff_log_after(organisation uuid, last bigint, on_day date) returns bigint
  language plpgsql
as $$
declare
  removed bigint;
begin
  if not exists (select from staff_log_seals
                  where organisation_id = organisation and sequence = last)
     or exists (select from staff_log
                 where organisation_id = organisation and sequence <= last
                   and keep_until >= on_day) then
    return 0;
  end if;
  perform set_config('consentry.staff_log_begins', organisation::text, true);
  delete from staff_log where organisation_id = organisation and sequence <= last;
  get diagnostics removed = row_count;
  delete from staff_log_seals where organisation_id = organisation and sequence < last;
  perform set_config('consentry.staff_log_begins', '', true);
  update staff_log_heads set begins_after = last where organisation_id = organisation;
  return removed;
end $$;
revoke all on function begin_staff_log_after(uuid, bigint, date) from public;
grant execute on function begin_staff_log_after(uuid, bigint, date) to consentry_app;

do $$
declare name text;
begin
  foreach name in array array['staff_acts', 'staff_log', 'staff_log_people', 'staff_log_heads',
                              'staff_log_seals', 'staff_alerts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
-- Who signs in is known before it is known for whom they work.
create policy every_organisation on staff_acts to consentry_system using (true) with check (true);
grant select, insert, delete on staff_acts to consentry_app;
grant select, insert on staff_acts to consentry_system;
grant select, insert, delete on staff_log, staff_log_seals to consentry_app;
grant select, insert on staff_log_people to consentry_app;
grant select, insert, update on staff_log_heads to consentry_app;
grant select, insert, update, delete on staff_alerts to consentry_app;
