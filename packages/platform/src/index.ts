export {
  describeProblems,
  readConfig,
  VARIABLES,
  type Config,
  type ConfigProblem,
  type Environment,
  type LogLevel,
  type VariableName,
} from "./config.ts";
export { startServer, type RunningServer } from "./start-server.ts";
export { buildWebBundle } from "./web-bundle/build-web-bundle.ts";
