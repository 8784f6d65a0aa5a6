-- People, where their data came from, and the lists they are on.
-- Takes no lock on anything older but organisations. Personal data: contacts, contact_facts.

alter table organisations
  add column country        char(2),
  add column contact        text not null default '',
  add column privacy_notice text,
  add column locale         text not null default 'en',
  add constraint organisations_country check (country ~ '^[A-Z]{2}$'),
  add constraint organisations_contact_length check (length(contact) <= 320);

-- Where a datum came from and on what terms. Nobody is written to whose source does not hold.
create table sources (
  organisation_id  uuid not null references organisations,
  source_id        uuid not null,
  kind             text not null,
  name             text not null,
  declared_by      text not null,
  declared_at      timestamptz(0) not null default now(),
  -- When the data were collected there, as far as somebody declared it.
  obtained_on      date,
  -- The terms of the origin: what its site, its contract or its form said about use by others.
  terms            text,
  -- Whether the people were told about us by name when they gave their data to a partner.
  names_us         boolean,
  informed_on      date,
  informed_wording text,
  -- Whether people could object, free and simply, when their data were collected; null not declared.
  opt_out_offered  boolean,
  -- Why law holds its contacts back: the rule's id; null where it holds nobody back.
  quarantined_by   text,
  constraint sources_pkey primary key (organisation_id, source_id),
  constraint sources_kind check (kind in ('form', 'sale', 'account', 'partner', 'import',
    'public', 'purchased', 'scraped', 'guessed', 'unknown')),
  constraint sources_name_length check (length(name) between 1 and 200)
);
comment on table sources is
'Where data came from, when, who declared it, on what terms.
scope: organisation
personal: none
app: select, insert, update';

create table contacts (
  -- There is one: its source says so, and row security sees to it. Asking again costs each row.
  organisation_id uuid not null,
  contact_id      uuid not null,
  -- As the person writes it; compared by address_key alone.
  email           text not null,
  -- HMAC-SHA-256 of the normalised address under the organisation's address key.
  address_key     bytea not null,
  locale          text,
  country         char(2),
  kind            text not null default 'unknown',
  relation        text not null default 'prospect',
  attributes      jsonb not null default '{}',
  tags            text[] not null default '{}',
  source_id       uuid not null,
  collected_on    date not null,
  -- The last contact that came from the person; an open or a delivery is none.
  last_contact_on date,
  -- The day it goes, and the rule that says so.
  keep_until      date not null,
  keep_rule       text not null,
  -- Why it is never mailable whatever was agreed to; null for everybody else.
  quarantined_by  text,
  made_at         timestamptz(0) not null default now(),
  changed_at      timestamptz(0) not null default now(),
  constraint contacts_pkey primary key (organisation_id, contact_id),
  constraint contacts_address unique (organisation_id, address_key),
  constraint contacts_source foreign key (organisation_id, source_id)
    references sources (organisation_id, source_id),
  constraint contacts_address_key_length check (octet_length(address_key) = 32),
  constraint contacts_email_length check (length(email) between 3 and 320),
  constraint contacts_country check (country ~ '^[A-Z]{2}$'),
  constraint contacts_kind check (kind in ('b2c', 'b2b-named', 'sole-trader', 'generic', 'unknown')),
  constraint contacts_relation check (relation in ('prospect', 'account', 'freemium', 'customer',
    'ex-customer', 'donor', 'subscriber')),
  constraint contacts_attributes check (jsonb_typeof(attributes) = 'object')
);
comment on table contacts is
'The people an organisation knows.
scope: organisation
personal: email, address_key, locale, country, kind, relation, attributes, tags; source: source_id; until: keep_until
app: select, insert, update, delete';
create index contacts_due on contacts (organisation_id, keep_until);
-- No index over attributes: row security asks its own question first, and PostgreSQL uses no index
-- for an operator that is not declared leakproof; containment in jsonb is not.

create table lists (
  organisation_id uuid not null references organisations,
  list_id         uuid not null,
  name            text not null,
  -- What its mails are sent for: a purpose of law.
  purpose         text not null default 'send.newsletter',
  -- Shown to people in the preference centre.
  is_public       boolean not null default false,
  made_at         timestamptz(0) not null default now(),
  constraint lists_pkey primary key (organisation_id, list_id),
  constraint lists_name unique (organisation_id, name),
  constraint lists_name_length check (length(name) between 1 and 200)
);
comment on table lists is
'Topics people can be written to about.
scope: organisation
personal: none
app: select, insert, update, delete';

create table list_members (
  organisation_id uuid not null,
  list_id         uuid not null,
  contact_id      uuid not null,
  since           timestamptz(0) not null default now(),
  constraint list_members_pkey primary key (organisation_id, list_id, contact_id),
  constraint list_members_list foreign key (organisation_id, list_id)
    references lists (organisation_id, list_id) on delete cascade,
  constraint list_members_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade
);
comment on table list_members is
'Who is on which list. Being on one is no consent.
scope: organisation
personal: contact_id; with: contacts
app: select, insert, delete';
create index list_members_of on list_members (organisation_id, contact_id);

create table segments (
  organisation_id uuid not null references organisations,
  segment_id      uuid not null,
  name            text not null,
  filter          jsonb not null,
  -- Named when the filter reads measurement: rows collected for another purpose do not exist for it.
  purpose         text,
  made_by         text not null,
  made_at         timestamptz(0) not null default now(),
  changed_at      timestamptz(0) not null default now(),
  constraint segments_pkey primary key (organisation_id, segment_id),
  constraint segments_name unique (organisation_id, name)
);
comment on table segments is
'Questions whose answer is a set of contacts.
scope: organisation
personal: none
app: select, insert, update, delete';

-- What servers or shops told us of a person without reading anything on a device.
create table contact_facts (
  organisation_id uuid not null,
  contact_id      uuid not null,
  fact_id         uuid not null,
  kind            text not null,
  at              timestamptz(0) not null,
  detail          jsonb not null default '{}',
  constraint contact_facts_pkey primary key (organisation_id, contact_id, fact_id),
  constraint contact_facts_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint contact_facts_kind check (kind in ('bounced', 'replied', 'purchased', 'login',
    'document-request', 'complained', 'autoreplied', 'delivered'))
);
comment on table contact_facts is
'Bounces, replies, purchases: facts that need nothing from a reader''s device.
scope: organisation
personal: contact_id, detail; with: contacts
app: select, insert, delete';
create index contact_facts_by_kind on contact_facts (organisation_id, kind, at);

do $$
declare name text;
begin
  foreach name in array array['sources', 'contacts', 'lists', 'list_members', 'segments',
                              'contact_facts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update on sources to consentry_app;
grant select, insert, update, delete on contacts, lists, segments to consentry_app;
grant select, insert, delete on list_members, contact_facts to consentry_app;
