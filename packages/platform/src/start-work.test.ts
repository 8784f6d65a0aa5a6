import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { SECRET } from "./consent/testing/people.ts";
import { openDatabase } from "./database/open-database.ts";
import { doors, makeTestDatabase, urlOf } from "./database/testing/in-every-door.ts";
import { startWork } from "./start-work.ts";

/** A way to a server that can be cut and opened again. */
async function aWayTo(host: string, port: number) {
  const open = new Set<Socket>();
  let isCut = false;
  let refused = 0;
  const server = createServer((near) => {
    if (isCut) {
      refused += 1;
      near.destroy();
      return;
    }
    const far = connect(port, host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on("error", () => undefined).on("close", () => other.destroy());
      socket.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = (isToBeCut: boolean): void => {
    isCut = isToBeCut;
    if (isCut) for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    refused: () => refused,
    close() {
      cut(true);
      server.close();
    },
  };
}

const BEGIN = [
  "Mails could not be handed over; it is tried again.",
  "Imports could not be carried on; it is tried again.",
  "Sending was interrupted; it is tried again.",
];
const END = [
  "Mails are handed over again.",
  "Imports are carried on again.",
  "Sending goes on again.",
];

/** Tries of all jobs together while nobody answers: several of each. */
const MANY = 12;

test("while the database is away each job says so once, and once when it is back", async () => {
  const made = await makeTestDatabase(doors().at(-1) ?? "served");
  const { host = "127.0.0.1", port = 5432 } = made.connection;
  const way = await aWayTo(host, port);
  const databaseUrl = urlOf({ ...made.connection, host: "127.0.0.1", port: way.port });
  const opened = await openDatabase({ databaseUrl, dataDirectory: "" });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  const dataDirectory = await mkdtemp(join(tmpdir(), "consentry-work-"));
  const told: string[] = [];
  const now = (): Instant => "2026-11-21T09:30:00Z" as Instant;
  const config = {
    smtpUrl: null,
    databaseUrl: null,
    publicUrl: "https://mail.example.org",
    dataDirectory,
  };
  const work = await startWork(
    config as Parameters<typeof startWork>[0],
    { database, secret: SECRET, now },
    (what) => told.push(what),
  );
  const tellingOf = (sentence: string) => told.filter((line) => line.startsWith(sentence));
  try {
    way.cut(true);
    const all = { timeout: 30_000, interval: 100 };
    await expect.poll(() => way.refused(), all).toBeGreaterThanOrEqual(MANY);
    way.cut(false);
    await expect.poll(() => END.every((end) => tellingOf(end).length === 1), all).toBe(true);
    for (const begin of BEGIN) {
      const lines = tellingOf(begin);
      // A session that breaks and a server that takes none are two kinds of failure.
      expect(lines.length, lines.join("\n")).toBeGreaterThanOrEqual(1);
      expect(lines.length, lines.join("\n")).toBeLessThanOrEqual(2);
    }
  } finally {
    way.cut(false);
    await work.stop();
    await database.stop();
    way.close();
    await made.remove();
    await rm(dataDirectory, { recursive: true });
  }
}, 90_000);
