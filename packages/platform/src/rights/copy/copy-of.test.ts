import { buffer } from "node:stream/consumers";

import { EmailAddress } from "@consentry/kernel";
import { verifyReceipt } from "@consentry/ledger";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { aGround, NOW, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { copyOf, type CopyAbout } from "./copy-of.ts";
import { EXCUSED } from "./excused.ts";
import type { Part } from "./part.ts";
import { PARTS } from "./parts/parts.ts";
import { ADDRESS, NAME, NOTE, somebodyEverywhere, WORDING } from "./testing/somebody-everywhere.ts";

type Held = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

inSomeDoor((fresh) => {
  async function copied(
    ground: Ground,
    about: CopyAbout,
    form: "copy" | "portable" = "copy",
    language: string | null = null,
  ): Promise<Readonly<Record<string, string>> | null> {
    const { database } = fresh();
    const issuer = {
      database,
      organisation: ground,
      keys: ground.keys,
      publicUrl: "https://mail.example.org",
      now: NOW,
    };
    const copy = await copyOf(issuer, about, { language, form });
    if (copy === null) return null;
    const files = unzipSync(new Uint8Array(await buffer(copy)));
    return Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  }

  function addressOf(text: string): EmailAddress {
    const parsed = EmailAddress.parse(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.value;
  }

  describe("a copy", () => {
    test("holds something of every kind of thing that is held, in data and on the page", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await somebodyEverywhere(fresh().database, ground);
      const files = await copied(ground, { contact: id });
      const data = JSON.parse(files?.["data.json"] ?? "") as { readonly held: Held };
      const empty = Object.entries(data.held).filter(([, records]) => records.length === 0);
      expect(empty.map(([name]) => name)).toEqual([]);
      expect(data.held["observed"]).toMatchObject([
        { signal: "open", campaign: "November letter", link: null },
        { signal: "click", link: "https://choir.example/" },
      ]);
      expect(data.held["lastOpening"]).toMatchObject([
        { lastOpenedOn: "2026-11-20" },
        { restsSince: "2026-10-01" },
      ]);
      expect(data.held["consents"]).toMatchObject([
        { words: WORDING, evidence: { address: ADDRESS, note: NOTE } },
      ]);
      expect(data.held["importRows"]).toMatchObject([
        { line: 2, state: "waiting" },
        { line: 4, state: "refused", row: { name: NAME } },
      ]);
      const told = JSON.stringify(data);
      expect(told).not.toContain("grace-1906");
      expect(told).not.toContain("secret=1");
      const page = files?.["index.html"] ?? "";
      for (const text of [ADDRESS, NAME, NOTE, WORDING.question, "21 novembre 2026", "Shop"]) {
        expect(page).toContain(text);
      }
      // In French throughout: a column without a French name would show its own.
      expect(page.match(/<(?:dt|th scope="col")>[a-z]+[A-Z]\w*</gu)).toBeNull();
      expect(page).not.toMatch(/<script|<img|<link|src=|@import|url\(/u);
    });

    test("carries receipts that verify, and mails as they are kept", async () => {
      const ground = await aGround(fresh().database);
      const { id, message } = await somebodyEverywhere(fresh().database, ground);
      const files = (await copied(ground, { contact: id }, "copy", "en")) ?? {};
      expect(verifyReceipt(files["receipts/receipt-1.jws"] ?? "")).toMatchObject({ isValid: true });
      expect(files[`files/${message}-0`]).toBe(NOTE);
      const mails = Object.keys(files).filter((name) => name.endsWith(".eml"));
      expect(mails).toHaveLength(3);
      expect(files["index.html"]).toContain("21 November 2026");
    });

    test("is made of messages alone for somebody who is no contact, and of nothing for a stranger", async () => {
      const ground = await aGround(fresh().database);
      await somebodyEverywhere(fresh().database, ground);
      await ground.within((tx) => tx.run("delete from contacts"));
      const files = await copied(ground, { address: addressOf(ADDRESS.toUpperCase()) });
      const { held } = JSON.parse(files?.["data.json"] ?? "") as { readonly held: Held };
      expect(held["messages"]).toHaveLength(1);
      expect(held["person"]).toEqual([
        { address: ADDRESS.toUpperCase().replace("EXAMPLE.ORG", "example.org"), isContact: false },
      ]);
      expect(await copied(ground, { address: addressOf("nobody@example.org") })).toBeNull();
      const other = await aGround(fresh().database);
      expect(await copied(other, { address: addressOf(ADDRESS) })).toBeNull();
    });

    test("shows what people wrote as text", async () => {
      const ground = await aGround(fresh().database);
      const hostile = `<img src=x onerror=alert(1)>"'&`;
      const { id } = await ground.aContact({ attributes: { name: hostile, [hostile]: hostile } });
      const files = await copied(ground, { contact: id });
      expect(files?.["index.html"]).not.toContain("<img");
      expect(files?.["index.html"]).toContain("&lt;img src=x");
    });

    test("ends when nobody takes it", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await somebodyEverywhere(fresh().database, ground, 2_000);
      const { database } = fresh();
      const issuer = { database, organisation: ground, keys: ground.keys, now: NOW, publicUrl: "" };
      const copy = await copyOf(issuer, { contact: id }, { language: "en", form: "copy" });
      for await (const _ of copy ?? []) break;
      // The transaction was let go: the row is free to go at once.
      expect(await ground.within((tx) => tx.run("delete from contacts"))).toBe(1);
    });
  });

  describe("what a person provided", () => {
    test("is in open formats, and without what others said of them", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await somebodyEverywhere(fresh().database, ground);
      const bought = await ground.aSource({ kind: "purchased" });
      await ground.within(async (tx) => {
        await tx.run("set local consentry.merging = 'on'");
        await tx.run(
          `update contacts set origins = jsonb_build_object('note',
             jsonb_build_array('2026-05-02', $1::text)) where contact_id = $2`,
          [bought.id, id],
        );
      });
      const files = (await copied(ground, { contact: id }, "portable")) ?? {};
      const data = JSON.parse(files["data.json"] ?? "") as { readonly person: object };
      expect(data.person).toMatchObject({ address: ADDRESS, attributes: { name: NAME } });
      expect(files["data.json"]).not.toContain(NOTE);
      expect(files["person.csv"]).not.toContain(NOTE);
      expect(files["consents.csv"]).toContain("send.newsletter,email,given");
      expect(files["observed.csv"]?.trim().split("\n")).toHaveLength(3);
      expect(JSON.parse(files["consents/record-1.json"] ?? "")).toMatchObject({});
    });
  });

  test("every table with personal data is in a copy, or excused with a reason", async () => {
    const ground = await aGround(fresh().database);
    const tables = await ground.within((tx) =>
      tx.rows<{ readonly name: string }>(
        `select relname as name from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and not relispartition
            and obj_description(oid, 'pg_class') ~ 'personal: (?!none)'
          order by relname`,
      ),
    );
    const shown = new Set((PARTS as readonly Part[]).flatMap((part) => part.tables));
    const known = [...shown, ...Object.keys(EXCUSED)];
    expect(tables.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });
});
