import { stdin } from "node:process";
import { text } from "node:stream/consumers";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import type { ClientConfig } from "pg";

import { keepSending } from "../../packages/platform/src/campaigns/delivery/keep-sending.ts";
import { openThrough } from "../../packages/platform/src/database/open-database.ts";
import { SECRET } from "../send/started-campaign.ts";

/** One of several processes that send what is to be sent, until it is killed. */
const { connection, url } = JSON.parse(await text(stdin)) as {
  readonly connection: ClientConfig;
  readonly url: string;
};
const CONNECTIONS = 10;
const opened = await openThrough({
  connection,
  place: { kind: "embedded", folder: "", isNew: false },
  stop: () => Promise.resolve(),
});
if (!opened.ok) throw new Error(opened.error.sentence);
const { database } = opened.value;
const pool = relayPool([{ ...relayAt(new Secret(url)), connections: CONNECTIONS }]);
keepSending(
  {
    database,
    secret: SECRET,
    publicUrl: "https://mail.example.org",
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant,
    uploads: "",
  },
  { mails: { transportOf: () => pool, connections: CONNECTIONS } },
  (what) => console.error(what),
);
process.stdout.write("sending\n");
// A worker keeps no process alive.
setInterval(() => undefined, 1_000);
