import { hash } from "node:crypto";

import * as fc from "fast-check";
import { Client } from "pg";
import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";
import {
  CONSENT_ACTIONS,
  fold,
  keyId,
  standingKey,
  CONSENT_CHAIN,
  verifyChain,
  type ConsentAct,
  type ConsentStanding,
  type LedgerEntry,
} from "@consentry/ledger";

import { withOrganisation } from "../../database/database.ts";
import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { anAct, anOrganisation, aPerson } from "../testing/people.ts";
import { appendActs } from "./append.ts";
import { checkpointOver, cutCheckpoints } from "./checkpoints.ts";
import { entriesFrom, entriesOf, standingsOf } from "./read.ts";
import { verifyLedger } from "./verify.ts";

const NOW = "2026-05-02T10:00:00Z" as Instant;

inEveryDoor((fresh) => {
  async function append(
    organisation: Awaited<ReturnType<typeof anOrganisation>>,
    acts: readonly ConsentAct[],
  ): Promise<readonly LedgerEntry[]> {
    return withOrganisation(fresh().database, organisation.id, (tx) =>
      appendActs(
        tx,
        organisation.id,
        acts.map((act) => ({ act, sealed: null })),
      ),
    );
  }

  async function verdictOf(organisation: Awaited<ReturnType<typeof anOrganisation>>) {
    return withOrganisation(fresh().database, organisation.id, (tx) =>
      verifyLedger(tx, organisation.id),
    );
  }

  async function cut(organisation: Awaited<ReturnType<typeof anOrganisation>>) {
    return withOrganisation(fresh().database, organisation.id, async (tx) => {
      const signer = await signerOf(tx, organisation.id, organisation.keys.wrappingKey);
      return cutCheckpoints(tx, organisation.id, signer, NOW);
    });
  }

  describe("the stored ledger", () => {
    test("gives back what was sealed, and holds together", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      const doubleOptIn = { requestedAt: NOW, confirmedAt: NOW };
      const written = await append(organisation, [
        anAct(pseudonym, { alsoNames: ["track.open.individual", "personalise.by_opens"] }),
        anAct(pseudonym, { action: "withdrawn", doubleOptIn, wording: "ab".repeat(32) }),
      ]);
      const read = await withOrganisation(fresh().database, organisation.id, (tx) =>
        entriesOf(tx, organisation.id, pseudonym),
      );
      expect(read).toEqual(written);
      expect(verifyChain(CONSENT_CHAIN, read, organisation.id)).toMatchObject({ isWhole: true });
      expect(await verdictOf(organisation)).toEqual({ isWhole: true, entries: 2, checkpoints: 0 });
    });

    test("keeps sealed evidence beside the entry that names it, and nowhere else", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await append(organisation, [anAct(pseudonym)]);
      const sealed = [null, Buffer.from("one"), null, Buffer.from("another")];
      const held = await withOrganisation(fresh().database, organisation.id, async (tx) => {
        await appendActs(
          tx,
          organisation.id,
          sealed.map((bytes) => ({
            act: anAct(pseudonym, { evidence: bytes && hash("sha256", bytes, "hex") }),
            sealed: bytes,
          })),
        );
        return tx.rows<{ readonly sequence: number; readonly isNamed: boolean | null }>(
          `select sequence, event.evidence = sha256(held.sealed) as "isNamed"
             from sealed_evidence as held
             left join consent_events as event using (organisation_id, sequence)
            order by sequence`,
        );
      });
      expect(held).toEqual([
        { sequence: 3, isNamed: true },
        { sequence: 5, isNamed: true },
      ]);
    });

    test("numbers without gaps when many write at once", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          append(organisation, [anAct(pseudonym, { place: `form-${at}` }), anAct(pseudonym)]),
        ),
      );
      expect(await verdictOf(organisation)).toMatchObject({ isWhole: true, entries: 24 });
    });

    test("leaves nothing behind when the transaction fails", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      const failing = withOrganisation(fresh().database, organisation.id, async (tx) => {
        await appendActs(tx, organisation.id, [{ act: anAct(pseudonym), sealed: null }]);
        throw new Error("on purpose");
      });
      await expect(failing).rejects.toThrow("on purpose");
      expect(await verdictOf(organisation)).toMatchObject({ isWhole: true, entries: 0 });
    });

    test("cannot be changed by the application, nor by the owner of the tables", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await append(organisation, [anAct(pseudonym)]);
      for (const change of [
        "update consent_events set action = 'given'",
        "delete from consent_events",
      ]) {
        const byApp = withOrganisation(fresh().database, organisation.id, (tx) => tx.run(change));
        await expect(byApp).rejects.toThrow(/permission denied/);
        await expect(asOwner(organisation, change)).rejects.toThrow(/never changed/);
      }
      await expect(asOwner(organisation, "truncate consent_events cascade")).rejects.toThrow(
        /never changed/,
      );
    });

    test("keeps organisations apart", async () => {
      const [one, other] = [
        await anOrganisation(fresh().database),
        await anOrganisation(fresh().database),
      ];
      const { pseudonym } = await aPerson(fresh().database, one);
      await append(one, [anAct(pseudonym)]);
      const seen = await withOrganisation(fresh().database, other.id, (tx) =>
        tx.rows("select 1 from consent_events"),
      );
      expect(seen).toEqual([]);
    });
  });

  describe("the stored state", () => {
    const people = 3;
    const moments = ["2026-05-02T09:30:00Z", "2026-05-02T09:30:01Z"].map((at) => at as Instant);
    const drawn = fc.array(
      fc.record({
        person: fc.nat(people - 1),
        purpose: fc.constantFrom("send.newsletter", "track.open.individual"),
        alsoNames: fc.constantFrom<ConsentAct["alsoNames"]>(
          [],
          ["track.open.individual"],
          ["track.click.individual"],
          ["track.click.individual", "track.open.individual"],
        ),
        action: fc.constantFrom(...CONSENT_ACTIONS),
        at: fc.constantFrom(...moments),
      }),
      { maxLength: 12 },
    );

    test("is the fold over the ledger, however acts were batched", async () => {
      await fc.assert(
        fc.asyncProperty(drawn, fc.integer({ min: 1, max: 4 }), async (list, size) => {
          const organisation = await anOrganisation(fresh().database);
          const names = await Promise.all(
            Array.from({ length: people }, () => aPerson(fresh().database, organisation)),
          );
          const acts = list.map(({ person, ...act }) =>
            anAct(names[person]?.pseudonym ?? ("" as never), act as Partial<ConsentAct>),
          );
          for (let at = 0; at < acts.length; at += size) {
            await append(organisation, acts.slice(at, at + size));
          }
          const stored = await withOrganisation(fresh().database, organisation.id, async (tx) => {
            const found: ConsentStanding[] = [];
            for (const { pseudonym } of names) {
              found.push(...(await standingsOf(tx, organisation.id, pseudonym)));
            }
            return found;
          });
          expect(sorted(stored)).toEqual(sorted([...fold(acts).values()]));
        }),
        { numRuns: 25 },
      );
    });
  });

  describe("a check of the whole ledger", () => {
    const forgeries: readonly [string, string, number][] = [
      ["a changed action", "update consent_events set action = 'refused' where sequence = 3", 3],
      [
        "a changed moment",
        "update consent_events set at = at - interval '1 year' where sequence = 2",
        2,
      ],
      ["another person", "update consent_events set contact = sha256('x') where sequence = 4", 4],
      ["a dropped entry", "delete from consent_events where sequence = 2", 2],
      ["an entry taken off the end", "delete from consent_events where sequence = 5", 5],
      [
        "two entries in each other's place",
        "update consent_events set sequence = case sequence when 2 then 102 else 103 end where sequence in (2, 3); " +
          "update consent_events set sequence = case sequence when 102 then 3 else 2 end where sequence > 100",
        2,
      ],
      [
        "an entry put in",
        "insert into consent_events select organisation_id, 6, hash, sha256('y'), contact, purpose, also_names, channel, action, wording, method, place, actor, at, null, null, null from consent_events where sequence = 5",
        6,
      ],
    ];
    test.each(forgeries)("finds %s by its number", async (_, forge, entry) => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await append(
        organisation,
        Array.from({ length: 5 }, () => anAct(pseudonym)),
      );
      await asOwner(
        organisation,
        `alter table consent_events disable trigger user;
         ${forge.replaceAll(" where ", ` where organisation_id = '${organisation.id}' and `)};
         alter table consent_events enable trigger user`,
      );
      const verdict = await verdictOf(organisation);
      expect(verdict.isWhole).toBe(false);
      expect(verdict).toMatchObject({
        entry,
      });
    });

    test("accepts checkpoints over all of it, and finds a forged one", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await append(organisation, [anAct(pseudonym), anAct(pseudonym)]);
      const [first] = await cut(organisation);
      await append(organisation, [anAct(pseudonym, { action: "withdrawn" })]);
      await cut(organisation);
      expect(await cut(organisation)).toEqual([]);
      expect(await verdictOf(organisation)).toEqual({ isWhole: true, entries: 3, checkpoints: 2 });
      const over = await withOrganisation(fresh().database, organisation.id, (tx) =>
        checkpointOver(tx, organisation.id, 2),
      );
      expect(over).toEqual(first);
      await asOwner(
        organisation,
        `alter table checkpoints disable trigger user;
         update checkpoints set root = sha256('z') where organisation_id = '${organisation.id}' and number = 2;
         alter table checkpoints enable trigger user`,
      );
      expect(await verdictOf(organisation)).toMatchObject({
        checkpoint: 2,
        fault: "bad-signature",
      });
    });

    test("does not mistake what is appended meanwhile for a forgery", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await append(organisation, [anAct(pseudonym), anAct(pseudonym)]);
      const verdict = await withOrganisation(fresh().database, organisation.id, (tx) =>
        verifyLedger(tx, organisation.id, async () => {
          await append(organisation, [anAct(pseudonym, { action: "withdrawn" })]);
        }),
      );
      expect(verdict).toEqual({ isWhole: true, entries: 2, checkpoints: 0 });
    });

    test("signs with one key, made once by whoever came first", async () => {
      const organisation = await anOrganisation(fresh().database);
      const signers = await Promise.all(
        Array.from({ length: 4 }, () =>
          withOrganisation(fresh().database, organisation.id, (tx) =>
            signerOf(tx, organisation.id, organisation.keys.wrappingKey),
          ),
        ),
      );
      expect(new Set(signers.map(({ key }) => keyId(key))).size).toBe(1);
    });

    test("reads a ledger of several batches", async () => {
      const organisation = await anOrganisation(fresh().database);
      const { pseudonym } = await aPerson(fresh().database, organisation);
      await append(
        organisation,
        Array.from({ length: 25 }, () => anAct(pseudonym)),
      );
      const sizes = await withOrganisation(fresh().database, organisation.id, async (tx) => {
        const found: number[] = [];
        for await (const entries of entriesFrom(tx, organisation.id, 4, 10))
          found.push(entries.length);
        return found;
      });
      expect(sizes).toEqual([10, 10, 2]);
    });
  });

  /** Row security is forced on the owner too, who is let in like the application. */
  async function asOwner({ id }: { readonly id: string }, sql: string): Promise<void> {
    const client = new Client(fresh().connection);
    await client.connect();
    try {
      await client.query("select set_config('consentry.organisation', $1, false)", [id]);
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
});

function sorted(standings: readonly ConsentStanding[]): readonly ConsentStanding[] {
  const key = ({ contact, purpose, channel }: ConsentStanding): string =>
    standingKey(anAct(contact, { purpose, channel }));
  return standings.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}
