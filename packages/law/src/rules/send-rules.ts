import type { Rule } from "./rule.ts";

export const SEND_RULES: readonly Rule[] = [];
