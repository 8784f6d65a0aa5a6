import { assertNever, Bug, err, ok, type Result } from "@consentry/kernel";
import { Type, type Static } from "typebox";

import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute, type Call } from "../../http/api/route.ts";
import { changes, fields, line } from "../../http/api/shapes.ts";
import { AutomationFields } from "../automation-fields.ts";
import type { Automation } from "../automation.ts";
import { checkAutomation } from "../check/check-automation.ts";
import { readAutomation } from "../store/read-automation.ts";
import { automationProblem } from "../store/routes.ts";
import { activate, type ControlFailure } from "./activate.ts";
import { endAutomation, pauseAutomation, resumeAutomation } from "./change-state.ts";

/** A line that people read. */
const LONGEST_REASON = 200;

/** Setting automations going, and holding them. */
export const CONTROL_ROUTES: readonly ApiRoute[] = [
  route({
    id: "checkAutomation",
    method: "POST",
    path: "/automations/{id}/check",
    topic: "Automations",
    summary: "Look at the draft of an automation before it may be activated",
    description:
      "Whether its steps make sense, and each of its messages as the gate looks at a campaign. Everything that was found stands in `findings`, each at its step. Nothing is sent.",
    needs: "write",
    params: BY_ID,
    answer: AutomationFields,
    async handle(call) {
      const checked = await checkAutomation(call, call.params.id);
      return checked.ok ? checked : err(automationProblem(checked.error));
    },
  }),
  route({
    id: "activateAutomation",
    method: "POST",
    path: "/automations/{id}/activate",
    topic: "Automations",
    summary: "Let people come into the draft from now on",
    description:
      "Only as it was checked, with nothing that blocks. Nobody comes in for what they did before. Who is on their way finishes the version they came into.",
    needs: "write",
    deed: "sent",
    params: BY_ID,
    answer: AutomationFields,
    async handle(call) {
      const { tx, organisation, keys, by, now, params } = call;
      const activating = { id: organisation.id, keys, by, now };
      return asItStands(call, await activate(tx, activating, params.id));
    },
  }),
  route({
    id: "pauseAutomation",
    method: "POST",
    path: "/automations/{id}/pause",
    topic: "Automations",
    summary: "Hold an automation where it is",
    description:
      "Nobody comes in, not later either for what they do meanwhile, and nobody goes on. Messages that a relay has already are finished; every other waits.",
    needs: "write",
    params: BY_ID,
    body: changes({ because: line(LONGEST_REASON, "For whoever looks at it next; no names.") }),
    answer: AutomationFields,
    async handle(call) {
      const { tx, organisation, params, body, by } = call;
      const because = body.because ?? by;
      return asItStands(call, await pauseAutomation(tx, organisation.id, params.id, because));
    },
  }),
  route({
    id: "resumeAutomation",
    method: "POST",
    path: "/automations/{id}/resume",
    topic: "Automations",
    summary: "Let an automation go on where it was",
    description:
      "Also one that is active and whose messages stand. Whose turn was over more than seven days ago leaves: nobody gets a pile of mails.",
    needs: "write",
    params: BY_ID,
    answer: AutomationFields,
    async handle(call) {
      const { tx, organisation, params, now } = call;
      return asItStands(call, await resumeAutomation(tx, organisation.id, params.id, now));
    },
  }),
  route({
    id: "endAutomation",
    method: "POST",
    path: "/automations/{id}/end",
    topic: "Automations",
    summary: "End an automation for good",
    description: "Everybody in it leaves, and no message of it that waits is sent.",
    needs: "write",
    params: BY_ID,
    answer: fields({ left: Type.Integer({ description: "How many were on their way." }) }),
    async handle({ tx, organisation, params, now }) {
      const ended = await endAutomation(tx, organisation.id, params.id, now);
      return ended.ok ? ok({ left: ended.value }) : err(controlProblem(ended.error));
    },
  }),
];

async function asItStands(
  { tx, organisation, params }: Call<Static<typeof BY_ID>>,
  done: Result<null, ControlFailure>,
): Promise<Result<Automation, Problem>> {
  if (!done.ok) return err(controlProblem(done.error));
  const automation = await readAutomation(tx, organisation.id, params.id);
  if (automation === null) throw new Bug("an automation went while it was locked");
  return ok(automation);
}

function controlProblem(failure: ControlFailure): Problem {
  if (failure.kind === "no-such-automation") return { kind: "not-found" };
  return { kind: "not-possible", detail: controlSentence(failure) };
}

/** What stands in the way, and what to do about it, in a sentence. */
function controlSentence(
  failure: Exclude<ControlFailure, { readonly kind: "no-such-automation" }>,
): string {
  switch (failure.kind) {
    case "wrong-state":
      return `The automation is ${failure.state}: from there this cannot be done.`;
    case "not-checked":
      return "The draft was not checked as it stands, or something in it blocks: check it first.";
    case "not-changed":
      return "It runs as its draft is written already.";
    case "everything-stopped":
      return "Everything is stopped: allow sending first.";
    default:
      return assertNever(failure);
  }
}
