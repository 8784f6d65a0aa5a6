-- How people are found by their source, and what the planner must not remember of them.
-- Locks contacts and contact_facts for a moment; building the index takes as long as reading the
-- table once. Personal data: none new.

create index contacts_of_source on contacts (organisation_id, source_id);

-- The planner keeps samples of a column's values: an erased person's address would stay in them
-- until the next analyze. Nothing is planned by these columns.
alter table contacts
  alter column email set statistics 0,
  alter column attributes set statistics 0;
alter table contact_facts
  alter column detail set statistics 0;
