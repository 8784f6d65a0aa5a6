import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";

import { addToList, makeList } from "../../contacts/lists/lists.ts";
import { aGround, NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { withOrganisation } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anOrganisation } from "../testing/people.ts";
import {
  bouncedAmong,
  liftByThePersonsOwnWord,
  suppress,
  suppressedAmong,
  type Suppression,
  type Way,
} from "./suppressions.ts";

const TODAY = "2026-11-21" as Day;
const MAIL: Way = { channel: "email", topic: null, on: TODAY };

function aSuppression(addressKey: Uint8Array, changes: Partial<Suppression> = {}): Suppression {
  return {
    addressKey,
    channel: "all",
    topic: null,
    reason: "unsubscribed",
    since: "2026-05-02T09:30:00Z" as Instant,
    until: null,
    saidBy: "contact",
    ...changes,
  };
}

inSomeDoor((fresh) => {
  async function suppressed(added: readonly Suppression[], way: Way = MAIL) {
    const { id } = await anOrganisation(fresh().database);
    return withOrganisation(fresh().database, id, async (tx) => {
      for (const one of added) await suppress(tx, id, [one]);
      const keys = added.map(({ addressKey }) => addressKey);
      return [...(await suppressedAmong(tx, id, keys, way)).values()];
    });
  }

  describe("a suppressed address", () => {
    const key = randomBytes(32);
    const list = newId();

    test.each<[string, Partial<Suppression>, Partial<Way>, string[]]>([
      ["holds for every channel and list", {}, { channel: "sms", topic: list }, ["unsubscribed"]],
      ["holds for one channel", { channel: "sms" }, {}, []],
      ["holds for one list", { topic: list }, { topic: list }, ["unsubscribed"]],
      ["leaves other lists alone", { topic: list }, { topic: newId() }, []],
      ["holds to the day before its end", { until: "2026-11-22" as Day }, {}, ["unsubscribed"]],
      ["ends on its day", { until: TODAY }, {}, []],
    ])("%s", async (_, changes, way, reasons) => {
      expect(await suppressed([aSuppression(key, changes)], { ...MAIL, ...way })).toEqual(reasons);
    });

    test("keeps the person's own word over a machine's, in any order", async () => {
      const own = aSuppression(key, { reason: "objected" });
      const bounce = aSuppression(key, { reason: "bounced", saidBy: "system", until: TODAY });
      expect(await suppressed([own, bounce])).toEqual(["objected"]);
      expect(await suppressed([bounce, own])).toEqual(["objected"]);
    });

    test("tells and keeps a complaint whatever else was said, in any order", async () => {
      const complaint = aSuppression(key, { reason: "complained" });
      const others = (["unsubscribed", "objected", "requested", "erased", "imported"] as const).map(
        (reason) => aSuppression(key, { reason, since: "2026-05-01T09:30:00Z" as Instant }),
      );
      for (const other of others) {
        expect(await suppressed([other, complaint])).toEqual(["complained"]);
        expect(await suppressed([complaint, other])).toEqual(["complained"]);
        const ofMail = { ...other, channel: "email" as const };
        expect(await suppressed([ofMail, complaint])).toEqual(["complained"]);
      }
    });

    test("remembers a bounce behind any word of its person, in any order", async () => {
      const { id } = await anOrganisation(fresh().database);
      const bounced = (keys: readonly Uint8Array[], on = TODAY) =>
        withOrganisation(fresh().database, id, (tx) => bouncedAmong(tx, id, keys, on));
      const objected = (addressKey: Uint8Array) => aSuppression(addressKey, { reason: "objected" });
      const gone = (addressKey: Uint8Array) =>
        aSuppression(addressKey, { reason: "bounced", until: "2026-12-01" as Day });
      const [first, later, together, never] = [1, 2, 3, 4].map(() => randomBytes(32)) as [
        Buffer,
        Buffer,
        Buffer,
        Buffer,
      ];
      await withOrganisation(fresh().database, id, async (tx) => {
        await suppress(tx, id, [gone(first)]);
        await suppress(tx, id, [objected(first), objected(later), objected(never)]);
        await suppress(tx, id, [gone(later), gone(together), objected(together)]);
      });
      const keys = [first, later, together, never];
      const hex = (key: Buffer): string => key.toString("hex");
      expect(await bounced(keys)).toEqual(new Set([first, later, together].map(hex)));
      expect(await bounced(keys, "2026-12-01" as Day)).toEqual(new Set());
    });

    test("tells an erasure before what was said of one channel", async () => {
      const click = aSuppression(key, { channel: "email" });
      expect(await suppressed([click, aSuppression(key, { reason: "erased" })])).toEqual([
        "erased",
      ]);
    });

    test("takes the same address twice in one go", async () => {
      const { id } = await anOrganisation(fresh().database);
      const found = await withOrganisation(fresh().database, id, async (tx) => {
        await suppress(tx, id, [
          aSuppression(key, { reason: "bounced" }),
          aSuppression(key, { reason: "complained" }),
        ]);
        return suppressedAmong(tx, id, [key], MAIL);
      });
      expect([...found.values()]).toEqual(["complained"]);
    });

    test("is freed for the channel its person spoke of, and for no other", async () => {
      const { id } = await anOrganisation(fresh().database);
      const found = await withOrganisation(fresh().database, id, async (tx) => {
        await suppress(tx, id, [aSuppression(key)]);
        await liftByThePersonsOwnWord(tx, id, key, MAIL);
        const [mail, message] = [
          await suppressedAmong(tx, id, [key], MAIL),
          await suppressedAmong(tx, id, [key], { ...MAIL, channel: "sms" }),
        ];
        return [...mail.values(), ...message.values()];
      });
      expect(found).toEqual(["unsubscribed"]);
    });

    test("is freed for the list its person spoke of, and not for the others they are on", async () => {
      const ground = await aGround(fresh().database);
      const { id, keys } = ground;
      const contact = await ground.aContact();
      const addressKey = keys.addressKey(contact.email);
      const found = await ground.within(async (tx) => {
        const lists: string[] = [];
        for (const name of ["Concerts", "Rehearsals"]) {
          const made = await makeList(tx, id, {
            name,
            purpose: "send.newsletter",
            isPublic: true,
          });
          lists.push(valueOf(made).id);
          await addToList(tx, id, valueOf(made).id, [contact.id], NOW);
        }
        const [one = "", other = ""] = lists;
        await suppress(tx, id, [aSuppression(addressKey)]);
        await liftByThePersonsOwnWord(tx, id, addressKey, { channel: "email", topic: one });
        const sizes: number[] = [];
        for (const topic of [one, other, null]) {
          sizes.push((await suppressedAmong(tx, id, [addressKey], { ...MAIL, topic })).size);
        }
        await liftByThePersonsOwnWord(tx, id, addressKey, { channel: "email", topic: other });
        sizes.push((await suppressedAmong(tx, id, [addressKey], { ...MAIL, topic: other })).size);
        return sizes;
      });
      expect(found).toEqual([0, 1, 0, 0]);
    });

    test("is freed by its person, and a bounce is not", async () => {
      for (const [reason, left] of [
        ["unsubscribed", 0],
        ["bounced", 1],
        ["complained", 1],
      ] as const) {
        const { id } = await anOrganisation(fresh().database);
        const found = await withOrganisation(fresh().database, id, async (tx) => {
          await suppress(tx, id, [aSuppression(key, { reason })]);
          await liftByThePersonsOwnWord(tx, id, key, MAIL);
          return suppressedAmong(tx, id, [key], MAIL);
        });
        expect(found.size).toBe(left);
      }
    });

    test("is another organisation's business", async () => {
      const [one, other] = [
        await anOrganisation(fresh().database),
        await anOrganisation(fresh().database),
      ];
      await withOrganisation(fresh().database, one.id, (tx) =>
        suppress(tx, one.id, [aSuppression(key)]),
      );
      const found = await withOrganisation(fresh().database, other.id, (tx) =>
        suppressedAmong(tx, other.id, [key], MAIL),
      );
      expect(found.size).toBe(0);
    });
  });
});
