import { stdin } from "node:process";
import { text } from "node:stream/consumers";

import { Client, type ClientConfig } from "pg";

import { migrate } from "../migrate.ts";
import type { Migration } from "../read-migrations.ts";

/** A process to be killed: migrates what it reads from standard input. */
const { connection, migrations } = JSON.parse(await text(stdin)) as {
  readonly connection: ClientConfig;
  readonly migrations: readonly Migration[];
};
const client = new Client(connection);
await client.connect();
process.stdout.write("connected\n");
const done = await migrate(client, migrations);
await client.end();
process.stdout.write(`${JSON.stringify(done)}\n`);
