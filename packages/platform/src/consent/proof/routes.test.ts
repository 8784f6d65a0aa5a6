import type { Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../../http/api/testing/api-client.ts";
import { anOrganisation } from "../testing/people.ts";
import { aRecordedPerson, ADDRESS } from "../testing/recorded-person.ts";
import type { ConsentProof, ProofWriter } from "./proof.ts";

/** What the papers hold is another's to test: this writes down what it was given. */
const aWriter: ProofWriter = async ({ address, entries }: ConsentProof, language) =>
  new TextEncoder().encode(`${language} ${address.reveal()} ${entries.length}`);

inSomeDoor((at) => {
  let api: FastifyInstance;
  let withoutPaper: FastifyInstance;
  beforeAll(async () => {
    const now = (): Instant => "2026-11-21T12:00:00Z" as Instant;
    api = await anApi(at().database, { now, writeProof: aWriter });
    withoutPaper = await anApi(at().database, { now });
    return async () => {
      await api.close();
      await withoutPaper.close();
    };
  });

  async function aPerson() {
    const organisation = await anOrganisation(at().database);
    await aRecordedPerson(at().database, organisation);
    const officer = await anApiClient(api, at().database, { of: organisation, role: "dpo" });
    const found = await officer.send("/contacts/find", {
      method: "POST",
      body: { email: ADDRESS },
    });
    return { organisation, officer, id: found.json<{ id: string }>().id };
  }

  test("the officer is given the proof as an archive, in the language they ask for", async () => {
    const { officer, id } = await aPerson();
    const answer = await officer.send(`/contacts/${id}/proof?language=fr`);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/zip");
    expect(answer.headers["content-disposition"]).toBe("attachment");
    expect(answer.body).toMatch(new RegExp(`^fr ${ADDRESS} [1-9]`));
  });

  test("whoever may not act for the person is refused", async () => {
    const { organisation, id } = await aPerson();
    const editor = await anApiClient(api, at().database, { of: organisation, role: "editor" });
    expect((await editor.send(`/contacts/${id}/proof`)).statusCode).toBe(403);
    for (const server of [api, withoutPaper]) {
      const stranger = await anApiClient(server, at().database);
      expect((await stranger.send(`/contacts/${id}/proof`)).statusCode).toBe(404);
    }
  });

  test("of nobody's agreement there is no proof, and a process without paper says so", async () => {
    const { organisation, officer, id } = await aPerson();
    const other = await anApiClient(withoutPaper, at().database, { of: organisation, role: "dpo" });
    expect((await other.send(`/contacts/${id}/proof`)).json()).toMatchObject({
      kind: "not-possible",
    });
    await officer.send(`/contacts/${id}`, { method: "DELETE" });
    expect((await officer.send(`/contacts/${id}/proof`)).statusCode).toBe(404);
  });
});
