import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import { audienceDecision } from "../contacts/audience.ts";
import { A_MAIL, aGround, NOW, valueOf } from "../testing/organisation.ts";
import {
  addToList,
  changeList,
  findList,
  listLists,
  listsOf,
  makeList,
  removeFromList,
  removeList,
  type NewList,
} from "./lists.ts";

const NEWS: NewList = { name: "News", purpose: "send.newsletter", isPublic: true };

inSomeDoor((fresh) => {
  describe("a list", () => {
    test("is made once under its name", async () => {
      const ground = await aGround(fresh().database);
      const made = await ground.within((tx) => makeList(tx, ground.id, NEWS));
      const again = await ground.within((tx) => makeList(tx, ground.id, NEWS));
      expect(again).toEqual({ ok: false, error: { kind: "name-taken" } });
      const found = await ground.within((tx) => findList(tx, ground.id, valueOf(made).id));
      expect(found).toEqual(valueOf(made));
    });

    test("is renamed, but not to a name that is taken", async () => {
      const ground = await aGround(fresh().database);
      const { id } = valueOf(await ground.within((tx) => makeList(tx, ground.id, NEWS)));
      await ground.within((tx) => makeList(tx, ground.id, { ...NEWS, name: "Offers" }));
      const change = (name: string) =>
        ground.within((tx) => changeList(tx, ground.id, id, { name }));
      expect(await change("Offers")).toEqual({ ok: false, error: { kind: "name-taken" } });
      expect(valueOf(await change("Monthly"))).toEqual({ ...NEWS, id, name: "Monthly" });
      expect(valueOf(await change("Monthly")).name).toBe("Monthly");
    });

    test("is refused with a name of two lines", async () => {
      const ground = await aGround(fresh().database);
      const made = await ground.within((tx) => makeList(tx, ground.id, { ...NEWS, name: "a\nb" }));
      expect(made).toMatchObject({ error: { kind: "bad-fields", problems: [{ path: "name" }] } });
    });

    test("takes people on once, from when they came, and passes strangers over", async () => {
      const ground = await aGround(fresh().database);
      const { id } = valueOf(await ground.within((tx) => makeList(tx, ground.id, NEWS)));
      const contact = await ground.aContact();
      const add = (since: Instant) =>
        ground.within((tx) => addToList(tx, ground.id, id, [contact.id, newId()], since));
      expect(await add("2026-05-02T08:00:00Z" as Instant)).toBe(1);
      expect(await add(NOW)).toBe(0);
      const on = await ground.within((tx) => listsOf(tx, ground.id, contact.id));
      expect(on).toEqual([{ ...NEWS, id, since: "2026-05-02T08:00:00Z" }]);
      const all = await ground.within((tx) => listLists(tx, ground.id));
      expect(all.map(({ members }) => members)).toEqual([1]);
      const off = () => ground.within((tx) => removeFromList(tx, ground.id, id, [contact.id]));
      expect([await off(), await off()]).toEqual([1, 0]);
    });

    test("makes nobody mailable", async () => {
      const ground = await aGround(fresh().database);
      const { id } = valueOf(await ground.within((tx) => makeList(tx, ground.id, NEWS)));
      const contact = await ground.aContact();
      await ground.within((tx) => addToList(tx, ground.id, id, [contact.id], NOW));
      const answer = await ground.within((tx) =>
        audienceDecision(tx, ground, contact.id, {
          ...A_MAIL,
          purpose: "send.newsletter",
          list: id,
        }),
      );
      expect(answer).toMatchObject({ isMailable: false, decision: { need: "consent" } });
    });

    test("goes, and its people stay", async () => {
      const ground = await aGround(fresh().database);
      const { id } = valueOf(await ground.within((tx) => makeList(tx, ground.id, NEWS)));
      const contact = await ground.aContact();
      await ground.within((tx) => addToList(tx, ground.id, id, [contact.id], NOW));
      expect((await ground.within((tx) => removeList(tx, ground.id, id))).ok).toBe(true);
      expect(await ground.within((tx) => listsOf(tx, ground.id, contact.id))).toEqual([]);
      expect(await ground.within((tx) => removeList(tx, ground.id, id))).toEqual({
        ok: false,
        error: { kind: "no-such-list" },
      });
    });
  });
});
