-- Who a campaign would reach, counted behind the page that asks; and how its sending goes.
-- Locks campaigns for a moment (columns without a default). Personal data: campaign_audiences.audience.

-- Since when no relay could be used for it, and what the last one said.
alter table campaigns add column relay_trouble text;
alter table campaigns add column relay_trouble_since timestamptz(0);
alter table campaigns add constraint campaigns_relay_trouble
  check ((relay_trouble is null) = (relay_trouble_since is null));
-- How many messages came to what, once it is over and none of them changes any more.
alter table campaigns add column figures jsonb;

create table campaign_audiences (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  -- Which state of the campaign was asked about.
  version         integer not null,
  asked_at        timestamptz(0) not null,
  -- How far the counting is; of how many is not known at first.
  people_seen     integer not null default 0,
  people_of       integer,
  counted_at      timestamptz(0),
  -- The last count of this version, with some contacts of each kind to open.
  audience        jsonb,
  -- Why it cannot be told whom it is for.
  failure         text,
  -- People answer and rules begin: after that day a count says nothing.
  keep_until      date not null,
  constraint campaign_audiences_pkey primary key (organisation_id, campaign_id),
  constraint campaign_audiences_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade
);
comment on table campaign_audiences is
'Who would get a campaign, as it was last counted.
scope: organisation
personal: audience; with: campaigns
app: select, insert, update, delete';
create index campaign_audiences_wanted on campaign_audiences (asked_at) where counted_at is null;

alter table campaign_audiences enable row level security;
alter table campaign_audiences force row level security;
create policy own_organisation on campaign_audiences to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, update, delete on campaign_audiences to consentry_app;

-- The system may see whose audience waits to be counted, and nothing of it.
create policy whose_turn on campaign_audiences to consentry_system using (true);
grant select (organisation_id, campaign_id, asked_at, counted_at)
  on campaign_audiences to consentry_system;
