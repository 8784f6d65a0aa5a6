import type { Rule } from "./rule.ts";
import { MEASURE_RULES } from "./measure/measure-rules.ts";
import { SEND_RULES } from "./send-rules.ts";

/** Every rule there is, in the order in which they are asked. */
export const RULES: readonly Rule[] = [...SEND_RULES, ...MEASURE_RULES];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
