-- Telephone numbers of people, and what hangs on them.
-- Takes a short lock on contacts, sources and asks: foreign keys and a column that is null.
-- Personal data: contact_numbers, asks.number.

-- One number of one person. It came from somewhere, which may be elsewhere than the address did.
create table contact_numbers (
  organisation_id uuid not null,
  contact_id      uuid not null,
  -- E.164, as `+33612345678`.
  number          text not null,
  -- HMAC-SHA-256 of the number under a key of its own: what suppressions know it by.
  number_key      bytea not null,
  -- Whose numbering plan it belongs to; null where no country alone has it.
  country         char(2),
  source_id       uuid not null,
  collected_on    date not null,
  made_at         timestamptz(0) not null default now(),
  constraint contact_numbers_pkey primary key (organisation_id, contact_id),
  constraint contact_numbers_once unique (organisation_id, number_key),
  constraint contact_numbers_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade,
  constraint contact_numbers_source foreign key (organisation_id, source_id)
    references sources (organisation_id, source_id),
  constraint contact_numbers_key_length check (octet_length(number_key) = 32),
  -- ITU-T E.164 §6: fifteen digits at most.
  constraint contact_numbers_form check (number ~ '^\+[1-9][0-9]{4,14}$'),
  constraint contact_numbers_country check (country ~ '^[A-Z]{2}$')
);
comment on table contact_numbers is
'The telephone numbers of the people an organisation knows.
scope: organisation
personal: number, number_key, country; with: contacts
app: select, insert, update, delete';

alter table contact_numbers enable row level security;
alter table contact_numbers force row level security;
create policy own_organisation on contact_numbers to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, update, delete on contact_numbers to consentry_app;

-- The number that somebody gave with answers which wait for a confirmation.
alter table asks add column number text;
comment on table asks is
'Answers waiting for the confirmation of the mailbox''s owner.
scope: organisation
personal: email, address_key, locale, answers, network_address, number; source: source_id; until: expires_at
app: select, insert, update, delete';
