import { stdin } from "node:process";
import { text } from "node:stream/consumers";

import { Secret, type Instant } from "@consentry/kernel";
import type { ClientConfig } from "pg";

import { openThrough } from "../../database/open-database.ts";
import { startTelling } from "../telling/keep-telling.ts";

/** A process to be killed: tells the webhooks of the database that it reads from standard input. */
const { connection, secret } = JSON.parse(await text(stdin)) as {
  readonly connection: ClientConfig;
  readonly secret: string;
};
const opened = await openThrough({
  connection,
  place: { kind: "embedded", folder: "", isNew: false },
  stop: () => Promise.resolve(),
});
if (!opened.ok) throw new Error(opened.error.sentence);

/**
 * Ten minutes go by in a second, so that what a life left in hand is taken up by the next.
 */
const began = Date.now();
const now = (): Instant =>
  new Date(began + (Date.now() - began) * 600).toISOString().replace(/\.\d+Z$/, "Z") as Instant;

const installation = { database: opened.value.database, secret: new Secret(secret), now };
startTelling(installation, { mayBePrivate: true }, () => undefined, 20);
process.stdout.write("telling\n");
// A job keeps no process alive.
setInterval(() => undefined, 1_000);
