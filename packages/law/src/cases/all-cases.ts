import type { Case } from "./case.ts";
import { cases as anyXChild } from "../rules/any/x-child/cases.ts";
import { cases as anyXComplaint } from "../rules/any/x-complaint/cases.ts";
import { cases as anyXIdentity } from "../rules/any/x-identity/cases.ts";
import { cases as anyXInform } from "../rules/any/x-inform/cases.ts";
import { cases as anyXPartner } from "../rules/any/x-partner/cases.ts";
import { cases as anyXRestrict } from "../rules/any/x-restrict/cases.ts";
import { cases as anyXSource } from "../rules/any/x-source/cases.ts";
import { cases as anyXSuppress } from "../rules/any/x-suppress/cases.ts";
import { cases as atAt01Messages } from "../rules/at/at-01-messages/cases.ts";
import { cases as atAt02Customers } from "../rules/at/at-02-customers/cases.ts";
import { cases as atAt03List } from "../rules/at/at-03-list/cases.ts";
import { cases as beBe01Advertising } from "../rules/be/be-01-advertising/cases.ts";
import { cases as beBe02Customers } from "../rules/be/be-02-customers/cases.ts";
import { cases as beBe03ImpersonalAddresses } from "../rules/be/be-03-impersonal-addresses/cases.ts";
import { cases as deDe01Advertising } from "../rules/de/de-01-advertising/cases.ts";
import { cases as deDe02Customers } from "../rules/de/de-02-customers/cases.ts";
import { cases as esEs01Advertising } from "../rules/es/es-01-advertising/cases.ts";
import { cases as esEs02Customers } from "../rules/es/es-02-customers/cases.ts";
import { cases as euEu01Messages } from "../rules/eu/eu-01-messages/cases.ts";
import { cases as euEu02Customers } from "../rules/eu/eu-02-customers/cases.ts";
import { cases as euEu03Firms } from "../rules/eu/eu-03-firms/cases.ts";
import { cases as euEu04Charity } from "../rules/eu/eu-04-charity/cases.ts";
import { cases as euEu05Transactional } from "../rules/eu/eu-05-transactional/cases.ts";
import { cases as euEu06Calls } from "../rules/eu/eu-06-calls/cases.ts";
import { cases as euEu07Post } from "../rules/eu/eu-07-post/cases.ts";
import { cases as euEu08Freemium } from "../rules/eu/eu-08-freemium/cases.ts";
import { cases as euEu09Sharing } from "../rules/eu/eu-09-sharing/cases.ts";
import { cases as frFr01Prospects } from "../rules/fr/fr-01-prospects/cases.ts";
import { cases as frFr02Customers } from "../rules/fr/fr-02-customers/cases.ts";
import { cases as frFr03Freemium } from "../rules/fr/fr-03-freemium/cases.ts";
import { cases as frFr04Accounts } from "../rules/fr/fr-04-accounts/cases.ts";
import { cases as frFr05Professionals } from "../rules/fr/fr-05-professionals/cases.ts";
import { cases as frFr06UnrelatedOffers } from "../rules/fr/fr-06-unrelated-offers/cases.ts";
import { cases as frFr07GenericAddresses } from "../rules/fr/fr-07-generic-addresses/cases.ts";
import { cases as frFr08Charity } from "../rules/fr/fr-08-charity/cases.ts";
import { cases as frFr09Transactional } from "../rules/fr/fr-09-transactional/cases.ts";
import { cases as frFr10Newsletters } from "../rules/fr/fr-10-newsletters/cases.ts";
import { cases as frFr11Sms } from "../rules/fr/fr-11-sms/cases.ts";
import { cases as frFr12SmsCustomers } from "../rules/fr/fr-12-sms-customers/cases.ts";
import { cases as frFr13CallsUntil2026 } from "../rules/fr/fr-13-calls-until-2026/cases.ts";
import { cases as frFr14Calls } from "../rules/fr/fr-14-calls/cases.ts";
import { cases as frFr14RunningContract } from "../rules/fr/fr-14-running-contract/cases.ts";
import { cases as frFr15CallsToFirms } from "../rules/fr/fr-15-calls-to-firms/cases.ts";
import { cases as frFr16Sharing } from "../rules/fr/fr-16-sharing/cases.ts";
import { cases as frFr17PartnerLists } from "../rules/fr/fr-17-partner-lists/cases.ts";
import { cases as frFr18Post } from "../rules/fr/fr-18-post/cases.ts";
import { cases as frXExpired } from "../rules/fr/x-expired/cases.ts";
import { cases as frXSector } from "../rules/fr/x-sector/cases.ts";
import { cases as itIt01Messages } from "../rules/it/it-01-messages/cases.ts";
import { cases as itIt02Customers } from "../rules/it/it-02-customers/cases.ts";
import { cases as keepXKBehavioural } from "../rules/keep/x-k-behavioural/cases.ts";
import { cases as keepXKConsentProof } from "../rules/keep/x-k-consent-proof/cases.ts";
import { cases as keepXKCustomer } from "../rules/keep/x-k-customer/cases.ts";
import { cases as keepXKMessageContent } from "../rules/keep/x-k-message-content/cases.ts";
import { cases as keepXKProspect } from "../rules/keep/x-k-prospect/cases.ts";
import { cases as keepXKSuppression } from "../rules/keep/x-k-suppression/cases.ts";
import { cases as measureActionLink } from "../rules/measure/action-link/cases.ts";
import { cases as measureClickAggregate } from "../rules/measure/click-aggregate/cases.ts";
import { cases as measureClickIndividual } from "../rules/measure/click-individual/cases.ts";
import { cases as measureCovertReading } from "../rules/measure/covert-reading/cases.ts";
import { cases as measureFraud } from "../rules/measure/fraud/cases.ts";
import { cases as measureFrequency } from "../rules/measure/frequency/cases.ts";
import { cases as measureHygiene } from "../rules/measure/hygiene/cases.ts";
import { cases as measureLegacyAddresses } from "../rules/measure/legacy-addresses/cases.ts";
import { cases as measureLegalNotice } from "../rules/measure/legal-notice/cases.ts";
import { cases as measureOpenAggregate } from "../rules/measure/open-aggregate/cases.ts";
import { cases as measureOpenIndividual } from "../rules/measure/open-individual/cases.ts";
import { cases as measureOptimise } from "../rules/measure/optimise/cases.ts";
import { cases as measurePersonalise } from "../rules/measure/personalise/cases.ts";
import { cases as measureProfile } from "../rules/measure/profile/cases.ts";
import { cases as measureReadReceipt } from "../rules/measure/read-receipt/cases.ts";
import { cases as measureRemoteResource } from "../rules/measure/remote-resource/cases.ts";
import { cases as measureRequestMail } from "../rules/measure/request-mail/cases.ts";
import { cases as measureSecurity } from "../rules/measure/security/cases.ts";
import { cases as measureSuppressedReader } from "../rules/measure/suppressed-reader/cases.ts";
import { cases as nlNl01Messages } from "../rules/nl/nl-01-messages/cases.ts";
import { cases as nlNl02Customers } from "../rules/nl/nl-02-customers/cases.ts";
import { cases as nlNl03Designated } from "../rules/nl/nl-03-designated/cases.ts";
import { cases as nlNl03GenericAddresses } from "../rules/nl/nl-03-generic-addresses/cases.ts";
import { cases as nlNl04Donors } from "../rules/nl/nl-04-donors/cases.ts";
import { cases as nlNl05Transactional } from "../rules/nl/nl-05-transactional/cases.ts";
import { cases as nlNl06Calls } from "../rules/nl/nl-06-calls/cases.ts";
import { cases as nlNl07CallsToCustomers } from "../rules/nl/nl-07-calls-to-customers/cases.ts";
import { cases as nlNl07Exceptions } from "../rules/nl/nl-07-exceptions/cases.ts";
import { cases as nlNl07Until2026 } from "../rules/nl/nl-07-until-2026/cases.ts";
import { cases as nlNl08Freemium } from "../rules/nl/nl-08-freemium/cases.ts";
import { cases as nlXConsentRequest } from "../rules/nl/x-consent-request/cases.ts";
import { cases as transferXTAdequacy } from "../rules/transfer/x-t-adequacy/cases.ts";
import { cases as transferXTEea } from "../rules/transfer/x-t-eea/cases.ts";
import { cases as transferXTSafeguards } from "../rules/transfer/x-t-safeguards/cases.ts";
import { cases as closingXJurisdiction } from "../rules/closing/x-jurisdiction/cases.ts";
import { cases as closingXNoGround } from "../rules/closing/x-no-ground/cases.ts";

/** Every worked case of every rule. Read by the tests and the documentation, not by the decisions. */
export const ALL_CASES: readonly Case[] = [
  ...anyXChild,
  ...anyXComplaint,
  ...anyXIdentity,
  ...anyXInform,
  ...anyXPartner,
  ...anyXRestrict,
  ...anyXSource,
  ...anyXSuppress,
  ...atAt01Messages,
  ...atAt02Customers,
  ...atAt03List,
  ...beBe01Advertising,
  ...beBe02Customers,
  ...beBe03ImpersonalAddresses,
  ...deDe01Advertising,
  ...deDe02Customers,
  ...esEs01Advertising,
  ...esEs02Customers,
  ...euEu01Messages,
  ...euEu02Customers,
  ...euEu03Firms,
  ...euEu04Charity,
  ...euEu05Transactional,
  ...euEu06Calls,
  ...euEu07Post,
  ...euEu08Freemium,
  ...euEu09Sharing,
  ...frFr01Prospects,
  ...frFr02Customers,
  ...frFr03Freemium,
  ...frFr04Accounts,
  ...frFr05Professionals,
  ...frFr06UnrelatedOffers,
  ...frFr07GenericAddresses,
  ...frFr08Charity,
  ...frFr09Transactional,
  ...frFr10Newsletters,
  ...frFr11Sms,
  ...frFr12SmsCustomers,
  ...frFr13CallsUntil2026,
  ...frFr14Calls,
  ...frFr14RunningContract,
  ...frFr15CallsToFirms,
  ...frFr16Sharing,
  ...frFr17PartnerLists,
  ...frFr18Post,
  ...frXExpired,
  ...frXSector,
  ...itIt01Messages,
  ...itIt02Customers,
  ...keepXKBehavioural,
  ...keepXKConsentProof,
  ...keepXKCustomer,
  ...keepXKMessageContent,
  ...keepXKProspect,
  ...keepXKSuppression,
  ...measureActionLink,
  ...measureClickAggregate,
  ...measureClickIndividual,
  ...measureCovertReading,
  ...measureFraud,
  ...measureFrequency,
  ...measureHygiene,
  ...measureLegacyAddresses,
  ...measureLegalNotice,
  ...measureOpenAggregate,
  ...measureOpenIndividual,
  ...measureOptimise,
  ...measurePersonalise,
  ...measureProfile,
  ...measureReadReceipt,
  ...measureRemoteResource,
  ...measureRequestMail,
  ...measureSecurity,
  ...measureSuppressedReader,
  ...nlNl01Messages,
  ...nlNl02Customers,
  ...nlNl03Designated,
  ...nlNl03GenericAddresses,
  ...nlNl04Donors,
  ...nlNl05Transactional,
  ...nlNl06Calls,
  ...nlNl07CallsToCustomers,
  ...nlNl07Exceptions,
  ...nlNl07Until2026,
  ...nlNl08Freemium,
  ...nlXConsentRequest,
  ...transferXTAdequacy,
  ...transferXTEea,
  ...transferXTSafeguards,
  ...closingXJurisdiction,
  ...closingXNoGround,
];
