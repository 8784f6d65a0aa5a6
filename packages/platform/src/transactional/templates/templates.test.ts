import { beforeEach, describe, expect, test } from "vitest";

import { aGround, NOW, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { MESSAGE_TEMPLATES, type NewTemplate } from "./message-templates.ts";
import { publishTemplate } from "./publish-template.ts";
import { readTemplateVersion } from "./read-template-version.ts";
import type { Tx } from "../../database/transaction.ts";
import { aShop } from "../testing/a-shop.ts";
import { aTemplate, aText } from "./testing/a-template.ts";

const HAND = { by: "member:1", at: NOW } as const;

inSomeDoor((fresh) => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await aGround(fresh().database);
  });
  const make = (changes: Partial<NewTemplate> = {}) =>
    ground.within((tx) => MESSAGE_TEMPLATES.make(tx, ground.id, aTemplate(changes), HAND));
  const publish = (name = "order") =>
    ground.within((tx) => {
      const own = { tx, organisation: ground, publicUrl: "https://c.example.org", now: NOW };
      return publishTemplate(own, name, HAND.by);
    });
  const keep = (changes: Partial<NewTemplate>) =>
    ground.within((tx) =>
      MESSAGE_TEMPLATES.keepDraft(tx, ground.id, "order", aTemplate(changes), HAND),
    );
  const wanted = (locale: string | null, version?: number, of = ground) =>
    of.within((tx) =>
      readTemplateVersion(tx, of, {
        template: "order",
        locale,
        sender: { name: of.name, legalIdentity: "Tea Ltd" },
        ...(version !== undefined && { version }),
      }),
    );

  describe("a template of messages", () => {
    test("is a draft first, and messages are written by what was published", async () => {
      valueOf(await make());
      expect(await wanted("en")).toMatchObject({ error: { kind: "not-published" } });
      expect(await wanted("en", 1)).toMatchObject({ error: { kind: "not-published" } });
      expect(valueOf(await publish())).toBe(1);
      const text = valueOf(await wanted("en"));
      expect(text).toMatchObject({ template: { name: "order", kind: "order" }, version: 1 });
      expect(text.fillWith({ number: "A-1", lines: [] })).toMatchObject({
        value: { subject: "Your order A-1" },
      });
      expect(await wanted("en", 2)).toMatchObject({ error: { kind: "no-such-version" } });
    });

    test("never changes once published: the next version does", async () => {
      valueOf(await make());
      valueOf(await publish());
      expect(await keep({})).toMatchObject({ error: { kind: "no-draft" } });
      const first = await ground.within(async (tx) => {
        await tx.run("update message_template_versions set texts = '{}'");
        const { id } = (await MESSAGE_TEMPLATES.find(tx, ground.id, "order"))!;
        return MESSAGE_TEMPLATES.readVersion(tx, ground.id, id, 1);
      });
      expect(first?.texts).toHaveLength(2);
      expect(
        valueOf(
          await ground.within((tx) => MESSAGE_TEMPLATES.beginDraft(tx, ground.id, "order", HAND)),
        ),
      ).toBe(2);
      expect(
        await ground.within((tx) => MESSAGE_TEMPLATES.beginDraft(tx, ground.id, "order", HAND)),
      ).toMatchObject({
        error: { kind: "draft-there" },
      });
      valueOf(await keep({ texts: [aText({ subject: "Second" })] }));
      expect(valueOf(await wanted("fr")).locale).toBe("fr");
      valueOf(await publish());
      expect(valueOf(await wanted("fr"))).toMatchObject({ version: 2, locale: "en" });
      expect(valueOf(await wanted("fr", 1))).toMatchObject({ version: 1, locale: "fr" });
    });

    test.each([
      ["fr-CH", "fr"],
      ["FR_ch", "fr"],
      ["en-GB", "en"],
      ["de", "en"],
      ["frr", "en"],
      ["", "en"],
      [null, "en"],
    ])("answers a reader of %s in %s", async (locale, expected) => {
      valueOf(await make());
      valueOf(await publish());
      expect(valueOf(await wanted(locale)).locale).toBe(expected);
    });

    test.each<readonly [string, Partial<NewTemplate>, object]>([
      [
        "text",
        { texts: [aText({ source: "<p>\n{{ date.x }}" })] },
        { kind: "bad-writing", faults: [{ locale: "en", line: 2 }] },
      ],
      [
        "test datum",
        { testData: { lines: [] } },
        { kind: "bad-test-data", problems: [{ path: "data.number" }] },
      ],
      [
        "null among the test data",
        { testData: { number: "1", lines: [], x: null } },
        { kind: "bad-test-data", problems: [{ path: "data.x" }] },
      ],
      [
        "picture",
        { texts: [aText({ source: `<img src="cid:none" alt="">` })] },
        { kind: "bad-writing" },
      ],
    ])("is not published with a wrong %s", async (_what, changes, error) => {
      valueOf(await make(changes));
      expect(await publish()).toMatchObject({ error });
      expect(await wanted("en")).toMatchObject({ error: { kind: "not-published" } });
    });

    test("is given nothing but what its test data have", async () => {
      valueOf(await make());
      valueOf(await publish());
      const text = valueOf(await wanted("en"));
      const paths = (data: Record<string, unknown>) => {
        const filled = text.fillWith(data);
        return filled.ok ? [] : filled.error.map(({ path }) => path);
      };
      const line = { name: "Assam", price: 12 };
      expect(paths({ number: "1", lines: [line] })).toEqual([]);
      expect(paths({ number: "1" })).toEqual(["data.lines"]);
      expect(paths({ number: "1", lines: [{ name: "Assam" }] })).toEqual(["line.price"]);
      expect(paths({ number: "1", lines: [line, { ...line, sku: 1 }] })).toEqual([
        "data.lines[1].sku",
      ]);
      expect(paths({ number: "1", lines: [line], gift: true })).toEqual(["data.gift"]);
      expect(paths({ number: null, lines: line })).toEqual(["data.number", "data.lines"]);
      expect(paths({ number: { a: 1 }, lines: "x" })).toEqual(["data.number", "data.lines"]);
      expect(paths({ number: "1", lines: [line], "ada@example.org": 1 })).toEqual(["data.…"]);
    });

    test("is found by nobody else, and says nothing of another sender", async () => {
      valueOf(await make());
      valueOf(await publish());
      const other = await aGround(fresh().database);
      expect(await wanted("en", undefined, other)).toMatchObject({
        error: { kind: "no-such-template" },
      });
      const read = (legalIdentity: string) =>
        ground.within((tx) =>
          readTemplateVersion(tx, ground, {
            template: "order",
            locale: "en",
            sender: { name: "Tea", legalIdentity },
          }),
        );
      const data = { number: "1", lines: [] };
      expect(valueOf(valueOf(await read("One Ltd")).fillWith(data)).html).toContain("One Ltd");
      expect(valueOf(valueOf(await read("Two Ltd")).fillWith(data)).html).toContain("Two Ltd");
    });

    test("stays as long as a message is kept that was written by it", async () => {
      const shop = await aShop(fresh().database);
      const { organisation, within, installation } = shop;
      const own = (tx: Tx) => ({ ...installation, tx, organisation, now: NOW });
      await within(async (tx) => {
        valueOf(await MESSAGE_TEMPLATES.make(tx, organisation.id, aTemplate(), HAND));
        valueOf(await publishTemplate(own(tx), "order", HAND.by));
      });
      const data = { number: "A-1", lines: [] };
      const [accepted] = await shop.accept({
        content: { by: "template", template: "order", data },
      });
      expect(accepted).toMatchObject({ outcome: "accepted" });
      const remove = () => within((tx) => MESSAGE_TEMPLATES.remove(tx, organisation.id, "order"));
      expect(await remove()).toMatchObject({ error: { kind: "in-use" } });
      await within((tx) => tx.run("delete from messages"));
      valueOf(await remove());
      expect(await remove()).toMatchObject({ error: { kind: "no-such-template" } });
    });

    test("is listed with its state, and goes as a draft without a trace", async () => {
      valueOf(await make());
      expect(await make()).toMatchObject({ error: { kind: "name-taken" } });
      expect(await make({ name: "other", kind: "newsletter" })).toMatchObject({
        error: { kind: "bad-fields", problems: [{ path: "kind" }] },
      });
      expect(await make({ name: "other", defaultLocale: "nl" })).toMatchObject({
        error: { problems: [{ path: "defaultLocale" }] },
      });
      const list = () => ground.within((tx) => MESSAGE_TEMPLATES.list(tx, ground.id));
      expect(await list()).toMatchObject([
        { name: "order", current: null, draft: 1, locales: ["en", "fr"] },
      ]);
      const drop = () => ground.within((tx) => MESSAGE_TEMPLATES.dropDraft(tx, ground.id, "order"));
      valueOf(await drop());
      expect(await list()).toEqual([]);
      valueOf(await make());
      valueOf(await publish());
      expect(await drop()).toMatchObject({ error: { kind: "no-draft" } });
    });
  });
});
