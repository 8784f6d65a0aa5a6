import { stdin } from "node:process";
import { text } from "node:stream/consumers";

import { EmailAddress, ok, Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool } from "@consentry/mail";
import type { ClientConfig } from "pg";

import { openThrough } from "../../../database/open-database.ts";
import type { MessageWriter } from "../run.ts";
import { startDelivering } from "../worker/worker.ts";
import { aWork } from "./a-mailing.ts";

/** A process to be killed: sends the campaign that it reads from standard input. */
const { connection, organisation, campaign, port } = JSON.parse(await text(stdin)) as {
  readonly connection: ClientConfig;
  readonly organisation: string;
  readonly campaign: string;
  readonly port: number;
};
const opened = await openThrough({
  connection,
  place: { kind: "embedded", folder: "", isNew: false },
  stop: () => Promise.resolve(),
});
if (!opened.ok) throw new Error(opened.error.sentence);

const CONNECTIONS = 10;
const relay = relayAt(new Secret(`smtp://127.0.0.1:${port}`));
const MESSAGE = Buffer.from(`Subject: November\r\n\r\n${"Hello, all of you.\r\n".repeat(1_000)}`);
const writer: MessageWriter = {
  write({ reader }) {
    const address = EmailAddress.parse(reader.email);
    if (!address.ok) throw new Error("a test's own address is wrong");
    return Promise.resolve(
      ok({ sender: address.value, recipient: address.value, message: MESSAGE }),
    );
  },
};
const mailing = { organisation: { id: organisation }, campaign } as never;
startDelivering(
  aWork(opened.value.database, mailing, {
    transport: relayPool([{ ...relay, connections: CONNECTIONS }]),
    writer,
    atOnce: 2 * CONNECTIONS,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant,
  }),
);
process.stdout.write("sending\n");
// A worker keeps no process alive.
setInterval(() => undefined, 1_000);
