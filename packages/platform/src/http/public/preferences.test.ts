import { createHash } from "node:crypto";

import { addDays, dayOf, EmailAddress, type Day, type Instant } from "@consentry/kernel";
import { Client } from "pg";
import { describe, expect, test } from "vitest";

import { imagePath, keepImage } from "../../campaigns/images/images.ts";
import { aPng } from "../../campaigns/images/testing/pictures.ts";
import { findLedgerName } from "../../consent/acts/contact-keys.ts";
import { standingsOf } from "../../consent/ledger/read.ts";
import { ACTION_TOKEN_LENGTH } from "../../consent/tokens/tokens.ts";
import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { verifyLedger } from "../../consent/ledger/verify.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { addToList, listsOf, makeList } from "../../contacts/lists/lists.ts";
import { changeSource, listSources } from "../../contacts/sources/sources.ts";
import { inSomeDoor, type TestDatabase } from "../../database/testing/in-every-door.ts";
import { noticeNow, publishNotice } from "../../notice/publish-notice.ts";
import { receiveRequest } from "../../rights/receive/receive-request.ts";
import { aSentMessage } from "../../transactional/portal/testing/a-sent-message.ts";
import { PUBLIC_ROUTES } from "./public-pages.ts";
import { openPublicSite, type PublicSite } from "./testing/public-site.ts";

const ONE_CLICK = { "List-Unsubscribe": "One-Click" };

inSomeDoor((fresh) => {
  /** Somebody who agreed to all that the form asks. */
  async function agreed() {
    const site = await openPublicSite(fresh().database);
    const path = await site.signUp("ada@example.net", ["send.newsletter", "track.open.individual"]);
    await site.post(path, {});
    const [row] = await site.as(({ tx, organisation }) =>
      tx.rows<{ readonly id: string }>(
        "select contact_id as id from contacts where organisation_id = $1",
        [organisation.id],
      ),
    );
    const contact = row?.id ?? "";
    return { site, contact, preferences: await site.link("preference", contact) };
  }

  function statesOf(site: PublicSite, contact: string) {
    return site.as(async ({ tx, organisation, keys }) => {
      const name = await findLedgerName(tx, organisation.id, keys, contact);
      const all = name ? await standingsOf(tx, organisation.id, name.pseudonym) : [];
      return Object.fromEntries(all.map(({ purpose, answer }) => [purpose, answer?.action]));
    });
  }

  function isStopped(site: PublicSite, contact: string, topic: string | null = null) {
    return site.as(async ({ tx, organisation, keys, now }) => {
      const known = await findContact(tx, organisation.id, contact);
      const key = known ? keys.addressKey(known.email) : new Uint8Array(32);
      const way = { channel: "email", topic, on: dayOf(now) } as const;
      return (await suppressedAmong(tx, organisation.id, [key], way)).size > 0;
    });
  }

  describe("the preference centre", () => {
    test("shows what is held, where it came from, and in which words it was agreed to", async () => {
      const { site, preferences } = await agreed();
      const { body } = await site.app.inject(`${preferences}?lang=nl`);
      for (const text of [
        "ada@example.net",
        "Choir, op 02-05-2026",
        "Yes, send me the newsletter.",
      ])
        expect(body).toContain(text);
    });

    test.each([
      ["en", true, "You were offered to object, free of charge and simply"],
      ["fr", true, "La possibilité de vous opposer, simplement et sans frais, vous a été proposée"],
      ["nl", false, "Bezwaar maken werd u toen niet aangeboden"],
      ["de", false, "Ein Widerspruch wurde Ihnen dabei nicht angeboten"],
    ])("says in %s what the sender declares of a way out at collection", async (...told) => {
      const [language, optOutOffered, said] = told;
      const { site, preferences } = await agreed();
      const page = async () => (await site.app.inject(`${preferences}?lang=${language}`)).body;
      expect(await page()).not.toContain(said);
      await site.as(async ({ tx, organisation, now: at }) => {
        for (const { id } of await listSources(tx, organisation.id))
          await changeSource(tx, organisation, id, { optOutOffered }, { by: "member:1", at });
      });
      expect(await page()).toContain(said);
    });

    test("takes back measurement and leaves the mails", async () => {
      const { site, contact, preferences } = await agreed();
      await site.post(preferences, { do: "stop-measuring" });
      expect(await statesOf(site, contact)).toEqual({
        "send.newsletter": "given",
        "track.open.individual": "withdrawn",
      });
      expect(await isStopped(site, contact)).toBe(false);
    });

    test.each([
      ["stop-all", "withdrawn"],
      ["object", "objected"],
    ])("does %s with all that was agreed to", async (wish, state) => {
      const { site, contact, preferences } = await agreed();
      await site.post(preferences, { do: wish });
      expect(await statesOf(site, contact)).toMatchObject({
        "send.newsletter": state,
        "track.open.individual": state,
      });
      expect(await isStopped(site, contact)).toBe(true);
    });

    test("stops for good what was never asked, also when one purpose is agreed to again", async () => {
      const { site, contact, preferences } = await agreed();
      await site.post(preferences, { do: "stop-all" });
      const stopped = {
        "send.newsletter": "withdrawn",
        "track.open.individual": "withdrawn",
        "send.commercial": "objected",
        "send.charity": "objected",
        "send.political": "objected",
      };
      expect(await statesOf(site, contact)).toEqual(stopped);
      const again = await site.post(preferences, { do: "stop-all" });
      expect(again.statusCode).toBe(200);
      expect(await statesOf(site, contact)).toEqual(stopped);
      site.now = "2026-05-03T09:30:00Z" as Instant;
      await site.post(await site.signUp("ada@example.net"), {});
      expect(await isStopped(site, contact)).toBe(false);
      expect(await statesOf(site, contact)).toMatchObject({
        "send.newsletter": "given",
        "send.commercial": "objected",
      });
    });

    test("starts mails again only when the mailbox's owner confirms", async () => {
      const { site, contact, preferences } = await agreed();
      await site.post(preferences, { do: "stop-all" });
      const answer = await site.post(preferences, { do: "yes:send.newsletter" });
      expect(answer.body).toContain("mailbox");
      expect(await isStopped(site, contact)).toBe(true);
      const [mail] = await site.mails();
      site.now = "2026-05-02T09:31:00Z" as Instant;
      await site.post(mail?.links[0]?.replace("https://mail.example.org", "") ?? "", {});
      expect(await isStopped(site, contact)).toBe(false);
      expect(await statesOf(site, contact)).toMatchObject({ "send.newsletter": "given" });
    });

    test("changes nothing when a wish is none, or is about somebody else's list or entry", async () => {
      const { site, preferences } = await agreed();
      for (const wish of ["", "yes:", "yes:toString", "stop-topic:x", "receipt:999", "receipt:"]) {
        expect((await site.post(preferences, { do: wish })).statusCode, wish).toBe(422);
      }
      expect((await site.post(preferences, {})).statusCode).toBe(422);
    });

    test("erases on the word of the mailbox's owner, and is gone with the person", async () => {
      const { site, contact, preferences } = await agreed();
      await site.post(preferences, { do: "erase" });
      expect((await site.app.inject(preferences)).statusCode).toBe(200);
      const [mail] = await site.mails();
      await site.post(mail?.links[0]?.replace("https://mail.example.org", "") ?? "", {});
      expect(await site.as(({ tx }) => findContact(tx, site.organisation.id, contact))).toBeNull();
      expect((await site.app.inject(preferences)).statusCode).toBe(404);
      const verdict = await site.as(({ tx }) => verifyLedger(tx, site.organisation.id));
      expect(verdict).toMatchObject({ isWhole: true });
    });
  });

  function aNotice(site: PublicSite): Promise<string> {
    return site.as(async (own) => {
      const facts = { ...own, places: { relay: null, database: null } };
      const { hash } = await noticeNow(facts);
      await publishNotice(facts, { hash, isLinked: false, by: "member:1" });
      return `/privacy/${own.organisation.id}`;
    });
  }

  function aRequest(site: PublicSite): Promise<string> {
    return site.as(async (own) => {
      const address = EmailAddress.parse("cy@example.net");
      const asked = await receiveRequest(own, {
        kind: "access",
        cameBy: "post",
        contact: null,
        address: address.ok ? address.value : null,
        locale: null,
        words: "",
        receivedOn: dayOf(own.now),
        by: "member:1",
        isProved: false,
      });
      return asked?.id ?? "";
    });
  }

  function aPicture(site: PublicSite): Promise<string> {
    return site.as(async ({ tx, organisation: { id } }) => {
      const kept = await keepImage(tx, id, { name: "Choir", bytes: aPng() });
      if (!kept.ok) throw new Error(kept.error.kind);
      return imagePath(id, kept.value.id);
    });
  }

  describe("one click", () => {
    test("unsubscribes at once, as often as it comes, without redirect or cookie", async () => {
      const { site, contact } = await agreed();
      const path = await site.link("unsubscribe", contact);
      for (const time of [1, 2]) {
        const answer = await site.post(path, ONE_CLICK);
        expect([time, answer.statusCode, answer.headers["set-cookie"]]).toEqual([
          time,
          200,
          undefined,
        ]);
      }
      expect(await isStopped(site, contact)).toBe(true);
      expect(await statesOf(site, contact)).toMatchObject({ "send.newsletter": "withdrawn" });
    });

    test("also comes as a form with parts", async () => {
      const { site, contact } = await agreed();
      const body = [
        "--b",
        'Content-Disposition: form-data; name="List-Unsubscribe"',
        "",
        "One-Click",
        "--b--",
        "",
      ].join("\r\n");
      const answer = await site.app.inject({
        method: "POST",
        url: await site.link("unsubscribe", contact),
        headers: { "content-type": "multipart/form-data; boundary=b" },
        body,
      });
      expect(answer.statusCode).toBe(200);
      expect(await isStopped(site, contact)).toBe(true);
    });

    test("of one list leaves the others", async () => {
      const { site, contact } = await agreed();
      const lists = await site.as(async ({ tx, organisation, now }) => {
        const ids: string[] = [];
        for (const name of ["Concerts", "Rehearsals"]) {
          const made = await makeList(tx, organisation.id, {
            name,
            purpose: "send.newsletter",
            isPublic: true,
          });
          if (made.ok) ids.push(made.value.id);
        }
        for (const id of ids) await addToList(tx, organisation.id, id, [contact], now);
        return ids;
      });
      await site.post(await site.link("unsubscribe", contact, lists[0]), ONE_CLICK);
      expect(await isStopped(site, contact, lists[0])).toBe(true);
      expect(await isStopped(site, contact, lists[1])).toBe(false);
      const left = await site.as(({ tx, organisation }) => listsOf(tx, organisation.id, contact));
      expect(left.map(({ name }) => name)).toEqual(["Rehearsals"]);
    });

    test("is heard however many come from one network at once", async () => {
      const { site, contact } = await agreed();
      const unknown = { email: "", yes: "" };
      for (let time = 0; time < 60; time += 1) await site.post("/f/nothing", unknown);
      expect((await site.post("/f/nothing", unknown)).statusCode).toBe(429);
      const answer = await site.post(await site.link("unsubscribe", contact), ONE_CLICK);
      expect(answer.statusCode).toBe(200);
      expect(await isStopped(site, contact)).toBe(true);
    });

    test("without the pair that the standard names only shows the page", async () => {
      const { site, contact } = await agreed();
      await site.post(await site.link("unsubscribe", contact), { "List-Unsubscribe": "Two-Click" });
      expect(await isStopped(site, contact)).toBe(false);
    });
  });

  test("whatever looks at a public page, and however often, changes no row", async () => {
    const { site, contact, preferences } = await agreed();
    const paths = [
      site.formPath,
      preferences,
      await site.link("unsubscribe", contact),
      await site.link("erase", contact),
      await site.signUp("bo@example.net"),
      "/receipt",
      await site.link("request", contact, await aRequest(site)),
      await site.link("stay", contact),
      await aNotice(site),
      await aPicture(site),
      new URL((await site.as(aSentMessage)).url).pathname,
    ];
    for (const { path } of PUBLIC_ROUTES) {
      const start = path.replace(/:.*/, "");
      expect(
        paths.some((one) => one.startsWith(start)),
        path,
      ).toBe(true);
    }
    const before = await digestOf(fresh());
    const wishes = [
      "",
      "?do=stop-all",
      "?List-Unsubscribe=One-Click",
      "?lang=de&yes=send.newsletter",
    ];
    for (const path of paths) {
      for (const wish of wishes) {
        for (const method of ["GET", "HEAD"] as const) {
          const answer = await site.app.inject({ method, url: `${path}${wish}` });
          expect([path, answer.statusCode]).toEqual([path, 200]);
        }
      }
    }
    expect(await digestOf(fresh())).toBe(before);
  });

  test("a link that is forged, too old, of another kind, or whose person is gone is one calm page", async () => {
    const { site, contact, preferences } = await agreed();
    const unsubscribe = await site.link("unsubscribe", contact);
    const gone = await site.link("preference", "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3");
    const forged = [
      "/p/nothing",
      preferences.slice(0, -1),
      preferences.replace("/p/", "/u/"),
      unsubscribe.replace("/u/", "/p/"),
      unsubscribe.replace("/u/", "/c/"),
      gone,
      `/p/${"A".repeat(ACTION_TOKEN_LENGTH)}`,
      "/f/nothing",
    ];
    const bodies = new Set<string>();
    for (const url of forged) {
      for (const method of ["GET", "POST"] as const) {
        const answer = await site.app.inject({ method, url });
        expect([url, answer.statusCode]).toEqual([url, 404]);
        bodies.add(answer.body);
      }
    }
    site.now = `${addDays("2026-05-02" as Day, 401)}T00:00:00Z` as Instant;
    bodies.add((await site.app.inject(preferences)).body);
    expect(bodies.size).toBe(1);
  });
});

/** One hash over every row of every table. */
async function digestOf({ connection }: TestDatabase): Promise<string> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
    );
    const hash = createHash("sha256");
    for (const { name } of tables) {
      const { rows } = await client.query<{ line: string }>(
        `select to_jsonb(t)::text as line from ${name} as t order by 1`,
      );
      hash.update(name).update(rows.map(({ line }) => line).join("\n"));
    }
    return hash.digest("hex");
  } finally {
    await client.end();
  }
}
