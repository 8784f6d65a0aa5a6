import type { Definition } from "./definition.ts";
import { CARDS } from "./editing.ts";
import type { AutomationWords } from "./words/words.ts";

/** Something about a draft that a person must look at before it may be activated. */
export interface Finding {
  /** `null`: of the whole. */
  readonly step: string | null;
  readonly code: string;
  readonly severity: "block" | "warn";
  /** In English. */
  readonly message: string;
  /** A finer word of whoever found it. */
  readonly because: string | null;
}

/** The step or the card at which a finding is mended; `null` where a step has to be added. */
export function cardOf(
  { step, code }: Finding,
  { trigger }: Pick<Definition, "trigger">,
  lists: ReadonlyMap<string, unknown>,
): string | null {
  if (step !== null) return step;
  if (code === "no-steps") return null;
  const isTriggers =
    code === "no-such-list" && trigger.kind === "joined-list" && !lists.has(trigger.list);
  return isTriggers ? CARDS.start : CARDS.sending;
}

/** What the gate finds in mails, by its code: what it is and what helps. */
export type GateWords = Readonly<Record<string, { readonly title: string; readonly help: string }>>;

/** A finding in a sentence of the reader's language; as the server said it where none is known. */
export function sayFinding(
  { code, because, message }: Finding,
  { findings }: AutomationWords,
  gate: GateWords,
): string {
  const known: Readonly<Record<string, string>> = findings;
  if (code === "gate" && because !== null) {
    const found = Object.hasOwn(gate, because) ? gate[because] : undefined;
    return found === undefined ? message : `${found.title}. ${found.help}`;
  }
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? message;
}
