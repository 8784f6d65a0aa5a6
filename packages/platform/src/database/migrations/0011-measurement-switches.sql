-- What an organisation has switched off of its measurement, for everybody and at once; who said so.
-- Locks organisations for a moment. Personal data: none; a member is named by number.

-- Read with every measured load and every batch of messages, where the row is read anyway.
alter table organisations
  add column measurement_off text[] not null default '{}';

create table measurement_switches (
  organisation_id uuid not null references organisations,
  number          integer not null,
  purpose         text not null,
  is_on           boolean not null,
  at              timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  said_by         text not null,
  constraint measurement_switches_pkey primary key (organisation_id, number)
);
comment on table measurement_switches is
'Each time a purpose of measurement was switched on or off, and by whom; never changed.
scope: organisation
personal: none
app: select, insert';
create trigger measurement_switches_are_kept before update or delete on measurement_switches
  for each row execute function refuse_change();
create trigger measurement_switches_are_not_emptied before truncate on measurement_switches
  for each statement execute function refuse_change();

alter table measurement_switches enable row level security;
alter table measurement_switches force row level security;
create policy own_organisation on measurement_switches to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert on measurement_switches to consentry_app;
