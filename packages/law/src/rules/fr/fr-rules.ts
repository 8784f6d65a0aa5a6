import { accounts } from "./fr-04-accounts/rule.ts";
import { bannedSectors } from "./x-sector/rule.ts";
import { calls } from "./fr-14-calls/rule.ts";
import { callsToFirms } from "./fr-15-calls-to-firms/rule.ts";
import { callsUntil2026 } from "./fr-13-calls-until-2026/rule.ts";
import { charity } from "./fr-08-charity/rule.ts";
import { customers } from "./fr-02-customers/rule.ts";
import { expired } from "./x-expired/rule.ts";
import { freemium } from "./fr-03-freemium/rule.ts";
import { genericAddresses } from "./fr-07-generic-addresses/rule.ts";
import { newsletters } from "./fr-10-newsletters/rule.ts";
import { partnerLists } from "./fr-17-partner-lists/rule.ts";
import { post } from "./fr-18-post/rule.ts";
import { professionals } from "./fr-05-professionals/rule.ts";
import { prospects } from "./fr-01-prospects/rule.ts";
import { runningContract } from "./fr-14-running-contract/rule.ts";
import { sharing } from "./fr-16-sharing/rule.ts";
import { sms } from "./fr-11-sms/rule.ts";
import { smsCustomers } from "./fr-12-sms-customers/rule.ts";
import { transactional } from "./fr-09-transactional/rule.ts";
import { unrelatedOffers } from "./fr-06-unrelated-offers/rule.ts";
import type { Rule } from "../rule.ts";

/** The rules of FR for sending and sharing. */
export const FR_RULES: readonly Rule[] = [
  prospects,
  customers,
  freemium,
  accounts,
  professionals,
  unrelatedOffers,
  genericAddresses,
  charity,
  transactional,
  newsletters,
  sms,
  smsCustomers,
  callsUntil2026,
  calls,
  runningContract,
  callsToFirms,
  sharing,
  partnerLists,
  post,
  expired,
  bannedSectors,
];
