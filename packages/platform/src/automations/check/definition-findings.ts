import type { MeasurePurpose } from "@consentry/law";

import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { purposesRead } from "../../contacts/segments/filter.ts";
import type { Finding, FindingCode } from "../automation.ts";
import { allSteps, type ConditionStep, type Definition } from "../definition.ts";
import { unreachable } from "../flow.ts";

/** What a definition needs of its organisation, as it stands. */
export interface Surroundings {
  /** Ids of the lists that there are. */
  readonly lists: ReadonlySet<string>;
  /** Of the sender that it names: whether it is there, and whether it can sign. */
  readonly identity: "none" | "unsigned" | "ready";
  /** What the organisation measures for nobody. */
  readonly switchedOff: readonly MeasurePurpose[];
}

/** What makes no sense in a definition, all of it, each at its step; its messages are not read. */
export function definitionFindings(
  definition: Definition,
  { lists, identity, switchedOff }: Surroundings,
): readonly Finding[] {
  const { steps, trigger, sending } = definition;
  const findings: Finding[] = [];
  const find = (step: string | null, code: FindingCode, message: string): void => {
    const severity = code === "measurement-off" || code === "unreachable" ? "warn" : "block";
    findings.push({ step, code, severity, message, because: null, place: null });
  };
  const known = (list: string, step: string | null): void => {
    if (!lists.has(list)) find(step, "no-such-list", "The list is gone: choose one that there is.");
  };
  if (steps.length === 0) find(null, "no-steps", "Nothing happens in it: add a step.");
  if (identity === "none") find(null, "no-identity", "Choose who writes, and in whose time zone.");
  if (identity === "unsigned" && allSteps(steps).some(({ kind }) => kind === "message")) {
    find(null, "no-signing-key", "Its sender has no signing key: make one first.");
  }
  if (trigger.kind === "joined-list") known(trigger.list, null);
  if (sending.list !== null) known(sending.list, null);
  if (definition.leaveWhen.includes("left-list") && sending.list === null) {
    find(null, "no-such-list", "Who leaves a list leaves here: say which list it is sent for.");
  }
  for (const step of unreachable(definition)) {
    find(step, "unreachable", "Nobody comes to this step: everybody has stopped before it.");
  }
  for (const step of allSteps(steps)) {
    if (step.kind === "join-list" || step.kind === "leave-list") known(step.list, step.id);
    if (step.kind !== "condition") continue;
    for (const [code, message] of measuringFindings(step, switchedOff))
      find(step.id, code, message);
  }
  return findings;
}

const INACTIVE =
  "Who opens nothing may be left out of mail, and not be sought because of it: wait for what servers saw instead.";

type Found = readonly [FindingCode, string];

function measuringFindings(
  { filter, purpose, otherwise }: ConditionStep,
  switchedOff: readonly MeasurePurpose[],
): readonly Found[] {
  const read = [...purposesRead(filter)];
  if (read.length === 0) {
    return purpose === null && otherwise === null
      ? []
      : [["purpose-unclear", "It reads no openings and no clicks: name no purpose."]];
  }
  const found: Found[] = [];
  if (purpose === null || read.join() !== purpose) {
    found.push(["purpose-unclear", "Name the one purpose that it reads openings or clicks for."]);
  } else if (purpose === "hygiene.inactive") {
    found.push(["inactive-not-sought", INACTIVE]);
  } else if (!EVENT_PURPOSES.some((kept) => kept === purpose)) {
    found.push(["measurement-not-kept", "Nothing is kept of single people for this purpose."]);
  } else if (switchedOff.includes(purpose)) {
    found.push(["measurement-off", "You measure nothing for this purpose: nobody is read."]);
  }
  if (otherwise === null) {
    found.push(["otherwise-missing", "Say which way those go who did not agree to be read."]);
  }
  return found;
}
