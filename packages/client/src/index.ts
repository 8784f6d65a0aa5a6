export { makeClient, type ApiOptions, type Client, type Given } from "./client.ts";
export { verifyWebhook, type WebhookEvent, type WebhookHeaders } from "./verify-webhook.ts";
export { ApiProblem } from "./problem.ts";
export type * from "./operations.ts";
