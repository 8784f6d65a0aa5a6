import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";

/**
 * Takes back what was said against texts by a number, because the same number now says so. It
 * agrees to nothing: what is sent after needs a yes of its own. Nobody else may call for it, and a
 * complaint and an erasure stay.
 */
export async function resumeTexts({ tx, organisation }: Own, numberKey: Uint8Array): Promise<void> {
  await tx.run(LIFT, [organisation.id, numberKey]);
}

const LIFT = statement(
  "suppressions.lift_number",
  `delete from suppressions
    where organisation_id = $1 and address_key = $2 and channel = 'sms' and topic = ''
      and reason in ('objected', 'unsubscribed')`,
);
