-- Writing and sending: identities, relays, templates, images, campaigns, and a row for each message.
-- Takes no lock on anything older but organisations, lists, segments and contacts.
-- Personal data: deliveries, campaign_responses, campaign_decisions.

-- Who writes, and with which key it is signed.
create table sender_identities (
  organisation_id uuid not null references organisations,
  identity_id     uuid not null,
  name            text not null,
  address         text not null,
  reply_to        text,
  -- Who answers for the mail and where they sit, as the law of commerce asks; printed in the footer.
  legal_identity  text not null,
  -- IANA name of the zone in which "tomorrow at nine" is meant.
  time_zone       text not null default 'UTC',
  dkim_domain     text,
  dkim_selector   text,
  dkim_algorithm  text,
  -- PKCS #8, sealed with the organisation's wrapping key.
  dkim_key        bytea,
  made_at         timestamptz(0) not null default now(),
  constraint sender_identities_pkey primary key (organisation_id, identity_id),
  constraint sender_identities_lengths check (length(name) between 1 and 200
    and length(address) between 3 and 320 and length(legal_identity) between 1 and 1000),
  constraint sender_identities_dkim check (
    (dkim_domain is null) = (dkim_key is null) and (dkim_selector is null) = (dkim_key is null)
    and (dkim_algorithm is null) = (dkim_key is null)
    and dkim_algorithm in ('rsa-sha256', 'ed25519-sha256'))
);
comment on table sender_identities is
'Names and addresses an organisation writes under.
scope: organisation
personal: none
app: select, insert, update, delete';

-- None: the relay of the environment, or the local inbox.
create table relays (
  organisation_id uuid not null references organisations,
  relay_id        uuid not null,
  name            text not null,
  -- smtp:// or smtps:// with its login, sealed with the organisation's wrapping key.
  url             bytea not null,
  weight          smallint not null default 1,
  connections     smallint not null default 5,
  -- Messages a second; null for no bound of ours.
  per_second      integer,
  -- Whether nothing is handed to it unencrypted.
  needs_tls       boolean not null default true,
  is_on           boolean not null default true,
  constraint relays_pkey primary key (organisation_id, relay_id),
  constraint relays_bounds check (weight between 1 and 100 and connections between 1 and 50
    and per_second between 1 and 10000 and length(name) between 1 and 200)
);
comment on table relays is
'Servers that carry an organisation''s mail on.
scope: organisation
personal: none
app: select, insert, update, delete';

create table images (
  organisation_id uuid not null references organisations,
  image_id        uuid not null,
  name            text not null,
  media_type      text not null,
  bytes           bytea not null,
  sha256          bytea not null,
  width           integer not null,
  height          integer not null,
  made_at         timestamptz(0) not null default now(),
  constraint images_pkey primary key (organisation_id, image_id),
  constraint images_same unique (organisation_id, sha256),
  constraint images_type check (media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp'))
);
comment on table images is
'Pictures for mails, served from here, the same address for every reader.
scope: organisation
personal: none
app: select, insert, delete';
alter table images alter column bytes set storage external;

create table templates (
  organisation_id uuid not null references organisations,
  template_id     uuid not null,
  name            text not null,
  -- Format, source, subject, preheader, text, language.
  writing         jsonb not null,
  changed_at      timestamptz(0) not null default now(),
  constraint templates_pkey primary key (organisation_id, template_id),
  constraint templates_name unique (organisation_id, name),
  constraint templates_name_length check (length(name) between 1 and 200)
);
comment on table templates is
'Writings to begin from.
scope: organisation
personal: none
app: select, insert, update, delete';

create table campaigns (
  organisation_id uuid not null references organisations,
  campaign_id     uuid not null,
  name            text not null,
  purpose         text not null,
  list_id         uuid,
  segment_id      uuid,
  identity_id     uuid not null,
  writing         jsonb not null,
  -- What else is sent to a part of the audience, and by what the better one is told; null for none.
  trial           jsonb,
  -- Which writing did better, on how many messages, and how sure that is; null until it is over.
  trial_result    jsonb,
  -- Which signals it would measure, at which levels in order of preference, and what for.
  measuring       jsonb not null,
  -- What its sender says of it to law: the offer, the sector.
  offer           jsonb not null default '{}',
  -- Counts every change of what is sent; what was checked is checked again when this moves on.
  version         integer not null default 1,
  state           text not null default 'draft',
  -- What the gate said, and of which version.
  gate            jsonb,
  gate_version    integer,
  -- Null: at once. With `at_local_time` each reader in their own zone, as far as it is known.
  starts_at       timestamptz(0),
  at_local_time   boolean not null default false,
  per_hour        integer,
  -- Why it does not go on: a person's word or the code of what is wrong.
  paused_because  text,
  made_at         timestamptz(0) not null default now(),
  planned_at      timestamptz(0),
  started_at      timestamptz(0),
  finished_at     timestamptz(0),
  constraint campaigns_pkey primary key (organisation_id, campaign_id),
  constraint campaigns_identity foreign key (organisation_id, identity_id)
    references sender_identities (organisation_id, identity_id),
  constraint campaigns_state check (state in ('draft', 'planning', 'scheduled', 'sending', 'paused',
    'finished', 'cancelled')),
  constraint campaigns_bounds check (length(name) between 1 and 200 and per_hour between 1 and 10000000)
);
comment on table campaigns is
'One writing to many people.
scope: organisation
personal: none
app: select, insert, update, delete';

-- What a measured link may lead to. Nothing else is ever redirected to.
create table campaign_links (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  number          integer not null,
  url             text not null,
  constraint campaign_links_pkey primary key (organisation_id, campaign_id, number),
  constraint campaign_links_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade
);
comment on table campaign_links is
'The author''s links of a campaign that measures them.
scope: organisation
personal: none
app: select, insert, delete';

-- The facts that a decision was made on, once for all people of whom the same is known, with what
-- law said. Years later each message can be explained by it.
create table campaign_decisions (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  -- SHA-256 of facts, day and version of the rules.
  decision_id     bytea not null,
  facts           jsonb not null,
  -- Outcome, need and rules, for sending and for each signal.
  decided         jsonb not null,
  decided_on      date not null,
  rules_version   text not null,
  constraint campaign_decisions_pkey primary key (organisation_id, campaign_id, decision_id),
  constraint campaign_decisions_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade,
  constraint campaign_decisions_id_length check (octet_length(decision_id) = 32)
);
comment on table campaign_decisions is
'Why each message was sent as it was.
scope: organisation
personal: facts; with: campaigns
app: select, insert';

-- One message to one contact. Its number says nothing of either, and stands in the Message-ID.
create table deliveries (
  organisation_id     uuid not null,
  campaign_id         uuid not null,
  delivery_id         uuid not null,
  -- Null when the person was erased: what was counted stays counted.
  contact_id          uuid,
  state               text not null default 'waiting',
  -- Of a campaign with a trial: which of its writings.
  part                smallint not null default 0,
  attempts            smallint not null default 0,
  -- `infinity`: it waits for the end of a trial.
  due_at              timestamptz(0) not null,
  -- Who has it in hand; only while it is in flight.
  worker              uuid,
  decision_id         bytea,
  open_level          text,
  click_level         text,
  -- What its events may be read for; frozen with the levels.
  purposes            text[] not null default '{}',
  -- Why it was not sent: a reason of law, or the code of what a relay said.
  reason              text,
  relay               text,
  -- When it was first handed over; how long it is tried for counts from there.
  first_tried_at      timestamptz(0),
  sent_at             timestamptz(0),
  -- How often it was in flight when its worker died: so often it may have arrived once more.
  possible_duplicates smallint not null default 0,
  keep_until          date not null,
  constraint deliveries_pkey primary key (organisation_id, campaign_id, delivery_id),
  -- By contact first: it serves who asks for all of a person's, too. Each index is one more to be
  -- written to at every step of a message.
  constraint deliveries_once unique (organisation_id, contact_id, campaign_id),
  constraint deliveries_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade,
  constraint deliveries_contact foreign key (organisation_id, contact_id)
    references contacts (organisation_id, contact_id) on delete set null (contact_id),
  constraint deliveries_state check (state in ('waiting', 'in-flight', 'sent', 'bounced', 'skipped',
    'cancelled')),
  constraint deliveries_levels check (open_level in ('none', 'aggregate', 'day', 'individual')
    and click_level in ('none', 'aggregate', 'individual')),
  constraint deliveries_worker check ((worker is null) = (state <> 'in-flight'))
);
comment on table deliveries is
'One message to one contact: what became of it, and what it measures.
scope: organisation
personal: contact_id; with: campaigns
app: select, insert, update';
create index deliveries_due on deliveries (organisation_id, campaign_id, due_at)
  where state = 'waiting';
create index deliveries_in_flight on deliveries (organisation_id, campaign_id, worker)
  where state = 'in-flight';
-- How many went out in the last hour, for a campaign that may send so many.
create index deliveries_sent on deliveries (organisation_id, campaign_id, sent_at)
  where sent_at is not null;

-- What servers and people answered. No device was read for any of it.
create table campaign_responses (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  delivery_id     uuid not null,
  kind            text not null,
  at              timestamptz(0) not null,
  -- Of a bounce or a delay: its status code.
  code            text,
  constraint campaign_responses_pkey primary key (organisation_id, campaign_id, delivery_id, kind),
  constraint campaign_responses_delivery foreign key (organisation_id, campaign_id, delivery_id)
    references deliveries (organisation_id, campaign_id, delivery_id) on delete cascade,
  constraint campaign_responses_kind check (kind in ('delivered', 'bounced', 'deferred', 'replied',
    'unsubscribed', 'complained'))
);
comment on table campaign_responses is
'What came back of a message: reports of servers, replies, people who left.
scope: organisation
personal: delivery_id; with: deliveries
app: select, insert';

-- How many test mails went out on a day; of the last day alone.
create table campaign_tests (
  organisation_id uuid not null references organisations,
  day             date not null,
  mails           integer not null,
  constraint campaign_tests_pkey primary key (organisation_id, day)
);
comment on table campaign_tests is
'Test mails counted: whom they went to is not kept.
scope: organisation
personal: none
app: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['campaign_tests', 'sender_identities', 'relays', 'images', 'templates', 'campaigns',
                              'campaign_links', 'campaign_decisions', 'deliveries',
                              'campaign_responses'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;

grant select, insert, update, delete
  on sender_identities, relays, templates, campaigns, campaign_tests to consentry_app;
grant select, insert, delete on images, campaign_links to consentry_app;
grant select, insert on campaign_decisions, campaign_responses to consentry_app;
grant select, insert, update on deliveries to consentry_app;

-- The system may see whose campaigns want a worker, and nothing else of them.
create policy whose_turn on campaigns to consentry_system using (true);
grant select (organisation_id, campaign_id, state, starts_at) on campaigns to consentry_system;

-- Which reading of contested rules an organisation follows; what is left out is the strict one.
alter table organisations add column policy jsonb not null default '{}';

-- Since when nothing at all goes out in the name of an organisation; null: as its campaigns say.
alter table organisations add column sending_stopped_at timestamptz(0);

-- Where an organisation's gate is stricter or less strict than ours, by code.
alter table organisations add column gate_policy jsonb not null default '{}';

-- A copy to look at goes the way of the mails that people ask for.
alter table service_mails drop constraint service_mails_kind;
alter table service_mails add constraint service_mails_kind
  check (kind in ('confirm-consent', 'confirm-erasure', 'campaign-test'));
