import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { LARGEST_IMAGE, type Image } from "./images.ts";
import { aPng } from "./testing/pictures.ts";

const BASE = "https://consentry.example.org";

type Shown = Image & { readonly url: string };

inSomeDoor((at) => {
  let api: FastifyInstance;
  let address: string;
  beforeAll(async () => {
    api = await anApi(at().database);
    address = await api.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(() => api.close());

  const aClient = (): Promise<ApiClient> => anApiClient(api, at().database);

  /** Over a real connection: a body that is too large is refused while it is still coming. */
  const upload = (
    { key }: ApiClient,
    bytes: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>,
    { name = "logo.png", type = "image/png" } = {},
  ): Promise<Response> =>
    fetch(`${address}/api/v1/images?name=${encodeURIComponent(name)}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": type },
      body: bytes,
    });
  const kept = async (client: ApiClient, bytes: Buffer<ArrayBuffer>): Promise<Shown> => {
    const answer = await upload(client, bytes);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Shown;
  };

  describe("a picture", () => {
    test("is served at one address, kept by whoever asked, as nothing but a picture", async () => {
      const client = await aClient();
      const bytes = aPng(640, 480, 1_000);
      const image = await kept(client, bytes);
      expect(image).toMatchObject({ name: "logo.png", width: 640, height: 480, size: 1_033 });
      expect(image.url).toMatch(/^https:\/\/consentry\.example\.org\/i\/[\w-]{43}$/);
      const served = await api.inject(image.url.replace(BASE, ""));
      expect(served.rawPayload.equals(bytes)).toBe(true);
      expect(served.headers).toMatchObject({
        "content-type": "image/png",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "cross-origin",
        "content-security-policy": "default-src 'none'; sandbox",
      });
      expect(served.headers["set-cookie"]).toBeUndefined();
      const head = await api.inject({ method: "HEAD", url: image.url.replace(BASE, "") });
      expect([head.statusCode, head.headers["content-length"]]).toEqual([200, "1033"]);
    });

    test("sent twice is one", async () => {
      const client = await aClient();
      const first = await kept(client, aPng(3, 3));
      const answer = await upload(client, aPng(3, 3), { name: "other.png" });
      expect(await answer.json()).toEqual(first);
      expect((await client.send("/images")).json<{ items: Shown[] }>().items).toEqual([first]);
    });

    test("is another organisation's own, however alike", async () => {
      const [one, other] = [await aClient(), await aClient()];
      const image = await kept(one, aPng(4, 4));
      expect((await kept(other, aPng(4, 4))).url).not.toBe(image.url);
      expect((await other.send(`/images/${image.id}`)).statusCode).toBe(404);
    });

    test("of twenty megabytes is refused in words", async () => {
      const client = await aClient();
      const huge = aPng(640, 480, 20 * 1024 * 1024);
      const answer = await upload(client, huge);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({
        kind: "too-large",
        detail: expect.stringContaining("2 MB"),
      });
    });

    test("may be as large as may be, and no octet larger", async () => {
      const client = await aClient();
      expect((await upload(client, aPng(1, 1, LARGEST_IMAGE - 33))).status).toBe(200);
      expect((await upload(client, aPng(1, 1, LARGEST_IMAGE - 32))).status).toBe(413);
    });

    test.each([
      ["what says it is one and is not", Buffer.from("<svg onload='x()'/>"), {}, 415],
      ["a type that is none", aPng(), { type: "image/svg+xml" }, 415],
      ["a name of two lines", aPng(), { name: "a\nb" }, 400],
      ["one wider than is drawn", aPng(20_000, 1), {}, 422],
    ])("is refused: %s", async (_what, bytes, changes, status) => {
      const answer = await upload(await aClient(), bytes, changes);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        status,
        "application/problem+json; charset=utf-8",
      ]);
    });

    test("stays while a template shows it, and goes when none does", async () => {
      const client = await aClient();
      const image = await kept(client, aPng(9, 9));
      const writing = {
        format: "html",
        source: `<p>Hello</p><img src="${image.url}" alt="">`,
        subject: "Hello",
        preheader: "",
        text: null,
        language: "en",
      };
      const template = await client.send("/templates", {
        method: "POST",
        body: { name: "First", writing },
      });
      expect(template.statusCode, template.body).toBe(201);
      const remove = () => client.send(`/images/${image.id}`, { method: "DELETE" });
      expect((await remove()).json()).toMatchObject({ kind: "in-use" });
      await client.send(`/templates/${template.json<{ id: string }>().id}`, { method: "DELETE" });
      expect((await remove()).statusCode).toBe(204);
      expect((await api.inject(image.url.replace(BASE, ""))).statusCode).toBe(404);
    });

    test.each(["x", "A".repeat(43), "A".repeat(42)])(
      "asked for by a number that is none is not there: %s",
      async (number) => {
        expect((await api.inject(`/i/${number}`)).statusCode).toBe(404);
      },
    );
  });
});
