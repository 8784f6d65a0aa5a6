-- Campaigns by text message: their channel, and what each text came to.
-- Takes a short lock on campaigns and automations, which have a row for each writing and sequence, and
-- not for each message or person.
-- Personal data: campaign_texts.

-- The column has a constant default, so no row is written anew.
alter table campaigns add column channel text not null default 'email'
  constraint campaigns_channel check (channel in ('email', 'sms'));

-- A process of the release before takes every campaign for a mail. It does not say that it knows
-- channels, and so it sees none but those: it neither plans, sends, starts nor changes a text.
create function knows_channels() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('consentry.channels', true), '') = 'on';

create policy known_channel on campaigns as restrictive to consentry_app, consentry_system
  using (channel = 'email' or knows_channels());

-- The policy is asked in the name of whoever reads.
grant select (channel) on campaigns to consentry_system;

-- The same of a sequence that sends texts, or did in a version that people may still be in.
alter table automations add column sends_texts boolean not null default false;
create policy known_channel on automations as restrictive to consentry_app, consentry_system
  using (not sends_texts or knows_channels());
grant select (sends_texts) on automations to consentry_system;

-- What one text of a campaign came to, written when a carrier took it; receipts stand with its segments.
create table campaign_texts (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  delivery_id     uuid not null,
  -- What stood as its sender.
  sender          text not null,
  -- Of the number, ISO 3166; null where the number does not tell.
  country         text,
  -- Messages that it was cut into, each of which is paid for.
  segments        smallint not null,
  -- All of them by the price that held, in thousandths of the currency's minor unit; null: none known.
  cost            bigint,
  currency        text,
  constraint campaign_texts_pkey primary key (organisation_id, campaign_id, delivery_id),
  constraint campaign_texts_delivery foreign key (organisation_id, campaign_id, delivery_id)
    references deliveries (organisation_id, campaign_id, delivery_id) on delete cascade,
  constraint campaign_texts_segments check (segments > 0),
  constraint campaign_texts_cost check ((cost is null) = (currency is null) and cost >= 0)
);
comment on table campaign_texts is
'Under which sender each text of a campaign went out, to which country, and what it cost.
scope: organisation
personal: delivery_id; with: deliveries
app: select, insert';

alter table campaign_texts enable row level security;
alter table campaign_texts force row level security;
create policy own_organisation on campaign_texts to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert on campaign_texts to consentry_app;
