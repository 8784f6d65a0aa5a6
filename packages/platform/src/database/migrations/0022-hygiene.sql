-- Hygiene: whose mail rests because it is not opened any more.
-- Takes no lock on anything older but organisations and contacts. Personal data: hygiene_rests.

create table hygiene_settings (
  organisation_id uuid not null references organisations,
  is_on           boolean not null default false,
  -- How long nothing was opened before mail rests.
  months          smallint not null,
  changed_at      timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  changed_by      text not null,
  -- For how many months the last dry run counted, and when; it begins for no others.
  counted_months  smallint,
  counted_at      timestamptz(0),
  -- The last day on which mail was put to rest, of how many people, and whether more wait.
  last_run_on     date,
  last_rested     integer,
  last_has_more   boolean,
  constraint hygiene_settings_pkey primary key (organisation_id),
  constraint hygiene_settings_months check (months between 6 and 36)
);
comment on table hygiene_settings is
'Whether mail to the inactive is put to rest, after how long, and when that was last done.
scope: organisation
personal: none
app: select, insert, update';

-- Says that somebody opened nothing for a long time: it is read for that purpose alone, as their
-- last day was, which goes when the rest begins.
create table hygiene_rests (
  organisation_id uuid not null,
  contact_id      uuid not null,
  since           date not null,
  -- The day the person did something by themselves; null while their mail rests.
  ended_on        date,
  constraint hygiene_rests_pkey primary key (organisation_id, contact_id),
  constraint hygiene_rests_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint hygiene_rests_order check (ended_on >= since)
);
comment on table hygiene_rests is
'People whose requested mail rests since a day because none of it was opened.
scope: organisation
personal: contact_id; with: contacts
app: select, insert, update, delete';

alter table hygiene_settings enable row level security;
alter table hygiene_settings force row level security;
create policy own_organisation on hygiene_settings to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, update on hygiene_settings to consentry_app;

alter table hygiene_rests enable row level security;
alter table hygiene_rests force row level security;
create policy own_purpose on hygiene_rests to consentry_app
  using (organisation_id = current_organisation()
    and current_setting('consentry.purpose', true) = 'hygiene.inactive')
  with check (organisation_id = current_organisation());
grant select, insert, update, delete on hygiene_rests to consentry_app;

-- Whatever is read for at that moment, also where the purpose is switched off: a person's own act
-- ends the rest of their mail. It tells nobody whether there was one.
create function end_rests(contacts uuid[], today date) returns void
  language plpgsql set search_path = public
as $$
declare
  before text := coalesce(current_setting('consentry.purpose', true), '');
begin
  perform set_config('consentry.purpose', 'hygiene.inactive', true);
  update hygiene_rests set ended_on = greatest(today, since)
   where organisation_id = current_organisation() and contact_id = any(contacts)
     and ended_on is null;
  perform set_config('consentry.purpose', before, true);
end $$;

-- For the person alone, on their own page.
create function own_rest(contact uuid) returns date
  language plpgsql set search_path = public
as $$
declare
  before text := coalesce(current_setting('consentry.purpose', true), '');
  day date;
begin
  perform set_config('consentry.purpose', 'hygiene.inactive', true);
  select since into day from hygiene_rests
   where organisation_id = current_organisation() and contact_id = contact and ended_on is null;
  perform set_config('consentry.purpose', before, true);
  return day;
end $$;
revoke all on function end_rests(uuid[], date), own_rest(uuid) from public;
grant execute on function end_rests(uuid[], date), own_rest(uuid) to consentry_app;
