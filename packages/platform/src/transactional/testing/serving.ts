import { spawn, type ChildProcess } from "node:child_process";

import type { ClientConfig } from "pg";

import { ended, firstLine } from "../../campaigns/delivery/testing/start-sink.ts";
import type { TestOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { NOW } from "../../http/api/testing/api-client.ts";
import { makeApiKey } from "../../organisations/api-keys/api-keys.ts";

/** The process of `serve-until-killed.ts`, running. */
export interface Serving {
  readonly base: string;
  readonly process: ChildProcess;
  kill(): Promise<void>;
}

export async function startServing(connection: ClientConfig, port: number): Promise<Serving> {
  const file = new URL("serve-until-killed.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ connection, port }));
  const own = await firstLine(child);
  return {
    base: `http://127.0.0.1:${own}/api/v1`,
    process: child,
    async kill() {
      child.kill("SIGKILL");
      await ended(child);
    },
  };
}

/** What a program sends with every request. */
export async function headersFor(
  database: Database,
  { id }: TestOrganisation,
): Promise<Readonly<Record<string, string>>> {
  const { text } = await withOrganisation(database, id, (tx) =>
    makeApiKey(tx, id, { name: "Shop", role: "owner" }, NOW),
  );
  return { authorization: `Bearer ${text}`, "content-type": "application/json" };
}
