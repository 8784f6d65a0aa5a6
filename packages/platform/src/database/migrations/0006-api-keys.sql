-- Programs that may speak for an organisation, and what they made lately, so that a repeated
-- request makes nothing twice. Takes no lock on anything older but organisations.
-- Personal data: none.

create table api_keys (
  organisation_id uuid not null references organisations,
  key_id          uuid not null,
  name            text not null,
  role            text not null,
  -- SHA-256 of 32 random bytes: nothing to guess, so nothing slower is needed.
  hash            bytea not null,
  made_at         timestamptz(0) not null,
  revoked_at      timestamptz(0),
  constraint api_keys_pkey primary key (organisation_id, key_id),
  constraint api_keys_id unique (key_id),
  constraint api_keys_name_length check (length(name) between 1 and 200),
  constraint api_keys_role check (role in ('viewer', 'editor', 'dpo', 'owner')),
  constraint api_keys_hash_length check (octet_length(hash) = 32)
);
comment on table api_keys is
'Keys of programs, as hashes.
scope: organisation
personal: none
app: select, insert, update';

-- What a request with an Idempotency-Key made: its id, never its content.
create table api_creations (
  organisation_id uuid not null,
  key_id          uuid not null,
  -- What the caller named the request, and what was in it: both hashed with the key's secret,
  -- which is not kept here, so that neither can be guessed at.
  named           bytea not null,
  request         bytea not null,
  -- A UUID, or the number of an entry of the ledger.
  made_id         text not null,
  until           timestamptz(0) not null,
  constraint api_creations_pkey primary key (organisation_id, key_id, named),
  constraint api_creations_key foreign key (organisation_id, key_id)
    references api_keys (organisation_id, key_id) on delete cascade,
  constraint api_creations_lengths check (octet_length(named) = 32 and octet_length(request) = 32)
);
comment on table api_creations is
'What was made by requests that may be repeated, for a day.
scope: organisation
personal: none
app: select, insert, delete';
create index api_creations_due on api_creations (organisation_id, until);

do $$
declare name text;
begin
  foreach name in array array['api_keys', 'api_creations'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update on api_keys to consentry_app;
grant select, insert, delete on api_creations to consentry_app;

-- Whose key it is must be known before anything of theirs may be seen.
create policy whose_key on api_keys to consentry_system using (true);
grant select (organisation_id, key_id, role, hash, revoked_at) on api_keys to consentry_system;
