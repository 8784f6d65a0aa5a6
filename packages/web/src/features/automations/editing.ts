import { createContext, useContext } from "react";

import type { Choices } from "../segments/use-names.ts";
import type { Definition, Step } from "./definition.ts";
import { END, START } from "./flow/layout.ts";

/** What every part of the editor of an automation works on. */
export interface Editing {
  readonly definition: Definition;
  /** The step that is open, or one of the cards beside the steps. */
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  /**
   * @param of changes of one and the same thing are undone together
   * @param focus the id of the element that has the keyboard afterwards
   */
  readonly change: (definition: Definition, of?: string | null, focus?: string) => void;
  readonly changeStep: (step: Step) => void;
  readonly undo: () => void;
  readonly names: Choices;
  /** What is wrong, by the step or card it is said of, in sentences. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** How many people are at each step; `null`: nobody is counted. */
  readonly people: ReadonlyMap<string, number> | null;
  /** Opens the mail of a step to be written. */
  readonly write: (id: string) => void;
  readonly mayWrite: boolean;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error("used outside the editor of an automation");
  return editing;
}

/** The cards that are no steps. */
export const CARDS = { start: START, sending: "sending", end: END } as const;

/** The element by which a step or a card is opened. */
export function faceId(id: string): string {
  return `step-${id}`;
}

/** Behind the last step, where the next is added. */
export const ADD_ID = "add-step";
