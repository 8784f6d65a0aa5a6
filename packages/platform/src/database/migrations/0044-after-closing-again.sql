-- What 0032 did for the tables of its day, for those that came since; stays the last of this release.
-- Takes a short lock on each. Personal data: none.

do $$
declare name text;
begin
  for name in
    select class.relname from pg_class as class
      join pg_attribute as attribute on attribute.attrelid = class.oid
     where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
       and not class.relispartition and attribute.attname = 'organisation_id'
       and class.relname <> 'organisation_closings'
       and not exists (select from pg_policy as policy
                        where policy.polrelid = class.oid and policy.polname = 'after_closing')
  loop
    execute format('create policy after_closing on %I to current_user
      using (is_being_deleted(organisation_id))', name);
  end loop;
end $$;
