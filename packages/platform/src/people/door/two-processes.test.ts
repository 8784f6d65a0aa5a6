import { afterAll, beforeAll, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";

import { anOrganisation } from "../../consent/testing/people.ts";
import type { Database } from "../../database/database.ts";
import { openThrough } from "../../database/open-database.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, NOW } from "../../http/api/testing/api-client.ts";
import { hashPassword } from "../passwords/hash-password.ts";
import { aBrowser } from "../testing/a-browser.ts";
import { anAccount, PUBLIC_URL } from "../testing/a-member.ts";

const PASSWORD = "vier kleine Wörter am Deich";

inSomeDoor((at) => {
  let second: Database;
  let servers: readonly FastifyInstance[];
  beforeAll(async () => {
    const { connection, database } = at();
    const opened = await openThrough({
      connection,
      place: { kind: "server", server: "" },
      stop: () => Promise.resolve(),
    });
    if (!opened.ok) throw new Error(opened.error.sentence);
    second = opened.value.database;
    const served = { publicUrl: PUBLIC_URL, now: () => NOW };
    servers = await Promise.all([database, second].map((each) => anApi(each, served)));
  });
  afterAll(() => second.stop());

  const browsers = () => servers.map((server) => aBrowser(server));

  async function someone(): Promise<string> {
    const email = `${newId()}@example.org`;
    const passwordHash = await hashPassword(PASSWORD);
    const organisation = await anOrganisation(at().database);
    await anAccount(at().database, organisation, "owner", { email, passwordHash });
    return email;
  }

  test("who signed in at one of two processes is in at the other, and out again at both", async () => {
    const [here, there] = browsers();
    if (here === undefined || there === undefined) throw new Error("there are two");
    const body = { email: await someone(), password: PASSWORD };
    await here.send("/session/password", { method: "POST", body });
    there.cookie = here.cookie;
    const seen = async (): Promise<unknown> => (await there.send("/session")).json();
    expect(await seen()).toMatchObject({ member: { organisation: {} } });
    await here.send("/session", { method: "DELETE" });
    expect(await seen()).toMatchObject({ member: null });
  });

  test("whoever guesses at two processes guesses no more often", async () => {
    const both = browsers();
    const body = { email: await someone(), password: "not the one that was set" };
    const statuses: number[] = [];
    for (let tries = 0; tries < 16; tries += 1) {
      const answer = await both[tries % 2]?.send("/session/password", { method: "POST", body });
      statuses.push(answer?.statusCode ?? 0);
    }
    expect(statuses.filter((status) => status === 429).length).toBe(6);
  });
});
