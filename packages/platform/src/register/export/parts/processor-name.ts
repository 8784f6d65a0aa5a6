import type { Processor } from "../../fact.ts";
import type { Say } from "../sheets.ts";
import { EXPORT_WORDS, ROLE_WORDS } from "../words.ts";

/** What a register calls somebody, with what they are where somebody said so. */
export function processorName(
  { name, answer }: Pick<Processor, "name" | "answer">,
  say: Say,
): string {
  const called = name === "" ? say(EXPORT_WORDS.machine) : name;
  return answer === null ? called : `${called} (${say(ROLE_WORDS[answer.role])})`;
}
