-- Files of people: read, judged, and only then applied. And where each datum of a person is from.
-- Locks contacts for a moment (a column with a constant default). Personal data: imports.file_name;
-- import_batches, sealed with a key that goes with the import.

-- Where a datum is from that is not from its contact's own source: name → [day, source or null].
-- Null is a correction made here. '@locale', '@country', '@email' and so on are the columns.
alter table contacts add column origins jsonb not null default '{}';
alter table contacts alter column origins set statistics 0;

-- A correction is newer than what a file says of an older day, whoever makes it and however.
create function remember_correction() returns trigger language plpgsql as $$
declare
  day text := to_char(coalesce(nullif(new.changed_at, old.changed_at), now()) at time zone 'UTC',
    'YYYY-MM-DD');
begin
  new.origins := new.origins || coalesce((
    select jsonb_object_agg(name, jsonb_build_array(day, null))
      from (select name from (select jsonb_object_keys(old.attributes || new.attributes)) as known (name)
             where old.attributes -> name is distinct from new.attributes -> name
            union all select '@email' where old.email is distinct from new.email
            union all select '@locale' where old.locale is distinct from new.locale
            union all select '@country' where old.country is distinct from new.country
            union all select '@kind' where old.kind is distinct from new.kind
            union all select '@relation' where old.relation is distinct from new.relation)
        as changed (name)), '{}');
  return new;
end $$;
create trigger contacts_remember_corrections
  before update of attributes, email, locale, country, kind, relation on contacts
  for each row
  -- An import merges by the days of its rows and writes the origins itself.
  when (current_setting('consentry.merging', true) is distinct from 'on')
  execute function remember_correction();

create table imports (
  organisation_id uuid not null references organisations,
  import_id       uuid not null,
  source_id       uuid not null,
  file_name       text not null,
  file_sha256     bytea not null,
  file_bytes      bigint not null,
  -- What the file was taken for: format, encoding, delimiter.
  file_kind       jsonb not null,
  mapping         jsonb not null,
  mapping_sha256  bytea not null,
  -- The day of the first reading: data without a day of their own are judged by it.
  read_on         date not null,
  state           text not null,
  -- Whether the server carries it on by itself: asked for over HTTP, not by a command that waits.
  in_background   boolean not null default false,
  -- Why it came to nothing; quotes nothing of the file.
  failure         jsonb,
  -- Each is destroyed with the rows it seals.
  staged_salt     bytea,
  rejected_salt   bytea,
  -- How much of the file stands in import_batches, and how much of those in contacts.
  rows_read       bigint not null default 0,
  -- How far into the file that is, of file_bytes; of an archive nobody knows.
  bytes_read      bigint not null default 0,
  batches_read    integer not null default 0,
  batches_applied integer not null default 0,
  -- What reading found; null until the file was read to its end.
  report          jsonb,
  outcome         jsonb not null default '{}',
  started_by      text not null,
  started_at      timestamptz(0) not null,
  acknowledged_by text,
  acknowledged_at timestamptz(0),
  applied_at      timestamptz(0),
  -- The day the staged and the rejected rows go.
  keep_until      date not null,
  constraint imports_pkey primary key (organisation_id, import_id),
  constraint imports_source foreign key (organisation_id, source_id)
    references sources (organisation_id, source_id),
  -- The same file, read the same way, is the same import.
  constraint imports_same unique (organisation_id, source_id, file_sha256, mapping_sha256),
  constraint imports_state check (state in ('reading', 'checked', 'applying', 'applied', 'failed')),
  constraint imports_failure check ((state = 'failed') = (failure is not null)),
  constraint imports_acknowledged check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint imports_lengths check (octet_length(file_sha256) = 32
    and octet_length(mapping_sha256) = 32 and octet_length(staged_salt) = 32
    and octet_length(rejected_salt) = 32 and length(file_name) between 1 and 255)
);
comment on table imports is
'Files of people, what was found in them, and how far they got.
scope: organisation
personal: file_name; source: source_id; until: keep_until
app: select, insert, update, delete';
create index imports_waiting on imports (import_id)
  where in_background and state in ('reading', 'applying');

create table import_batches (
  organisation_id uuid not null,
  import_id       uuid not null,
  number          integer not null,
  -- Counts of this batch; of values only domains that many share, and countries.
  tally           jsonb not null,
  -- The keys of its addresses, to count those that stand twice.
  address_keys    bytea not null,
  -- Rows to be applied, sealed; null when they were, or when they went.
  staged          bytea,
  -- Rows that were refused, with line and reason, sealed; null when there were none.
  rejected        bytea,
  constraint import_batches_pkey primary key (organisation_id, import_id, number),
  constraint import_batches_import foreign key (organisation_id, import_id)
    references imports (organisation_id, import_id) on delete cascade
);
comment on table import_batches is
'The rows of a file between reading and applying.
scope: organisation
personal: address_keys, staged, rejected; with: imports
app: select, insert, update, delete';
-- They are sealed: compressing them again gains nothing.
alter table import_batches
  alter column staged set storage external,
  alter column rejected set storage external,
  alter column address_keys set storage external;

do $$
declare name text;
begin
  foreach name in array array['imports', 'import_batches'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update, delete on imports, import_batches to consentry_app;

-- Whose turn it is, and nothing of what is in them.
create policy whose_turn on imports to consentry_system using (true);
grant select (organisation_id, import_id, state, in_background) on imports to consentry_system;
