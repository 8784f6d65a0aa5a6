-- Templates of transactional messages and their versions.
-- Takes no lock on anything older but organisations. No personal data: what fills them in is kept
-- with each message.

create table message_templates (
  organisation_id uuid not null references organisations,
  template_id     uuid not null,
  -- What programs call it; it never changes.
  name            text not null,
  -- One of law's kinds of transactional message.
  kind            text not null,
  -- What messages are written by unless they name another; null: nothing is published yet.
  current_version integer,
  made_at         timestamptz(0) not null,
  made_by         text not null,
  constraint message_templates_pkey primary key (organisation_id, template_id),
  constraint message_templates_name unique (organisation_id, name),
  constraint message_templates_name_form check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 60)
);
comment on table message_templates is
'What messages of one kind are written by.
scope: organisation
personal: none
app: select, insert, update, delete';

create table message_template_versions (
  organisation_id uuid not null,
  template_id     uuid not null,
  version         integer not null,
  -- Which text is sent to whom no other fits.
  default_locale  text not null,
  -- By locale: format, source, subject, preheader, text.
  texts           jsonb not null,
  -- Made up by its author: what a message may be given, and what a preview shows. As it was written:
  -- jsonb would put its names in an order of its own.
  test_data       json not null,
  changed_at      timestamptz(0) not null,
  changed_by      text not null,
  published_at    timestamptz(0),
  published_by    text,
  constraint message_template_versions_pkey primary key (organisation_id, template_id, version),
  constraint message_template_versions_template foreign key (organisation_id, template_id)
    references message_templates (organisation_id, template_id) on delete cascade,
  constraint message_template_versions_number check (version >= 1),
  constraint message_template_versions_published
    check ((published_at is null) = (published_by is null))
);
comment on table message_template_versions is
'What a template said, version by version; one that was published stays as it was.
scope: organisation
personal: none
app: select, insert, update, delete';
-- One draft at a time: what is published next is never in doubt.
create unique index message_template_versions_draft
  on message_template_versions (organisation_id, template_id) where published_at is null;

alter table message_templates add constraint message_templates_current
  foreign key (organisation_id, template_id, current_version)
  references message_template_versions (organisation_id, template_id, version)
  deferrable initially deferred;

alter table message_templates enable row level security;
alter table message_templates force row level security;
create policy own_organisation on message_templates to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());

-- A message names the version it was written by: nobody changes one after it was published.
alter table message_template_versions enable row level security;
alter table message_template_versions force row level security;
create policy seen on message_template_versions for select to consentry_app
  using (organisation_id = current_organisation());
create policy begun on message_template_versions for insert to consentry_app
  with check (organisation_id = current_organisation());
create policy still_draft on message_template_versions for update to consentry_app
  using (organisation_id = current_organisation() and published_at is null)
  with check (organisation_id = current_organisation());
create policy removed on message_template_versions for delete to consentry_app
  using (organisation_id = current_organisation());

grant select, insert, update, delete on message_templates, message_template_versions to consentry_app;
