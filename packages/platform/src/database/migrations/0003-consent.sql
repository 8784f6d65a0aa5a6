-- Who agreed to what, in which words: an append-only chain, its checkpoints, its current state,
-- and those who must not be written to. Takes no lock on anything older but contacts.
-- Personal data: contact_keys; sealed_evidence, readable only with a contact's key.

-- Signing keys. The private part is sealed with the installation's secret.
create table organisation_keys (
  organisation_id uuid not null references organisations,
  -- SHA-256 of the public key (RFC 7638).
  key_id          bytea not null,
  public_key      jsonb not null,
  sealed_private  bytea not null,
  made_at         timestamptz(0) not null default now(),
  retired_at      timestamptz(0),
  constraint organisation_keys_pkey primary key (organisation_id, key_id),
  constraint organisation_keys_key_id_length check (octet_length(key_id) = 32)
);
comment on table organisation_keys is
'The Ed25519 keys that sign checkpoints and receipts.
scope: organisation
personal: none
app: select, insert, update';

-- What ties a person to the ledger. Destroying a row leaves entries that nobody can attribute
-- and evidence that nobody can read.
create table contact_keys (
  organisation_id uuid not null,
  contact_id      uuid not null,
  salt            bytea not null,
  pseudonym       bytea not null,
  constraint contact_keys_pkey primary key (organisation_id, contact_id),
  constraint contact_keys_pseudonym unique (organisation_id, pseudonym),
  constraint contact_keys_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint contact_keys_lengths check (octet_length(salt) = 32 and octet_length(pseudonym) = 32)
);
comment on table contact_keys is
'One key a person, with the name the ledger knows them by.
scope: organisation
personal: salt, pseudonym; with: contacts
app: select, insert, delete';

-- Exactly what was shown, by its hash. Kept as long as any event names it.
create table wordings (
  organisation_id uuid not null references organisations,
  hash            bytea not null,
  language        text not null,
  question        text not null,
  explanation     text not null,
  shown_as        text,
  made_at         timestamptz(0) not null default now(),
  constraint wordings_pkey primary key (organisation_id, hash),
  constraint wordings_hash_length check (octet_length(hash) = 32)
);
comment on table wordings is
'Texts people were shown when asked, in their language.
scope: organisation
personal: none
app: select, insert';

create table consent_events (
  -- There is one, its ledger's head says so: a million rows need not ask a million times.
  organisation_id uuid not null,
  sequence        bigint not null,
  previous        bytea not null,
  hash            bytea not null,
  contact         bytea not null,
  purpose         text not null,
  also_names      text[] not null,
  channel         text not null,
  action          text not null,
  wording         bytea,
  method          text not null,
  place           text,
  actor           text not null,
  at              timestamptz(0) not null,
  opt_in_requested_at timestamptz(0),
  opt_in_confirmed_at timestamptz(0),
  evidence        bytea,
  constraint consent_events_pkey primary key (organisation_id, sequence),
  constraint consent_events_from_one check (sequence >= 1),
  constraint consent_events_lengths check (octet_length(previous) = 32 and octet_length(hash) = 32
    and octet_length(contact) = 32),
  constraint consent_events_opt_in
    check ((opt_in_requested_at is null) = (opt_in_confirmed_at is null))
);
comment on table consent_events is
'The ledger: every act of consent, never changed.
scope: organisation
personal: none
app: select, insert';
create index consent_events_of on consent_events (organisation_id, contact, sequence);

-- Held even against the owner of the tables: a slip in a migration must not rewrite history.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger consent_events_are_kept before update or delete on consent_events
  for each row execute function refuse_change();
create trigger consent_events_are_not_emptied before truncate on consent_events
  for each statement execute function refuse_change();

-- Where the chain stands. Its row is the lock under which entries are numbered.
create table ledger_heads (
  organisation_id uuid not null references organisations,
  sequence        bigint not null,
  hash            bytea not null,
  constraint ledger_heads_pkey primary key (organisation_id),
  constraint ledger_heads_hash_length check (octet_length(hash) = 32)
);
comment on table ledger_heads is
'The last entry of each ledger.
scope: organisation
personal: none
app: select, insert, update';

create table checkpoints (
  organisation_id uuid not null references organisations,
  number          bigint not null,
  first           bigint not null,
  last            bigint not null,
  root            bytea not null,
  head            bytea not null,
  previous        bytea,
  at              timestamptz(0) not null,
  key_id          bytea not null,
  signature       bytea not null,
  constraint checkpoints_pkey primary key (organisation_id, number),
  constraint checkpoints_last unique (organisation_id, last),
  constraint checkpoints_lengths check (octet_length(root) = 32 and octet_length(head) = 32
    and octet_length(signature) = 64)
);
comment on table checkpoints is
'Signed roots over batches of the ledger.
scope: organisation
personal: none
app: select, insert';
create trigger checkpoints_are_kept before update or delete on checkpoints
  for each row execute function refuse_change();
create trigger checkpoints_are_not_emptied before truncate on checkpoints
  for each statement execute function refuse_change();

-- The personal part of an event's evidence, sealed with the contact's key. Written together with
-- its event by the one place that appends; events are never removed, so no key holds the two.
create table sealed_evidence (
  organisation_id uuid not null,
  sequence        bigint not null,
  sealed          bytea not null,
  constraint sealed_evidence_pkey primary key (organisation_id, sequence)
);
comment on table sealed_evidence is
'Evidence that only the key of its contact opens.
scope: organisation
personal: none
app: select, insert';

-- The fold over consent_events, kept beside it; a test holds the two against each other.
create table consent_states (
  organisation_id uuid not null,
  contact         bytea not null,
  purpose         text not null,
  channel         text not null,
  action          text,
  at              timestamptz(0),
  also_names      text[] not null default '{}',
  asked_at        timestamptz(0),
  constraint consent_states_pkey primary key (organisation_id, contact, purpose, channel),
  constraint consent_states_answer check ((action is null) = (at is null))
);
comment on table consent_states is
'What each person''s consents are now.
scope: organisation
personal: none
app: select, insert, update';

-- Who must not be written to. Survives erasure: a keyed hash tells an address only to whom has it.
create table suppressions (
  organisation_id uuid not null references organisations,
  address_key     bytea not null,
  -- 'all' or one channel; '' or one list.
  channel         text not null default 'all',
  topic           text not null default '',
  reason          text not null,
  since           timestamptz(0) not null default now(),
  -- The day it may go; null while the reason stands.
  until           date,
  said_by         text not null,
  constraint suppressions_pkey primary key (organisation_id, address_key, channel, topic),
  constraint suppressions_address_key_length check (octet_length(address_key) = 32),
  constraint suppressions_reason check (reason in ('unsubscribed', 'objected', 'complained',
    'bounced', 'erased', 'imported', 'requested'))
);
comment on table suppressions is
'Addresses that must not be written to, as keyed hashes.
scope: organisation
personal: none
app: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['organisation_keys', 'contact_keys', 'wordings', 'consent_events',
                              'ledger_heads', 'checkpoints', 'sealed_evidence', 'consent_states',
                              'suppressions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update on organisation_keys, ledger_heads, consent_states to consentry_app;
grant select, insert, delete on contact_keys to consentry_app;
grant select, insert on wordings, consent_events, checkpoints, sealed_evidence to consentry_app;
grant select, insert, update, delete on suppressions to consentry_app;

-- Tells the planner how large these tables have become. To be called after many rows came at
-- once: until the server notices by itself, a question may be answered row by row.
create function refresh_statistics() returns void
  language plpgsql security definer set search_path = public
as $$
begin
  analyze contacts;
  analyze contact_keys;
  analyze list_members;
  analyze consent_states;
  analyze suppressions;
end $$;
revoke all on function refresh_statistics() from public;
grant execute on function refresh_statistics() to consentry_app;
