export { makeClient, type ApiOptions, type Client } from "./client.ts";
export { ApiProblem } from "./problem.ts";
export type * from "./operations.ts";
