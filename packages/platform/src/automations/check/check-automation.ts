import { err, ok, type Result } from "@consentry/kernel";

import type { GateContext } from "../../campaigns/gate/gate-context.ts";
import { checkCampaign } from "../../campaigns/gate/check-campaign.ts";
import { readIdentity } from "../../campaigns/identities/identities.ts";
import type { CampaignFailure } from "../../campaigns/store/keep-campaign.ts";
import { listLists } from "../../contacts/lists/lists.ts";
import { statement } from "../../database/statement.ts";
import { readSwitchedOff } from "../../measurement/switches/switches.ts";
import type { Automation, Finding } from "../automation.ts";
import { messagesOf, type Definition, type SendingStep } from "../definition.ts";
import type { AutomationFailure } from "../store/keep-automation.ts";
import { lockAutomation, readAutomation } from "../store/read-automation.ts";
import { definitionFindings, type Surroundings } from "./definition-findings.ts";
import { dropDrafts, makeStepCampaign } from "./step-campaigns.ts";

/**
 * Looks at the draft of an automation before it may be activated: whether its steps make sense, and
 * each of its messages as the gate looks at a campaign. What was found is kept with this revision.
 * Nothing is sent.
 */
export async function checkAutomation(
  context: GateContext,
  id: string,
): Promise<Result<Automation, AutomationFailure>> {
  const { tx, organisation } = context;
  const state = await lockAutomation(tx, organisation.id, id);
  const known = state && (await readAutomation(tx, organisation.id, id));
  if (known === null) return err({ kind: "no-such-automation" });
  if (known.state === "ended") return err({ kind: "wrong-state", state: known.state });
  const { draft } = known;
  const surroundings = await surroundingsOf(context, draft);
  const findings = [...definitionFindings(draft, surroundings)];
  await dropDrafts(tx, organisation.id, id);
  if (surroundings.identity !== "none") {
    for (const step of messagesOf(draft)) {
      if (step.kind === "message" && surroundings.identity === "unsigned") continue;
      findings.push(...(await messageFindings(context, known, step)));
    }
  }
  await tx.run(KEEP, [organisation.id, id, JSON.stringify(findings)]);
  return ok({ ...known, findings });
}

async function surroundingsOf(
  { tx, organisation }: GateContext,
  { sending }: Definition,
): Promise<Surroundings> {
  const identity =
    sending.identity === null ? null : await readIdentity(tx, organisation.id, sending.identity);
  const lists = await listLists(tx, organisation.id);
  return {
    lists: new Set(lists.map((list) => list.id)),
    identity: identity === null ? "none" : identity.signing === null ? "unsigned" : "ready",
    switchedOff: await readSwitchedOff(tx, organisation.id),
  };
}

async function messageFindings(
  context: GateContext,
  { id, draft, liveVersion }: Automation,
  step: SendingStep,
): Promise<readonly Finding[]> {
  const { identity } = draft.sending;
  if (identity === null) return [];
  const made = await makeStepCampaign(context.tx, context.organisation, {
    automation: id,
    version: (liveVersion ?? 0) + 1,
    step,
    sending: { ...draft.sending, identity },
  });
  if (!made.ok) return failureFindings(step.id, made.error);
  const checked = await checkCampaign(context, made.value.id);
  if (!checked.ok) {
    return [{ ...NOTHING, step: step.id, code: "no-signing-key", message: NO_KEY }];
  }
  return checked.value.findings.map(({ code: because, severity, message, place }) => ({
    step: step.id,
    code: "gate",
    severity,
    message,
    because,
    place,
  }));
}

function failureFindings(step: string, failure: CampaignFailure): readonly Finding[] {
  const found = { ...NOTHING, step };
  if (failure.kind === "bad-writing") {
    return failure.faults.map(({ code: because, message, of: _of, ...place }) => ({
      ...found,
      code: "bad-writing",
      message,
      because,
      place,
    }));
  }
  if (failure.kind !== "bad-fields") return [];
  return failure.problems.map(({ path: because, expected }) => ({
    ...found,
    code: "bad-message",
    message: `Expected here: ${expected}.`,
    because,
  }));
}

const NOTHING = { severity: "block", because: null, place: null } as const;
const NO_KEY = "Its sender has no signing key that can be used: make one first.";

const KEEP = statement(
  "automations.keep_findings",
  `update automations set findings = $3, checked_revision = revision
    where organisation_id = $1 and automation_id = $2`,
);
