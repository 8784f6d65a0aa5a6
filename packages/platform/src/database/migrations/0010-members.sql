-- The people who work here: who they are, how they sign in, and what they are for which organisation.
-- Takes a short lock on api_creations.
-- Personal data: accounts and what goes with them; invitations.

-- One person, however many organisations they work for.
create table accounts (
  account_id    uuid not null,
  email         text not null,
  name          text not null,
  -- Argon2id in the PHC form; null: they sign in with a passkey or a link, or not at all.
  password_hash text,
  -- Enters the demo without proof, and nothing else.
  is_demo       boolean not null default false,
  locale        text not null,
  came_by       text not null,
  made_at       timestamptz(0) not null,
  -- Null while they work for somebody here.
  keep_until    date,
  constraint accounts_pkey primary key (account_id),
  constraint accounts_email_length check (length(email) between 3 and 254),
  constraint accounts_name_length check (length(name) between 1 and 200),
  constraint accounts_came_by check (came_by in ('first-start', 'invitation', 'demo')),
  constraint accounts_demo check (not is_demo or password_hash is null)
);
create unique index accounts_email on accounts (lower(email));
create unique index accounts_demo_once on accounts (is_demo) where is_demo;
comment on table accounts is
'People who may sign in.
scope: platform
personal: email, name, password_hash, locale; source: came_by; until: keep_until
app: none
system: select, insert, update, delete';

create table passkeys (
  account_id    uuid not null references accounts on delete cascade,
  -- As the authenticator names it.
  credential_id bytea not null,
  public_key    bytea not null,
  -- Of signatures, where the authenticator counts them: it never goes back.
  counter       bigint not null,
  transports    text[] not null,
  name          text not null,
  made_at       timestamptz(0) not null,
  used_at       timestamptz(0),
  constraint passkeys_pkey primary key (credential_id),
  constraint passkeys_lengths check (length(name) between 1 and 100
    and octet_length(credential_id) between 1 and 1023 and cardinality(transports) <= 10)
);
create index passkeys_of_account on passkeys (account_id);
comment on table passkeys is
'Public halves of keys with which accounts are opened.
scope: platform
personal: credential_id, public_key, name, used_at; with: accounts
app: none
system: select, insert, update, delete';

-- What an authenticator was asked to sign: for minutes, and once.
create table passkey_challenges (
  challenge  bytea not null,
  -- What the answer may be used for.
  use        text not null,
  expires_at timestamptz(0) not null,
  constraint passkey_challenges_pkey primary key (challenge),
  constraint passkey_challenges_length check (octet_length(challenge) = 32),
  constraint passkey_challenges_use check (use in ('register', 'sign-in'))
);
comment on table passkey_challenges is
'Questions to authenticators that wait for their answer.
scope: platform
personal: none
app: none
system: select, insert, delete';
create index passkey_challenges_due on passkey_challenges (expires_at);

create table members (
  organisation_id uuid not null references organisations,
  account_id      uuid not null references accounts on delete cascade,
  role            text not null,
  joined_at       timestamptz(0) not null,
  constraint members_pkey primary key (organisation_id, account_id),
  constraint members_role check (role in ('viewer', 'editor', 'dpo', 'owner'))
);
comment on table members is
'Who works for an organisation, and as what.
scope: organisation
personal: account_id, role; with: accounts
app: select, update, delete
system: select, insert';
create index members_of_account on members (account_id, joined_at);

create table invitations (
  organisation_id uuid not null references organisations,
  invitation_id   uuid not null,
  email           text not null,
  role            text not null,
  -- SHA-256 of the 32 random bytes in the link.
  hash            bytea not null,
  made_by         text not null,
  made_at         timestamptz(0) not null,
  expires_at      timestamptz(0) not null,
  constraint invitations_pkey primary key (organisation_id, invitation_id),
  constraint invitations_hash unique (hash),
  constraint invitations_email_length check (length(email) between 3 and 254),
  constraint invitations_hash_length check (octet_length(hash) = 32),
  constraint invitations_role check (role in ('viewer', 'editor', 'dpo', 'owner'))
);
create unique index invitations_email on invitations (organisation_id, lower(email));
comment on table invitations is
'Who was asked to work for an organisation and has not answered; gone when they have.
scope: organisation
personal: email; source: made_by; until: expires_at
app: select, insert, delete
system: delete';

create table sessions (
  -- SHA-256 of the 32 random bytes in the cookie.
  hash       bytea not null,
  account_id uuid not null references accounts on delete cascade,
  -- Whom they work for at the moment; whether they may is asked of the members each time.
  acts_for   uuid not null,
  made_at    timestamptz(0) not null,
  used_at    timestamptz(0) not null,
  constraint sessions_pkey primary key (hash),
  constraint sessions_hash_length check (octet_length(hash) = 32)
);
create index sessions_of_account on sessions (account_id);
comment on table sessions is
'Browsers in which somebody is signed in.
scope: platform
personal: account_id, made_at, used_at; with: accounts
app: none
system: select, insert, update, delete';

-- Made at the machine for somebody who cannot get in any more; opens once.
create table sign_in_links (
  hash       bytea not null,
  account_id uuid not null references accounts on delete cascade,
  expires_at timestamptz(0) not null,
  constraint sign_in_links_pkey primary key (hash),
  constraint sign_in_links_hash_length check (octet_length(hash) = 32)
);
comment on table sign_in_links is
'Links that sign one account in, once.
scope: platform
personal: account_id; with: accounts
app: none
system: select, insert, delete';

do $$
declare name text;
begin
  foreach name in array array['members', 'invitations'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
    -- Who signs in says which organisations they work for; who was invited, by what they hold.
    execute format('create policy every_organisation on %I to consentry_system
      using (true) with check (true)', name);
  end loop;
end $$;
grant select, update, delete on members to consentry_app;
grant select, insert on members to consentry_system;
grant select, insert, delete on invitations to consentry_app;
grant select (organisation_id, invitation_id, email, role, hash, expires_at), delete
  on invitations to consentry_system;
grant select, insert, update, delete on accounts, passkeys, sessions to consentry_system;
grant select, insert, delete on passkey_challenges, sign_in_links to consentry_system;

-- An organisation sees the names of those who work for it, and nothing of how they sign in.
alter table accounts enable row level security;
alter table accounts force row level security;
create policy own_members on accounts for select to consentry_app
  using (exists (select from members
                  where members.account_id = accounts.account_id
                    and members.organisation_id = current_organisation()));
create policy every_account on accounts to consentry_system using (true) with check (true);
grant select (account_id, email, name, is_demo) on accounts to consentry_app;

-- A member's request may be repeated as a program's may.
alter table api_creations drop constraint api_creations_key;
alter table api_creations rename column key_id to caller_id;
comment on column api_creations.caller_id is 'The key or the account that asked.';
