import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";

import { verifyWebhook } from "./verify-webhook.ts";

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const NOW = new Date("2026-05-02T09:30:00Z");
const BODY = JSON.stringify({
  type: "consent.withdrawn",
  timestamp: "2026-05-02T09:29:58Z",
  data: { contact: "1" },
});

function headersAt(at: Date, body = BODY) {
  return {
    "webhook-id": "event-1",
    "webhook-timestamp": String(at.getTime() / 1000),
    "webhook-signature": new Webhook(SECRET).sign("event-1", at, body),
  };
}

const seconds = (count: number): Date => new Date(NOW.getTime() + count * 1_000);

test("reads what whoever knows the secret signed, from headers of any kind", async () => {
  const headers = headersAt(NOW);
  const event = { id: "event-1", ...(JSON.parse(BODY) as object) };
  expect(await verifyWebhook(BODY, headers, SECRET, NOW)).toEqual(event);
  expect(await verifyWebhook(BODY, new Headers(headers), SECRET, NOW)).toEqual(event);
  const both = { ...headers, "webhook-signature": `v1,AAAA ${headers["webhook-signature"]}` };
  expect(await verifyWebhook(BODY, both, SECRET, NOW)).toEqual(event);
});

test("takes nothing that was changed, that is old, or that another secret signed", async () => {
  const headers = headersAt(NOW);
  const other = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
  const wrong: readonly (readonly [string, Parameters<typeof verifyWebhook>[1], string, Date])[] = [
    [BODY.replace("withdrawn", "given"), headers, SECRET, NOW],
    [BODY, { ...headers, "webhook-id": "event-2" }, SECRET, NOW],
    [BODY, { ...headers, "webhook-signature": "v1,%%% v2,AAAA" }, SECRET, NOW],
    [BODY, { ...headers, "webhook-timestamp": "now" }, SECRET, NOW],
    [BODY, {}, SECRET, NOW],
    [BODY, headers, other, NOW],
    [BODY, headers, SECRET, seconds(301)],
    [BODY, headersAt(seconds(301)), SECRET, NOW],
  ];
  for (const given of wrong) expect(await verifyWebhook(...given)).toBeNull();
  expect(await verifyWebhook(BODY, headers, SECRET, seconds(300))).not.toBeNull();
});
