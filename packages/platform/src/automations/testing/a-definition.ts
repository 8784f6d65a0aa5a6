import { aWriting } from "../../campaigns/testing/a-draft.ts";
import type { Filter } from "../../contacts/segments/filter.ts";
import { newId } from "../../database/organisation-id.ts";
import type { ConditionStep, Definition, MessageStep, Step } from "../definition.ts";

export function anId(): string {
  return newId();
}

/** A newsletter's, by hand, that does nothing. */
export function aDefinition(changes: Partial<Definition> = {}): Definition {
  return {
    trigger: { kind: "by-hand" },
    againAfterDays: null,
    sending: { purpose: "send.newsletter", list: null, identity: null, offer: {} },
    leaveWhen: [],
    steps: [],
    ...changes,
  };
}

export function aMessage(changes: Partial<MessageStep> = {}): MessageStep {
  return {
    kind: "message",
    id: newId(),
    name: "Welcome",
    writing: aWriting(),
    measuring: { open: [], click: [], purposes: [] },
    ...changes,
  };
}

/** One that reads nothing of any device. */
export function condition(
  filter: Filter,
  yes: readonly Step[],
  no: readonly Step[],
): ConditionStep {
  return { kind: "condition", id: newId(), filter, purpose: null, otherwise: null, yes, no };
}
