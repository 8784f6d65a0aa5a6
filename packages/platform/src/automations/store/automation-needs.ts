import { need, MOST_NAMED, type Looking, type Need } from "../../home/need.ts";
import { statement } from "../../database/statement.ts";

/** Automations that are active and whose messages do not go out, with why. */
export async function automationNeeds({
  tx,
  organisation,
  now,
}: Looking): Promise<readonly Need[]> {
  const sick = await tx.rows(SICK, [organisation.id, MOST_NAMED, now]);
  return sick.map(({ id, name, because }) =>
    need("automation-stopped", { about: { id, name }, because }),
  );
}

/** Relays that could not be used are tried again by themselves; an hour of it is a person's. */
const SICK = statement<{ readonly id: string; readonly name: string; readonly because: string }>(
  "automations.sick",
  `select distinct on (automation.automation_id) automation.automation_id as id, automation.name,
          coalesce(step.paused_because, step.relay_trouble) as because
     from automations as automation
     join campaigns as step
       on step.organisation_id = $1 and step.automation_id = automation.automation_id
    where automation.organisation_id = $1 and automation.state = 'active'
      and (step.state = 'paused' or step.relay_trouble_since < $3::timestamptz - interval '1 hour')
    order by automation.automation_id
    limit $2`,
);
