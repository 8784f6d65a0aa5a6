import { request } from "node:http";

import { Secret, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { aMailing, NOW } from "../../campaigns/delivery/testing/a-mailing.ts";
import { anOrganisation } from "../../consent/testing/people.ts";
import { aRecordedPerson } from "../../consent/testing/recorded-person.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi } from "../../http/api/testing/api-client.ts";
import { readKeptFigures } from "./kept-figures.ts";
import { makeMetrics } from "./metrics.ts";
import { openMetricsServer } from "./metrics-server.ts";
import { Durations, Tally } from "./tally.ts";

const LATER = "2026-11-21T09:45:00Z" as Instant;
const TOKEN = "a-token-that-nobody-guesses";

inSomeDoor((at) => {
  test("what waits is counted over all organisations, and since when", async () => {
    const { database } = at();
    const [one] = [await aMailing(database, 3), await aMailing(database, 2)];
    await aMailing(database, 5, { state: "paused" });
    const { waiting, inFlight } = await readKeptFigures(database, LATER);
    expect(waiting).toEqual([
      { queue: "campaigns", length: 5, oldestSeconds: 900 },
      { queue: "messages", length: 0, oldestSeconds: 0 },
      { queue: "texts", length: 0, oldestSeconds: 0 },
      { queue: "webhooks", length: 0, oldestSeconds: 0 },
      { queue: "letters", length: 0, oldestSeconds: 0 },
    ]);
    expect(inFlight).toBe(0);
    await one.within((tx) =>
      tx.run("update organisations set sending_stopped_at = $2 where organisation_id = $1", [
        one.organisation.id,
        NOW,
      ]),
    );
    const stopped = await readKeptFigures(database, LATER);
    expect(stopped.waiting[0]).toMatchObject({ queue: "campaigns", length: 2 });
  });

  test("who is over, what is not signed, and that there is no backup, are told in numbers", async () => {
    const { database } = at();
    const before = await readKeptFigures(database, LATER);
    const mailing = await aMailing(database, 4);
    await mailing.within((tx) =>
      tx.run("update contacts set keep_until = '2026-11-01' where organisation_id = $1", [
        mailing.organisation.id,
      ]),
    );
    const after = await readKeptFigures(database, LATER);
    expect(after.retention.peopleOverdue - before.retention.peopleOverdue).toBe(4);
    expect(after).toMatchObject({
      ledger: { unsigned: 0, unsignedSeconds: 0 },
      backup: { ageSeconds: null, triedAgeSeconds: null, cameBack: true, failed: false },
      migrationsPending: 0,
    });
    expect(after.connections.open).toBeGreaterThan(0);
    expect(after.connections.open).toBeLessThan(after.connections.most);
  });

  test("figures name no organisation and nobody, and go on without a database", async () => {
    const { database } = at();
    const { organisation } = await aMailing(database, 1);
    const { text } = await makeMetrics({ database, now: () => LATER }).read();
    expect(text).toContain("consentry_database_up 1");
    expect(text).toMatch(/^consentry_queue_oldest_seconds\{queue="campaigns"\} 900$/m);
    expect(text).toContain("nodejs_eventloop_lag_seconds");
    for (const named of [organisation.id, "person.", "@example.org", "November"]) {
      expect(text).not.toContain(named);
    }
    const away = { across: () => Promise.reject(new Error("away")) };
    const alone = await makeMetrics({ database: away, now: () => LATER }).read();
    expect(alone.text).toContain("consentry_database_up 0");
    expect(alone.text).toContain("# TYPE consentry_http_request_seconds histogram");
  });

  test("the database is asked once for readers who ask often", async () => {
    let asked = 0;
    const counting = {
      across: (work: Parameters<typeof acrossOrganisations>[1]) => {
        asked += 1;
        return acrossOrganisations(at().database, work);
      },
    } as Parameters<typeof makeMetrics>[0]["database"];
    let now = 0;
    const metrics = makeMetrics({ database: counting, now: () => LATER }, () => now);
    await Promise.all([metrics.read(), metrics.read(), metrics.read()]);
    now = 9_000;
    await metrics.read();
    expect(asked).toBe(1);
    now = 11_000;
    await metrics.read();
    expect(asked).toBe(2);
  });

  test("the server tells this machine, or whoever brings the token, and nobody else", async () => {
    const { database } = at();
    const asked = async (
      given: Parameters<typeof anApi>[1],
      ...visitors: readonly Readonly<Record<string, string>>[]
    ) => {
      const api = await anApi(database, given);
      const codes: number[] = [];
      for (const headers of visitors) {
        codes.push((await api.inject({ url: "/metrics", headers })).statusCode);
      }
      await api.close();
      return codes;
    };
    const host = { host: "localhost:4400" };
    const proxied = { ...host, "x-forwarded-for": "192.0.2.1" };
    const rebound = { host: "rebound.example" };
    const bearer = { authorization: `Bearer ${TOKEN}` };
    const wrong = { authorization: `Bearer ${TOKEN}x` };
    expect(await asked({ publicUrl: "http://localhost:4400" }, host, proxied, rebound)).toEqual([
      200, 404, 404,
    ]);
    const elsewhere = { publicUrl: "https://mail.example.org" };
    expect(await asked(elsewhere, host)).toEqual([404]);
    const guarded = { ...elsewhere, metricsToken: new Secret(TOKEN) };
    expect(await asked(guarded, bearer, wrong, host)).toEqual([200, 404, 404]);
  });

  test("a worker answers on a port of its own, and nothing else there", async () => {
    const metrics = makeMetrics({ database: at().database, now: () => LATER });
    const server = await openMetricsServer({ host: "127.0.0.1", port: 0 }, metrics, null);
    const ask = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { port } = server.address;
        const asked = request({ host: "127.0.0.1", port, path }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on("error", reject);
        asked.end();
      });
    expect(await ask("/metrics")).toBe(200);
    expect(await ask("/")).toBe(404);
    await server.stop();
  });

  test("a change of consent and an answered request are counted in this process", async () => {
    const api = await anApi(at().database, { publicUrl: "http://localhost:4400" });
    await aRecordedPerson(at().database, await anOrganisation(at().database));
    await api.inject("/p/not-a-token-that-opens-anything");
    const read = async () =>
      (await api.inject({ url: "/metrics", headers: { host: "localhost:4400" } })).body;
    const text = await read();
    expect(text).toMatch(
      /^consentry_consent_changes_total\{action="given",channel="email",method="\S+"\} [1-9]\d*$/m,
    );
    expect(text).toMatch(
      /^consentry_http_requests_total\{method="GET",route="\/p\/:id",status="4xx"\} [1-9]\d*$/m,
    );
    expect(text).not.toContain("not-a-token");
    await api.close();
  });
});

test("a label with too many values is counted on under another name", () => {
  const tally = new Tally("many_total", "Many.", ["what"]);
  for (let at = 0; at < 3_000; at += 1) tally.count({ what: `kind ${at}` });
  const { values } = tally.figure;
  expect(values).toHaveLength(2_001);
  expect(values.find(({ labels }) => labels["what"] === "other")?.value).toBe(1_000);
});

test("a histogram counts each moment in its own bound and all above it", () => {
  const durations = new Durations("took_seconds", "Took.", [0.1, 1]);
  for (const seconds of [0.05, 0.1, 0.5, 7]) durations.took(seconds);
  expect(durations.figure.values.map(({ value }) => value)).toEqual([2, 3, 4, 7.65, 4]);
});
