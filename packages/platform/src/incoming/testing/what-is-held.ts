import type { MailedPerson } from "./a-mailed-person.ts";

/** What could be held against, or for, anybody: every row that something that came in may change. */
export async function whatIsHeld({ ground }: MailedPerson): Promise<string> {
  const held: unknown[] = [];
  for (const table of TABLES) {
    held.push(
      ...(await ground.within((tx) =>
        tx.rows(
          `select '${table}' as table, to_jsonb(held) as row from ${table} as held order by 2`,
        ),
      )),
    );
  }
  return JSON.stringify(held);
}

const TABLES = [
  "contacts",
  "contact_facts",
  "suppressions",
  "consent_states",
  "consent_events",
  "campaigns",
  "deliveries",
  "campaign_responses",
  "service_mails",
  "list_members",
  // What came is written down; about whom it is, only where that is proved.
  "(select * from incoming_mails where found_by is not null) ",
  "(select * from rights_requests where contact_id is not null) ",
];
