-- Files that several processes reach: the one that took one in, and the one that reads it. And what
-- a distributed database needs: whoever removes a contact has what outlives it forget it.
-- Locks nothing that is used: both tables are new. Personal data: file_pieces.sealed, with a key
-- that goes with its row in files.

-- A row is there before the first byte of its file is, wherever that lies: nothing is left behind.
create table files (
  organisation_id uuid not null references organisations,
  file_id         uuid not null,
  -- Null until the file is whole, and when it is to go.
  sha256          bytea,
  bytes           bigint not null default 0,
  -- How many were put where they lie, or are about to be.
  pieces          integer not null default 0,
  -- Null: nobody opens it any more, though its pieces may not be gone yet.
  salt            bytea,
  kept_at         timestamptz not null,
  constraint files_pkey primary key (organisation_id, file_id),
  constraint files_same unique (organisation_id, sha256),
  constraint files_lengths check (octet_length(sha256) = 32 and octet_length(salt) = 32
    and bytes >= 0 and pieces >= 0)
);
comment on table files is
'Files that wait until they are read, a day at most, and what opens each.
scope: organisation
personal: none
app: select, insert, update, delete';

-- Where files lie in the database; with another store there are none.
create table file_pieces (
  organisation_id uuid not null,
  file_id         uuid not null,
  number          integer not null,
  sealed          bytea not null,
  constraint file_pieces_pkey primary key (organisation_id, file_id, number),
  constraint file_pieces_file foreign key (organisation_id, file_id)
    references files (organisation_id, file_id) on delete cascade
);
comment on table file_pieces is
'The pieces of files, sealed.
scope: organisation
personal: sealed; with: files
app: select, insert, delete';
-- Sealed: compressing it again gains nothing.
alter table file_pieces alter column sealed set storage external;

do $$
declare name text;
begin
  foreach name in array array['files', 'file_pieces'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update, delete on files to consentry_app;
grant select, insert, delete on file_pieces to consentry_app;

-- Whose turn it is to go, and nothing of what is in them.
create policy whose_turn on files to consentry_system using (true);
grant select (organisation_id, file_id, salt, kept_at) on files to consentry_system;

-- Its foreign key does so already; on several servers there can be none that does.
grant update (contact_id) on staff_acts to consentry_app;
