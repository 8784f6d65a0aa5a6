import { describe, expect, test, vi } from "vitest";

import type { Instant } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { publicKeysOf } from "../../organisations/signing-key.ts";
import { appendActs } from "../ledger/append.ts";
import { allCheckpoints } from "../ledger/checkpoints.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { anAct, anOrganisation, aPerson, SECRET } from "../testing/people.ts";
import { cutAllCheckpoints, startCheckpointJob } from "./checkpoint-job.ts";

const NOW = "2026-05-02T10:00:00Z" as Instant;

inSomeDoor((fresh) => {
  const work = () => ({ database: fresh().database, secret: SECRET, now: () => NOW });

  async function aLedger(entries: number) {
    const { database } = fresh();
    const organisation = await anOrganisation(database);
    const { pseudonym } = await aPerson(database, organisation);
    const acts = Array.from({ length: entries }, () => ({ act: anAct(pseudonym), sealed: null }));
    await withOrganisation(database, organisation.id, (tx) =>
      appendActs(tx, organisation.id, acts),
    );
    return organisation;
  }

  const checkpointsOf = ({ id }: Awaited<ReturnType<typeof aLedger>>) =>
    withOrganisation(fresh().database, id, (tx) => allCheckpoints(tx, id));

  describe("a round of checkpoints", () => {
    test("covers what is new in each ledger, and makes none where nothing is", async () => {
      const [one, other, empty] = [await aLedger(3), await aLedger(2), await aLedger(0)];
      const told: string[] = [];
      for (const _round of [1, 2]) await cutAllCheckpoints(work(), (why) => told.push(why));
      expect(told).toEqual([]);
      expect(await checkpointsOf(one)).toMatchObject([{ number: 1, first: 1, last: 3, at: NOW }]);
      expect(await checkpointsOf(other)).toMatchObject([{ number: 1, first: 1, last: 2 }]);
      await withOrganisation(fresh().database, empty.id, async (tx) => {
        expect(await publicKeysOf(tx, empty.id)).toEqual([]);
      });
      await withOrganisation(fresh().database, one.id, async (tx) => {
        expect(await verifyLedger(tx, one.id)).toEqual({
          isWhole: true,
          entries: 3,
          checkpoints: 1,
        });
      });
    });
  });

  describe("the job", () => {
    test("cuts at once, and nothing more when it was stopped", async () => {
      const ledger = await aLedger(1);
      const job = startCheckpointJob(work(), { everyMs: 5, report: () => undefined });
      await vi.waitFor(async () => expect(await checkpointsOf(ledger)).toHaveLength(1));
      await job.stop();
      const late = await aLedger(1);
      expect(await checkpointsOf(late)).toEqual([]);
    });

    test("tells of a round that failed, and tries again", async () => {
      const ledger = await aLedger(1);
      const told: string[] = [];
      let isBroken = true;
      const job = startCheckpointJob(
        {
          ...work(),
          now: () => {
            if (isBroken) throw new Error("the clock stands still");
            return NOW;
          },
        },
        { everyMs: 5, report: (sentence) => told.push(sentence) },
      );
      await vi.waitFor(() => expect(told[0]).toContain("could be signed; it is tried again."));
      isBroken = false;
      await vi.waitFor(async () => expect(await checkpointsOf(ledger)).toHaveLength(1));
      await job.stop();
    });
  });
});
