import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Provider } from "./providers.ts";

/** How many mails of a sending domain a provider gets at most; `null`: no bound by that. */
export interface PaceLimit {
  readonly domain: string;
  /** `*`: all of them together. */
  readonly provider: Provider;
  readonly perHour: number | null;
  readonly perDay: number | null;
}

/** Each is looked at for every batch. */
export const MOST_LIMITS = 200;

/** All limits, by domain and provider. */
export function listLimits(tx: Tx, organisation: OrganisationId): Promise<readonly PaceLimit[]> {
  return tx.rows(LIST, [organisation]);
}

/** Sets a limit from now on; without any number it is removed. `false`: there are so many already. */
export async function setLimit(
  tx: Tx,
  organisation: OrganisationId,
  { domain, provider, perHour, perDay }: PaceLimit,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<boolean> {
  if (perHour === null && perDay === null) {
    await tx.run(REMOVE, [organisation, domain, provider]);
    return true;
  }
  await tx.lock(`pace limits ${organisation}`);
  const known = await listLimits(tx, organisation);
  const isThere = known.some((one) => one.domain === domain && one.provider === provider);
  if (!isThere && known.length >= MOST_LIMITS) return false;
  await tx.run(SET, [organisation, domain, provider, perHour, perDay, at, by]);
  return true;
}

const LIST = statement<PaceLimit>(
  "pace_limits.list",
  `select sending_domain as domain, provider, per_hour as "perHour", per_day as "perDay"
     from pace_limits where organisation_id = $1
    order by sending_domain, provider`,
);

const REMOVE = statement(
  "pace_limits.remove",
  "delete from pace_limits where organisation_id = $1 and sending_domain = $2 and provider = $3",
);

const SET = statement(
  "pace_limits.set",
  `insert into pace_limits (organisation_id, sending_domain, provider, per_hour, per_day,
     changed_at, changed_by)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (organisation_id, sending_domain, provider) do update
      set per_hour = excluded.per_hour, per_day = excluded.per_day,
          changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
);
