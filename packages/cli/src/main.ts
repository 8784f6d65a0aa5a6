import { processIo } from "./process-io.ts";
import { run, type CommandLoaders } from "./run.ts";

/** Every command there is, in the order that `consentry help` prints. */
const COMMANDS: CommandLoaders = {
  start: async () => (await import("./commands/start.ts")).startCommand,
  web: async () => (await import("./commands/web.ts")).webCommand,
  worker: async () => (await import("./commands/worker.ts")).workerCommand,
  audit: async () => (await import("./commands/audit.ts")).auditCommand,
  clean: async () => (await import("./commands/clean.ts")).cleanCommand,
  compare: async () => (await import("./commands/compare.ts")).compareCommand,
  dossier: async () => (await import("./commands/dossier.ts")).dossierCommand,
  decide: async () => (await import("./commands/decide.ts")).decideCommand,
  organisation: async () => (await import("./commands/organisation.ts")).organisationCommand,
  member: async () => (await import("./commands/member.ts")).memberCommand,
  domain: async () => (await import("./commands/domain.ts")).domainCommand,
  "api-key": async () => (await import("./commands/api-key.ts")).apiKeyCommand,
  source: async () => (await import("./commands/source.ts")).sourceCommand,
  contacts: async () => (await import("./commands/contacts.ts")).contactsCommand,
  campaign: async () => (await import("./commands/campaign.ts")).campaignCommand,
  consent: async () => (await import("./commands/consent.ts")).consentCommand,
  register: async () => (await import("./commands/register.ts")).registerCommand,
  rights: async () => (await import("./commands/rights.ts")).rightsCommand,
  ledger: async () => (await import("./commands/ledger.ts")).ledgerCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/restore.ts")).restoreCommand,
  retention: async () => (await import("./commands/retention.ts")).retentionCommand,
  migrate: async () => (await import("./commands/migrate.ts")).migrateCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
  config: async () => (await import("./commands/config.ts")).configCommand,
};

process.exitCode = await run(process.argv.slice(2), processIo(), COMMANDS);
