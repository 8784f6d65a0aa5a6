import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";

/** What an organisation does first, in that order, and whether it did. */
export interface FirstSteps {
  readonly source: boolean;
  readonly form: boolean;
  readonly people: boolean;
  /** A sender whose mails are signed. */
  readonly sender: boolean;
  /** A campaign that was started. */
  readonly campaign: boolean;
}

export async function firstSteps(tx: Tx, organisation: OrganisationId): Promise<FirstSteps> {
  const [row] = await tx.rows(STEPS, [organisation]);
  return row ?? { source: false, form: false, people: false, sender: false, campaign: false };
}

const STEPS = statement<FirstSteps>(
  "home.first_steps",
  `select exists (select from sources where organisation_id = $1) as source,
          exists (select from forms where organisation_id = $1) as form,
          exists (select from contacts where organisation_id = $1) as people,
          exists (select from sender_identities
                   where organisation_id = $1 and dkim_key is not null) as sender,
          exists (select from campaigns
                   where organisation_id = $1 and automation_id is null
                     and started_at is not null) as campaign`,
);
