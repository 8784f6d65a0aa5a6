import type { Writing } from "@consentry/client";
import { assertNever } from "@consentry/kernel";

import type { Step, StepKind } from "./definition.ts";

/** How a step begins, in the words and the language of who adds it: never with nothing. */
export interface Beginning {
  readonly message: string;
  readonly subject: string;
  readonly source: string;
  /** Of a text message: its name, and what it says. */
  readonly text: string;
  readonly says: string;
  readonly language: Writing["language"];
  readonly tag: string;
  readonly attribute: string;
  readonly event: string;
  /** One that is there; `null`: there is none to put somebody on. */
  readonly list: string | null;
}

/** The kinds that can be added, the most likely first. */
export const KINDS: readonly StepKind[] = [
  "message",
  "text",
  "wait",
  "wait-until",
  "condition",
  "add-tag",
  "remove-tag",
  "set-attribute",
  "join-list",
  "leave-list",
  "webhook",
  "stop",
];

/** Two days: long enough that two mails are two, soon enough to be remembered. */
const FIRST_WAIT = { for: 2, unit: "days" } as const;

const MORNING = "09:00";

/** A step of a kind, complete from the beginning: what is on the page can always be kept. */
export function newStep(kind: StepKind, id: string, first: Beginning): Step {
  switch (kind) {
    case "wait":
      return { kind, id, ...FIRST_WAIT };
    case "wait-until":
      return { kind, id, at: MORNING, weekday: null };
    case "condition":
      return {
        kind,
        id,
        filter: { kind: "and", of: [{ kind: "fact", fact: "purchased", times: 1, ...EVER }] },
        purpose: null,
        otherwise: null,
        yes: [],
        no: [],
      };
    case "message":
      return { kind, id, name: first.message, writing: firstWriting(first), measuring: NOTHING };
    case "text":
      return { kind, id, name: first.text, text: first.says, language: first.language };
    case "set-attribute":
      return { kind, id, name: first.attribute, value: true };
    case "add-tag":
    case "remove-tag":
      return { kind, id, tag: first.tag };
    case "join-list":
    case "leave-list":
      return { kind, id, list: first.list ?? "" };
    case "webhook":
      return { kind, id, name: first.event };
    case "stop":
      return { kind, id };
    default:
      return assertNever(kind);
  }
}

const EVER = { from: null, to: null };

const NOTHING = { open: [], click: [], purposes: [] } as const;

function firstWriting({ subject, source, language }: Beginning): Writing {
  return { subject, preheader: "", format: "markdown", source, text: null, language };
}
