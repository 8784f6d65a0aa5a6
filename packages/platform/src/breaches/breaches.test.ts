import { EmailAddress, type Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import PostalMime from "postal-mime";
import { beforeAll, expect, test } from "vitest";

import { aPerson, SECRET } from "../consent/testing/people.ts";
import { suppress } from "../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";
import type { BreachContent } from "./breach.ts";
import { NO_CONTENT } from "./breach.ts";
import { tellSome } from "./letters/keep-telling-people.ts";

/** A Tuesday; the breach was known on Monday at 18:00. */
const NOW = "2026-11-17T09:00:00Z" as Instant;
const AWARE = "2026-11-16T18:00:00Z";
const EVERYBODY = { kind: "and", of: [] };

interface File {
  readonly id: string;
  readonly version: number;
  readonly content: BreachContent;
  readonly clock: { readonly standing: string; readonly dueAt: string | null };
  readonly steps: readonly { readonly kind: string; readonly text: string }[];
  readonly letters: readonly { readonly told: number; readonly finishedAt: string | null }[];
}

const CONTENT: BreachContent = { ...NO_CONTENT, title: "A laptop with <b>lists</b> & names" };

inSomeDoor((at) => {
  let api: FastifyInstance;
  let client: ApiClient;
  beforeAll(async () => {
    api = await anApi(at().database, { now: () => NOW });
    client = await anApiClient(api, at().database);
    return () => api.close();
  });

  const post = (path: string, body: object) => client.send(path, { method: "POST", body });
  const put = (path: string, body: object) => client.send(path, { method: "PUT", body });
  const opened = async (): Promise<File> =>
    (
      await post("/breaches", { role: "controller", awareAt: AWARE, content: CONTENT })
    ).json<File>();
  const file = async (id: string): Promise<File> =>
    (await client.send(`/breaches/${id}`)).json<File>();

  test("a file has its clock, its log, and is closed once all is decided", async () => {
    const { id, version } = await opened();
    expect((await file(id)).clock).toMatchObject({
      standing: "owed",
      dueAt: "2026-11-19T18:00:00Z",
    });
    const close = { kind: "closed", at: NOW, text: "" };
    expect((await post(`/breaches/${id}/steps`, close)).statusCode).toBe(422);
    const content = {
      ...CONTENT,
      personsDecision: "unintelligible" as const,
      personsReasons: "The disk was encrypted.",
    };
    expect((await put(`/breaches/${id}`, { version, content })).statusCode).toBe(200);
    const told = { kind: "told-authority", at: "2026-11-17T08:00:00Z", text: "File 12" };
    await post(`/breaches/${id}/steps`, told);
    const later = { ...told, kind: "told-authority", at: NOW };
    await post(`/breaches/${id}/steps`, later);
    expect((await post(`/breaches/${id}/steps`, close)).statusCode).toBe(200);
    const known = await file(id);
    expect(known.clock.standing).toBe("in-time");
    expect(known).toMatchObject({ toldAuthorityAt: "2026-11-17T08:00:00Z", closedAt: NOW });
    expect(known.steps.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      `opened: ${CONTENT.title}`,
      "decided: personsDecision, personsReasons",
      "told-authority: File 12",
      "told-authority: File 12",
      "closed: ",
    ]);
    expect((await put(`/breaches/${id}`, { version: 2, content })).statusCode).toBe(422);
  });

  test("of two who save the same version, the second is told and overwrites nothing", async () => {
    const { id, version } = await opened();
    const first = await put(`/breaches/${id}`, {
      version,
      content: { ...CONTENT, happened: "Ada" },
    });
    const second = await put(`/breaches/${id}`, {
      version,
      content: { ...CONTENT, happened: "Bo" },
    });
    expect([first.statusCode, second.statusCode]).toEqual([200, 409]);
    expect(second.json<{ kind: string }>().kind).toBe("changed-meanwhile");
    expect((await file(id)).content.happened).toBe("Ada");
  });

  test("its papers show hostile words as words", async () => {
    const { id } = await opened();
    for (const path of [
      `/breaches/${id}/paper`,
      `/breaches/${id}/paper?what=letter&language=fr`,
      "/breaches-register",
    ]) {
      const { body, statusCode } = await client.send(path);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(body).not.toContain("<b>lists");
    }
    expect((await client.send("/breaches-register")).body).toContain("&lt;b&gt;lists");
    const json = await client.send("/breaches-register?format=json");
    expect(json.json<{ breaches: object[] }>().breaches.length).toBeGreaterThan(0);
  });

  test("a moment to come is not noted", async () => {
    const { id } = await opened();
    const step = { kind: "note", at: "2026-11-17T09:00:01Z", text: "" };
    expect((await post(`/breaches/${id}/steps`, step)).statusCode).toBe(422);
    const breach = { role: "controller", awareAt: "2026-11-18T00:00:00Z", content: CONTENT };
    expect((await post("/breaches", breach)).statusCode).toBe(422);
  });

  test("people are told once it is decided, each in their language, whoever unsubscribed too", async () => {
    const of = await anApiClient(api, at().database);
    client = of;
    const { id: organisation, keys } = of.organisation;
    const [left, gone] = [
      await aPerson(at().database, of.organisation),
      await aPerson(at().database, of.organisation),
    ];
    await withOrganisation(at().database, organisation, async (tx) => {
      for (const [{ contact }, locale] of [
        [left, "fr"],
        [gone, "nl"],
      ] as const) {
        const address = EmailAddress.parse(`${contact}@example.org`);
        if (!address.ok) throw new Error("a test's own address is wrong");
        await tx.run("update contacts set address_key = $2, locale = $3 where contact_id = $1", [
          contact,
          keys.addressKey(address.value),
          locale,
        ]);
        await suppress(tx, organisation, [
          {
            addressKey: keys.addressKey(address.value),
            channel: "email",
            topic: null,
            reason: locale === "fr" ? "unsubscribed" : "bounced",
            since: NOW,
            until: null,
            saidBy: "system",
          },
        ]);
      }
    });
    const { id, version } = await opened();
    const telling = {
      happened: "A laptop was stolen.",
      consequences: "Unwanted mail.",
      measures: "Keys were changed.",
      advice: "",
      contact: "dpo@example.org",
    };
    const letter = { filter: EVERYBODY, texts: { fr: telling, en: telling } };
    expect((await post(`/breaches/${id}/letters`, letter)).statusCode).toBe(422);
    const content = { ...CONTENT, personsDecision: "tell" as const };
    await put(`/breaches/${id}`, { version, content });
    const measured = {
      ...letter,
      filter: { kind: "measured", signal: "open", purpose: "track.open.individual" },
    };
    expect((await post(`/breaches/${id}/letters`, measured)).statusCode).toBe(400);
    const counted = await post("/breaches/concerned", { filter: EVERYBODY });
    expect(counted.json()).toEqual({ people: 2, unreachable: 1 });
    expect((await post(`/breaches/${id}/letters`, letter)).statusCode).toBe(200);
    const installation = {
      database: at().database,
      secret: SECRET,
      publicUrl: "https://mail.example.org",
      now: () => NOW,
    };
    while (await tellSome(installation));
    const { letters, steps } = await file(id);
    expect(letters).toMatchObject([{ told: 1, finishedAt: NOW }]);
    expect(steps.map(({ kind }) => kind)).toEqual([
      "opened",
      "decided",
      "letter-begun",
      "letter-done",
    ]);
    const mails = await withOrganisation(at().database, organisation, (tx) =>
      tx.rows<{ recipient: string; message: Uint8Array }>(
        "select recipient, message from service_mails where kind = 'breach-notice'",
      ),
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([`${left.contact}@example.org`]);
    const read = await PostalMime.parse(mails[0]?.message ?? new Uint8Array());
    expect(read.text).toContain("Ce que cela peut signifier pour vous");
    expect(`${read.html} ${read.text}`).not.toMatch(/https?:|<img|src=/);
    expect(read.headers.map(({ key }) => key)).not.toContain("list-unsubscribe");
  });

  test("who may only read changes nothing", async () => {
    const viewer = await anApiClient(api, at().database, { role: "editor" });
    const breach = { role: "controller", awareAt: AWARE, content: CONTENT };
    const refused = await viewer.send("/breaches", { method: "POST", body: breach });
    expect(refused.statusCode).toBe(403);
  });
});
