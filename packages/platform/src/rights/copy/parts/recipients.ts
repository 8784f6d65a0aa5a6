import type { CopyRecord, Part } from "../part.ts";

/** Who gets data of people from this organisation, as it is set up: each by what it is for. */
export const RECIPIENTS: Part<"recipients"> = {
  name: "recipients",
  tables: [],
  async *read({ tx, organisation }) {
    yield* await tx.rows<CopyRecord>(RELAYS, [organisation.id]);
    yield* await tx.rows<CopyRecord>(PROGRAMS, [organisation.id]);
    yield* await tx.rows<CopyRecord>(MAILBOXES, [organisation.id]);
  },
};

const RELAYS = `
  select 'relay' as kind, name, null as where, 'address and message' as what
    from relays where organisation_id = $1 and is_on order by name`;

/** Of its address the host alone: a path may hold a secret. */
const PROGRAMS = `
  select 'program' as kind, name, substring(url from '^[a-z]+://([^/:?#]+)') as where,
         case when address_why is null then 'numbers' else 'numbers and address' end as what,
         address_why as why, to_jsonb(kinds) as kinds
    from webhook_endpoints where organisation_id = $1 and is_on order by name`;

const MAILBOXES = `
  select 'mailbox' as kind, name, host as where, 'answers' as what
    from incoming_mailboxes where organisation_id = $1 and is_on order by name`;
