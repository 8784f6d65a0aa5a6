import { expect, test } from "vitest";

import { openDatabase } from "../../../database/open-database.ts";
import { urlOf } from "../../../database/testing/in-every-door.ts";
import { makeDebianCluster } from "../../../database/testing/servers/debian-cluster.ts";
import { command } from "../../../database/testing/test-doors.ts";
import { sendThroughKillsOfMany } from "../testing/kills-of-many.ts";

/** `npm run bench -- machines` does the same with 100,000 people. */
const PEOPLE = 10_000;

/** Each process loads its modules anew; a busy machine takes its time for it. */
const PATIENCE = { timeout: 300_000 };

test(
  "P9 acknowledged-is-kept: four workers, one killed again and again: everybody got it, and whoever may have got it twice is listed",
  PATIENCE,
  async () => {
    const cluster = await makeDebianCluster();
    const connection = { ...cluster.hosted, database: "ours" };
    await command(cluster.hosted, "create database ours");
    const opened = await openDatabase({ databaseUrl: urlOf(connection), dataDirectory: "" });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const { database } = opened.value;
    const many = { people: PEOPLE, workers: 4, everyMs: 2_000, atLeastMs: 12_000, seed: 2026 };
    const after = await sendThroughKillsOfMany({ database, connection }, many);
    await database.stop();
    await cluster.remove();
    expect(after).toMatchObject({ missing: 0, unlisted: [], states: { sent: PEOPLE } });
    expect(after.kills).toBeGreaterThan(1);
    // All that a worker has in hand at a time, and no more.
    expect(after.duplicates).toBeLessThanOrEqual(after.listed);
    expect(after.listed).toBeGreaterThan(0);
  },
);
