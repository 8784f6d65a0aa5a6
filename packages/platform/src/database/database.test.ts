import { describe, expect, test } from "vitest";

import { acrossOrganisations, withOrganisation } from "./database.ts";
import { newOrganisationId, parseOrganisationId, type OrganisationId } from "./organisation-id.ts";
import { statement } from "./statement.ts";
import { inEveryDoor, type TestDatabase } from "./testing/in-every-door.ts";
import type { Transaction, Tx } from "./transaction.ts";

const INSERT = statement(
  "test-insert-organisation",
  "insert into organisations (organisation_id, name) values ($1, $2)",
);
const NAMES = statement<{ name: string }>(
  "test-names",
  "select name from organisations order by name",
);

async function anOrganisation({ database }: TestDatabase, name: string): Promise<OrganisationId> {
  const id = newOrganisationId();
  await acrossOrganisations(database, (tx) => tx.run(INSERT, [id, name]));
  return id;
}

inEveryDoor((at) => {
  describe("withOrganisation", () => {
    test("sees its own rows and no other's", async () => {
      const one = await anOrganisation(at(), "one");
      await anOrganisation(at(), "two");
      const seen = await withOrganisation(at().database, one, (tx) => tx.rows(NAMES));
      expect(seen).toEqual([{ name: "one" }]);
    });

    test("cannot change another's row, nor give its own away", async () => {
      const mine = await anOrganisation(at(), "mine");
      const theirs = await anOrganisation(at(), "theirs");
      const touched = await withOrganisation(at().database, mine, (tx) =>
        tx.run("update organisations set name = 'taken' where organisation_id = $1", [theirs]),
      );
      expect(touched).toBe(0);
      const giving = withOrganisation(at().database, mine, (tx) =>
        tx.run("update organisations set organisation_id = $1", [newOrganisationId()]),
      );
      await expect(giving).rejects.toMatchObject({ code: "42501" });
    });

    test("keeps nothing of what throws, and the connection works on", async () => {
      const id = await anOrganisation(at(), "before");
      const failing = withOrganisation(at().database, id, async (tx) => {
        await tx.run("update organisations set name = 'after'");
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      expect(await withOrganisation(at().database, id, (tx) => tx.rows(NAMES))).toEqual([
        { name: "before" },
      ]);
    });

    test("leaves no organisation behind on its connection", async () => {
      const id = await anOrganisation(at(), "short");
      await withOrganisation(at().database, id, (tx) => tx.rows(NAMES));
      const unset = await acrossOrganisations(at().database, (tx) =>
        tx.rows<{ id: string | null }>("select current_organisation() as id"),
      );
      expect(unset).toEqual([{ id: null }]);
    });

    test("its transaction is of no use once it has ended", async () => {
      const id = await anOrganisation(at(), "gone");
      let kept: Transaction | undefined;
      await withOrganisation(at().database, id, async (tx) => {
        kept = tx;
      });
      await expect(kept?.rows(NAMES)).rejects.toThrow("has ended");
    });

    test("an id with SQL in it is text, and no id", async () => {
      expect(parseOrganisationId("'; drop table organisations; --").ok).toBe(false);
      const forged = "x'; drop table organisations; --" as OrganisationId;
      await expect(
        withOrganisation(at().database, forged, (tx) => tx.rows(NAMES)),
      ).rejects.toMatchObject({ code: "22P02" });
    });
  });

  test("a transaction is for whom it was opened, which the compiler knows", async () => {
    const ofOne = (tx: Tx) => tx.rows(NAMES);
    const id = await anOrganisation(at(), "typed");
    expect(await withOrganisation(at().database, id, ofOne)).toEqual([{ name: "typed" }]);
    // @ts-expect-error a transaction across organisations is none within one
    await acrossOrganisations(at().database, ofOne);
    // @ts-expect-error a text is not an id until it has been read as one
    await withOrganisation(at().database, "typed", ofOne).catch(() => undefined);
  });

  test("acrossOrganisations does what is granted to it and no more", async () => {
    const deleting = acrossOrganisations(at().database, (tx) =>
      tx.run("delete from organisations"),
    );
    await expect(deleting).rejects.toMatchObject({ code: "42501" });
  });

  test("numbers, days and moments arrive exactly as they are", async () => {
    const rows = await acrossOrganisations(at().database, (tx) =>
      tx.rows(`select 9007199254740991::bigint as big, date '2026-03-29' as day,
        timestamptz '2026-11-21 09:02:11+01' as moment,
        timestamptz '2026-11-21 08:02:11.123456Z' as fine`),
    );
    expect(rows).toEqual([
      {
        big: Number.MAX_SAFE_INTEGER,
        day: "2026-03-29",
        moment: "2026-11-21T08:02:11Z",
        fine: "2026-11-21T08:02:11.123456Z",
      },
    ]);
  });

  test("batches stream rows out, no more at once than asked for", async () => {
    await acrossOrganisations(at().database, async (tx) => {
      let [count, widest] = [0, 0];
      const text = "select generate_series(1, 25000) as n";
      for await (const rows of tx.batches<{ n: number }>(text, [], 1000)) {
        count += rows.length;
        widest = Math.max(widest, rows.length);
      }
      expect([count, widest]).toEqual([25_000, 1000]);
    });
  });

  test("batches that nobody reads to the end leave the transaction usable", async () => {
    const after = await acrossOrganisations(at().database, async (tx) => {
      for await (const rows of tx.batches("select generate_series(1, 1000)", [], 10)) {
        if (rows.length > 0) break;
      }
      return tx.rows("select 1 as one");
    });
    expect(after).toEqual([{ one: 1 }]);
  });

  test("a lock lets one in at a time", async () => {
    let inside = 0;
    let most = 0;
    const enter = () =>
      acrossOrganisations(at().database, async (tx) => {
        await tx.lock("test");
        inside += 1;
        most = Math.max(most, inside);
        await tx.run("select pg_sleep(0.01)");
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, enter));
    expect(most).toBe(1);
  });
});
