import { createServer, type IncomingMessage, type Server } from "node:http";
import { text } from "node:stream/consumers";

import { verifyWebhook, type WebhookEvent } from "@consentry/client";

/**
 * A server that takes webhooks. What is not signed with the secret, or is old, is not believed;
 * what comes again, because our answer got lost, is done once.
 *
 * @param handle what to do about an event; when it rejects, the event comes again later
 */
export function webhookServer(
  secret: string,
  handle: (event: WebhookEvent) => Promise<void>,
): Server {
  // Of a program with a database: a table, written in the transaction of what is done.
  const done = new Set<string>();
  const receive = async (request: IncomingMessage): Promise<number> => {
    const event = await verifyWebhook(await text(request), request.headers, secret);
    if (event === null) return 400;
    if (!done.has(event.id)) await handle(event);
    done.add(event.id);
    return 204;
  };
  return createServer((request, response) => {
    receive(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(500).end(),
    );
  });
}

if (import.meta.main) {
  const secret = process.env["WEBHOOK_SECRET"] ?? "";
  const server = webhookServer(secret, async ({ type, data }) => {
    console.log(type, JSON.stringify(data));
  });
  server.listen(8080, "127.0.0.1", () => console.log("Listening on http://127.0.0.1:8080/"));
}
