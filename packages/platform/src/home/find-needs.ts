import { alertNeeds } from "../operating/alerts/alert-needs.ts";
import { automationNeeds } from "../automations/store/automation-needs.ts";
import { assessmentNeeds } from "../assessments/assessment-needs.ts";
import { breachNeeds } from "../breaches/breach-needs.ts";
import { backupNeeds } from "../backup/backup-needs.ts";
import { sendingNeeds } from "../campaigns/delivery/control/sending-needs.ts";
import { identityNeeds } from "../campaigns/identities/identity-needs.ts";
import { relayNeeds } from "../campaigns/relays/relay-needs.ts";
import { responseNeeds } from "../campaigns/responses/response-needs.ts";
import { campaignNeeds } from "../campaigns/store/campaign-needs.ts";
import { blacklistNeeds } from "../deliverability/blacklists/blacklist-needs.ts";
import { domainNeeds } from "../deliverability/domains/domain-needs.ts";
import { ledgerNeeds } from "../consent/ledger/ledger-needs.ts";
import { contactNeeds } from "../contacts/contacts/contact-needs.ts";
import { importNeeds } from "../contacts/import/import-needs.ts";
import { retentionNeeds } from "../retention/retention-needs.ts";
import { registerNeeds } from "../register/register-needs.ts";
import { erasureNeeds } from "../rights/erasure/erasure-needs.ts";
import { requestNeeds } from "../rights/request-needs.ts";
import { staffLogNeeds } from "../staff-log/alerts/alerts.ts";
import { keyNeeds } from "../organisations/api-keys/key-needs.ts";
import { noticeNeeds } from "../notice/notice-needs.ts";
import { webhookNeeds } from "../webhooks/webhook-needs.ts";
import { textNeeds } from "../texts/text-needs.ts";
import { paceNeeds } from "../deliverability/pace/pace-needs.ts";
import { reportNeeds } from "../deliverability/reports/report-needs.ts";
import { incomingNeeds } from "../incoming/incoming-needs.ts";
import { NEED_KINDS, type FindNeeds, type Looking, type Need, type NeedKind } from "./need.ts";
import type { Role } from "../organisations/roles.ts";

/** Every slice in which something may wait for a person. */
const FINDERS: readonly FindNeeds[] = [
  alertNeeds,
  breachNeeds,
  assessmentNeeds,
  noticeNeeds,
  sendingNeeds,
  campaignNeeds,
  automationNeeds,
  responseNeeds,
  requestNeeds,
  erasureNeeds,
  incomingNeeds,
  textNeeds,
  paceNeeds,
  reportNeeds,
  ledgerNeeds,
  importNeeds,
  contactNeeds,
  identityNeeds,
  domainNeeds,
  blacklistNeeds,
  relayNeeds,
  backupNeeds,
  webhookNeeds,
  keyNeeds,
  staffLogNeeds,
  registerNeeds,
  retentionNeeds,
];

/** What waits for a person, as it matters to somebody in this role. */
export async function findNeeds(looking: Looking, role: Role): Promise<readonly Need[]> {
  const found: Need[] = [];
  for (const find of FINDERS) found.push(...(await find(looking)));
  const order = orderFor(role);
  return found.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
}

/** What people may say of their data comes first for whoever answers to them. */
const OF_THE_OFFICER: ReadonlySet<NeedKind> = new Set([
  "breach-to-tell",
  "breach-open",
  "assessment-called-for",
  "assessment-review",
  "notice-drifted",
  "many-complained",
  "read-in-bulk",
  "people-unanswered",
  "people-ask",
  "register-drifted",
  "ledger-unsigned",
  "retention-failed",
  "erasures-unfinished",
  "people-overdue",
  "people-due",
  "holds-ending",
  "import-waiting",
]);

function orderFor(role: Role): readonly NeedKind[] {
  if (role !== "dpo") return NEED_KINDS;
  const first = NEED_KINDS.filter((kind) => OF_THE_OFFICER.has(kind));
  return [...first, ...NEED_KINDS.filter((kind) => !OF_THE_OFFICER.has(kind))];
}
