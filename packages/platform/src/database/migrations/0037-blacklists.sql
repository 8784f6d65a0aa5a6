-- Blacklists that are asked, and what they said.
-- Takes a short lock on organisations. Personal data: none; addresses are those of servers.

create table blacklists (
  organisation_id uuid not null references organisations,
  blacklist_id    uuid not null,
  name            text not null,
  zone            text not null,
  -- What stands in it: ip4, ip6, domain.
  kinds           text[] not null,
  -- What it means to stand there, as somebody who works here says it.
  meaning         text not null default '',
  -- Where one is taken off; null: nobody said.
  delist_url      text,
  is_on           boolean not null default false,
  -- When it is to be asked next, and how it answered the last time; null: it was never asked.
  look_at         timestamptz(0) not null,
  -- Until when somebody is at it at the latest; null: nobody is.
  in_hand_until   timestamptz(0),
  looked_at       timestamptz(0),
  health          text,
  constraint blacklists_pkey primary key (organisation_id, blacklist_id),
  constraint blacklists_zone unique (organisation_id, zone),
  constraint blacklists_lengths check (length(name) between 1 and 100
    and length(zone) between 3 and 190 and length(meaning) <= 500 and length(delist_url) <= 500),
  constraint blacklists_kinds check (cardinality(kinds) between 1 and 3
    and kinds <@ array['ip4', 'ip6', 'domain']),
  constraint blacklists_health check (health in ('answers', 'refuses', 'dead', 'silent'))
);
comment on table blacklists is
'Lists of senders that receivers refuse, and how they answer.
scope: organisation
personal: none
app: select, insert, update, delete';
create index blacklists_due on blacklists (look_at) where is_on;

-- What a list said of an address or a domain the last time.
create table blacklist_answers (
  organisation_id uuid not null,
  blacklist_id    uuid not null,
  subject         text not null,
  state           text not null,
  at              timestamptz(0) not null,
  constraint blacklist_answers_pkey primary key (organisation_id, blacklist_id, subject),
  constraint blacklist_answers_list foreign key (organisation_id, blacklist_id)
    references blacklists (organisation_id, blacklist_id) on delete cascade,
  constraint blacklist_answers_state check (state in ('listed', 'clean', 'unknown'))
);
comment on table blacklist_answers is
'What lists said of our servers and domains the last time.
scope: organisation
personal: none
app: select, insert, update, delete';

-- From when to when something stood in a list.
create table blacklist_listings (
  organisation_id uuid not null,
  blacklist_id    uuid not null,
  listing_id      uuid not null,
  subject         text not null,
  -- Its answers, such as 127.0.0.2, and what it writes beside them.
  codes           text[] not null,
  words           text,
  listed_at       timestamptz(0) not null,
  delisted_at     timestamptz(0),
  constraint blacklist_listings_pkey primary key (organisation_id, blacklist_id, listing_id),
  constraint blacklist_listings_list foreign key (organisation_id, blacklist_id)
    references blacklists (organisation_id, blacklist_id) on delete cascade
);
create unique index blacklist_listings_open
  on blacklist_listings (organisation_id, blacklist_id, subject) where delisted_at is null;
comment on table blacklist_listings is
'When servers and domains of ours stood in a list, and no longer did.
scope: organisation
personal: none
app: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['blacklists', 'blacklist_answers', 'blacklist_listings'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete
  on blacklists, blacklist_answers, blacklist_listings to consentry_app;

-- The system sees whose turn it is.
create policy whose_turn on blacklists to consentry_system using (true);
grant select (organisation_id, blacklist_id, look_at, is_on) on blacklists to consentry_system;
