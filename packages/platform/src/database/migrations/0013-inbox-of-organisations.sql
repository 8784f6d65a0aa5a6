-- Each mail of the local inbox belongs to the organisation that sent it, or that it was handed to.
-- Takes a lock on inbox_mails, whose mails go: they were a trial, and nobody's.
-- Personal data: inbox_mails.

drop table inbox_mails;

create table inbox_mails (
  organisation_id uuid not null references organisations,
  mail_id         uuid not null,
  -- inbox: what went nowhere else; audit: foreign mails, handed in to be looked at.
  folder          text not null,
  sender          text not null,
  recipient       text not null,
  subject         text not null,
  -- What our own auditor said of it when it came; null where it did not look.
  verdict         text,
  -- Whether it came as it was received, or by a program that wrote it anew.
  came            text not null,
  -- member:ID, api-key:ID, mail or system.
  handed_in_by    text not null,
  message         bytea not null,
  -- The same for every copy of one mailing; null for a mail to one person.
  mailing         bytea,
  received_at     timestamptz(0) not null,
  keep_until      timestamptz(0) not null,
  constraint inbox_mails_pkey primary key (organisation_id, mail_id),
  constraint inbox_mails_folder check (folder in ('inbox', 'audit')),
  constraint inbox_mails_verdict check (verdict in ('tracked', 'untracked', 'unclear')),
  constraint inbox_mails_came check (came in ('whole', 'attached', 'inline')),
  constraint inbox_mails_subject_length check (length(subject) <= 1000)
);
comment on table inbox_mails is
'Mails that went nowhere else, while no relay is named, and foreign ones that are to be looked at.
scope: organisation
personal: sender, recipient, subject, message; source: handed_in_by; until: keep_until
app: select, insert, delete';

-- The planner keeps samples of a column's values; nothing is planned by these.
alter table inbox_mails
  alter column sender set statistics 0,
  alter column recipient set statistics 0,
  alter column subject set statistics 0,
  alter column message set statistics 0;
create index inbox_mails_of_mailing on inbox_mails (organisation_id, mailing, mail_id)
  where mailing is not null;

alter table inbox_mails enable row level security;
alter table inbox_mails force row level security;
create policy own_organisation on inbox_mails to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
grant select, insert, delete on inbox_mails to consentry_app;
