-- What operators are told, and what may be counted across organisations.
-- Takes a short lock on deliveries, contacts, ledger_heads and checkpoints: a policy each, which
-- changes no row and nothing for the application. Personal data: none.

-- Something that was wrong with the installation, from when it was seen until it was over.
create table operator_alerts (
  alert_id      uuid not null,
  -- Which of the things that are watched: queue-stuck, disk-low, …
  kind          text not null,
  -- A sentence of our own in English; numbers and names of machines, never what is kept.
  what          text not null,
  advice        text not null,
  seen_at       timestamptz(0) not null,
  -- When it had lasted long enough to be told; null: it may yet go by itself.
  begins_at     timestamptz(0),
  ended_at      timestamptz(0),
  -- By which way its operators know: of its beginning, and of its end.
  mailed_at     timestamptz(0),
  posted_at     timestamptz(0),
  end_mailed_at timestamptz(0),
  end_posted_at timestamptz(0),
  -- Whether who works in the only organisation of this installation is shown it, too.
  is_shown      boolean not null default false,
  constraint operator_alerts_pkey primary key (alert_id)
);
comment on table operator_alerts is
'What was wrong with this installation, and whether its operators were told.
scope: platform
personal: none
app: select
system: select, insert, update, delete';
create unique index operator_alerts_open on operator_alerts (kind) where ended_at is null;
grant select on operator_alerts to consentry_app;
grant select, insert, update, delete on operator_alerts to consentry_system;

-- How many wait and since when, and nothing of whom or what.
create policy counted on deliveries for select to consentry_system using (true);
grant select (organisation_id, campaign_id, state, due_at, sent_at) on deliveries
  to consentry_system;
create policy counted on contacts for select to consentry_system using (true);
grant select (organisation_id, keep_until) on contacts to consentry_system;
create policy counted on ledger_heads for select to consentry_system using (true);
grant select (organisation_id, sequence) on ledger_heads to consentry_system;
create policy counted on checkpoints for select to consentry_system using (true);
grant select (organisation_id, last, at) on checkpoints to consentry_system;
grant select (per_hour) on campaigns to consentry_system;
grant select (is_urgent) on messages to consentry_system;
grant select (is_urgent) on texts to consentry_system;
