import { AUTOMATION_ROUTES } from "../../automations/routes.ts";
import { ASSESSMENT_ROUTES } from "../../assessments/routes.ts";
import { BREACH_ROUTES } from "../../breaches/routes.ts";
import { CAMPAIGN_ROUTES } from "../../campaigns/routes.ts";
import { COVERAGE_ROUTES } from "../../consent/covered/routes.ts";
import { FORM_ROUTES } from "../../consent/forms/routes.ts";
import { LEDGER_ROUTES } from "../../consent/ledger/routes.ts";
import { VERIFICATION_ROUTES } from "../../consent/ledger/verification-routes.ts";
import { PROOF_ROUTES } from "../../consent/proof/routes.ts";
import { RECEIPT_ROUTES } from "../../consent/receipts/routes.ts";
import { SUPPRESSION_ROUTES } from "../../consent/suppressions/routes.ts";
import { CONTACT_ROUTES } from "../../contacts/contacts/routes.ts";
import { EDITABLE_ATTRIBUTE_ROUTES } from "../../contacts/contacts/editable-attribute-routes.ts";
import { IMPORT_ROUTES } from "../../contacts/import/routes.ts";
import { LIST_ROUTES } from "../../contacts/lists/routes.ts";
import { PERSON_ROUTES } from "../../contacts/person/routes.ts";
import { SEGMENT_ROUTES } from "../../contacts/segments/routes.ts";
import { SOURCE_ROUTES } from "../../contacts/sources/routes.ts";
import { HOME_ROUTES } from "../../home/routes.ts";
import { HYGIENE_ROUTES } from "../../hygiene/routes.ts";
import { INBOX_ROUTES } from "../../inbox/routes.ts";
import { PACE_ROUTES } from "../../deliverability/pace/routes.ts";
import { DELIVERY_REPORT_ROUTES } from "../../deliverability/reports/routes.ts";
import { INCOMING_ROUTES } from "../../incoming/routes.ts";
import { MEASUREMENT_ROUTES } from "../../measurement/overview/routes.ts";
import { apiKeyRoutes } from "../../organisations/api-keys/routes.ts";
import { NOTICE_ROUTES } from "../../notice/routes.ts";
import { ORGANISATION_ROUTES } from "../../organisations/routes.ts";
import { MEMBER_ROUTES } from "../../people/members/routes.ts";
import { SIGN_ON_ROUTES } from "../../people/sign-on/routes.ts";
import { BEHAVIOUR_ROUTES } from "../../retention/behaviour/routes.ts";
import { RETENTION_ROUTES } from "../../retention/routes.ts";
import { CLOSING_ROUTES } from "../../retention/closing/routes.ts";
import { LAST_QUESTION_ROUTES } from "../../retention/last-question/routes.ts";
import { COPY_ROUTES } from "../../rights/copy/routes.ts";
import { ERASURE_ROUTES } from "../../rights/erasure/routes.ts";
import { REQUEST_ROUTES } from "../../rights/api/routes.ts";
import { MESSAGE_ROUTES } from "../../transactional/routes.ts";
import { MESSAGE_TEMPLATE_ROUTES } from "../../transactional/templates/routes.ts";
import { BACKUP_ROUTES } from "../../backup/routes.ts";
import { STAFF_LOG_ROUTES } from "../../staff-log/routes.ts";
import { TEXT_ROUTES } from "../../texts/routes.ts";
import { TRANSITION_ROUTES } from "../../transition/routes.ts";
import { WEBHOOK_ROUTES } from "../../webhooks/routes.ts";
import { REGISTER_ROUTES } from "../../register/routes.ts";
import { BLACKLIST_ROUTES } from "../../deliverability/blacklists/routes.ts";
import { DOMAIN_ROUTES } from "../../deliverability/domains/routes.ts";
import type { ApiRoute } from "./route.ts";

/** Every route of the interface, in the order in which its reference tells them. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...ORGANISATION_ROUTES,
  ...CLOSING_ROUTES,
  ...HOME_ROUTES,
  ...MEMBER_ROUTES,
  ...SIGN_ON_ROUTES,
  ...apiKeyRoutes(() => API_ROUTES),
  ...SOURCE_ROUTES,
  ...CONTACT_ROUTES,
  ...PERSON_ROUTES,
  ...COPY_ROUTES,
  ...ERASURE_ROUTES,
  ...EDITABLE_ATTRIBUTE_ROUTES,
  ...IMPORT_ROUTES,
  ...LIST_ROUTES,
  ...SEGMENT_ROUTES,
  ...FORM_ROUTES,
  ...COVERAGE_ROUTES,
  ...LEDGER_ROUTES,
  ...VERIFICATION_ROUTES,
  ...RECEIPT_ROUTES,
  ...PROOF_ROUTES,
  ...SUPPRESSION_ROUTES,
  ...MEASUREMENT_ROUTES,
  ...HYGIENE_ROUTES,
  ...TRANSITION_ROUTES,
  ...CAMPAIGN_ROUTES,
  ...AUTOMATION_ROUTES,
  ...MESSAGE_ROUTES,
  ...MESSAGE_TEMPLATE_ROUTES,
  ...TEXT_ROUTES,
  ...DOMAIN_ROUTES,
  ...BLACKLIST_ROUTES,
  ...INCOMING_ROUTES,
  ...DELIVERY_REPORT_ROUTES,
  ...PACE_ROUTES,
  ...REQUEST_ROUTES,
  ...INBOX_ROUTES,
  ...WEBHOOK_ROUTES,
  ...REGISTER_ROUTES,
  ...BREACH_ROUTES,
  ...ASSESSMENT_ROUTES,
  ...NOTICE_ROUTES,
  ...RETENTION_ROUTES,
  ...LAST_QUESTION_ROUTES,
  ...BEHAVIOUR_ROUTES,
  ...BACKUP_ROUTES,
  ...STAFF_LOG_ROUTES,
];
