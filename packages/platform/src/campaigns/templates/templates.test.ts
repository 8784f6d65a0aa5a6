import { describe, expect, test } from "vitest";

import { aGround, NOW, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { aCampaign, aWriting } from "../testing/a-draft.ts";
import { readCampaign } from "../store/read-campaign.ts";
import {
  changeTemplate,
  findTemplate,
  listTemplates,
  makeTemplate,
  removeTemplate,
  type TemplateDraft,
} from "./templates.ts";

const FIRST: TemplateDraft = { name: "First", writing: aWriting() };

inSomeDoor((fresh) => {
  const make = (ground: Ground, draft: TemplateDraft = FIRST) =>
    ground.within((tx) => makeTemplate(tx, ground, draft, NOW));
  const change = (ground: Ground, id: string, changes: Partial<TemplateDraft>) =>
    ground.within((tx) => changeTemplate(tx, ground, id, changes, NOW));

  describe("a template", () => {
    test("is kept once under its name, and listed without what is written in it", async () => {
      const ground = await aGround(fresh().database);
      const made = valueOf(await make(ground));
      expect(await make(ground)).toEqual({ ok: false, error: { kind: "name-taken" } });
      expect(await ground.within((tx) => findTemplate(tx, ground.id, made.id))).toEqual(made);
      const { id, name, changedAt } = made;
      expect(await ground.within((tx) => listTemplates(tx, ground.id))).toEqual([
        { id, name, changedAt, subject: "Rehearsals in May" },
      ]);
    });

    test.each<readonly [string, Partial<TemplateDraft>, object]>([
      ["name", { name: "a\nb" }, { kind: "bad-fields", problems: [{ path: "name" }] }],
      [
        "writing",
        { writing: aWriting({ source: "<p>\n{% for x in contact.y %}" }) },
        { kind: "bad-writing", faults: [{ of: "writing", part: "source", line: 2 }] },
      ],
    ])("is refused with a wrong %s, and stays as it was", async (_what, changes, error) => {
      const ground = await aGround(fresh().database);
      const made = valueOf(await make(ground));
      expect(await make(ground, { ...FIRST, name: "Second", ...changes })).toMatchObject({ error });
      expect(await change(ground, made.id, changes)).toMatchObject({ error });
      expect(await ground.within((tx) => findTemplate(tx, ground.id, made.id))).toEqual(made);
    });

    test("is renamed, but not to a name that is taken", async () => {
      const ground = await aGround(fresh().database);
      const { id } = valueOf(await make(ground));
      valueOf(await make(ground, { ...FIRST, name: "Second" }));
      expect(await change(ground, id, { name: "Second" })).toEqual({
        ok: false,
        error: { kind: "name-taken" },
      });
      expect(valueOf(await change(ground, id, { name: "Third" })).name).toBe("Third");
      expect(await change(ground, newId(), { name: "Fourth" })).toEqual({
        ok: false,
        error: { kind: "no-such-template" },
      });
    });

    test("goes, and what began from it stays", async () => {
      const ground = await aGround(fresh().database);
      const { id, writing } = valueOf(await make(ground));
      const campaign = await aCampaign(ground, { writing });
      const remove = () => ground.within((tx) => removeTemplate(tx, ground.id, id));
      expect((await remove()).ok).toBe(true);
      expect((await remove()).ok).toBe(false);
      const left = await ground.within((tx) => readCampaign(tx, ground.id, campaign.id));
      expect(left?.writing).toEqual(writing);
    });

    test("is nobody else's", async () => {
      const [ground, other] = [await aGround(fresh().database), await aGround(fresh().database)];
      const { id } = valueOf(await make(ground));
      expect(await other.within((tx) => findTemplate(tx, other.id, id))).toBeNull();
      expect((await other.within((tx) => removeTemplate(tx, ground.id, id))).ok).toBe(false);
    });
  });
});
