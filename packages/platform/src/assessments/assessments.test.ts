import type { Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { withOrganisation } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";
import { aMailingOrganisation, NOW } from "../register/testing/a-mailing-organisation.ts";
import type { AssessmentContent } from "./form/assessment.ts";

interface Overview {
  readonly standing: string;
  readonly criteria: readonly { readonly id: string; readonly holds: boolean }[];
}

interface Assessment {
  readonly id: string;
  readonly version: number;
  readonly content: AssessmentContent;
  readonly calledBy: readonly string[];
  readonly newlyCalledBy: readonly string[];
  readonly consultation: { readonly answerBy: string } | null;
  readonly measures: readonly { readonly id: string; readonly state: string }[];
  readonly versions: readonly { readonly version: number }[];
}

inSomeDoor((at) => {
  let now: Instant = NOW;
  let api: FastifyInstance;
  let client: ApiClient;
  beforeAll(async () => {
    api = await anApi(at().database, { now: () => now });
    const { organisation } = await aMailingOrganisation(at().database);
    client = await anApiClient(api, at().database, { of: organisation });
    return () => api.close();
  });

  const overview = async () => (await client.send("/assessments")).json<Overview>();
  const holding = async () =>
    (await overview()).criteria.filter(({ holds }) => holds).map(({ id }) => id);
  const answer = (criterion: string, holds: boolean) =>
    client.send(`/assessments/criteria/${criterion}`, {
      method: "PUT",
      body: { holds, reason: "Said." },
    });
  const needs = async () =>
    (await client.send("/home"))
      .json<{ needs: { kind: string }[] }>()
      .needs.map(({ kind }) => kind)
      .filter((kind) => kind.startsWith("assessment"));

  test("it is called for by what is done, says why, and rests once it is decided", async () => {
    expect(await holding()).toEqual(["monitoring", "matching"]);
    expect((await overview()).standing).toBe("called-for");
    expect(await needs()).toEqual(["assessment-called-for"]);

    const opened = await client.send("/assessments", { method: "POST", body: { language: "fr" } });
    const { id, version, content, calledBy } = opened.json<Assessment>();
    expect(calledBy).toEqual(["monitoring", "matching"]);
    expect(content.texts.description).toContain("Mesure de la lecture des courriels");
    expect(content.risks.every(({ measures }) => measures !== "")).toBe(true);
    expect(opened.json<Assessment>().measures).toContainEqual({
      id: "no-network-address",
      state: "missing",
    });

    const save = (body: object) =>
      client.send(`/assessments/${id}`, { method: "PUT", body: { version, content, ...body } });
    expect((await save({ isDecided: true })).statusCode).toBe(400);
    const decided = { ...content, decision: "go" as const, reviewOn: "2026-12-22" };
    const grave = {
      ...decided,
      risks: content.risks.map((risk) => ({ ...risk, after: { likelihood: 3, severity: 3 } })),
    };
    expect((await save({ isDecided: true, content: grave })).statusCode).toBe(422);
    expect((await save({ isDecided: true, content: decided })).statusCode).toBe(200);
    expect(await needs()).toEqual([]);

    await answer("vulnerable", true);
    expect(await needs()).toEqual(["assessment-called-for"]);
    const again = (await client.send(`/assessments/${id}`)).json<Assessment>();
    expect([again.newlyCalledBy, again.versions.length]).toEqual([["vulnerable"], 2]);
    await answer("vulnerable", false);
    now = "2026-12-22T09:30:00Z" as Instant;
    expect(await needs()).toEqual(["assessment-review"]);
    now = NOW;
  });

  test("a draft survives two editors: the second is told, and both versions are kept", async () => {
    const opened = await client.send("/assessments", { method: "POST", body: { language: "en" } });
    const { id, version, content } = opened.json<Assessment>();
    const write = (advice: string) =>
      client.send(`/assessments/${id}`, {
        method: "PUT",
        body: { version, content: { ...content, advice }, isDecided: false },
      });
    expect((await write("Ada’s")).statusCode).toBe(200);
    const second = await write("Bo’s");
    expect([second.statusCode, second.json<{ kind: string }>().kind]).toEqual([
      409,
      "changed-meanwhile",
    ]);
    const latest = (await client.send(`/assessments/${id}`)).json<Assessment>();
    expect([latest.content.advice, latest.version]).toEqual(["Ada’s", 2]);
    const first = (await client.send(`/assessments/${id}?version=1`)).json<Assessment>();
    expect(first.content.advice).toBe("");
  });

  test("a high risk that stays says until when the authority would answer", async () => {
    const opened = await client.send("/assessments", { method: "POST", body: { language: "en" } });
    const { id, version, content } = opened.json<Assessment>();
    const hostile = "<img src=x onerror=alert(1)>";
    const risks = content.risks.map((risk) => ({
      ...risk,
      title: hostile,
      after: { likelihood: 4, severity: 3 },
    }));
    const body = { version, isDecided: false, content: { ...content, risks } };
    const saved = await client.send(`/assessments/${id}`, { method: "PUT", body });
    // Eight weeks after 22 November 2026 is a Sunday.
    expect(saved.json<Assessment>().consultation).toMatchObject({ answerBy: "2027-01-18" });
    const paper = await client.send(`/assessments/${id}/paper`);
    expect(paper.body).toContain("&lt;img src=x");
    expect(paper.body).not.toContain("<img");
    const pdf = await client.send(`/assessments/${id}/paper?format=pdf`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("what was saved is never changed, not even by us", async () => {
    const change = withOrganisation(at().database, client.organisation.id, (tx) =>
      tx.run("update assessment_versions set is_decided = true"),
    );
    await expect(change).rejects.toThrow(/permission denied|never changed/);
  });
});
