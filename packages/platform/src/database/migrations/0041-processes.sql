-- Names held by one process at a time, limits that all processes share, and which secret is theirs.
-- Takes no lock on anything older. Personal data: none; buckets are keyed hashes.

-- Who holds a name, and for how long unless they say more. A worker's messages in hand bear its
-- name: they are its own for as long as it is here.
create table leases (
  name        text not null,
  -- The process; drawn anew at its start.
  holder      uuid not null,
  -- Whether the holder keeps the session's lock of the same name besides: then, once that is free,
  -- nobody waits for the lease to end.
  has_session boolean not null,
  -- By the clock of the database.
  until       timestamptz(3) not null,
  constraint leases_pkey primary key (name)
);
comment on table leases is
'Names that one process at a time holds.
scope: platform
personal: none
app: select, insert, update, delete
system: select, insert, update, delete';

-- What is left of a limit. Not in the log of the server: after a crash or a fail-over every limit
-- begins full, which costs a guesser nothing worth having and spares a write for each request.
create unlogged table rate_buckets (
  -- A keyed hash of what is limited.
  bucket      bytea not null,
  level       real not null,
  -- Whether the last one who asked was let pass.
  was_allowed boolean not null,
  at          timestamptz(3) not null,
  constraint rate_buckets_pkey primary key (bucket),
  constraint rate_buckets_length check (octet_length(bucket) = 16)
);
comment on table rate_buckets is
'What is left of the limits that all processes share.
scope: platform
personal: none
app: select, insert, update, delete
system: select, insert, update, delete';

-- By which secret what is kept here was sealed and signed: a process with another one would refuse
-- every token of the others, and read nothing.
create table installation_secrets (
  only_one    boolean not null default true,
  fingerprint bytea not null,
  constraint installation_secrets_pkey primary key (only_one),
  constraint installation_secrets_one check (only_one),
  constraint installation_secrets_length check (octet_length(fingerprint) = 32)
);
comment on table installation_secrets is
'A fingerprint of the secret that all processes share.
scope: platform
personal: none
app: none
system: select, insert';

grant select, insert, update, delete on leases, rate_buckets to consentry_app, consentry_system;
grant select, insert on installation_secrets to consentry_system;
