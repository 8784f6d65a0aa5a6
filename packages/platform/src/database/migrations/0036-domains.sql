-- Sending domains, what was found of them, and their keys.
-- Takes a short lock on organisations and sender_identities, for the keys that point at them.
-- Personal data: none; addresses are those of servers.

-- Domains that mails are from. A row comes with the first look at the senders' addresses.
create table sending_domains (
  organisation_id uuid not null references organisations,
  -- In the letters of the DNS.
  domain          text not null,
  -- From which its mails go out, as somebody said; empty: nobody did.
  addresses       text[] not null default '{}',
  -- When it is to be looked at next.
  look_at         timestamptz(0) not null,
  -- Until when somebody is at it at the latest; null: nobody is.
  in_hand_until   timestamptz(0),
  looked_at       timestamptz(0),
  -- The whole of the last look, and its worst word; null before the first.
  report          jsonb,
  state           text,
  -- Of each check the last state that was known, by its name: what changes is told from there.
  known           jsonb not null default '{}',
  constraint sending_domains_pkey primary key (organisation_id, domain),
  constraint sending_domains_lengths check (length(domain) between 3 and 253
    and cardinality(addresses) <= 20),
  constraint sending_domains_state check (state in ('good', 'improve', 'wrong', 'unknown')),
  constraint sending_domains_looked check ((looked_at is null) = (report is null)
    and (looked_at is null) = (state is null))
);
comment on table sending_domains is
'Domains that mails are from, and what they publish for it.
scope: organisation
personal: none
app: select, insert, update, delete';
create index sending_domains_due on sending_domains (look_at);

-- What became better or worse, by check.
create table domain_changes (
  organisation_id uuid not null,
  domain          text not null,
  change_id       uuid not null,
  at              timestamptz(0) not null,
  check_name      text not null,
  -- A selector or an address.
  about           text,
  state_before    text not null,
  state_after     text not null,
  -- What was remarked then, to be said in words.
  remarks         jsonb not null,
  constraint domain_changes_pkey primary key (organisation_id, domain, change_id),
  constraint domain_changes_domain foreign key (organisation_id, domain)
    references sending_domains (organisation_id, domain) on delete cascade
);
comment on table domain_changes is
'What changed of what a domain publishes.
scope: organisation
personal: none
app: select, insert, delete';

-- Keys beside the one that signs, which stays with its sender: processes of the release before
-- know that one alone, and go on signing with it.
create table dkim_keys (
  organisation_id uuid not null,
  key_id          uuid not null,
  identity_id     uuid not null,
  -- next: made, and signs when the DNS shows it. retired: signs no more, and stays published until
  -- no mail that it signed is under way.
  state           text not null,
  domain          text not null,
  selector        text not null,
  algorithm       text not null,
  -- The public half, as it stands in the DNS.
  record          text not null,
  -- PKCS #8, sealed with the organisation's wrapping key; gone when the key is retired.
  key             bytea,
  made_at         timestamptz(0) not null,
  retired_at      timestamptz(0),
  -- Until then its record must stay in the DNS.
  stays_until     timestamptz(0),
  constraint dkim_keys_pkey primary key (organisation_id, key_id),
  constraint dkim_keys_identity foreign key (organisation_id, identity_id)
    references sender_identities (organisation_id, identity_id) on delete cascade,
  constraint dkim_keys_state check (state in ('next', 'retired')),
  constraint dkim_keys_algorithm check (algorithm in ('rsa-sha256', 'ed25519-sha256')),
  constraint dkim_keys_retired check ((state = 'retired') = (key is null)
    and (state = 'retired') = (retired_at is not null)
    and (state = 'retired') = (stays_until is not null))
);
create unique index dkim_keys_next on dkim_keys (organisation_id, identity_id)
  where state = 'next';
comment on table dkim_keys is
'Signing keys that come next, and those that went.
scope: organisation
personal: none
app: select, insert, update, delete';
create index dkim_keys_of on dkim_keys (organisation_id, identity_id);

do $$
declare name text;
begin
  foreach name in array array['sending_domains', 'domain_changes', 'dkim_keys'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete on sending_domains, dkim_keys to consentry_app;
grant select, insert, delete on domain_changes to consentry_app;

-- The system sees whose turn it is, and nothing of what was found.
create policy whose_turn on sending_domains to consentry_system using (true);
grant select (organisation_id, domain, look_at) on sending_domains to consentry_system;
