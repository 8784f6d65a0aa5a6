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
export { acrossOrganisations, withOrganisation, type Database } from "./database/database.ts";
export type { DatabaseFailure } from "./database/failure.ts";
export { openDatabase, type Opened, type OpenOptions } from "./database/open-database.ts";
export { keptSecret } from "./kept-secret.ts";
export { startServer, type RunningServer } from "./start-server.ts";
export { buildWebBundle } from "./web-bundle/build-web-bundle.ts";
