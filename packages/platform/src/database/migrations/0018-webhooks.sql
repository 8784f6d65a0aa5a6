-- Webhooks: where an organisation wants to hear of what happens, and what is to be told.
-- Takes no lock on anything older but organisations and contacts.
-- Personal data: webhook_events, the number of the person alone.

create table webhook_endpoints (
  organisation_id uuid not null references organisations,
  endpoint_id     uuid not null,
  name            text not null,
  url             text not null,
  -- Which kinds of events it hears of; the program knows which there are.
  kinds           text[] not null,
  -- Why it needs addresses of people, and who said so; null: it is told none.
  address_why     text,
  address_by      text,
  address_since   timestamptz(0),
  is_on           boolean not null default true,
  made_by         text not null,
  made_at         timestamptz(0) not null,
  -- Since when nothing was taken, and how the last try ended; null while it takes what comes.
  failing_since   timestamptz(0),
  last_failure    text,
  -- Failures one after the other, and until when it is left alone for them.
  failures        integer not null default 0,
  rests_until     timestamptz(0),
  -- We stopped trying; what happens meanwhile waits.
  paused_at       timestamptz(0),
  constraint webhook_endpoints_pkey primary key (organisation_id, endpoint_id),
  constraint webhook_endpoints_lengths check (length(name) between 1 and 200
    and length(url) between 1 and 2000 and length(address_why) between 1 and 500),
  constraint webhook_endpoints_address check ((address_why is null) = (address_by is null)
    and (address_why is null) = (address_since is null))
);
comment on table webhook_endpoints is
'Programs of an organisation that are told of what happens.
scope: organisation
personal: none
app: select, insert, update, delete';

create table webhook_secrets (
  organisation_id uuid not null,
  endpoint_id     uuid not null,
  secret_id       uuid not null,
  -- AES-256-GCM under the organisation's wrapping key.
  sealed          bytea not null,
  made_at         timestamptz(0) not null,
  -- Signs until then, beside the one that came after it; null for the newest.
  until           timestamptz(0),
  constraint webhook_secrets_pkey primary key (organisation_id, endpoint_id, secret_id),
  constraint webhook_secrets_endpoint foreign key (organisation_id, endpoint_id)
    references webhook_endpoints (organisation_id, endpoint_id) on delete cascade
);
comment on table webhook_secrets is
'With what events are signed, sealed.
scope: organisation
personal: none
app: select, insert, update, delete';

-- Written in the transaction of what happened, and only where somebody listens.
create table webhook_events (
  organisation_id uuid not null references organisations,
  event_id        uuid not null,
  kind            text not null,
  at              timestamptz(0) not null,
  -- Whom it is about: what still waits goes with them.
  contact_id      uuid,
  -- Numbers, states and references; never an address, a name or a content.
  about           jsonb not null,
  keep_until      timestamptz(0) not null,
  constraint webhook_events_pkey primary key (organisation_id, event_id),
  constraint webhook_events_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete cascade
);
comment on table webhook_events is
'What happened and is to be told, by numbers.
scope: organisation
personal: contact_id; with: contacts
app: select, insert, delete';
create index webhook_events_of on webhook_events (organisation_id, contact_id)
  where contact_id is not null;
create index webhook_events_over on webhook_events (organisation_id, keep_until);

create table webhook_deliveries (
  organisation_id uuid not null,
  endpoint_id     uuid not null,
  event_id        uuid not null,
  state           text not null default 'waiting',
  -- Since it was noted or asked for again; the time to the next try follows from it.
  tries           smallint not null default 0,
  -- While it is being told: when another may take it to have been dropped.
  due_at          timestamptz(0) not null,
  settled_at      timestamptz(0),
  constraint webhook_deliveries_pkey primary key (organisation_id, endpoint_id, event_id),
  constraint webhook_deliveries_endpoint foreign key (organisation_id, endpoint_id)
    references webhook_endpoints (organisation_id, endpoint_id) on delete cascade,
  constraint webhook_deliveries_event foreign key (organisation_id, event_id)
    references webhook_events (organisation_id, event_id) on delete cascade,
  constraint webhook_deliveries_state check (state in ('waiting', 'taken', 'given-up')),
  constraint webhook_deliveries_settled check ((state = 'waiting') = (settled_at is null))
);
comment on table webhook_deliveries is
'Which event is to be told to whom, and what became of it.
scope: organisation
personal: none
app: select, insert, update, delete';
create index webhook_deliveries_due on webhook_deliveries (organisation_id, endpoint_id, due_at)
  where state = 'waiting';
create index webhook_deliveries_of_event on webhook_deliveries (organisation_id, event_id);

create table webhook_attempts (
  organisation_id uuid not null,
  endpoint_id     uuid not null,
  event_id        uuid not null,
  attempt_id      uuid not null,
  at              timestamptz(0) not null,
  -- What was answered: a status alone, never a body; null where no answer came.
  status          smallint,
  -- Why it does not count as taken; null where it does.
  failure         text,
  duration_ms     integer not null,
  constraint webhook_attempts_pkey primary key (organisation_id, endpoint_id, event_id, attempt_id),
  constraint webhook_attempts_delivery foreign key (organisation_id, endpoint_id, event_id)
    references webhook_deliveries (organisation_id, endpoint_id, event_id) on delete cascade
);
comment on table webhook_attempts is
'Each try to tell an event, and how it ended.
scope: organisation
personal: none
app: select, insert, delete';

do $$
declare name text;
begin
  foreach name in array array['webhook_endpoints', 'webhook_secrets', 'webhook_events',
    'webhook_deliveries', 'webhook_attempts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete on webhook_endpoints, webhook_secrets, webhook_deliveries
  to consentry_app;
grant select, insert, delete on webhook_events, webhook_attempts to consentry_app;

-- The system may see for whom something waits, and nothing of what it is.
create policy whose_turn on webhook_endpoints to consentry_system using (true);
create policy whose_turn on webhook_deliveries to consentry_system using (true);
grant select (organisation_id, endpoint_id, is_on, paused_at, rests_until) on webhook_endpoints
  to consentry_system;
grant select (organisation_id, endpoint_id, state, due_at) on webhook_deliveries
  to consentry_system;
