import { createHmac } from "node:crypto";
import { tmpdir } from "node:os";

import { Secret, type Instant } from "@consentry/kernel";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test } from "vitest";

import { asOwner } from "../../consent/testing/as-owner.ts";
import { anOrganisation } from "../../consent/testing/people.ts";
import { aRecordedPerson } from "../../consent/testing/recorded-person.ts";
import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, NOW } from "../../http/api/testing/api-client.ts";
import { aReceiver, type Received } from "../../webhooks/testing/receiver.ts";
import { readKeptFigures } from "../metrics/kept-figures.ts";
import { alertNeeds } from "./alert-needs.ts";
import { SlowLooks, watchOnce, type Watching } from "./keep-watching.ts";
import { openAlerts } from "./operator-alerts.ts";
import { signsIn } from "./signs.ts";

/** A name that somebody had point here. */
const ELSEWHERE = { host: "rebound.example" };

const KEY = Buffer.alloc(32, 3).toString("base64");

const closing: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** A relay that takes what it is given, or is in trouble. */
async function aMailRelay() {
  const mails: { readonly to: string; readonly text: string }[] = [];
  const relay = { mails, isAway: false, url: new Secret("") };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onMailFrom: (_address, _session, done) =>
      done(relay.isAway ? Object.assign(new Error("busy"), { responseCode: 421 }) : null),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push({
          to: envelope.rcptTo.map(({ address }) => address).join(),
          text: Buffer.concat(chunks).toString("utf8").replaceAll("=\r\n", ""),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as { readonly port: number };
  relay.url = new Secret(`smtp://127.0.0.1:${port}`);
  return relay;
}

function inMinutes(minutes: number): Instant {
  const at = new Date(Date.now() + minutes * 60_000);
  return `${at.toISOString().slice(0, 19)}Z` as Instant;
}

function aBackup(database: Database, state: "made" | "failed", at: string): Promise<number> {
  return acrossOrganisations(database, async (tx) => {
    await tx.run("delete from backups");
    return tx.run(
      `insert into backups (backup_id, file, state, asked_by, began_at, made_at, failure)
       values (gen_random_uuid(), $1, $2, 'system', $3, $4, $5)`,
      state === "made" ? ["a.age", state, at, at, null] : [null, state, at, null, "The disk."],
    );
  });
}

inSomeDoor((at) => {
  test("what begins and what ends is told once each, by mail and by a signed post", async () => {
    const { database } = at();
    const relay = await aMailRelay();
    const receiver = await aReceiver();
    closing.push(() => receiver.close());
    // The database's own clock is held against it.
    let now = inMinutes(0);
    const watching: Watching = {
      database,
      now: () => now,
      dataDirectory: tmpdir(),
      publicUrl: "https://mail.example.org",
      submission: null,
      smtpUrl: relay.url,
      operating: {
        metrics: null,
        metricsToken: null,
        traces: null,
        operators: ["one@example.org", "two@example.net"],
        alerts: { url: receiver.url, secret: new Secret(`whsec_${KEY}`) },
      },
    };
    const slow = new SlowLooks();
    // The same name resolves nowhere: the address of this test is nobody's.
    await slow.at("certificate-ending", 0, () =>
      Promise.resolve({ check: "certificate", state: "fine", what: "", advice: null }),
    );
    await aBackup(database, "made", now);
    expect(await watchOnce(watching, slow)).toEqual([]);
    expect(relay.mails).toEqual([]);

    await aBackup(database, "failed", now);
    await watchOnce(watching, slow);
    await watchOnce(watching, slow);
    expect(relay.mails.map(({ to }) => to)).toEqual(["one@example.org", "two@example.net"]);
    expect(relay.mails[0]?.text).toContain(
      "Subject: [Consentry at mail.example.org] backup-missing\r\n",
    );
    expect(relay.mails[0]?.text).toContain("consentry backup");
    expect(receiver.received).toHaveLength(1);
    expect(await openAlerts(database)).toMatchObject([{ kind: "backup-missing", beginsAt: now }]);

    now = inMinutes(90);
    relay.isAway = true;
    await aBackup(database, "made", now);
    expect(await watchOnce(watching, slow)).toEqual([expect.stringMatching(/^mail: /)]);
    relay.isAway = false;
    expect(await watchOnce(watching, slow)).toEqual([]);
    await watchOnce(watching, slow);
    expect(relay.mails).toHaveLength(4);
    expect(relay.mails[2]?.text).toContain("is over");
    expect(await openAlerts(database)).toEqual([]);

    const [, ended] = receiver.received;
    expect(receiver.received).toHaveLength(2);
    const { headers = {}, body = "" } = ended ?? ({} as Partial<Received>);
    expect(JSON.parse(body)).toMatchObject({
      type: "alert.ended",
      data: { kind: "backup-missing", installation: "https://mail.example.org", endedAt: now },
    });
    const signed = [headers["webhook-id"], headers["webhook-timestamp"], body].join(".");
    const right = createHmac("sha256", Buffer.from(KEY, "base64")).update(signed).digest("base64");
    expect(headers["webhook-signature"]).toBe(`v1,${right}`);
  });

  test("a ledger that somebody changed is an alert, and is seen beside /health", async () => {
    const { database } = at();
    const organisation = await anOrganisation(database);
    await aRecordedPerson(database, organisation);
    await asOwner(
      at(),
      organisation.id,
      "update consent_events set place = 'elsewhere' where organisation_id = '{organisation}'",
    );
    const watching: Watching = {
      database,
      now: () => NOW,
      dataDirectory: tmpdir(),
      publicUrl: "http://localhost:4400",
      submission: null,
      smtpUrl: null,
      operating: {
        metrics: null,
        metricsToken: null,
        traces: null,
        operators: ["one@example.org"],
        alerts: null,
      },
    };
    const toldOnToday = () =>
      withOrganisation(database, organisation.id, (tx) => alertNeeds({ tx }));
    await watchOnce(watching, new SlowLooks());
    expect(await toldOnToday()).toMatchObject([
      { kind: "installation-unwell", because: "ledger-broken" },
    ]);
    const api = await anApi(database, { publicUrl: "http://localhost:4400" });
    const detail = await api.inject({
      url: "/health/detail",
      headers: { host: "localhost:4400" },
    });
    expect(detail.json()).toMatchObject({ status: "alerts are open" });
    const { alerts } = detail.json<{ readonly alerts: readonly { readonly kind: string }[] }>();
    expect(alerts.map(({ kind }) => kind)).toContain("ledger-broken");
    expect((await api.inject({ url: "/health/detail", headers: ELSEWHERE })).statusCode).toBe(404);
    await api.close();
    await anOrganisation(database);
    await watchOnce(watching, new SlowLooks());
    expect(await toldOnToday()).toEqual([]);
  });

  test("what goes by itself wakes nobody, and a queue is stuck only when it should move", async () => {
    const { database } = at();
    const kept = await readKeptFigures(database, NOW);
    const well = {
      kept: { ...kept, waiting: [], stalled: 0 },
      room: { freeBytes: 1e12, freeShare: 0.5, freeFiles: 0.5 },
      folder: "/srv",
      findings: [],
    };
    const kinds = (changes: object, more: object = {}) =>
      signsIn({ ...well, ...more, kept: { ...well.kept, ...changes } }).map(({ kind }) => kind);
    const calm = kinds({});
    const waiting = (queue: string, oldestSeconds: number) => ({
      waiting: [{ queue, oldestSeconds, length: 1 }],
    });
    expect(kinds(waiting("messages", 599))).toEqual(calm);
    expect(kinds(waiting("messages", 601))).toContain("queue-stuck");
    // A campaign that was slowed down on purpose is due for long.
    expect(kinds(waiting("campaigns", 86_400))).toEqual(calm);
    expect(kinds({ stalled: 1 })).toContain("queue-stuck");
    expect(kinds({ connections: { open: 95, most: 100 } })).toContain("connections-short");
    expect(kinds({ clockAhead: -6 })).toContain("clock-off");
    const little = { freeBytes: 5e8, freeShare: 0.02, freeFiles: 0.5 };
    expect(kinds({}, { room: little })).toContain("disk-low");
    const lasting = signsIn({ ...well, room: little }).find(({ kind }) => kind === "disk-low");
    expect(lasting?.lastsSeconds).toBeGreaterThan(0);
  });
});
