export { audienceTable, type AudienceTable } from "./campaigns/audience/audience-table.ts";
export type { BackupFailure } from "./backup/failure.ts";
export { backupKeys, identityPath, readIdentity, type BackupKeys } from "./backup/file/identity.ts";
export type { MadeBackup } from "./backup/make/make-backup.ts";
export { KEYS_FILE } from "./backup/make/write-keys.ts";
export { readWhole, type WholeBackup } from "./backup/restore/read-whole.ts";
export {
  restoreBackup,
  type Restored,
  type RestorePlace,
} from "./backup/restore/restore-backup.ts";
export { restorePlace } from "./backup/restore/restore-place.ts";
export { backUpNow } from "./backup/schedule/keep-backups.ts";
export { listBackups, readBackupSettings, type Backup } from "./backup/store/backups.ts";
export { tryBackup } from "./backup/trial/try-backup.ts";
export type { Campaign } from "./campaigns/campaign.ts";
export {
  cancelCampaign,
  pauseCampaign,
  resumeCampaign,
} from "./campaigns/delivery/control/change-state.ts";
export { startCampaign, type StartFailure } from "./campaigns/delivery/control/start-campaign.ts";
export { allowSending, stopEverything } from "./campaigns/delivery/control/stop-everything.ts";
export { checkCampaign } from "./campaigns/gate/check-campaign.ts";
export type { GateReport } from "./campaigns/gate/report.ts";
export {
  listPossibleDuplicates,
  type PossibleDuplicate,
} from "./campaigns/delivery/possible-duplicates.ts";
export { campaignReport } from "./campaigns/reports/campaign-report.ts";
export type {
  CampaignReport,
  CountedReport,
  PeopleReport,
  SignalReport,
} from "./campaigns/reports/report.ts";
export { reportCsv } from "./campaigns/reports/report-csv.ts";
export { drawCampaign } from "./campaigns/preview/drawn-campaign.ts";
export { sendTest, type TestFailure } from "./campaigns/preview/send-test.ts";
export { controlSentence } from "./campaigns/delivery/control/routes.ts";
export { changeCampaign, type CampaignFailure } from "./campaigns/store/keep-campaign.ts";
export { listCampaigns, readCampaign, type CampaignLine } from "./campaigns/store/read-campaign.ts";
export {
  describeProblems,
  readConfig,
  readNameServers,
  readNetworks,
  VARIABLES,
  type Config,
  type ConfigProblem,
  type Environment,
  type LogLevel,
  type VariableName,
} from "./config.ts";
export { startCheckpointJob } from "./consent/checkpoint-job/checkpoint-job.ts";
export { verifyLedger, type LedgerVerdict } from "./consent/ledger/verify.ts";
export { proveConsent, type ProofFailure } from "./consent/proof/prove-consent.ts";
export type { ConsentProof, ProofEntry, ProofWriter } from "./consent/proof/proof.ts";
export { exportContacts, EXPORT_FORMATS } from "./contacts/contacts/export-contacts.ts";
export { findByAddress } from "./contacts/contacts/find-contacts.ts";
export { onePerson } from "./contacts/contacts/one-person.ts";
export { personDocument } from "./contacts/contacts/person-document.ts";
export type { FieldProblem } from "./contacts/field-problem.ts";
export { acknowledgeImport } from "./contacts/import/acknowledge-import.ts";
export { applyImport } from "./contacts/import/apply-import.ts";
export type { ImportFailure } from "./contacts/import/import-failure.ts";
export type { ImportStatus } from "./contacts/import/import-status.ts";
export type { Importer, ImportProgress } from "./contacts/import/importer.ts";
export type { Alert as ImportAlert, QualityReport } from "./contacts/import/quality/report.ts";
export { readFailureText } from "./contacts/import/reading/read-failure-text.ts";
export { rejectedRows } from "./contacts/import/rejected-rows.ts";
export type { RejectionReason as ImportRejection } from "./contacts/import/rows/staged-row.ts";
export { startImport } from "./contacts/import/start-import.ts";
export {
  ORIGIN_KINDS,
  type OriginKind,
  type Source,
  type SourceDeclaration,
} from "./contacts/sources/source.ts";
export { declareSource, listSources, type SourceWithCounts } from "./contacts/sources/sources.ts";
export { makeDemo, type Demo } from "./demo/make-demo.ts";
export { asOrganisation } from "./consent/asking/own.ts";
export { logLine } from "./operating/logging/log-manner.ts";
export { startTracing } from "./operating/tracing/start-tracing.ts";
export type { Finding } from "./operating/checks/finding.ts";
export { examine } from "./operating/examine.ts";
export { startMetrics } from "./operating/metrics/start-metrics.ts";
export { readStandingOrder } from "./retention/choices/standing-order.ts";
export { planRetention, type RetentionPlan } from "./retention/plan/plan.ts";
export { beginRun, carryOn, type CarryOut } from "./retention/run/carry-out.ts";
export { verifyReport, type ReportVerdict, type RetentionReport } from "./retention/run/report.ts";
export type { RetentionRun } from "./retention/run/run.ts";
export { lastDay, referenceOf, type RightsRequest } from "./rights/request.ts";
export { listRequests } from "./rights/store/read-requests.ts";
export { copyOf, type CopyForm } from "./rights/copy/copy-of.ts";
export { COPY_LANGUAGES } from "./rights/copy/words/words.ts";
export { eraseAddress } from "./rights/erasure/erase-address.ts";
export { findErasure, notYet, type Erasure } from "./rights/erasure/reached.ts";
export { acrossOrganisations, withOrganisation, type Database } from "./database/database.ts";
export type { DatabaseFailure } from "./database/failure.ts";
export { openDatabase, type Opened, type OpenOptions } from "./database/open-database.ts";
export type { Places } from "./installation.ts";
export { placesOf } from "./places.ts";
export {
  REGISTER_FORMATS,
  REGISTER_LANGUAGES,
  registerFile,
  type RegisterFormat,
} from "./register/export/register-file.ts";
export { registerOf } from "./register/register.ts";
export { API_ROUTES } from "./http/api/routes.ts";
export { installationNews } from "./texts/carriers/installation-news.ts";
export { keptSecret } from "./kept-secret.ts";
export { holdToSecret } from "./shared-secret.ts";
export { keysOf } from "./organisations/keys.ts";
export {
  DAYS_OF_A_KEY,
  listApiKeys,
  makeApiKey,
  MOST_DAYS_OF_A_KEY,
  revokeApiKey,
  type ApiKey,
} from "./organisations/api-keys/api-keys.ts";
export { scopesFor } from "./organisations/api-keys/scopes.ts";
export { checkOrganisation } from "./organisations/check-organisation.ts";
export {
  listOrganisations,
  makeOrganisation,
  type Organisation,
} from "./organisations/organisation.ts";
export { ROLES, type Role } from "./organisations/roles.ts";
export { accountOfEmail } from "./people/accounts/accounts.ts";
export { makeDemoWithAccount } from "./people/demo-account.ts";
export { invitationLink, invite, listInvitations } from "./people/members/invitations.ts";
export { listMembers, type Member } from "./people/members/members.ts";
export { makeSignInLink, signInLink } from "./people/sessions/sign-in-links.ts";
export { startServer, type RunningServer } from "./start-server.ts";
export { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
export { startWork } from "./start-work.ts";
export { buildWebBundle, WEB_BUNDLE } from "./web-bundle/build-web-bundle.ts";
export { noteStaffAct } from "./staff-log/noting/note-staff-act.ts";
export { verifyStaffLog, type StaffLogVerdict } from "./staff-log/chain/verify-staff-log.ts";
export type { StaffNote } from "./staff-log/staff-note.ts";
export type { Tx } from "./database/transaction.ts";
export {
  checkDomain,
  DOMAIN_WORDS,
  MOST_LOOKUPS,
  sayRemark,
  type Check,
  type CheckedDomain,
  type CheckState,
  type DomainLanguage,
  type SpfTree,
} from "@consentry/mail";
export { fetchTextWith } from "./deliverability/dns/fetch-text.ts";
export { lookupAt } from "./deliverability/dns/lookup-at.ts";
export {
  distribute,
  planFor,
  type DistributionFailure,
} from "./database/distribution/distribute.ts";
export type { DistributionPlan } from "./database/distribution/plan.ts";
