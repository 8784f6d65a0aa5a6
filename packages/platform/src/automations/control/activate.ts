import { assertNever, err, ok, type Instant, type Result } from "@consentry/kernel";

import { hasStoppedEverything } from "../../campaigns/delivery/control/change-state.ts";
import { startStep } from "../../campaigns/delivery/control/start-campaign.ts";
import { readIdentity } from "../../campaigns/identities/identities.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { mayGo, type Automation, type AutomationState } from "../automation.ts";
import { stepCampaigns } from "../check/step-campaigns.ts";
import { messagesOf, type Trigger } from "../definition.ts";
import { dayBefore } from "../engine/days/clock.ts";
import { lockAutomation, readAutomation } from "../store/read-automation.ts";

export type ControlFailure =
  | { readonly kind: "no-such-automation" }
  | { readonly kind: "wrong-state"; readonly state: AutomationState }
  /** Nobody looked at the draft as it stands, or something in it blocks. */
  | { readonly kind: "not-checked" }
  /** It runs as it is written already. */
  | { readonly kind: "not-changed" }
  | { readonly kind: "everything-stopped" };

export interface Activating {
  readonly id: OrganisationId;
  readonly keys: OrganisationKeys;
  readonly by: string;
  readonly now: Instant;
}

/**
 * Makes the draft the version that people come into from now on. Who is on their way already
 * finishes the version they came into. Refused unless it was checked as it stands, every message of
 * it passed the gate, and nothing blocks it. Nobody comes in for what they did before.
 */
export async function activate(
  tx: Tx,
  { id: organisation, keys, by, now }: Activating,
  automation: string,
): Promise<Result<null, ControlFailure>> {
  const state = await lockAutomation(tx, organisation, automation);
  const known = state && (await readAutomation(tx, organisation, automation));
  if (known === null) return err({ kind: "no-such-automation" });
  if (known.state !== "draft" && known.state !== "active") {
    return err({ kind: "wrong-state", state: known.state });
  }
  if (!known.isChanged) return err({ kind: "not-changed" });
  if (!mayGo(known.findings)) return err({ kind: "not-checked" });
  if (await hasStoppedEverything(tx, organisation)) return err({ kind: "everything-stopped" });
  const version = (known.liveVersion ?? 0) + 1;
  const started = await startSteps(tx, { organisation, keys, now }, known, version);
  if (!started) return err({ kind: "not-checked" });
  await tx.run(KEEP_VERSION, [organisation, automation, version, known.draft, by, now]);
  await tx.run(ACTIVATE, [
    organisation,
    automation,
    version,
    listensTo(known.draft.trigger),
    now,
    await askedOn(tx, organisation, known, now),
  ]);
  return ok(null);
}

/** All of them, or it is not activated: what a gate has not seen as it stands is not sent. */
async function startSteps(
  tx: Tx,
  own: {
    readonly organisation: OrganisationId;
    readonly keys: OrganisationKeys;
    readonly now: Instant;
  },
  { id, draft }: Automation,
  version: number,
): Promise<boolean> {
  const campaigns = await stepCampaigns(tx, own.organisation, id);
  for (const step of messagesOf(draft)) {
    const campaign = campaigns.find((one) => one.step === step.id && one.version === version);
    if (campaign === undefined) return false;
    const started = await startStep(
      tx,
      { id: own.organisation, keys: own.keys },
      campaign.id,
      own.now,
    );
    if (!started.ok) return false;
  }
  return true;
}

/** What lets people in without anybody looking for them; `null` where somebody has to. */
export function listensTo(trigger: Trigger): string | null {
  switch (trigger.kind) {
    case "joined-list":
      return `list:${trigger.list}`;
    case "gave-consent":
      return `consent:${trigger.purpose}`;
    case "bought":
      return "purchased";
    case "date-attribute":
    case "inactive":
    case "by-hand":
      return null;
    default:
      return assertNever(trigger);
  }
}

/** Of triggers that name a day: days whose hour is over are not asked for any more. */
export async function askedOn(
  tx: Tx,
  organisation: OrganisationId,
  { draft }: Pick<Automation, "draft">,
  now: Instant,
): Promise<string | null> {
  const { trigger, sending } = draft;
  if (trigger.kind !== "date-attribute" && trigger.kind !== "inactive") return null;
  const identity =
    sending.identity === null ? null : await readIdentity(tx, organisation, sending.identity);
  return dayBefore(now, trigger, identity?.timeZone ?? "UTC");
}

const KEEP_VERSION = statement(
  "automation_versions.keep",
  `insert into automation_versions
     (organisation_id, automation_id, version, definition, made_by, made_at)
   values ($1, $2, $3, $4, $5, $6)`,
);

const ACTIVATE = statement(
  "automations.activate",
  `update automations
      set state = 'active', live_version = $3, live_revision = revision, listens_to = $4,
          listens_since = case when state = 'active' and listens_to is not distinct from $4
                               then listens_since else $5 end,
          activated_at = $5, asked_on = $6, paused_because = null
    where organisation_id = $1 and automation_id = $2`,
);
