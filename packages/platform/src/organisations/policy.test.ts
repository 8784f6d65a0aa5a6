import { beforeAll, describe, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";

import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../http/api/testing/api-client.ts";
import { parsePolicy } from "./policy.ts";

const STRICT = {
  frAggregateReading: "A",
  frJointConsent: true,
  frLegacyUntil: null,
  readings: {},
  jurisdictions: [],
};

describe("a policy", () => {
  test("of nothing is the strict one", () => {
    expect(parsePolicy({})).toEqual({ ok: true, value: STRICT });
  });

  test.each([
    [{ readings: { "FR-01": "B" } }, "policy.readings.FR-01"],
    [{ readings: { "NL-M-AGG": "C" } }, "policy.readings.NL-M-AGG"],
    [{ frAgregateReading: "B" }, "policy.frAgregateReading"],
    [{ jurisdictions: ["France"] }, "policy.jurisdictions[0]"],
    ["B", "policy"],
  ])("%j is refused by the path of what is wrong", (json, path) => {
    const policy = parsePolicy(json);
    expect(policy.ok ? [] : policy.error.map((problem) => problem.path)).toEqual([path]);
  });
});

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  test("is chosen by an owner, for their own organisation, and replaced as a whole", async () => {
    const owner = await anApiClient(api, at().database);
    const put = (body: unknown) => owner.send("/organisation/policy", { method: "PUT", body });
    expect((await owner.send("/organisation/policy")).json()).toEqual(STRICT);
    const chosen = { ...STRICT, readings: { "NL-M-AGG": "B" } };
    expect((await put({ readings: { "NL-M-AGG": "B" } })).json()).toEqual(chosen);
    expect((await owner.send("/organisation/policy")).json()).toEqual(chosen);
    expect((await put({ frAggregateReading: "B" })).json()).toEqual({
      ...STRICT,
      frAggregateReading: "B",
    });
    const other = await anApiClient(api, at().database);
    expect((await other.send("/organisation/policy")).json()).toEqual(STRICT);
  });

  test("is not chosen by an editor, and a typo changes nothing", async () => {
    const owner = await anApiClient(api, at().database);
    const editor = await anApiClient(api, at().database, {
      role: "editor",
      of: owner.organisation,
    });
    const path = "/organisation/policy";
    const body = { frAggregateReading: "B" };
    expect((await editor.send(path, { method: "PUT", body })).statusCode).toBe(403);
    const wrong = await owner.send(path, { method: "PUT", body: { frAgregateReading: "B" } });
    expect(wrong.json()).toMatchObject({ kind: "bad-fields" });
    expect((await owner.send(path)).json()).toEqual(STRICT);
  });
});
