import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { withOrganisation } from "../../database/database.ts";
import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW } from "../../http/api/testing/api-client.ts";
import { ANSWER_MAKERS } from "../../kept-answers/answer-makers.ts";
import { makeAnswers } from "../../kept-answers/keep-answering.ts";
import { asOwner } from "../testing/as-owner.ts";
import { aRecordedPerson } from "../testing/recorded-person.ts";

const NOTHING_WRONG = { entry: null, checkpoint: null, fault: null };

inEveryDoor((fresh) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(fresh().database);
  });

  async function begin() {
    const client = await anApiClient(api, fresh().database, { role: "dpo" });
    await aRecordedPerson(fresh().database, client.organisation);
    return {
      client,
      verify: async () => (await client.send("/ledger/verify", { method: "POST" })).json<object>(),
      show: async () => (await client.send("/ledger/verification")).json<object>(),
      forge: (sql: string) => asOwner(fresh(), client.organisation.id, sql),
    };
  }

  test("a check is made when somebody asks, and the last one is told to whoever looks", async () => {
    const { verify, show } = await begin();
    expect(await show()).toMatchObject({ entries: 3, isRunning: false, verdict: null });
    const found = {
      entries: 3,
      isRunning: false,
      checked: null,
      checkedAt: NOW,
      verdict: { isWhole: true, entries: 3, checkpoints: 0, ...NOTHING_WRONG },
    };
    expect(await verify()).toMatchObject(found);
    expect(await show()).toMatchObject(found);
  });

  test("an entry that somebody changed past every guard is named", async () => {
    const { verify, forge } = await begin();
    await forge(
      "update consent_events set action = 'given' where organisation_id = '{organisation}' and sequence = 2",
    );
    expect(await verify()).toMatchObject({ verdict: { isWhole: false, entry: 2 } });
  });

  test("a long ledger is checked behind the answer", async () => {
    const { verify, show, client } = await begin();
    // The head says that there are more entries than are checked while somebody waits.
    await withOrganisation(fresh().database, client.organisation.id, (tx) =>
      tx.run("update ledger_heads set sequence = 1000000"),
    );
    expect(await verify()).toMatchObject({ isRunning: true, checked: 0, verdict: null });
    await makeAnswers({ database: fresh().database, now: () => NOW }, ANSWER_MAKERS);
    expect(await show()).toMatchObject({
      isRunning: false,
      verdict: { isWhole: false, entry: 4, fault: "head-is-elsewhere" },
    });
  });

  test("a check is no editor's", async () => {
    const editor = await anApiClient(api, fresh().database, { role: "editor" });
    expect((await editor.send("/ledger/verify", { method: "POST" })).statusCode).toBe(403);
  });
});
