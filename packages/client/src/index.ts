export { makeClient, type ApiOptions, type Client, type Given } from "./client.ts";
export { verifyWebhook, type WebhookEvent, type WebhookHeaders } from "./verify-webhook.ts";
export { ApiProblem } from "./problem.ts";
export { OPERATIONS } from "./operations.ts";
export type * from "./operations.ts";
