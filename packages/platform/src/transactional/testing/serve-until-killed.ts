import type { AddressInfo } from "node:net";
import { stdin } from "node:process";
import { text } from "node:stream/consumers";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import type { ClientConfig } from "pg";

import { SECRET } from "../../consent/testing/people.ts";
import { openThrough } from "../../database/open-database.ts";
import { anApi } from "../../http/api/testing/api-client.ts";
import { keepSendingMessages } from "../delivery/send-messages.ts";

/**
 * A process to be killed: takes messages over HTTP and sends them to the sink whose port it reads
 * from standard input. Prints its own port.
 */
const { connection, port } = JSON.parse(await text(stdin)) as {
  readonly connection: ClientConfig;
  readonly port: number;
};
const opened = await openThrough({
  connection,
  place: { kind: "embedded", folder: "", isNew: false },
  stop: () => Promise.resolve(),
});
if (!opened.ok) throw new Error(opened.error.sentence);
const { database } = opened.value;

const CONNECTIONS = 10;
const now = (): Instant => new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;
const pool = relayPool([
  { ...relayAt(new Secret(`smtp://127.0.0.1:${port}`)), connections: CONNECTIONS },
]);
keepSendingMessages(
  { database, secret: SECRET, publicUrl: "https://mail.shop.example", now },
  { transportOf: () => pool, connections: CONNECTIONS },
  (what) => process.stderr.write(`${what}\n`),
);
const api = await anApi(database, { now });
await api.listen({ port: 0, host: "127.0.0.1" });
process.stdout.write(`${(api.server.address() as AddressInfo).port}\n`);
