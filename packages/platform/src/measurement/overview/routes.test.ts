import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../../http/api/testing/api-client.ts";

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  interface Overview {
    readonly people: number;
    readonly purposes: readonly {
      readonly purpose: string;
      readonly isOn: boolean;
      readonly switched: { readonly by: string } | null;
    }[];
  }

  test("an owner switches a purpose off, and everybody is told who it was", async () => {
    const owner = await anApiClient(api, at().database);
    const path = "/measurement/purposes/optimise.campaign";
    const put = await owner.send(path, { method: "PUT", body: { isOn: false } });
    expect(put.statusCode).toBe(200);
    const viewer = await anApiClient(api, at().database, {
      role: "viewer",
      of: owner.organisation,
    });
    const { purposes } = (await viewer.send("/measurement")).json<Overview>();
    const off = purposes.filter(({ isOn }) => !isOn);
    expect(off.map(({ purpose }) => purpose)).toEqual(["optimise.campaign"]);
    expect(off[0]?.switched?.by).toMatch(/^api-key:/);
  });

  test.each(["viewer", "editor", "dpo"] as const)("a %s switches nothing", async (role) => {
    const client = await anApiClient(api, at().database, { role });
    const path = "/measurement/purposes/optimise.campaign";
    const answer = await client.send(path, { method: "PUT", body: { isOn: false } });
    expect(answer.statusCode).toBe(403);
  });

  test("what this program never measures has no switch", async () => {
    const owner = await anApiClient(api, at().database);
    for (const purpose of ["fraud.detection", "send.newsletter", "nothing"]) {
      const path = `/measurement/purposes/${purpose}`;
      const answer = await owner.send(path, { method: "PUT", body: { isOn: false } });
      expect(answer.statusCode, purpose).toBe(404);
    }
  });
});
