-- What people are sorted by and looked for in a list of them.
-- Locks contacts while it is written anew with two columns more and its indexes are built: about
-- half a minute for a million people. Personal data: contacts.email_folded, contacts.name_folded.

-- Without capitals and without the accents of western Europe: how people are sorted and looked
-- for. Not unaccent(), which is an extension and which PostgreSQL holds for changeable. Nearly all
-- addresses are ASCII: looking at every letter's accents for them took twenty times as long. Not
-- strict, or it would be called for each row instead of becoming part of the statement.
create function folded(text text) returns text
  language sql immutable parallel safe
  return case when octet_length(text) = length(text) then lower(text collate "C")
    else translate(lower(text),
      'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöøùúûüýÿ',
      'aaaaaaceeeeiiiinoooooouuuuyaaaaaaceeeeiiiinoooooouuuuyy') end;

-- The name of a person, from attributes by the names that forms and the exports of other tools
-- give them; null where there is none of them.
create function contact_name(attributes jsonb) returns text
  language sql immutable parallel safe
  return left(nullif(trim(coalesce(
    attributes ->> 'name', attributes ->> 'Name', attributes ->> 'NAME',
    attributes ->> 'full_name', attributes ->> 'fullName', attributes ->> 'Full Name',
    coalesce(
      attributes ->> 'first_name', attributes ->> 'firstName', attributes ->> 'First Name',
      attributes ->> 'FIRSTNAME', attributes ->> 'FNAME', attributes ->> 'prenom',
      attributes ->> 'prénom', attributes ->> 'Prénom', attributes ->> 'PRENOM',
      attributes ->> 'voornaam', attributes ->> 'Voornaam', attributes ->> 'vorname',
      attributes ->> 'Vorname', attributes ->> 'VORNAME', '')
    || ' ' || coalesce(
      attributes ->> 'last_name', attributes ->> 'lastName', attributes ->> 'Last Name',
      attributes ->> 'LASTNAME', attributes ->> 'LNAME', attributes ->> 'nom',
      attributes ->> 'Nom', attributes ->> 'NOM', attributes ->> 'achternaam',
      attributes ->> 'Achternaam', attributes ->> 'nachname', attributes ->> 'Nachname',
      attributes ->> 'NACHNAME', ''))), ''), 200);

alter table contacts
  -- In the order of bytes, which is the same on every machine: an index outlives the machine's
  -- own idea of an alphabet.
  add column email_folded text collate "C" not null
    generated always as (folded(email)) stored,
  -- The last character there is where no name is known: who has none comes after who has one.
  add column name_folded text collate "C" not null
    generated always as (coalesce(folded(contact_name(attributes)), U&'\+10FFFF')) stored;
comment on table contacts is
'The people an organisation knows.
scope: organisation
personal: email, address_key, locale, country, kind, relation, attributes, tags, email_folded, name_folded; source: source_id; until: keep_until
app: select, insert, update, delete';

-- The planner keeps samples of a column's values; an erased person must not stay in them.
alter table contacts
  alter column email_folded set statistics 0,
  alter column name_folded set statistics 0;

-- Row security lets an index be asked only by comparisons that tell nothing: of texts by their
-- order, never by a pattern. So these serve pages in an order; a part of an address or a name is
-- looked for by reading every row, and no index of trigrams would help.
create index contacts_by_email on contacts (organisation_id, email_folded, contact_id);
create index contacts_by_name on contacts (organisation_id, name_folded, contact_id);
create index contacts_by_collection on contacts (organisation_id, collected_on, contact_id);
