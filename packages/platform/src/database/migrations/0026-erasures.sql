-- What was erased, and what that has not reached yet; and how a person's own copy is read.
-- Locks measure_events, last_open_days and hygiene_rests for a moment (policies), and a dozen tables
-- against their own vacuum alone (statistics).
-- Personal data: none; erasures knows an address by its keyed hash alone, as suppressions does.

-- Kept as long as something of the person may come back from elsewhere: a backup, a file.
create table erasures (
  organisation_id uuid not null references organisations,
  erasure_id      uuid not null,
  -- SHA-256 of the contact's number, which is random and nowhere else any more; null: no contact.
  contact_hash    bytea,
  address_key     bytea not null,
  at              timestamptz(0) not null,
  -- 'contact', 'member:ID', 'api-key:ID', 'system'
  by              text not null,
  -- How many rows of which tables.
  removed         jsonb not null default '{}',
  -- When files of people that were being read or waited to be applied were cleared of the address.
  files_at        timestamptz(0),
  -- When what was removed was overwritten in the database's own files, and why it could not be.
  scrubbed_at     timestamptz(0),
  scrub_failure   text,
  -- When the keys were destroyed with which backups seal what is theirs, and the last day of the last
  -- backup that may hold something under no such key; null: there is none.
  backups_at      timestamptz(0),
  backups_until   date,
  keep_until      date not null,
  constraint erasures_pkey primary key (organisation_id, erasure_id),
  constraint erasures_lengths check (octet_length(contact_hash) = 32
    and octet_length(address_key) = 32)
);
comment on table erasures is
'What was erased, by keyed hashes, and what that has not reached yet.
scope: organisation
personal: none
app: select, insert, update, delete';
create index erasures_of_address on erasures (organisation_id, address_key);
create index erasures_by_moment on erasures (organisation_id, at);
create index erasures_unfinished on erasures (organisation_id, at)
  where files_at is null or scrubbed_at is null or backups_at is null;

alter table erasures enable row level security;
alter table erasures force row level security;
create policy own_organisation on erasures to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, update, delete on erasures to consentry_app;

-- The system may see how far erasures are, and nothing of what they were.
create policy whose_turn on erasures to consentry_system using (true);
grant select (organisation_id, at, files_at, scrubbed_at, scrub_failure, backups_at),
      update (scrubbed_at, scrub_failure, backups_at)
  on erasures to consentry_system;

-- The last day of the newest backup there is: an organisation sees none of them, and tells its
-- people until when one may hold something of theirs.
create function backups_last_day() returns date
  language plpgsql stable security definer set search_path = public
as $$
begin
  return (select max(keep_until) from backups where state = 'made');
end $$;
revoke all on function backups_last_day() from public;
grant execute on function backups_last_day() to consentry_app;

-- When what was removed was last overwritten in the files of the database, or begun to be.
create table scrubs (
  began_at timestamptz(0) not null,
  ended_at timestamptz(0),
  failure  text,
  constraint scrubs_pkey primary key (began_at)
);
comment on table scrubs is
'Each time that what was removed was overwritten in the database''s own files.
scope: platform
personal: none
app: select
system: select, insert, update, delete';
grant select on scrubs to consentry_app;
grant select, insert, update, delete on scrubs to consentry_system;

-- What was observed is read for one person who asks for it, and for nobody else at that moment.
-- No purpose of measurement is served by it, so none that is switched off stands in its way.
create policy own_access on measure_events for select to consentry_app
  using (organisation_id = current_organisation()
    and contact_id::text = current_setting('consentry.access_of', true));
create policy own_access on last_open_days for select to consentry_app
  using (organisation_id = current_organisation()
    and contact_id::text = current_setting('consentry.access_of', true));
create policy own_access on hygiene_rests for select to consentry_app
  using (organisation_id = current_organisation()
    and contact_id::text = current_setting('consentry.access_of', true));

-- The planner keeps samples of a column's values, in which an erased person would stay until its
-- next look; nothing is planned by these.
alter table contacts alter column tags set statistics 0;
alter table messages
  alter column recipient set statistics 0,
  alter column recipient_name set statistics 0,
  alter column reply_to set statistics 0,
  alter column reference set statistics 0,
  alter column metadata set statistics 0;
alter table message_contents
  alter column subject set statistics 0,
  alter column html set statistics 0,
  alter column text set statistics 0;
alter table message_attachments
  alter column name set statistics 0,
  alter column bytes set statistics 0;
alter table message_events alter column detail set statistics 0;
alter table unproven_choices alter column written set statistics 0;
alter table campaign_audiences alter column audience set statistics 0;
alter table imports alter column file_name set statistics 0;
alter table retention_holds alter column reason set statistics 0;
