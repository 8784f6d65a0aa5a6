import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { ORIGIN_KINDS } from "./source.ts";

inSomeDoor((at) => {
  let api: FastifyInstance;
  let choir: ApiClient;
  beforeAll(async () => {
    api = await anApi(at().database);
    choir = await anApiClient(api, at().database);
    return () => api.close();
  });

  function judged(body: unknown) {
    return choir.send("/sources/judge", { method: "POST", body });
  }

  test("a source is judged before it is declared as it is when it is", async () => {
    for (const kind of ORIGIN_KINDS) {
      const before = (await judged({ kind, namesUs: null })).json<{
        quarantine: { rule: string; because: string; becauseFr: string } | null;
      }>();
      const body = { kind, name: `From ${kind}` };
      const declared = await choir.send("/sources", { method: "POST", body });
      const { quarantinedBy } = declared.json<{ quarantinedBy: string | null }>();
      expect(before.quarantine?.rule ?? null, kind).toBe(quarantinedBy);
      if (before.quarantine === null) continue;
      expect(before.quarantine.because).not.toBe(before.quarantine.becauseFr);
    }
  });

  test("judging declares nothing", async () => {
    const count = async () =>
      (await choir.send("/sources")).json<{ items: readonly unknown[] }>().items.length;
    const before = await count();
    const answer = await judged({ kind: "scraped", namesUs: null });
    expect(answer.json()).toMatchObject({ quarantine: { effect: "refuses" } });
    expect(await count()).toBe(before);
  });

  test("a kind that law does not know is refused by its name", async () => {
    const answer = await judged({ kind: "found", namesUs: null });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ fields: [{ path: "kind" }] });
  });
});
