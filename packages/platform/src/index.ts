export {
  describeProblems,
  readConfig,
  readNetworks,
  VARIABLES,
  type Config,
  type ConfigProblem,
  type Environment,
  type LogLevel,
  type VariableName,
} from "./config.ts";
export { startCheckpointJob, type RunningJob } from "./consent/checkpoint-job/checkpoint-job.ts";
export { verifyLedger, type LedgerVerdict } from "./consent/ledger/verify.ts";
export { proveConsent, type ProofFailure } from "./consent/proof/prove-consent.ts";
export type { ConsentProof, ProofEntry } from "./consent/proof/proof.ts";
export { acrossOrganisations, withOrganisation, type Database } from "./database/database.ts";
export type { DatabaseFailure } from "./database/failure.ts";
export { openDatabase, type Opened, type OpenOptions } from "./database/open-database.ts";
export { keptSecret } from "./kept-secret.ts";
export { keysOf } from "./organisations/keys.ts";
export { listOrganisations, type Organisation } from "./organisations/organisation.ts";
export { startServer, type RunningServer } from "./start-server.ts";
export { buildWebBundle } from "./web-bundle/build-web-bundle.ts";
