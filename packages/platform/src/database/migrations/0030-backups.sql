-- What was backed up, and whether it came back.
-- Takes no lock on anything older. Personal data: none; backup_keys tells an address only to whom
-- has it.

-- Backups of this installation, as they lie in its folder.
create table backups (
  backup_id   uuid not null,
  -- The name of its file; null before it has one, and when making it failed.
  file        text,
  -- asked: somebody wants one and no process took it up yet.
  state       text not null,
  asked_by    text not null,
  began_at    timestamptz(0) not null,
  made_at     timestamptz(0),
  bytes       bigint,
  row_count   bigint,
  -- Why there is none; quotes nothing of what is kept.
  failure     text,
  -- daily or monthly, by the rule that keeps it, and its last day.
  kept_as     text,
  keep_until  date,
  -- When it was restored for trial, and what was wrong; null: nothing.
  tried_at    timestamptz(0),
  trial_fault text,
  constraint backups_pkey primary key (backup_id),
  constraint backups_file unique (file),
  constraint backups_state check (state in ('asked', 'making', 'made', 'failed')),
  constraint backups_made check ((state = 'made') = (file is not null and made_at is not null)),
  constraint backups_failure check ((state = 'failed') = (failure is not null)),
  constraint backups_kept_as check (kept_as in ('daily', 'monthly'))
);
comment on table backups is
'Backups of this installation and what became of them.
scope: platform
personal: none
app: select
system: select, insert, update, delete';
create index backups_made on backups (made_at);

-- How this installation is backed up, and what its worker last saw of it.
create table backup_settings (
  only_one         boolean not null default true,
  daily_days       smallint not null default 15,
  monthly_months   smallint not null default 4,
  -- Where backups lie, and to whom they are encrypted.
  folder           text,
  recipients       text[] not null default '{}',
  -- Whether the key that opens them lies on this machine, and since when it lies elsewhere, too.
  identity_is_here boolean not null default false,
  identity_kept_at timestamptz(0),
  identity_kept_by text,
  keys_written_at  timestamptz(0),
  constraint backup_settings_pkey primary key (only_one),
  constraint backup_settings_one check (only_one),
  constraint backup_settings_kept check (daily_days between 1 and 90
    and monthly_months between 0 and 12)
);
comment on table backup_settings is
'How this installation is backed up.
scope: platform
personal: none
app: select
system: select, insert, update';

-- The keys under which backups hold what is known of whom the ledger has given none: one for each
-- address that rows name, and for each contact who never said anything. Gone here, their rows in
-- backups cannot be read.
create table backup_keys (
  organisation_id uuid not null,
  -- The keyed hash of an address, or SHA-256 of a contact's number.
  subject         bytea not null,
  -- What a row in a backup names its key by; it tells nothing of whom.
  key_id          uuid not null default gen_random_uuid(),
  salt            bytea not null
    default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  constraint backup_keys_pkey primary key (organisation_id, subject),
  constraint backup_keys_lengths check (octet_length(subject) = 32 and octet_length(salt) = 32)
);
comment on table backup_keys is
'One key for each person of whom rows are held that the ledger has no key of.
scope: organisation
personal: none
app: none';
alter table backup_keys enable row level security;
alter table backup_keys force row level security;
create policy own_organisation on backup_keys to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
create policy of_backups on backup_keys to consentry_backup using (true) with check (true);
grant select, insert, delete on backup_keys to consentry_backup;

-- A row while a backup is being put back: what is there then is not whole.
create table restorations (
  restoration_id uuid not null,
  file           text not null,
  began_at       timestamptz(0) not null,
  constraint restorations_pkey primary key (restoration_id)
);
comment on table restorations is
'A restoration that has not come to its end.
scope: platform
personal: none
app: none
system: select';

grant select, insert, update, delete on backups to consentry_system;
grant select, insert, update on backup_settings to consentry_system;
grant select on backups, backup_settings to consentry_app;
grant select on restorations to consentry_system;
