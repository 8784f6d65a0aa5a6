-- Lets an organisation whose archive is over go from every table: row security holds the owner of
-- the tables, too, who deletes by functions alone. Whatever table comes later says the same of itself.
-- Takes a short lock on each table. Personal data: none.

do $$
declare name text;
begin
  for name in
    select class.relname from pg_class as class
      join pg_attribute as attribute on attribute.attrelid = class.oid
     where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
       and not class.relispartition and attribute.attname = 'organisation_id'
       and class.relname <> 'organisation_closings'
  loop
    execute format('create policy after_closing on %I to current_user
      using (is_being_deleted(organisation_id))', name);
  end loop;
end $$;
