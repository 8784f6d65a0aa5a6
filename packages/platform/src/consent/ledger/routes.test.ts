import type { Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { anOrganisation } from "../testing/people.ts";
import { aRecordedPerson } from "../testing/recorded-person.ts";

const NOW = "2026-11-21T12:00:00Z" as Instant;

inEveryDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database, { now: () => NOW });
    return () => api.close();
  });

  async function aPerson() {
    const of = await anOrganisation(at().database);
    const id = await aRecordedPerson(at().database, of);
    const officer = await anApiClient(api, at().database, { of, role: "dpo" });
    const editor = await anApiClient(api, at().database, { of, role: "editor" });
    return { id, officer, editor };
  }

  function tell(client: ApiClient, path: string, body: unknown) {
    return client.send(path, { method: "POST", body });
  }

  test("the officer records an objection told by phone, and it closes that way at once", async () => {
    const { id, officer } = await aPerson();
    const body = { purpose: "send.newsletter", action: "objected", method: "phone" };
    const told = await tell(officer, `/contacts/${id}/refusals`, body);
    expect(told.statusCode, told.body).toBe(201);
    expect(told.json()).toMatchObject({ action: "objected", method: "phone" });
    const may = await officer.send(`/contacts/${id}/may-be-written-to?purpose=send.newsletter`);
    expect(may.json()).toMatchObject({ isMailable: false, suppressed: "objected" });
  });

  test("nobody agrees by that way, and the officer records no agreement by another", async () => {
    const { id, officer, editor } = await aPerson();
    const yes = {
      purpose: "send.newsletter",
      action: "given",
      wording: { language: "en", question: "May we?", explanation: "" },
    };
    const refused = await tell(officer, `/contacts/${id}/refusals`, yes);
    expect(refused.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "action" }] });
    expect((await tell(officer, `/contacts/${id}/acts`, yes)).statusCode).toBe(403);
    expect((await tell(editor, `/contacts/${id}/acts`, yes)).statusCode).toBe(201);
  });

  test("what a program tells is told by a program, and what it says came on paper did", async () => {
    const { id, editor } = await aPerson();
    const body = { purpose: "send.newsletter", action: "withdrawn" };
    const own = await tell(editor, `/contacts/${id}/acts`, body);
    expect(own.json()).toMatchObject({ method: "api" });
    const letter = await tell(editor, `/contacts/${id}/acts`, { ...body, method: "paper" });
    expect(letter.json()).toMatchObject({ method: "paper" });
  });
});
