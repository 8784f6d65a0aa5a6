-- Templates of texts to one person and their versions; by which a text was written, and when it was
-- to leave. Takes a short lock on texts: columns that are null. Personal data: none; what fills a
-- template in is kept with each text.

create table text_templates (
  organisation_id uuid not null references organisations,
  template_id     uuid not null,
  -- What programs call it; it never changes.
  name            text not null,
  -- One of law's kinds of transactional message.
  kind            text not null,
  -- What texts are written by unless they name another; null: nothing is published yet.
  current_version integer,
  made_at         timestamptz(0) not null,
  made_by         text not null,
  constraint text_templates_pkey primary key (organisation_id, template_id),
  constraint text_templates_name unique (organisation_id, name),
  constraint text_templates_name_form check (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(name) <= 60)
);
comment on table text_templates is
'What texts of one kind are written by.
scope: organisation
personal: none
app: select, insert, update, delete';

create table text_template_versions (
  organisation_id uuid not null,
  template_id     uuid not null,
  version         integer not null,
  -- Which text is sent to whom no other fits.
  default_locale  text not null,
  -- By locale: what it says.
  texts           jsonb not null,
  -- Made up by its author: what a text may be given, and what a preview shows. As it was written:
  -- jsonb would put its names in an order of its own.
  test_data       json not null,
  changed_at      timestamptz(0) not null,
  changed_by      text not null,
  published_at    timestamptz(0),
  published_by    text,
  constraint text_template_versions_pkey primary key (organisation_id, template_id, version),
  constraint text_template_versions_template foreign key (organisation_id, template_id)
    references text_templates (organisation_id, template_id) on delete cascade,
  constraint text_template_versions_number check (version >= 1),
  constraint text_template_versions_published
    check ((published_at is null) = (published_by is null))
);
comment on table text_template_versions is
'What a template of texts said, version by version; one that was published stays as it was.
scope: organisation
personal: none
app: select, insert, update, delete';
-- One draft at a time: what is published next is never in doubt.
create unique index text_template_versions_draft
  on text_template_versions (organisation_id, template_id) where published_at is null;

alter table text_templates add constraint text_templates_current
  foreign key (organisation_id, template_id, current_version)
  references text_template_versions (organisation_id, template_id, version)
  deferrable initially deferred;

alter table text_templates enable row level security;
alter table text_templates force row level security;
create policy own_organisation on text_templates to consentry_app
  using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());

-- A text names the version it was written by: nobody changes one after it was published.
alter table text_template_versions enable row level security;
alter table text_template_versions force row level security;
create policy seen on text_template_versions for select to consentry_app
  using (organisation_id = current_organisation());
create policy begun on text_template_versions for insert to consentry_app
  with check (organisation_id = current_organisation());
create policy still_draft on text_template_versions for update to consentry_app
  using (organisation_id = current_organisation() and published_at is null)
  with check (organisation_id = current_organisation());
create policy removed on text_template_versions for delete to consentry_app
  using (organisation_id = current_organisation());

grant select, insert, update, delete on text_templates, text_template_versions to consentry_app;

alter table texts
  -- By which version of which template it was written; null for words that came ready.
  add column template_id uuid,
  add column template_name text,
  add column template_version integer,
  add column template_locale text,
  -- When it was to leave, where somebody said.
  add column send_at timestamptz(0);
create index texts_of_template on texts (organisation_id, template_id) where template_id is not null;
