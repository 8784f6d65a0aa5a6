import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import { addToList, makeList } from "../lists/lists.ts";
import { aGround, NOW, TODAY, valueOf, type Ground } from "../testing/organisation.ts";
import { addContact, type NewContact } from "./add-contact.ts";
import { changeContact } from "./change-contact.ts";
import { exportContacts, type ExportFormat } from "./export-contacts.ts";
import { recordFacts, type FactKind } from "./facts.ts";
import { findByAddress, findContact } from "./find-contacts.ts";
import { keepingOf } from "./keeping.ts";
import { onePerson } from "./one-person.ts";

const day = (text: string): Day => text as Day;

async function exported(ground: Ground, format: ExportFormat): Promise<string> {
  return ground.within(async (tx) => {
    let text = "";
    for await (const piece of exportContacts(tx, ground.id, format, TODAY)) text += piece;
    return text;
  });
}

describe("keepingOf", () => {
  const prospect = {
    relation: "prospect",
    country: "FR",
    collectedOn: day("2024-01-10"),
    lastContactOn: null,
  } as const;

  test("counts from collection, and from a later contact", () => {
    expect(keepingOf(prospect, TODAY).keepUntil).toBe("2027-01-10");
    const replied = { ...prospect, lastContactOn: day("2025-03-01") };
    expect(keepingOf(replied, TODAY).keepUntil).toBe("2028-03-01");
  });

  test("gives a lasting relation the strictest period there is", () => {
    expect(keepingOf({ ...prospect, relation: "customer" }, TODAY)).toEqual(
      keepingOf(prospect, TODAY),
    );
  });

  test("counts from the end of a relation, once somebody told it, or from what came later", () => {
    const over = {
      ...prospect,
      relation: "ex-customer",
      relationEndedOn: day("2025-06-01"),
    } as const;
    expect(keepingOf(over, TODAY).keepUntil).toBe("2028-06-01");
    const wrote = { ...over, lastContactOn: day("2026-02-01") };
    expect(keepingOf(wrote, TODAY).keepUntil).toBe("2029-02-01");
    expect(keepingOf({ ...over, relationEndedOn: null }, TODAY)).toEqual(
      keepingOf(prospect, TODAY),
    );
  });

  test("allows not another day before law named a period", () => {
    const early = { ...prospect, collectedOn: day("2020-01-10") };
    expect(keepingOf(early, day("2020-06-01")).keepUntil).toBe("2020-06-01");
  });
});

inSomeDoor((fresh) => {
  test("a relation ends on the day somebody says so, and not again by another change", async () => {
    const ground = await aGround(fresh().database);
    const { id } = await ground.aContact({ relation: "customer" });
    const change = async (changes: Parameters<typeof changeContact>[3], at: string) =>
      valueOf(
        await ground.within((tx) => changeContact(tx, ground.id, id, changes, at as Instant)),
      );
    const ended = await change({ relation: "ex-customer" }, "2027-01-04T09:00:00Z");
    expect(ended).toMatchObject({ relationEndedOn: "2027-01-04", keepUntil: "2030-01-04" });
    const moved = await change({ country: "NL" }, "2027-02-01T09:00:00Z");
    expect(moved).toMatchObject({ relationEndedOn: "2027-01-04", keepUntil: "2030-01-04" });
    const back = await change({ relation: "customer" }, "2027-03-01T09:00:00Z");
    expect(back).toMatchObject({ relationEndedOn: null, keepUntil: "2029-05-02" });
  });

  describe("a contact", () => {
    test("is found by id and by any spelling of the address, as it was added", async () => {
      const ground = await aGround(fresh().database);
      const attributes = { city: "Lille", age: 41.5, vip: true, roles: ["alto"] };
      const added = await ground.aContact({ locale: "fr", attributes, tags: ["choir"] });
      const found = await ground.within((tx) => findContact(tx, ground.id, added.id));
      const byAddress = await ground.within((tx) => findByAddress(tx, ground, added.email));
      expect(found).toEqual({ ...added, email: expect.anything() as unknown });
      expect(found?.email.reveal()).toBe(added.email.reveal());
      expect(byAddress?.id).toBe(added.id);
      expect(found).toMatchObject({ keepUntil: "2029-05-02", lastContactOn: null });
    });

    test.each<[string, Partial<NewContact>, object]>([
      ["an address that is none", { email: "a@b\r\nBcc: c@example.org" }, { kind: "bad-address" }],
      ["a source that is not there", { source: newId() }, { kind: "no-such-source" }],
      [
        "a day to come",
        { collectedOn: day("2026-11-22") },
        { problems: [{ path: "collectedOn" }] },
      ],
      ["a country of three letters", { country: "FRA" }, { problems: [{ path: "country" }] }],
      [
        "a locale and an attribute that are none",
        { locale: "fr_FR", attributes: { a: { b: 1 } } as never },
        { problems: [{ path: "locale" }, { path: "attributes.a" }] },
      ],
    ])("is refused with %s", async (_, changes, error) => {
      const ground = await aGround(fresh().database);
      const { id: source } = await ground.aSource();
      const contact = { email: "ada@example.org", source, collectedOn: TODAY, ...changes };
      const added = await ground.within((tx) => addContact(tx, ground, contact, NOW));
      expect(added).toMatchObject({ ok: false, error });
      expect(JSON.stringify(added)).not.toContain("example");
    });

    test("is changed in what was given alone, and keeps its due date", async () => {
      const ground = await aGround(fresh().database);
      const { id, keepUntil } = await ground.aContact({ locale: "fr", tags: ["choir"] });
      const changes = { tags: ["board"], relation: "customer" } as const;
      const changed = await ground.within((tx) => changeContact(tx, ground.id, id, changes, NOW));
      expect(valueOf(changed)).toMatchObject({ locale: "fr", ...changes, keepUntil });
      const found = await ground.within((tx) => findContact(tx, ground.id, id));
      expect(found).toMatchObject({ locale: "fr", ...changes, keepUntil });
      const stranger = await ground.within((tx) => changeContact(tx, ground.id, newId(), {}, NOW));
      expect(stranger).toEqual({ ok: false, error: { kind: "no-such-contact" } });
    });

    test.each<[FactKind, boolean]>([
      ["replied", true],
      ["purchased", true],
      ["login", true],
      ["document-request", true],
      ["delivered", false],
      ["autoreplied", false],
      ["bounced", false],
      ["complained", false],
    ])("that %s: its due date moves: %s", async (kind, isLater) => {
      const ground = await aGround(fresh().database);
      const { id: contact } = await ground.aContact();
      const at = "2026-10-01T23:30:00Z" as Instant;
      await ground.within((tx) => recordFacts(tx, ground.id, [{ contact, kind, at }], NOW));
      const found = await ground.within((tx) => findContact(tx, ground.id, contact));
      expect(found).toMatchObject({
        keepUntil: isLater ? "2029-10-01" : "2029-05-02",
        lastContactOn: isLater ? "2026-10-01" : null,
      });
    });

    test("is not kept shorter by what comes late, nor longer by what is still to come", async () => {
      const ground = await aGround(fresh().database);
      const { id: contact } = await ground.aContact();
      const reply = (at: string) =>
        ground.within((tx) =>
          recordFacts(tx, ground.id, [{ contact, kind: "replied", at: at as Instant }], NOW),
        );
      await reply("2026-10-01T08:00:00Z");
      await reply("2026-06-01T08:00:00Z");
      expect(await reply("2026-12-01T08:00:00Z")).toEqual({
        ok: false,
        error: { kind: "in-the-future" },
      });
      const found = await ground.within((tx) => findContact(tx, ground.id, contact));
      expect(found).toMatchObject({ keepUntil: "2029-10-01" });
    });

    test("that is not there has no facts, and the others have theirs", async () => {
      const ground = await aGround(fresh().database);
      const { id: contact } = await ground.aContact();
      const facts = [contact, newId()].map(
        (one) => ({ contact: one, kind: "login", at: NOW }) as const,
      );
      const recorded = await ground.within((tx) => recordFacts(tx, ground.id, facts, NOW));
      expect(recorded).toEqual({ ok: true, value: 1 });
    });
  });

  test("one person is shown whole: from where, which words, what was answered, until when", async () => {
    const ground = await aGround(fresh().database);
    const { id: source } = await ground.aSource({ name: "Choir night", terms: "On paper." });
    const contact = await ground.aContact({ source });
    const wording = {
      language: "en",
      question: "May we write to you?",
      explanation: "Once a month.",
      shownAs: null,
    };
    await ground.within(async (tx) => {
      const hash = await keepWording(tx, ground.id, wording);
      await recordActs(
        tx,
        { organisation: ground.id, keys: ground.keys, contact: contact.id },
        [{ purpose: "send.newsletter", channel: "email", action: "given", wording: hash }],
        { method: "paper", place: null, actor: "member:1", at: NOW },
      );
      const list = { name: "News", purpose: "send.newsletter", isPublic: true } as const;
      const { id } = valueOf(await makeList(tx, ground.id, list));
      await addToList(tx, ground.id, id, [contact.id], NOW);
      const fact = { contact: contact.id, kind: "bounced", at: NOW, detail: { status: "4.2.2" } };
      await recordFacts(tx, ground.id, [{ ...fact, kind: "bounced" }], NOW);
      const addressKey = ground.keys.addressKey(contact.email);
      const why = {
        channel: "sms",
        topic: null,
        until: null,
        since: NOW,
        saidBy: "contact",
      } as const;
      await suppress(tx, ground.id, [{ addressKey, reason: "objected", ...why }]);
    });
    const person = await ground.within((tx) => onePerson(tx, ground, ground.keys, contact.id, NOW));
    expect(person).toMatchObject({
      source: { name: "Choir night", terms: "On paper." },
      quarantine: null,
      kept: { rule: contact.keepRule },
      lists: [{ name: "News" }],
      consents: [{ purpose: "send.newsletter", answer: { action: "given" } }],
      entries: [{ event: { action: "given", method: "paper" } }],
      suppressions: [{ channel: "sms", topic: null, reason: "objected" }],
      facts: [{ kind: "bounced", detail: { status: "4.2.2" } }],
    });
    expect([...(person?.wordings.values() ?? [])]).toEqual([wording]);
    expect(JSON.stringify(person)).not.toContain(contact.email.reveal());
    expect(
      await ground.within((tx) => onePerson(tx, ground, ground.keys, newId(), NOW)),
    ).toBeNull();
  });

  test("an export tells all, and no cell of it is a formula", async () => {
    const ground = await aGround(fresh().database);
    expect(await exported(ground, "json")).toBe("[]\n");
    const { id: source } = await ground.aSource({ name: "=cmd()", kind: "scraped" });
    const one = await ground.aContact({ source, tags: ["@a"], attributes: { note: 'say "no"' } });
    const two = await ground.aContact({ email: "+ada@example.org" });
    const addressKey = ground.keys.addressKey(two.email);
    const why = {
      channel: "all",
      topic: null,
      until: null,
      since: NOW,
      saidBy: "contact",
    } as const;
    await ground.within((tx) =>
      suppress(tx, ground.id, [{ addressKey, reason: "unsubscribed", ...why }]),
    );
    const rows = parse(await exported(ground, "csv"), { columns: true });
    expect(rows).toMatchObject([
      {
        email: one.email.reveal(),
        source: "'=cmd()",
        quarantined_by: one.quarantinedBy,
        suppressed: "",
        attributes: '{"note":"say \\"no\\""}',
      },
      { email: "'+ada@example.org", suppressed: "unsubscribed", keep_until: "2029-05-02" },
    ]);
    const json = JSON.parse(await exported(ground, "json")) as readonly { email: string }[];
    expect(json.map(({ email }) => email)).toEqual([one.email.reveal(), "+ada@example.org"]);
  });
});
