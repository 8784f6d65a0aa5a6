import { statement } from "../../database/statement.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/**
 * That something about the installation is wrong, where those who work here are alone on it: of an
 * installation of many organisations it is its operator's matter.
 */
export async function alertNeeds({ tx }: Pick<Looking, "tx">): Promise<readonly Need[]> {
  const alerts = await tx.rows(SHOWN, [TOLD_BY_OTHERS]);
  return alerts.map(({ kind }) => need("installation-unwell", { because: kind }));
}

/** What the slices themselves say of one organisation. */
const TOLD_BY_OTHERS = ["backup-missing", "ledger-unsigned", "retention-behind"];

const SHOWN = statement<{ readonly kind: string }>(
  "operator_alerts.shown",
  `select kind from operator_alerts
    where ended_at is null and begins_at is not null and is_shown and kind <> all ($1)
    order by begins_at, kind`,
);
