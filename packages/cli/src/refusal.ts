import { EXIT } from "./exit-code.ts";

/** Why a command did not begin: a sentence for the person, and what the shell is told. */
export interface Refusal {
  readonly sentence: string;
  readonly exitCode: typeof EXIT.usage | typeof EXIT.unreadable;
}

/** Something was named or written wrongly. */
export function wrong(sentence: string): Refusal {
  return { sentence, exitCode: EXIT.usage };
}

/** A file that was named cannot be read. */
export function unreadable(sentence: string): Refusal {
  return { sentence, exitCode: EXIT.unreadable };
}
