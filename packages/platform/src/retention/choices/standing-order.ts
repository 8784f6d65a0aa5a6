import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Whether people go on their day without anybody looking, and who said so when. */
export interface StandingOrder {
  readonly peopleGoByThemselves: boolean;
  /** `null`: nobody ever changed it. */
  readonly at: Instant | null;
  readonly by: string | null;
}

/** As it is where nobody said anything: everything leaves on its day. */
const UNLESS_SAID: StandingOrder = { peopleGoByThemselves: true, at: null, by: null };

export async function readStandingOrder(
  tx: Tx,
  organisation: OrganisationId,
): Promise<StandingOrder> {
  return (await tx.rows(READ, [organisation]))[0] ?? UNLESS_SAID;
}

/** Lets people go by themselves, or only after somebody looked at the plan. */
export async function changeStandingOrder(
  tx: Tx,
  organisation: OrganisationId,
  peopleGoByThemselves: boolean,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  await tx.run(CHANGE, [organisation, peopleGoByThemselves, at, by]);
}

const READ = statement<StandingOrder>(
  "retention_settings.read",
  `select people_go_by_themselves as "peopleGoByThemselves", changed_at as at, changed_by as by
     from retention_settings where organisation_id = $1`,
);

const CHANGE = statement(
  "retention_settings.change",
  `insert into retention_settings (organisation_id, people_go_by_themselves, changed_at, changed_by)
   values ($1, $2, $3, $4)
   on conflict (organisation_id) do update
      set people_go_by_themselves = excluded.people_go_by_themselves,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
);
