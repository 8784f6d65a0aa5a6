import { assertNever } from "@consentry/kernel";

import { addToList, removeFromList } from "../../contacts/lists/lists.ts";
import { noteWebhookEvents } from "../../webhooks/note-event.ts";
import type { Step, WebhookStep } from "../definition.ts";
import type { Run, Taken, Walk } from "./run.ts";
import { changePerson } from "./steps/change-person.ts";
import { ask } from "./steps/condition.ts";
import { message } from "./steps/message.ts";
import { wait } from "./steps/wait.ts";

/**
 * Takes one step for all who are at it, in the transaction in which they move on: neither happens
 * without the other. @returns what it did with each, in their order
 */
export async function takeStep(
  walk: Walk,
  step: Step,
  runs: readonly Run[],
): Promise<readonly Taken[]> {
  const { tx, organisation, now } = walk;
  const contacts = runs.map(({ contact }) => contact);
  switch (step.kind) {
    case "wait":
    case "wait-until":
      return wait(walk, step, runs);
    case "condition":
      return ask(walk, step, runs);
    case "message":
    case "text":
      return message(walk, step, runs);
    case "set-attribute":
    case "add-tag":
    case "remove-tag":
      return changePerson(walk, step, runs);
    case "join-list":
      await addToList(tx, organisation, step.list, contacts, now);
      return runs.map(() => DONE);
    case "leave-list":
      await removeFromList(tx, organisation, step.list, contacts);
      return runs.map(() => DONE);
    case "webhook":
      await tell(walk, step, contacts);
      return runs.map(() => DONE);
    case "stop":
      return runs.map(() => DONE);
    default:
      return assertNever(step);
  }
}

const DONE: Taken = { kind: "on", outcome: "done" };

function tell(
  { tx, organisation, automation, now: at }: Walk,
  { id: step, name }: WebhookStep,
  contacts: readonly string[],
): Promise<void> {
  return noteWebhookEvents(
    tx,
    organisation,
    contacts.map((contact) => ({
      kind: "automation.reached",
      at,
      about: { automation, step, name, contact },
    })),
  );
}
