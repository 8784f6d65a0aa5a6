import type { FastifyInstance } from "fastify";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { ADAS } from "../testing/texting.ts";

const PARCEL = {
  name: "parcel",
  kind: "delivery",
  defaultLocale: "en",
  texts: [
    {
      locale: "en",
      text: "Parcel {{ data.number }} comes on {{ data.day | date: '%-d %B' }}. https://choir.example.org/parcels/{{ data.number }}",
    },
    { locale: "fr", text: "Le colis {{ data.number }} arrive le {{ data.day }}." },
  ],
  testData: { number: "EX 1", day: "2026-05-04", place: "Lyon" },
};

const GIVEN = { number: "EX 17", day: "2026-11-24" };

interface Problem {
  readonly kind: string;
  readonly reasons?: readonly { readonly code: string; readonly path: string | null }[];
  readonly fields?: readonly { readonly path: string }[];
  readonly writing?: readonly object[];
}

inSomeDoor((at) => {
  let api: FastifyInstance;
  let client: ApiClient;
  beforeAll(async () => {
    api = await anApi(at().database);
  });
  beforeEach(async () => {
    client = await anApiClient(api, at().database);
  });
  const post = (path: string, body: unknown = {}) => client.send(path, { method: "POST", body });
  const make = async (changes: object = {}) => {
    const made = await post("/text-templates", { ...PARCEL, ...changes });
    expect(made.statusCode).toBe(201);
  };
  const publish = (name = "parcel") => post(`/text-templates/${name}/publish`);
  const send = (changes: object = {}, to: object = {}) =>
    post("/texts", {
      kind: "delivery",
      to: { phone: ADAS, ...to },
      template: "parcel",
      data: GIVEN,
      ...changes,
    });
  /** Which fields a refusal names, with its code. */
  const refused = async (changes: object) =>
    (await send(changes)).json<Problem>().reasons?.map(({ code, path }) => `${code} ${path}`);

  describe("a text by a template", () => {
    test("says what it was given, in the reader’s language, and names what it was written by", async () => {
      await make();
      expect(await refused({})).toEqual(["not-published version"]);
      expect((await publish()).json()).toEqual({ version: 1 });
      const sent = await send();
      expect(sent.statusCode).toBe(201);
      expect(sent.json()).toMatchObject({
        text: "Parcel EX 17 comes on 24 November. https://choir.example.org/parcels/EX%2017",
        template: "parcel",
        templateVersion: 1,
        templateLocale: "en",
        segments: 1,
        sendAt: null,
      });
      const swiss = (await send({}, { locale: "fr-CH" })).json();
      expect(swiss).toMatchObject({
        text: "Le colis EX 17 arrive le 2026-11-24.",
        templateLocale: "fr",
      });
      const kept = await client.send("/text-templates/parcel", { method: "DELETE" });
      expect(kept.json()).toMatchObject({ kind: "in-use" });
    });

    test("is refused with each datum that is missing, blank, null or unknown, and for another kind", async () => {
      await make();
      await publish();
      expect(await refused({ data: {} })).toEqual(["bad-data data.number", "bad-data data.day"]);
      expect(await refused({ data: { ...GIVEN, number: " " } })).toEqual(["bad-data data.number"]);
      expect(await refused({ data: { ...GIVEN, number: null } })).toEqual(["bad-data data.number"]);
      expect(await refused({ data: { ...GIVEN, code: "1" } })).toEqual(["bad-data data.code"]);
      expect(await refused({ kind: "order" })).toEqual(["other-kind kind"]);
      expect(await refused({ version: 2 })).toEqual(["no-such-version version"]);
      expect(await refused({ template: "parcels" })).toEqual(["no-such-template template"]);
      expect(await refused({ text: "Both." })).toEqual(["bad-field text"]);
      expect(await refused({ template: undefined, data: undefined })).toEqual(["bad-field text"]);
      expect(await refused({ data: { ...GIVEN, number: "9".repeat(1_600) } })).toEqual([
        "too-long data",
      ]);
      const promoting = { ...GIVEN, number: "1: -50 % on everything today only, shop now!" };
      expect(await refused({ data: promoting })).toEqual(["promotional-content content"]);
      expect(await refused({ data: { ...GIVEN, number: "see bit.ly/3abc" } })).toEqual([
        "shortened-link content",
      ]);
    });

    test("keeps to the version it names while the next one is written", async () => {
      await make();
      await publish();
      expect((await post("/text-templates/parcel/draft")).json()).toEqual({ version: 2 });
      const next = { ...PARCEL, texts: [{ locale: "en", text: "Parcel {{ data.number }}." }] };
      const { name: _name, kind: _kind, ...content } = next;
      await client.send("/text-templates/parcel/draft", { method: "PUT", body: content });
      expect((await send()).json()).toMatchObject({ templateVersion: 1 });
      await publish();
      expect((await send()).json()).toMatchObject({ text: "Parcel EX 17.", templateVersion: 2 });
      expect((await send({ version: 1 })).json()).toMatchObject({ templateVersion: 1 });
    });
  });

  describe("a template of texts", () => {
    test.each([
      ["a place that names nothing", { text: "Hello {{ contact.email }}" }, "liquid-syntax"],
      ["a way out of mailings", { text: "Bye {% unsubscribe %}" }, "unknown-tag"],
      ["a footer of mails", { text: "Parcel {% legal_identity %}" }, "markup"],
      ["a shortened link", { text: "Follow tinyurl.com/parcel" }, "shortened-link"],
      ["a promotion", { text: "-50 % on everything today only, shop now!" }, "promotional-content"],
      ["eleven messages", { text: "Parcel ".repeat(300) }, "too-long"],
    ])("is not published with %s", async (_what, words, code) => {
      await make({ texts: [...PARCEL.texts, { locale: "nl", ...words }] });
      const answer = await publish();
      expect(answer.json()).toMatchObject({
        kind: "bad-writing",
        writing: [{ code, part: "text", locale: "nl" }],
      });
    });

    test("is not published with a gap in its test data", async () => {
      await make({ testData: { number: "", day: "2026-05-04" } });
      expect((await publish()).json()).toMatchObject({ fields: [{ path: "data.number" }] });
    });

    test("shows what it comes to: as filled in, and at the longest so far", async () => {
      await client.send("/text-countries/FR", {
        method: "PUT",
        body: { sender: "Choir", thousandths: 4_500, currency: "EUR" },
      });
      await make();
      await publish();
      const look = (body: object = {}) => post("/text-templates/parcel/preview", body);
      expect((await look()).json()).toMatchObject({
        segments: 1,
        sender: "Choir",
        cost: { thousandths: 4_500 },
        longest: null,
        findings: [],
      });
      await send({ data: { ...GIVEN, number: "n".repeat(200) } });
      expect((await look()).json()).toMatchObject({
        longest: { segments: 4, cost: { thousandths: 18_000 } },
      });
      const unsaved = { locale: "en", text: "“{{ data.a }}”" };
      expect((await look({ text: unsaved, data: { a: "x" } })).json()).toMatchObject({
        text: "“x”",
        encoding: "ucs-2",
        foreign: ["“", "”"],
      });
      expect((await look({ text: unsaved, data: {} })).json()).toMatchObject({
        fields: [{ path: "data.a" }],
      });
    });

    test("goes as a test to one number, marked, and in no other than a test’s way", async () => {
      await make();
      const test = (to: string) => post("/text-templates/parcel/test", { to });
      const sent = await test("06 39 98 00 77");
      const { text } = sent.json<{ text: string }>();
      expect((await client.send(`/texts/${text}`)).json()).toMatchObject({
        kind: "template-test",
        phone: "+33639980077",
        template: null,
      });
      expect((await test("+33 1 42 68 53 00")).json()).toMatchObject({ fields: [{ path: "to" }] });
    });
  });
});
