-- Organisations: who decides what mail is for. Everything else is theirs, and says so by
-- organisation_id at the head of its primary key and by row security.
-- Takes no lock on anything older. Personal data: none.

-- The organisation of this transaction; null when nobody said, and then no row is visible.
-- (A setting that was local to an earlier transaction is left behind as an empty text.)
create function current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('consentry.organisation', true), '')::uuid;

create table organisations (
  organisation_id uuid not null,
  name            text not null,
  made_at         timestamptz(0) not null default now(),
  constraint organisations_pkey primary key (organisation_id),
  constraint organisations_name_length check (length(name) between 1 and 200)
);
comment on table organisations is
'Who decides what mail is for and how (the controller).
scope: organisation
personal: none
app: select, update
system: select, insert';

alter table organisations enable row level security;
alter table organisations force row level security;
create policy own_organisation on organisations to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
create policy every_organisation on organisations to consentry_system
  using (true) with check (true);
grant select, update on organisations to consentry_app;
grant select, insert on organisations to consentry_system;
