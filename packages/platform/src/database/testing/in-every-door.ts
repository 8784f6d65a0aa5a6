import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import { basename } from "node:path";
import { text } from "node:stream/consumers";

import { Secret } from "@consentry/kernel";
import type { ClientConfig } from "pg";
import { afterAll, beforeAll, describe, expect } from "vitest";

import type { Database } from "../database.ts";
import { openDatabase, openThrough } from "../open-database.ts";
import { BROKER } from "./global-setup.ts";
import { command, GIVEN_POOLER, GIVEN_URL, type DoorName, type Entrance } from "./test-doors.ts";

/** A migrated database that nobody else uses. */
export interface TestDatabase {
  readonly database: Database;
  /** Past the roles and row security: as the owner of the schema, for looking and for planting. */
  readonly connection: ClientConfig;
  /** Closes and drops it. */
  remove(): Promise<void>;
}

/**
 * Runs a suite through each door: our own server's socket, and `DATABASE_URL` over TCP with a
 * password. Each suite has a fresh database for all its tests.
 */
export function inEveryDoor(suite: (test: () => TestDatabase) => void): void {
  through(doors(), suite);
}

/**
 * The same through one of the doors, for what stands above them: it says the same to the same
 * server through both. Which one follows from the name of the file, so that each is much used.
 */
export function inSomeDoor(suite: (test: () => TestDatabase) => void): void {
  const all = doors();
  const file = basename(expect.getState().testPath ?? "");
  const number = Buffer.from(file).reduce((sum, byte) => sum + byte, 0);
  through(all.slice(number % all.length).slice(0, 1), suite);
}

function through(names: readonly DoorName[], suite: (test: () => TestDatabase) => void): void {
  describe.each(names)("through the door “%s”", (door) => {
    let made: TestDatabase;
    beforeAll(async () => {
      made = await makeTestDatabase(door);
    });
    afterAll(() => made.remove());
    suite(() => made);
  });
}

/** `npm test` goes through both of ours; a run with a server given goes through that one. */
export function doors(): readonly DoorName[] {
  return process.env[GIVEN_URL] === undefined ? ["embedded", "served"] : ["given"];
}

/** @param like another of the same door to begin as, to which nobody is connected any more */
export async function makeTestDatabase(
  door: DoorName,
  like?: Pick<TestDatabase, "connection">,
): Promise<TestDatabase> {
  const { connection: server, template } = await askFor(door);
  const name = `test_${randomBytes(8).toString("hex")}`;
  const from = like?.connection.database ?? template;
  await command(server, `create database ${name} template ${from}`);
  const connection = { ...server, database: name };
  const opened =
    door === "embedded"
      ? await openThrough({
          connection,
          place: { kind: "embedded", folder: "", isNew: false },
          stop: () => Promise.resolve(),
        })
      : await openDatabase({ databaseUrl: urlOf(throughPooler(connection)), dataDirectory: "" });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  return {
    database,
    connection,
    async remove() {
      await database.stop();
      await dropDatabase(server, name);
    },
  };
}

/** Past it go only databases being made and dropped, and looks behind the roles. */
function throughPooler(connection: ClientConfig): ClientConfig {
  const port = process.env[GIVEN_POOLER];
  return port === undefined ? connection : { ...connection, port: Number(port) };
}

/** Whatever a test left open goes with it. */
async function dropDatabase(server: ClientConfig, name: string): Promise<void> {
  await command(server, `drop database ${name} with (force)`).catch((error: unknown) => {
    // The server's own vacuum may be in it, which is not ours to end; without force it makes way.
    if ((error as { readonly code?: string }).code !== "42501") throw error;
    return command(server, `drop database ${name}`);
  });
}

export function urlOf({ host, port, user, password, database }: ClientConfig): Secret {
  const login = `${user ?? ""}:${encodeURIComponent(String(password))}`;
  return new Secret(`postgresql://${login}@${host ?? ""}:${port ?? 5432}/${database ?? ""}`);
}

/** The server of a door, started when nobody asked before. */
export async function askFor(door: DoorName): Promise<Entrance> {
  const broker = process.env[BROKER];
  if (broker === undefined) throw new Error("vitest.config.ts does not name the global setup");
  const socket = connect(broker);
  await once(socket, "connect");
  socket.write(`${door}\n`);
  const answer = JSON.parse(await text(socket)) as Entrance | { readonly error: string };
  if ("error" in answer) throw new Error(answer.error);
  return answer;
}
