import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";

/** What an organisation asks of how its members sign in. */
export interface SignInRules {
  /** From this day on nobody works here by a password alone; `null`: whoever likes. */
  readonly secondFactorFrom: Day | null;
}

export async function readSignInRules(tx: Tx, organisation: OrganisationId): Promise<SignInRules> {
  const [rules] = await tx.rows<SignInRules>(
    `select second_factor_from as "secondFactorFrom"
       from sign_in_rules where organisation_id = $1`,
    [organisation],
  );
  return rules ?? { secondFactorFrom: null };
}

/** In force from the next request; whoever does not bring what is asked can add it, and no more. */
export async function changeSignInRules(
  tx: Tx,
  organisation: OrganisationId,
  { secondFactorFrom }: SignInRules,
): Promise<void> {
  await tx.run(
    `insert into sign_in_rules (organisation_id, second_factor_from) values ($1, $2)
     on conflict (organisation_id) do update set second_factor_from = excluded.second_factor_from`,
    [organisation, secondFactorFrom],
  );
}
