import { keepBehavioural } from "./x-k-behavioural/rule.ts";
import { keepConsentProof } from "./x-k-consent-proof/rule.ts";
import { keepCustomer } from "./x-k-customer/rule.ts";
import { keepContent } from "./x-k-message-content/rule.ts";
import { keepProspect } from "./x-k-prospect/rule.ts";
import { keepSuppression } from "./x-k-suppression/rule.ts";
import type { Rule } from "../rule.ts";

export const KEEP_RULES: readonly Rule[] = [
  keepProspect,
  keepCustomer,
  keepSuppression,
  keepConsentProof,
  keepBehavioural,
  keepContent,
];
