import type { Rule } from "../rule.ts";
import { adequacyDecision } from "./x-t-adequacy/rule.ts";
import { insideEea } from "./x-t-eea/rule.ts";
import { safeguards } from "./x-t-safeguards/rule.ts";

export const TRANSFER_RULES: readonly Rule[] = [insideEea, adequacyDecision, safeguards];
