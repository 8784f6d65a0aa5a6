import { err, ok, type Instant, type Result } from "@consentry/kernel";

import { hasStoppedEverything } from "../../campaigns/delivery/control/change-state.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { lockAutomation, readAutomation, readVersion } from "../store/read-automation.ts";
import { OVERDUE_DAYS } from "../engine/overdue.ts";
import { askedOn, listensTo, type ControlFailure } from "./activate.ts";

/**
 * Holds an automation where it is: nobody comes in, and whoever comes to the door meanwhile is not
 * let in later; nobody goes on. Messages that a relay has already are finished, every other waits.
 */
export async function pauseAutomation(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  because: string,
): Promise<Result<null, ControlFailure>> {
  const state = await lockAutomation(tx, organisation, automation);
  if (state === null) return err({ kind: "no-such-automation" });
  if (state !== "active") return err({ kind: "wrong-state", state });
  await tx.run(PAUSE, [organisation, automation, because]);
  await tx.run(EMPTY_DOOR, [organisation, automation]);
  await tx.run(PAUSE_STEPS, [organisation, automation, PAUSED]);
  return ok(null);
}

/** Why campaigns of a paused automation stand. */
const PAUSED = "automation-paused";

/**
 * Lets a paused automation go on, and one whose messages stand though it is active. People come in
 * from now on. Who waited goes on where they were; whose turn was over more than `OVERDUE_DAYS` ago
 * leaves instead: nobody gets a pile of mails, nor a welcome after a month.
 */
export async function resumeAutomation(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  now: Instant,
): Promise<Result<null, ControlFailure>> {
  const state = await lockAutomation(tx, organisation, automation);
  const known = state && (await readAutomation(tx, organisation, automation));
  if (known === null) return err({ kind: "no-such-automation" });
  if ((known.state !== "paused" && known.state !== "active") || known.liveVersion === null) {
    return err({ kind: "wrong-state", state: known.state });
  }
  if (await hasStoppedEverything(tx, organisation)) return err({ kind: "everything-stopped" });
  await tx.run(DROP_OVERDUE, [organisation, automation, now, `${OVERDUE_DAYS} days`]);
  await tx.run(RESUME_STEPS, [organisation, automation]);
  const live = await readVersion(tx, organisation, automation, known.liveVersion);
  if (known.state === "active" || live === null) return ok(null);
  const day = await askedOn(tx, organisation, { draft: live }, now);
  await tx.run(RESUME, [organisation, automation, listensTo(live.trigger), now, day]);
  return ok(null);
}

/**
 * Ends an automation for good: everybody in it leaves, and no message of it that waits is sent.
 *
 * @returns how many left
 */
export async function endAutomation(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  now: Instant,
): Promise<Result<number, ControlFailure>> {
  const state = await lockAutomation(tx, organisation, automation);
  if (state === null) return err({ kind: "no-such-automation" });
  if (state !== "active" && state !== "paused") return err({ kind: "wrong-state", state });
  await tx.run(END, [organisation, automation, now]);
  await tx.run(EMPTY_DOOR, [organisation, automation]);
  await tx.run(END_STEPS, [organisation, automation, now]);
  await tx.run(CANCEL_WAITING, [organisation, automation]);
  return ok(await tx.run(EVERYBODY_LEAVES, [organisation, automation, now]));
}

const PAUSE = statement(
  "automations.pause",
  `update automations set state = 'paused', paused_because = $3, listens_to = null
    where organisation_id = $1 and automation_id = $2`,
);

const EMPTY_DOOR = statement(
  "automation_arrivals.drop",
  "delete from automation_arrivals where organisation_id = $1 and automation_id = $2",
);

const PAUSE_STEPS = statement(
  "campaigns.pause_steps",
  `update campaigns set state = 'paused', paused_because = $3
    where organisation_id = $1 and automation_id = $2 and state = 'sending'`,
);

const RESUME = statement(
  "automations.resume",
  `update automations
      set state = 'active', paused_because = null, listens_to = $3, listens_since = $4,
          asked_on = $5
    where organisation_id = $1 and automation_id = $2`,
);

const RESUME_STEPS = statement(
  "campaigns.resume_steps",
  `update campaigns set state = 'sending', paused_because = null
    where organisation_id = $1 and automation_id = $2 and state = 'paused'`,
);

/** Before any of them can be taken in hand: their people are found out about in their turn. */
const DROP_OVERDUE = statement(
  "deliveries.drop_overdue",
  `update deliveries as delivery set state = 'cancelled', reason = 'overdue'
     from campaigns as step
    where step.organisation_id = $1 and step.automation_id = $2
      and delivery.organisation_id = $1 and delivery.campaign_id = step.campaign_id
      and delivery.state = 'waiting' and delivery.due_at < $3::timestamptz - $4::interval`,
);

const END = statement(
  "automations.end",
  `update automations
      set state = 'ended', ended_at = $3, listens_to = null, paused_because = null
    where organisation_id = $1 and automation_id = $2`,
);

const END_STEPS = statement(
  "campaigns.end_steps",
  `update campaigns set state = 'cancelled', finished_at = $3, paused_because = null
    where organisation_id = $1 and automation_id = $2 and state in ('sending', 'paused')`,
);

const CANCEL_WAITING = statement(
  "deliveries.cancel_waiting_of_automation",
  `update deliveries as delivery set state = 'cancelled'
     from campaigns as step
    where step.organisation_id = $1 and step.automation_id = $2
      and delivery.organisation_id = $1 and delivery.campaign_id = step.campaign_id
      and delivery.state = 'waiting'`,
);

const EVERYBODY_LEAVES = statement(
  "automation_runs.everybody_leaves",
  `update automation_runs set state = 'left', reason = 'ended', ended_at = $3
    where organisation_id = $1 and automation_id = $2 and state = 'running'`,
);
