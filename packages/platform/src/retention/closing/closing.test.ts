import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import type { Day, Instant } from "@consentry/kernel";
import { readJws } from "@consentry/ledger";
import type { FastifyInstance } from "fastify";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import {
  aSentCampaign,
  type SentCampaign,
} from "../../campaigns/reports/testing/a-sent-campaign.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { SECRET } from "../../consent/testing/people.ts";
import { aRecordedPerson } from "../../consent/testing/recorded-person.ts";
import { inEveryDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../../http/api/testing/api-client.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../../people/testing/a-member.ts";
import type { Role } from "../../organisations/roles.ts";
import { zipStream } from "../../rights/copy/zip-stream.ts";
import { closeOrganisation, lastDayAfter, readClosing, reopenOrganisation } from "./closing.ts";
import { closedUntil, deleteClosed } from "./delete-closed.ts";
import { writeFullExport } from "./full-export.ts";
import { asOwnerOf, letArchivePass, rowsOf } from "./testing/past-the-archive.ts";

const CLOSED = "2026-05-02T09:30:00Z" as Instant;
const DAY = "2026-08-02" as Day;

inEveryDoor((at) => {
  /** An organisation with people, a ledger, a mailing, events and suppressions. */
  async function aFullOne(): Promise<SentCampaign> {
    const full = await aSentCampaign(at().database, 12);
    await full.observe(full.messages.map((message) => ({ message })));
    await aRecordedPerson(at().database, full.organisation);
    await full.within(async (tx) => {
      const { id, keys } = full.organisation;
      const addressKey = new Uint8Array(32);
      const said = { channel: "all", topic: null, reason: "objected", since: CLOSED } as const;
      await suppress(tx, id, [{ addressKey, ...said, until: null, saidBy: "contact" }]);
      await signerOf(tx, id, keys.wrappingKey);
    });
    return full;
  }

  const close = ({ within, organisation }: SentCampaign) =>
    within((tx) => closeOrganisation(tx, organisation.id, { by: "member:1", at: CLOSED }));

  const letTimeGoBy = ({ organisation }: SentCampaign) => letArchivePass(at(), organisation.id);

  const remove = ({ organisation }: SentCampaign, now = `${DAY}T06:00:00Z`) =>
    deleteClosed(
      { database: at().database, secret: SECRET, uploads: "/nowhere", now: () => now as Instant },
      organisation.id,
    );

  const rows = ({ organisation }: SentCampaign) => rowsOf(at(), organisation.id);

  test("after three months all of it is gone, and of nobody else; what it signed last stays", async () => {
    const [full, other] = [await aFullOne(), await aFullOne()];
    const before = await rows(full);
    expect(before).toMatchObject({ contacts: 13, measure_events: 12, suppressions: 1 });
    expect(before["consent_events"]).toBeGreaterThan(0);
    const theirs = await rows(other);
    expect(await close(full)).toMatchObject({ ok: true, value: { goesOn: DAY } });
    await letTimeGoBy(full);
    expect(await closedUntil(at(), "2026-08-01" as Day)).not.toContain(full.organisation.id);
    await expect(remove(full, "2026-08-01T23:59:59Z")).rejects.toThrow("its archive is not over");
    expect(await rows(full)).toMatchObject(before);
    expect(await closedUntil(at(), DAY)).toContain(full.organisation.id);
    expect(await remove(full)).toBe(true);
    expect(await rows(full)).toEqual({});
    expect(await rows(other)).toEqual(theirs);
    const [kept] = await asOwnerOf<{ report: string }>(
      at(),
      "",
      "select report from organisation_deletions where organisation = $1",
      [full.organisation.id],
    );
    const { organisations: _one, organisation_keys: _keys, ...removed } = before;
    expect(readJws(kept?.report ?? "")).toMatchObject({
      kind: "signed",
      payload: { organisation: full.organisation.id, goesOn: DAY, removed },
    });
  });

  test("broken off anywhere and begun again, it ends as if it had not been", async () => {
    const full = await aFullOne();
    await close(full);
    await letTimeGoBy(full);
    const some = await full.within(async (tx) => {
      const [first] = await tx.rows<{ rows: number }>(
        "select rows from delete_some_of_closed($1, 5)",
        [DAY],
      );
      return first;
    });
    expect(some?.rows).toBe(5);
    await expect(
      full.within(async (tx) => {
        await tx.rows("select rows from delete_some_of_closed($1, 1000)", [DAY]);
        throw new Error("killed");
      }),
    ).rejects.toThrow("killed");
    await remove(full);
    expect(await rows(full)).toEqual({});
  });

  test("nothing else passes the ledger: no setting, no forged day, no open organisation", async () => {
    const full = await aFullOne();
    const { id } = full.organisation;
    const wipe = `delete from consent_events where organisation_id = '${id}'`;
    const named = `select set_config('consentry.deleting', '${id}', true),
      set_config('consentry.deleting_on', '2099-01-01', true)`;
    await expect(full.within((tx) => tx.run(wipe))).rejects.toThrow("permission denied");
    await expect(full.within((tx) => tx.run(`${named}; ${wipe}`))).rejects.toThrow(
      "permission denied",
    );
    await expect(asOwnerOf(at(), id, `begin; ${named}; ${wipe}; commit`)).rejects.toThrow(
      "never changed",
    );
    const some = () =>
      full.within((tx) => tx.rows("select rows from delete_some_of_closed('2099-01-01', 10)"));
    await expect(some()).rejects.toThrow("its archive is not over");
    // The application may say when it was closed; the server's clock is not its to set.
    await full.within((tx) =>
      tx.run(
        `insert into organisation_closings (organisation_id, closed_at, closed_by, goes_on)
         values ($1, '2020-01-01', 'member:1', '2020-06-01')`,
        [id],
      ),
    );
    await expect(some()).rejects.toThrow("its archive is not over");
    await expect(asOwnerOf(at(), id, `begin; ${named}; ${wipe}; commit`)).rejects.toThrow(
      "never changed",
    );
    await expect(
      full.within((tx) =>
        tx.run(
          "update organisation_closings set noted_at = '2020-01-01' where organisation_id = $1",
          [id],
        ),
      ),
    ).rejects.toThrow("permission denied");
    expect((await rows(full))["consent_events"]).toBeGreaterThan(0);
  });

  test("it may be opened again until its day, and not after", async () => {
    const full = await aFullOne();
    const { id } = full.organisation;
    await close(full);
    expect(await close(full)).toEqual({ ok: false, error: "closed-already" });
    const reopen = (on: string) => full.within((tx) => reopenOrganisation(tx, id, on as Day));
    expect(await reopen(DAY)).toEqual({ ok: false, error: "over" });
    expect(await reopen("2026-08-01")).toEqual({ ok: true, value: null });
    expect(await full.within((tx) => readClosing(tx, id))).toBeNull();
    expect(lastDayAfter("2026-11-30" as Day)).toBe("2027-03-02");
  });

  test("the full export has all rows of all tables, and no secret", async () => {
    const full = await aFullOne();
    const pieces = zipStream(CLOSED, (zip) =>
      writeFullExport(at().database, full.organisation.id, zip),
    );
    const files = unzipSync(await buffer(Readable.from(pieces)));
    const read = (name: string) => strFromU8(files[`tables/${name}.jsonl`] ?? new Uint8Array());
    for (const [table, count] of Object.entries(await rows(full))) {
      if (table === "measure_events") continue;
      expect([table, read(table).split("\n").length - 1]).toEqual([table, count]);
    }
    expect(read("measure_events.track.open.individual").split("\n")).toHaveLength(13);
    expect(read("contacts")).toContain("ada@example.org");
    expect(read("organisation_keys")).toContain("public_key");
    const told = Object.keys(files).join(" ");
    expect(told).not.toMatch(/hygiene|last_open|kept_answers/);
    expect(read("organisation_keys")).not.toContain("sealed_private");
    expect(read("contact_keys")).not.toContain("salt");
  });

  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database, { publicUrl: PUBLIC_URL });
    return () => api.close();
  });

  test("while it is closed owner and officer read, the concerned keep their rights, and nothing else is", async () => {
    const client = await anApiClient(api, at().database);
    const { organisation } = client;
    const browserOf = async (role: Role) =>
      signedInBrowser(
        api,
        at().database,
        await anAccount(at().database, organisation, role),
        organisation,
      );
    const [owner, dpo, editor] = [
      await browserOf("owner"),
      await browserOf("dpo"),
      await browserOf("editor"),
    ];
    const path = "/api/v1/organisation/closing";
    const wrong = await owner.send(path, { method: "POST", body: { name: "Another" } });
    expect(wrong.statusCode).toBe(400);
    const closed = await owner.send(path, { method: "POST", body: { name: organisation.name } });
    expect(closed.json()).toMatchObject({ closed: { goesOn: DAY } });
    const statuses = async (way: string, method: "GET" | "POST" | "PATCH", body?: object) =>
      Promise.all(
        [owner, dpo, editor].map(
          async (one) => (await one.send(`/api/v1${way}`, { method, body })).statusCode,
        ),
      );
    expect(await statuses("/contacts", "GET")).toEqual([200, 200, 403]);
    expect(await statuses("/organisation", "PATCH", { contact: "x" })).toEqual([403, 403, 403]);
    expect((await client.send("/contacts")).statusCode).toBe(403);
    const opened = await owner.send(path, { method: "DELETE" });
    expect(opened.json()).toMatchObject({ closed: null });
    expect(await statuses("/contacts", "GET")).toEqual([200, 200, 200]);
  });
});
