-- More ways to sign in, sessions that are told apart, and keys that end.
-- Takes short locks on accounts, passkeys, sessions and api_keys.
-- Personal data: everything that goes with accounts.

-- A code of six digits, new every thirty seconds (RFC 6238).
create table second_factors (
  account_id   uuid not null references accounts on delete cascade,
  -- Sealed with a key that derives from the installation's secret.
  secret       bytea not null,
  made_at      timestamptz(0) not null,
  -- Null while its owner has not yet typed a code of it: it guards nothing until then.
  confirmed_at timestamptz(0),
  -- The step whose code was taken last: no code is taken twice (RFC 6238, section 5.2).
  last_step    bigint not null default 0,
  -- Wrong codes since the last right one, and how long no code is looked at.
  failures     integer not null default 0,
  rests_until  timestamptz(0),
  constraint second_factors_pkey primary key (account_id),
  constraint second_factors_failures check (failures >= 0)
);
comment on table second_factors is
'What codes of six digits are made from.
scope: platform
personal: secret, made_at, confirmed_at, last_step, rests_until; with: accounts
app: none
system: select, insert, update, delete';

-- For whoever lost their phone: each once.
create table recovery_codes (
  account_id uuid not null references accounts on delete cascade,
  -- SHA-256 of 120 random bits.
  hash       bytea not null,
  constraint recovery_codes_pkey primary key (account_id, hash),
  constraint recovery_codes_hash_length check (octet_length(hash) = 32)
);
comment on table recovery_codes is
'Codes that stand in for a lost second factor, as hashes; gone once used.
scope: platform
personal: hash; with: accounts
app: none
system: select, insert, delete';

-- Somebody between two steps of signing in.
create table sign_in_steps (
  -- SHA-256 of the 32 random bytes in the cookie.
  hash       bytea not null,
  -- code: the password was right, a code is asked for. sign-on: they were sent to their
  -- organisation's provider.
  kind       text not null,
  -- Whose code; or who wants to be known by the provider from now on.
  account_id uuid references accounts on delete cascade,
  -- Whose provider.
  acts_for   uuid references organisations,
  -- What the provider's answer must fit (OpenID Connect Core 1.0, section 3.1; RFC 7636).
  state      text,
  nonce      text,
  verifier   text,
  tries      integer not null default 0,
  expires_at timestamptz(0) not null,
  constraint sign_in_steps_pkey primary key (hash),
  constraint sign_in_steps_hash_length check (octet_length(hash) = 32),
  constraint sign_in_steps_kind check (case kind
    when 'code' then account_id is not null and acts_for is null
    when 'sign-on' then acts_for is not null and state is not null and nonce is not null
      and verifier is not null
    else false end)
);
create index sign_in_steps_of_account on sign_in_steps (account_id);
create index sign_in_steps_due on sign_in_steps (expires_at);
comment on table sign_in_steps is
'Sign-ins that are half done, for minutes.
scope: platform
personal: account_id; with: accounts
app: none
system: select, insert, update, delete';

-- Where the members of an organisation are signed in by somebody else.
create table sign_on_providers (
  organisation_id uuid not null references organisations,
  -- As its discovery document names it, to the letter.
  issuer          text not null,
  client_id       text not null,
  -- Sealed; null: a public client, which proves itself by PKCE alone.
  client_secret   bytea,
  -- Of addresses that it may vouch for, in lower case.
  domains         text[] not null,
  -- What somebody becomes who comes uninvited; null: nobody may.
  newcomers       text,
  is_required     boolean not null,
  -- When somebody last came in by it as it stands: it may be required of all from then on.
  proven_at       timestamptz(0),
  changed_at      timestamptz(0) not null,
  constraint sign_on_providers_pkey primary key (organisation_id),
  constraint sign_on_providers_lengths check (length(issuer) between 8 and 500
    and length(client_id) between 1 and 500 and cardinality(domains) between 1 and 50),
  constraint sign_on_providers_newcomers check (newcomers in ('viewer', 'editor', 'dpo')),
  constraint sign_on_providers_required check (not is_required or proven_at is not null)
);
create index sign_on_providers_domains on sign_on_providers using gin (domains);
comment on table sign_on_providers is
'By whom members of an organisation are signed in.
scope: organisation
personal: none
app: select, insert, update, delete
system: select';

create table sign_on_links (
  organisation_id uuid not null references organisations,
  issuer          text not null,
  -- As the provider numbers its people; an address may change hands, this may not.
  subject         text not null,
  account_id      uuid not null references accounts on delete cascade,
  made_at         timestamptz(0) not null,
  constraint sign_on_links_pkey primary key (organisation_id, issuer, subject),
  constraint sign_on_links_once unique (organisation_id, account_id),
  constraint sign_on_links_lengths check (length(issuer) between 8 and 500
    and length(subject) between 1 and 255)
);
create index sign_on_links_of_account on sign_on_links (account_id);
comment on table sign_on_links is
'Which person of a provider is which account, for one organisation.
scope: organisation
personal: subject, account_id; with: accounts
app: select, delete
system: select, insert, delete';

-- What an organisation asks of how its members sign in.
create table sign_in_rules (
  organisation_id    uuid not null references organisations,
  -- From this day on nobody works here by a password alone; null: whoever likes.
  second_factor_from date,
  constraint sign_in_rules_pkey primary key (organisation_id)
);
comment on table sign_in_rules is
'What an organisation asks of how its members sign in.
scope: organisation
personal: none
app: select, insert, update
system: select';

do $$
declare name text;
begin
  foreach name in array array['sign_on_providers', 'sign_on_links', 'sign_in_rules'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
    -- Whoever signs in is nobody's member yet.
    execute format('create policy every_organisation on %I to consentry_system
      using (true) with check (true)', name);
  end loop;
end $$;
grant select, insert, update, delete on second_factors, sign_in_steps to consentry_system;
grant select, insert, delete on recovery_codes, sign_on_links to consentry_system;
grant select, insert, update, delete on sign_on_providers to consentry_app;
grant select, delete on sign_on_links to consentry_app;
grant select, insert, update on sign_in_rules to consentry_app;
grant select on sign_on_providers, sign_in_rules to consentry_system;
grant update (proven_at) on sign_on_providers to consentry_system;

-- A session is told apart from others, and knows what opened it. Everybody signs in once more.
delete from sessions;
alter table sessions
  add column session_id  uuid not null,
  -- Families, such as Firefox and Windows: no version, no model. Empty where nothing was said.
  add column browser     text not null,
  add column system      text not null,
  add column opened_by   text not null,
  -- The provider of one organisation vouched for them: they are nobody elsewhere.
  add column confined_to uuid,
  add constraint sessions_id unique (session_id),
  add constraint sessions_families check (length(browser) <= 20 and length(system) <= 20),
  add constraint sessions_opened_by check (opened_by in
    ('password', 'password-and-code', 'passkey', 'link', 'sign-on', 'demo')),
  add constraint sessions_confined check (
    (opened_by = 'sign-on') = (confined_to is not null)
    and (confined_to is null or confined_to = acts_for));
comment on table sessions is
'Browsers in which somebody is signed in.
scope: platform
personal: account_id, made_at, used_at, browser, system; with: accounts
app: delete
system: select, insert, update, delete';
create index sessions_acting_for on sessions (acts_for, account_id);

-- An organisation may send away who acts for it, and sees of them no more than that takes.
alter table sessions enable row level security;
alter table sessions force row level security;
create policy own_sessions on sessions to consentry_app using (acts_for = current_organisation());
create policy every_session on sessions to consentry_system using (true) with check (true);
grant select (account_id, acts_for, opened_by), delete on sessions to consentry_app;

-- Whether a member has more than a password is the organisation's business; what it is, is not.
alter table second_factors enable row level security;
alter table second_factors force row level security;
create policy own_members on second_factors for select to consentry_app
  using (exists (select from members
                  where members.account_id = second_factors.account_id
                    and members.organisation_id = current_organisation()));
create policy every_factor on second_factors to consentry_system using (true) with check (true);
grant select (account_id, confirmed_at) on second_factors to consentry_app;
alter table passkeys enable row level security;
alter table passkeys force row level security;
create policy own_members on passkeys for select to consentry_app
  using (exists (select from members
                  where members.account_id = passkeys.account_id
                    and members.organisation_id = current_organisation()));
create policy every_passkey on passkeys to consentry_system using (true) with check (true);
grant select (account_id) on passkeys to consentry_app;

alter table accounts drop constraint accounts_came_by;
alter table accounts add constraint accounts_came_by
  check (came_by in ('first-start', 'invitation', 'sign-on', 'demo'));

-- Keys that were there end a year from now, and may do what they could.
alter table api_keys
  add column expires_at timestamptz(0) not null default now() + interval '1 year',
  -- Null: all that its role may.
  add column scopes     text[],
  add column used_on    date,
  add constraint api_keys_scopes check (cardinality(scopes) between 1 and 100);
alter table api_keys alter column expires_at drop default;
grant select (expires_at, scopes, used_on), update (used_on) on api_keys to consentry_system;
