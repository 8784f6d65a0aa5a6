-- Pace towards mailbox providers: what became of mails there, limits, warm-up, rests.
-- Takes no lock on anything older but organisations and campaigns. Personal data: none.

-- What became of a campaign's mails at a provider, by five minutes. A provider that is not well
-- known counts under `other`, unless there is a limit for it.
create table delivery_outcomes (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  provider        text not null,
  slot            timestamptz(0) not null,
  -- Of the sender's address.
  sending_domain  text not null,
  sent            integer not null default 0,
  -- Refused for good because of the mailbox; by a rule against us; for now.
  bounced         integer not null default 0,
  refused         integer not null default 0,
  deferred        integer not null default 0,
  constraint delivery_outcomes_pkey primary key (organisation_id, campaign_id, provider, slot),
  constraint delivery_outcomes_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade
);
comment on table delivery_outcomes is
'Mails of campaigns counted by mailbox provider and time.
scope: organisation
personal: none
app: select, insert, update, delete';
create index delivery_outcomes_of_domain on delivery_outcomes (organisation_id, sending_domain, slot);

-- How many mails a provider gets of a sending domain at most; `*`: all of them together.
create table pace_limits (
  organisation_id uuid not null references organisations,
  sending_domain  text not null,
  provider        text not null,
  per_hour        integer,
  per_day         integer,
  changed_at      timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  changed_by      text not null,
  constraint pace_limits_pkey primary key (organisation_id, sending_domain, provider),
  constraint pace_limits_bounds check (per_hour between 1 and 10000000
    and per_day between 1 and 100000000 and num_nonnulls(per_hour, per_day) > 0)
);
comment on table pace_limits is
'Limits of mails by sending domain and mailbox provider.
scope: organisation
personal: none
app: select, insert, update, delete';

-- A sending domain that begins with few mails a day.
create table warm_ups (
  organisation_id uuid not null references organisations,
  sending_domain  text not null,
  -- `new-domain`, `new-address`
  because         text not null,
  started_on      date not null,
  -- Mails of each day on which any are sent.
  plan            integer[] not null,
  started_by      text not null,
  -- The day it was over, by its plan or by somebody's word.
  ended_on        date,
  constraint warm_ups_pkey primary key (organisation_id, sending_domain),
  constraint warm_ups_because check (because in ('new-domain', 'new-address')),
  constraint warm_ups_plan check (cardinality(plan) between 1 and 60)
);
comment on table warm_ups is
'Plans by which sending domains begin.
scope: organisation
personal: none
app: select, insert, update, delete';

-- A provider that asked for fewer mails rests: longer each time, less once it takes them again.
create table provider_rests (
  organisation_id uuid not null references organisations,
  sending_domain  text not null,
  -- A well-known one, or the domain of the mailboxes.
  provider        text not null,
  -- How often it was asked without recovering between.
  level           smallint not null,
  rests_until     timestamptz(0) not null,
  asked_at        timestamptz(0) not null,
  -- What the server said, without its words.
  code            text not null,
  constraint provider_rests_pkey primary key (organisation_id, sending_domain, provider),
  constraint provider_rests_level check (level between 0 and 20)
);
comment on table provider_rests is
'Mailbox providers that asked for fewer mails.
scope: organisation
personal: none
app: select, insert, update, delete';

-- A campaign at one provider (`*`: at all of them).
create table campaign_providers (
  organisation_id uuid not null,
  campaign_id     uuid not null,
  provider        text not null,
  -- Mails that were put off are due up to then, one after the other.
  queued_until    timestamptz(0),
  -- Since when it gets nothing, and why; null: it does.
  held_since      timestamptz(0),
  held_because    text,
  -- From when on what becomes of its mails is judged.
  judged_since    timestamptz(0),
  constraint campaign_providers_pkey primary key (organisation_id, campaign_id, provider),
  constraint campaign_providers_campaign foreign key (organisation_id, campaign_id)
    references campaigns (organisation_id, campaign_id) on delete cascade,
  constraint campaign_providers_held check ((held_since is null) = (held_because is null))
);
comment on table campaign_providers is
'How far campaigns are at mailbox providers, and where they are held.
scope: organisation
personal: none
app: select, insert, update, delete';
create index campaign_providers_held_ones on campaign_providers (organisation_id, held_since)
  where held_since is not null;

-- Who keeps the mailboxes of a domain, looked up and kept for days. A small domain may be one
-- person's: it stands here by its hash alone.
create table mail_exchangers (
  domain_hash bytea not null,
  -- Null: nobody well known.
  provider    text,
  until       timestamptz(0) not null,
  constraint mail_exchangers_pkey primary key (domain_hash),
  constraint mail_exchangers_hash check (octet_length(domain_hash) = 32)
);
comment on table mail_exchangers is
'Providers of domains, as their mail servers tell.
scope: platform
personal: none
app: select
system: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['delivery_outcomes', 'pace_limits', 'warm_ups', 'provider_rests',
                              'campaign_providers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete
  on delivery_outcomes, pace_limits, warm_ups, provider_rests, campaign_providers to consentry_app;
grant select on mail_exchangers to consentry_app;
grant select, insert, update, delete on mail_exchangers to consentry_system;
