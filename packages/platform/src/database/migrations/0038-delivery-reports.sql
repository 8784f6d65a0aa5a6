-- What receivers report of mail in our domains' names.
-- Takes no lock on anything older but organisations.
-- Personal data: none; addresses are those of servers, and what a report says of people is not read.

-- The same report again is not counted again.
create table delivery_reports (
  organisation_id uuid not null references organisations,
  report_id       uuid not null,
  kind            text not null,
  reporter        text not null,
  -- What the reporter calls it.
  given_id        text not null,
  domain          text not null,
  began_at        timestamptz(0) not null,
  ended_at        timestamptz(0) not null,
  -- Mails, or connections.
  counted         bigint not null,
  came_by         text not null,
  received_at     timestamptz(0) not null,
  keep_until      date not null,
  constraint delivery_reports_pkey primary key (organisation_id, report_id),
  constraint delivery_reports_once unique (organisation_id, kind, reporter, given_id, domain),
  constraint delivery_reports_kind check (kind in ('dmarc', 'tls')),
  constraint delivery_reports_came_by check (came_by in ('smtp', 'mailbox', 'upload'))
);
comment on table delivery_reports is
'Reports of receivers that were counted.
scope: organisation
personal: none
app: select, insert, delete';

-- Mails in a domain's name, by the server they came from and what held of them, each day.
create table authentication_results (
  organisation_id uuid not null references organisations,
  domain          text not null,
  day             date not null,
  source          inet not null,
  reporter        text not null,
  -- Whether a signature of the domain held, whether the server is one of the domain's, and whether
  -- the reporter takes them for passed on by others.
  is_signed       boolean not null,
  is_of_sender    boolean not null,
  is_forwarded    boolean not null,
  disposition     text not null,
  mails           bigint not null,
  -- Of the last report: who stands in From, who signed, and where returns go to.
  author          text,
  signed_by       text,
  return_path     text,
  keep_until      date not null,
  constraint authentication_results_pkey primary key (organisation_id, domain, day, source,
    reporter, is_signed, is_of_sender, is_forwarded, disposition),
  constraint authentication_results_disposition
    check (disposition in ('none', 'quarantine', 'reject'))
);
comment on table authentication_results is
'Mails in the name of a domain that receivers saw, by server and result.
scope: organisation
personal: none
app: select, insert, update, delete';
create index authentication_results_by_day on authentication_results (organisation_id, day);

-- Connections that brought mail to a domain: those that were encrypted as it asks, and the others.
create table encryption_results (
  organisation_id uuid not null references organisations,
  domain          text not null,
  day             date not null,
  reporter        text not null,
  -- `succeeded`, or a type of failure of the standard.
  result          text not null,
  -- The server of ours; empty where it is not told.
  receiver        text not null,
  sessions        bigint not null,
  keep_until      date not null,
  constraint encryption_results_pkey primary key (organisation_id, domain, day, reporter, result,
    receiver)
);
comment on table encryption_results is
'Connections to servers of a domain as senders saw them.
scope: organisation
personal: none
app: select, insert, update, delete';
create index encryption_results_by_day on encryption_results (organisation_id, day);

-- Servers that somebody here knows.
create table known_sources (
  organisation_id uuid not null references organisations,
  source          inet not null,
  name            text not null,
  named_at        timestamptz(0) not null,
  -- `member:ID`, `api-key:ID`
  named_by        text not null,
  constraint known_sources_pkey primary key (organisation_id, source),
  constraint known_sources_name check (length(name) between 1 and 100)
);
comment on table known_sources is
'Servers that send in the name of an organisation, as it calls them.
scope: organisation
personal: none
app: select, insert, update, delete';

do $$
declare name text;
begin
  foreach name in array array['delivery_reports', 'authentication_results', 'encryption_results',
                              'known_sources'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy own_organisation on %I to consentry_app
      using (organisation_id = current_organisation())
      with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, delete on delivery_reports to consentry_app;
grant select, insert, update, delete
  on authentication_results, encryption_results, known_sources to consentry_app;
