import type { Rule } from "./rule.ts";
import { closedByDefault } from "./closing/x-no-ground/rule.ts";
import { strictestOfAll } from "./closing/x-jurisdiction/rule.ts";
import { KEEP_RULES } from "./keep/keep-rules.ts";
import { MEASURE_RULES } from "./measure/measure-rules.ts";
import { SEND_RULES } from "./send-rules.ts";
import { TRANSFER_RULES } from "./transfer/transfer-rules.ts";

/** Every rule there is, in the order in which they are asked. */
export const RULES: readonly Rule[] = [
  ...SEND_RULES,
  ...MEASURE_RULES,
  ...TRANSFER_RULES,
  ...KEEP_RULES,
  closedByDefault,
  strictestOfAll,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
