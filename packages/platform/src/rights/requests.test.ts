import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { suppressedAmong } from "../consent/suppressions/suppressions.ts";
import { audienceDecision } from "../contacts/contacts/audience.ts";
import { findContact } from "../contacts/contacts/find-contacts.ts";
import { countContacts } from "../contacts/contacts/list-contacts.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { acceptProof, askAgain, extend, refuse, setAside } from "./answer-otherwise.ts";
import { carryOut } from "./carrying-out/carry-out.ts";
import { noteAnswer, recipientsOf } from "./passing-on/recipients.ts";
import { requestNeeds } from "./request-needs.ts";
import { liftRestriction } from "./restriction/restrict.ts";
import {
  address,
  askingPeople,
  BY,
  day,
  NOTHING_MORE,
  type AskingPeople,
} from "./testing/asking-people.ts";

const BASE = "https://mail.example.org";

inSomeDoor((fresh) => {
  const open = () => askingPeople(fresh().database);

  const pathIn = (links: readonly string[] | undefined): string => {
    const link = links?.find((one) => one.includes("/r/")) ?? "";
    return link.replace(BASE, "");
  };

  /** The mailbox's owner presses the button of the mail that asks. */
  async function confirm({ site }: AskingPeople): Promise<string> {
    const mails = await site.mails();
    const path = pathIn(mails.find(({ subject }) => subject.includes("yours"))?.links);
    expect((await site.post(path, {})).statusCode).toBe(200);
    return path;
  }

  const done = ({ site }: AskingPeople, id: string, doing: object = {}) =>
    site.as((own) => carryOut(own, id, { ...NOTHING_MORE, ...doing }));

  describe("the clock", () => {
    test("gives a month, goes on to a working day, and two months more when told in time", async () => {
      const people = await open();
      people.site.now = "2026-01-30T15:00:00Z" as Instant;
      const id = await people.ask("access");
      expect(await people.read(id)).toMatchObject({ dueOn: "2026-03-02", extension: null });
      people.site.now = "2026-03-02T22:00:00Z" as Instant;
      const extended = await people.site.as((own) => extend(own, id, BY, "complex"));
      expect(extended).toEqual({ ok: true, value: "2026-04-30" });
      const again = await people.site.as((own) => extend(own, id, BY, "many"));
      expect(again).toMatchObject({ error: { kind: "too-late-to-extend" } });
      const late = await people.ask("erasure", { receivedOn: day("2026-01-30") });
      people.site.now = "2026-03-03T00:00:00Z" as Instant;
      const tooLate = await people.site.as((own) => extend(own, late, BY, "complex"));
      expect(tooLate).toMatchObject({ error: { kind: "too-late-to-extend" } });
      const needs = await people.site.as((own) => requestNeeds(own));
      expect(needs).toMatchObject([
        { kind: "people-unanswered", count: 1, due: "2026-03-02" },
        { kind: "people-ask", count: 1, due: "2026-04-30" },
      ]);
      expect((await people.site.mails()).some(({ text }) => text.includes("2026-04-30"))).toBe(
        true,
      );
    });
  });

  describe("who asks", () => {
    test("is shown by the mailbox alone, and the mail tells nothing of whether it is known", async () => {
      const people = await open();
      const { site } = people;
      const known = await people.ask("access");
      const mailsOf = async () => (await site.mails()).map(({ text }) => text);
      const plain = (texts: readonly string[]) =>
        texts.map((text) => text.replaceAll(/\/r\/\S+|Reference: \w+/g, ""));
      const toKnown = plain(await mailsOf());
      const unknown = await people.ask("access", {
        contact: null,
        address: address("cy@example.net"),
      });
      expect(plain(await mailsOf())).toEqual(toKnown);
      for (const id of [known, unknown]) {
        expect(await done(people, id)).toMatchObject({ error: { kind: "not-proved" } });
      }
      expect(await people.steps(known)).toEqual([
        "received",
        "letter confirm",
        "confirmation-asked",
      ]);
    });

    test("is confirmed once, by a link that was not forged and is not too old", async () => {
      const people = await open();
      const { site } = people;
      const id = await people.ask("erasure");
      const path = await confirm(people);
      expect(await people.read(id)).toMatchObject({ proof: { kind: "mailbox" } });
      expect((await site.post(path, {})).body).toContain("confirmed before");
      expect((await people.steps(id)).filter((kind) => kind === "proved")).toHaveLength(1);
      const preference = await site.link("preference", people.ada);
      for (const forged of [`${path.slice(0, -9)}x/confirm`, preference.replace("/p/", "/r/")]) {
        expect((await site.post(forged, {})).statusCode).toBe(404);
      }
      site.now = "2026-06-05T00:00:00Z" as Instant;
      expect((await site.post(path, {})).statusCode).toBe(404);
    });

    test("may be shown otherwise, and a member says how", async () => {
      const people = await open();
      const id = await people.ask("source");
      const accept = () => people.site.as((own) => acceptProof(own, id, BY, "Came by in person"));
      expect(await accept()).toMatchObject({ ok: true });
      expect(await accept()).toMatchObject({ error: { kind: "proved-already" } });
      expect(await people.site.as((own) => askAgain(own, id, BY))).toMatchObject({ ok: false });
    });

    test("of whom nothing is held is told so, once it is shown that they have the mailbox", async () => {
      const people = await open();
      const id = await people.ask("access", { contact: null, address: address("cy@example.net") });
      await confirm(people);
      expect(await done(people, id)).toMatchObject({ ok: true });
      const [mail] = await people.site.mails();
      expect(mail?.text).toContain("holds no data under this address");
    });
  });

  describe("what is asked", () => {
    test("access and portability are files behind a link, for thirty days", async () => {
      const people = await open();
      const { site } = people;
      for (const kind of ["access", "portability"] as const) {
        const id = await people.ask(kind);
        await confirm(people);
        expect(await done(people, id)).toMatchObject({ ok: true });
        const [mail] = await site.mails();
        const path = pathIn(mail?.links);
        expect(mail?.bytes.length).toBeLessThan(20_000);
        expect((await site.app.inject(path)).body).toContain("ready");
        const file = await site.post(path, {});
        expect(file.headers["content-type"]).toBe("application/zip");
        expect(file.rawPayload.subarray(0, 2).toString()).toBe("PK");
        expect(await people.steps(id)).toContain("file-fetched");
        expect(await people.read(id)).toMatchObject({ state: { fileUntil: "2026-06-01" } });
        const now = site.now;
        site.now = "2026-06-02T00:00:00Z" as Instant;
        expect((await site.post(path, {})).statusCode).toBe(404);
        site.now = now;
      }
    });

    test("a correction is made, named and passed on, and what was there before is in no log", async () => {
      const people = await open();
      const { site, ada } = people;
      const id = await people.ask("rectification", { words: "My city is Lyon" });
      await confirm(people);
      expect(await done(people, id)).toMatchObject({ error: { kind: "nothing-corrected" } });
      const doing = {
        changes: { attributes: { city: "Lyon" } },
        recipients: [
          { name: "Printer", address: "data@print.example" },
          { name: "Choir shop", address: null },
        ],
      };
      expect(await done(people, id, doing)).toMatchObject({ ok: true });
      const contact = await site.as(({ tx }) => findContact(tx, site.organisation.id, ada));
      expect(contact?.attributes).toEqual({ city: "Lyon" });
      const mails = await site.mails();
      const passed = mails.find(({ to }) => to.reveal() === "data@print.example");
      expect(passed?.text).toMatch(/ada@example\.net[\s\S]*city: Lyon/);
      const told = await site.as(({ tx }) => recipientsOf(tx, site.organisation.id, id));
      expect(told.map(({ toldBy }) => toldBy)).toEqual(["letter", "other"]);
      const answer = { answer: "done", on: day("2026-05-10"), by: BY } as const;
      expect(await site.as((own) => noteAnswer(own, id, 1, answer))).toBe(true);
      expect(await site.as((own) => noteAnswer(own, id, 9, answer))).toBe(false);
      expect((await people.steps(id)).slice(-4)).toEqual([
        "letter rectified",
        "passed-on",
        "passed-on",
        "answered",
      ]);
    });

    test("an erasure leaves a request that names nobody, and a letter on its way", async () => {
      const people = await open();
      const { site, ada } = people;
      const other = await people.ask("access", { words: "All of it, Ada" });
      const id = await people.ask("erasure", { words: "Forget me. Ada" });
      const paths = (await site.mails()).map(({ links }) => pathIn(links));
      for (const path of paths) await site.post(path, {});
      const recipients = [{ name: "Printer", address: "data@print.example" }];
      expect(await done(people, id, { recipients })).toMatchObject({ ok: true });
      expect(await site.as(({ tx }) => findContact(tx, site.organisation.id, ada))).toBeNull();
      const gone = { contact: null, address: null, words: "", locale: null };
      expect(await people.read(id)).toMatchObject({ ...gone, state: { kind: "done" } });
      expect(await people.read(other)).toMatchObject({
        ...gone,
        state: { kind: "set-aside", because: "person-gone" },
      });
      const mails = await site.mails();
      expect(mails.map(({ to }) => to.reveal()).toSorted()).toEqual([
        "ada@example.net",
        "data@print.example",
      ]);
      for (const path of paths) expect((await site.app.inject(path)).statusCode).toBe(404);
    });

    test("what is restricted is kept, and neither written to nor counted until they were told", async () => {
      const people = await open();
      const { site, ada } = people;
      const id = await people.ask("restriction");
      await confirm(people);
      const isUsed = () =>
        site.as(async ({ tx, organisation, now }) => {
          const on = day(now.slice(0, 10));
          const subscribers = { kind: "relation", relation: "subscriber" } as const;
          const counted = await countContacts(tx, organisation.id, { filter: subscribers, on });
          const message = { identityShown: true, sourceStated: true, optOut: { inMessage: true } };
          const asked = {
            purpose: "send.newsletter",
            channel: "email",
            list: null,
            on,
            message,
          } as const;
          const decided = await audienceDecision(tx, organisation, ada, asked);
          return [decided?.isMailable, decided?.quarantinedBy, counted.ok && counted.value];
        });
      expect(await isUsed()).toEqual([true, null, 1]);
      expect(await done(people, id)).toMatchObject({ ok: true });
      expect(await isUsed()).toEqual([false, "X-RESTRICT", 0]);
      expect(await site.as((own) => liftRestriction(own, ada, BY))).toBe("2026-05-09");
      expect(await site.as((own) => liftRestriction(own, ada, BY))).toBeNull();
      expect(await isUsed()).toEqual([false, "X-RESTRICT", 0]);
      expect((await site.mails()).at(-1)?.text).toContain("2026-05-09");
      site.now = "2026-05-09T00:00:00Z" as Instant;
      expect(await isUsed()).toEqual([true, null, 1]);
    });

    test("an objection is followed at once, of whomever it is, and refused by nothing", async () => {
      const people = await open();
      const { site } = people;
      const ids = [
        await people.ask("objection"),
        await people.ask("objection", { contact: null, address: address("cy@example.net") }),
      ];
      const keys = await site.as(({ tx, organisation, keys: own }) =>
        suppressedAmong(
          tx,
          organisation.id,
          [own.addressKey(address("ada@example.net")), own.addressKey(address("cy@example.net"))],
          { channel: "email", topic: null, on: day("2026-05-02") },
        ),
      );
      expect([...keys.values()]).toEqual(["objected", "objected"]);
      for (const id of ids)
        expect(await people.read(id)).toMatchObject({ state: { kind: "done" } });
    });

    test("the origin is told with its terms", async () => {
      const people = await open();
      const id = await people.ask("source", { cameBy: "preference-centre", isProved: true });
      expect(await done(people, id)).toMatchObject({ ok: true });
      expect((await people.site.mails()).at(-1)?.text).toContain("Choir, on 2026-05-02");
    });
  });

  describe("the preference centre", () => {
    test("takes what needs somebody, and shows where it stands", async () => {
      const people = await open();
      const { site, ada } = people;
      const page = await site.link("preference", ada);
      const words = { do: "ask", right: "restriction", words: "Until you checked my age" };
      expect((await site.post(page, words)).statusCode).toBe(200);
      expect((await site.post(page, words)).statusCode).toBe(200);
      expect((await site.post(page, { do: "ask", right: "toString" })).statusCode).toBe(422);
      expect((await site.app.inject(page)).body).toContain("answer by 2026-06-02");
      expect((await site.post(page, { do: "portable" })).statusCode).toBe(200);
      expect((await site.app.inject(page)).body).toContain("done on 2026-05-02");
      expect((await site.mails()).map(({ subject }) => subject)).toHaveLength(1);
    });
  });

  test("a refusal tells its reason and how to complain, and to somebody unknown nothing else", async () => {
    const people = await open();
    const { site } = people;
    const proved = await people.ask("access", { cameBy: "preference-centre", isProved: true });
    const unknown = await people.ask("erasure");
    await site.mails();
    const say = (
      id: string,
      because: "identity" | "excessive" | "exception",
      words = "Every day.",
    ) => site.as((own) => refuse(own, id, BY, { because, words }));
    for (const [id, because] of [
      [proved, "identity"],
      [proved, "exception"],
      [unknown, "excessive"],
    ] as const) {
      expect(await say(id, because)).toMatchObject({ error: { kind: "not-refusable" } });
    }
    expect(await say(proved, "excessive")).toMatchObject({ ok: true });
    expect(await say(unknown, "identity")).toMatchObject({ ok: true });
    const [one, other] = await site.mails();
    expect(one?.text).toMatch(/excessive[\s\S]*Every day\.[\s\S]*complaint/);
    expect(other?.text).toMatch(/could not make sure[\s\S]*complaint/);
    expect(other?.text).not.toContain("Every day");
  });

  test("what is settled stays as it is, whatever is done with it afterwards", async () => {
    const people = await open();
    const { site } = people;
    const acts: readonly ((id: string) => Promise<unknown>)[] = [
      (id) => done(people, id),
      (id) => site.as((own) => refuse(own, id, BY, { because: "excessive", words: "" })),
      (id) => site.as((own) => setAside(own, id, BY, { because: "twice", note: null })),
      (id) => site.as((own) => extend(own, id, BY, "many")),
      (id) => site.as((own) => acceptProof(own, id, BY, "seen")),
      (id) => site.as((own) => askAgain(own, id, BY)),
    ];
    const sequences = fc.array(fc.nat({ max: acts.length - 1 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        const id = await people.ask("source", {
          contact: null,
          address: address("bo@example.net"),
        });
        await site.as((own) => acceptProof(own, id, BY, "seen"));
        let ended: unknown = null;
        for (const at of sequence) {
          await acts[at]?.(id);
          const { state } = await people.read(id);
          if (ended !== null) expect(state).toEqual(ended);
          else if (state.kind !== "open") ended = state;
        }
        if (ended === null)
          await site.as((own) => setAside(own, id, BY, { because: "twice", note: null }));
      }),
      { numRuns: 6 },
    );
  });

  test("no letter holds an address on the net but our own, and no picture", async () => {
    const people = await open();
    const { site } = people;
    const id = await people.ask("access", { locale: "de" });
    const mails = [...(await site.mails())];
    await site.post(pathIn(mails[0]?.links), {});
    await done(people, id);
    mails.push(...(await site.mails()));
    expect(mails).toHaveLength(2);
    for (const { bytes, text, links } of mails) {
      expect(links.every((link) => link.startsWith(`${BASE}/r/`))).toBe(true);
      expect(text.replaceAll(BASE, "")).not.toMatch(/https?:/);
      expect(Buffer.from(bytes).toString()).not.toMatch(/<img|<script|<link|src=/i);
    }
  });
});
