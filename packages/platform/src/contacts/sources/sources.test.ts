import { describe, expect, test } from "vitest";

import type { Day } from "@consentry/kernel";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { findContact } from "../contacts/find-contacts.ts";
import { aDeclaration, aGround, BY_MEMBER, TODAY, valueOf } from "../testing/organisation.ts";
import { judgeSource } from "./judge-source.ts";
import { ORIGIN_KINDS, type SourceDeclaration } from "./source.ts";
import { changeSource, declareSource, findSource, listSources } from "./sources.ts";

describe("judgeSource", () => {
  test.each<[string, Partial<SourceDeclaration>, boolean]>([
    ["holds back what was scraped", { kind: "scraped" }, true],
    ["holds back what was guessed", { kind: "guessed" }, true],
    ["holds back what nobody can account for", { kind: "unknown" }, true],
    ["holds back a purchase that named nobody", { kind: "purchased" }, true],
    ["holds back a purchase that did not name us", { kind: "purchased", namesUs: false }, true],
    ["lets a purchase through that named us", { kind: "purchased", namesUs: true }, false],
    ["holds back a partner who did not name us", { kind: "partner" }, true],
    ["lets a partner through who named us", { kind: "partner", namesUs: true }, false],
    ["leaves a form to each person's case", { kind: "form" }, false],
    ["leaves a sale to each person's case", { kind: "sale" }, false],
    ["leaves a public page to each person's case", { kind: "public" }, false],
    ["leaves another tool's export to each person's case", { kind: "import" }, false],
  ])("%s", (_, changes, isHeld) => {
    const reason = judgeSource(aDeclaration(changes), "FR", TODAY);
    expect(reason !== null).toBe(isHeld);
    if (reason !== null) expect(reason.because.length).toBeGreaterThan(20);
  });

  test("finds the same people held back wherever the organisation is", () => {
    const heldIn = (country: string | null): string[] =>
      ORIGIN_KINDS.filter((kind) => judgeSource({ kind, namesUs: null }, country, TODAY) !== null);
    const inFrance = heldIn("FR");
    expect(inFrance).toContain("scraped");
    for (const country of ["NL", "DE", "BE", "IT", "ES", "PL", "US", null]) {
      expect(heldIn(country), String(country)).toEqual(inFrance);
    }
  });
});

inSomeDoor((fresh) => {
  describe("a source", () => {
    test("is kept as it was declared", async () => {
      const ground = await aGround(fresh().database);
      const declared = await ground.aSource({
        kind: "partner",
        name: "  Festival 2026 ",
        obtainedOn: "2026-06-01" as Day,
        terms: "May be passed on to the partners named on the form.",
        namesUs: true,
        informedOn: "2026-06-01" as Day,
        informedWording: "Your address goes to the Chorale.",
        optOutOffered: false,
      });
      expect(declared).toMatchObject({ name: "Festival 2026", quarantinedBy: null });
      const found = await ground.within((tx) => findSource(tx, ground.id, declared.id));
      expect(found).toEqual(declared);
    });

    test("is counted with its contacts", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await ground.aSource();
      await ground.aSource({ name: "Unused" });
      await ground.aContact({ source: id });
      await ground.aContact({ source: id });
      const listed = await ground.within((tx) => listSources(tx, ground.id));
      expect(listed.map(({ name, contacts }) => [name, contacts])).toEqual([
        ["Sign-up form", 2],
        ["Unused", 0],
      ]);
    });

    test("is refused with every problem", async () => {
      const ground = await aGround(fresh().database);
      const declaration = aDeclaration({
        name: "two\r\nBcc: lines",
        obtainedOn: "2026-02-30" as Day,
        informedOn: "2026-11-22" as Day,
        terms: "\0",
      });
      const declared = await ground.within((tx) =>
        declareSource(tx, ground, declaration, BY_MEMBER),
      );
      const problems = declared.ok || "problems" in declared.error ? declared : null;
      expect(JSON.stringify(problems)).not.toContain("Bcc");
      expect(declared).toMatchObject({
        ok: false,
        error: {
          kind: "bad-declaration",
          problems: [
            { path: "name" },
            { path: "obtainedOn" },
            { path: "informedOn" },
            { path: "terms" },
          ],
        },
      });
    });

    test("declared anew is judged anew, and its contacts with it", async () => {
      const ground = await aGround(fresh().database);
      const { id } = await ground.aSource();
      const contact = await ground.aContact({ source: id });
      const other = await ground.aContact();
      const change = (changes: Partial<SourceDeclaration>) =>
        ground.within((tx) => changeSource(tx, ground, id, changes, BY_MEMBER));
      const heldBack = async (one: string) =>
        (await ground.within((tx) => findContact(tx, ground.id, one)))?.quarantinedBy;

      const scraped = valueOf(await change({ kind: "scraped" }));
      expect(scraped.rejudged).toBe(1);
      expect(await heldBack(contact.id)).toBe(scraped.source.quarantinedBy);
      expect(scraped.source.quarantinedBy).not.toBeNull();
      expect(await heldBack(other.id)).toBeNull();
      const later = await ground.aContact({ source: id });
      expect(later.quarantinedBy).toBe(scraped.source.quarantinedBy);

      expect(valueOf(await change({ kind: "form" })).rejudged).toBe(2);
      expect(await heldBack(contact.id)).toBeNull();
    });

    test("that is not there cannot be changed", async () => {
      const [ground, other] = [await aGround(fresh().database), await aGround(fresh().database)];
      const { id } = await other.aSource();
      const changed = await ground.within((tx) => changeSource(tx, ground, id, {}, BY_MEMBER));
      expect(changed).toEqual({ ok: false, error: { kind: "no-such-source" } });
    });
  });
});
