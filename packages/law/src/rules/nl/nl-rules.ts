import { callExceptions } from "./nl-07-exceptions/rule.ts";
import { calls } from "./nl-06-calls/rule.ts";
import { callsToCustomers } from "./nl-07-calls-to-customers/rule.ts";
import { callsToCustomersUntil2026 } from "./nl-07-until-2026/rule.ts";
import { consentRequest } from "./x-consent-request/rule.ts";
import { customers } from "./nl-02-customers/rule.ts";
import { designated } from "./nl-03-designated/rule.ts";
import { donors } from "./nl-04-donors/rule.ts";
import { freemium } from "./nl-08-freemium/rule.ts";
import { genericAddresses } from "./nl-03-generic-addresses/rule.ts";
import { messages } from "./nl-01-messages/rule.ts";
import { transactional } from "./nl-05-transactional/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of NL for sending and sharing. */
export const NL_RULES: readonly Rule[] = [
  messages,
  customers,
  genericAddresses,
  designated,
  donors,
  transactional,
  calls,
  callsToCustomers,
  callExceptions,
  callsToCustomersUntil2026,
  freemium,
  consentRequest,
];
