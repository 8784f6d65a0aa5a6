import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { makeFastFolder } from "./fast-folder.ts";
import { DOOR_NAMES, startDoor, type DoorName, type RunningDoor } from "./test-doors.ts";

/** Where a test file asks for a server; the answer is one line of JSON. */
export const BROKER = "CONSENTRY_TEST_BROKER";

/**
 * One server a door for the whole run, started when the first test asks for it: a run without a
 * database test costs nothing. They belong to this process, which outlives every worker.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = makeFastFolder("consentry-test-");
  const doors = new Map<DoorName, Promise<RunningDoor>>();
  const broker = createServer((socket) => {
    socket.on("error", () => undefined);
    createInterface(socket).once("line", (line) => {
      const name = DOOR_NAMES.find((known) => known === line) ?? "embedded";
      const door = doors.get(name) ?? startDoor(name, join(folder, name));
      doors.set(name, door);
      void door.then(
        ({ entrance }) => socket.end(`${JSON.stringify(entrance)}\n`),
        (error: unknown) => socket.end(`${JSON.stringify({ error: String(error) })}\n`),
      );
    });
  });
  broker.listen(join(folder, "broker"));
  await once(broker, "listening");
  process.env[BROKER] = join(folder, "broker");
  return async () => {
    broker.close();
    for (const door of doors.values()) {
      await door.then((running) => running.stop()).catch(() => undefined);
    }
    await rm(folder, { recursive: true, force: true });
  };
}
