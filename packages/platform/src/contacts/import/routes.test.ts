import { hash } from "node:crypto";
import { appendFile, readdir, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { SECRET } from "../../consent/testing/people.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW, type ApiClient } from "../../http/api/testing/api-client.ts";
import type { Installation } from "../../installation.ts";
import type { RunningJob } from "../../running-job.ts";
import { startImporting } from "./background/carry-on-imports.ts";
import { onlyAddress } from "./mapping.ts";
import { aFile, aWorkbook } from "./testing/import-files.ts";

const PEOPLE = "email,first name\nada@example.org,Ada\nbea@example.org,Bea\nnobody,=cmd()\n";

/** Soon enough for a test that waits. */
const ROUND_MS = 20;

inSomeDoor((at) => {
  let api: FastifyInstance;
  let installation: Installation;
  let choir: ApiClient;
  let source: string;
  beforeAll(async () => {
    const { database } = at();
    const uploads = join(await aFile("", "beside"), "../uploads");
    installation = {
      database,
      secret: SECRET,
      publicUrl: "https://consentry.example.org",
      now: () => NOW,
      uploads,
    };
    api = await anApi(database, { uploads });
    choir = await anApiClient(api, database);
    source = await aSource(choir);
  });

  async function aSource(client: ApiClient): Promise<string> {
    const body = { kind: "form", name: "Web form", informedOn: "2026-01-02" };
    const made = await client.send("/sources", { method: "POST", body });
    return made.json<{ id: string }>().id;
  }

  function post(client: ApiClient, path: string, body?: unknown) {
    return client.send(path, body === undefined ? { method: "POST" } : { method: "POST", body });
  }

  function sendFile(content: string | Buffer, type: string, client = choir) {
    return api.inject({
      method: "POST",
      url: "/api/v1/import-files",
      headers: { authorization: `Bearer ${client.key}`, "content-type": type },
      payload: content,
    });
  }

  async function started(content: string, mapping: unknown = null): Promise<string> {
    const file = await choir.upload(content);
    const answer = await post(choir, "/imports", { file, source, mapping, fileName: "people.csv" });
    expect(answer.statusCode, answer.body).toBe(202);
    return answer.json<{ id: string }>().id;
  }

  /** The import once it is in this state, carried there by the server's own job. */
  async function inState(id: string, state: string): Promise<Record<string, unknown>> {
    for (let tries = 0; ; tries += 1) {
      const found = (await choir.send(`/imports/${id}`)).json<Record<string, unknown>>();
      if (found["state"] === state) return found;
      if (found["state"] === "failed" || tries > 500) throw new Error(JSON.stringify(found));
      await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    }
  }

  async function whileImporting<T>(work: () => Promise<T>): Promise<T> {
    const job: RunningJob = startImporting(installation, () => undefined, ROUND_MS);
    try {
      return await work();
    } finally {
      await job.stop();
    }
  }

  function uploaded(client = choir): Promise<readonly string[]> {
    return readdir(join(installation.uploads, client.organisation.id)).catch(() => []);
  }

  async function countOf(client: ApiClient, table: string): Promise<number> {
    const { id } = client.organisation;
    const [row] = await withOrganisation(at().database, id, (tx) =>
      tx.rows<{ readonly count: number }>(`select count(*) as count from ${table}`),
    );
    return row?.count ?? -1;
  }

  test("a file is uploaded, told what it is, read, reported on and applied, each step by itself", async () => {
    const answer = await sendFile(PEOPLE, "text/csv");
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      format: "table",
      bytes: PEOPLE.length,
      tables: [{ columns: ["email", "first name"], text: { encoding: "utf-8", delimiter: "," } }],
      proposal: { address: "email", attributes: [{ column: "first name" }] },
    });
    expect(await countOf(choir, "imports")).toBe(0);
    const id = await started(PEOPLE);
    expect((await choir.send(`/imports/${id}`)).json()).toMatchObject({
      state: "reading",
      report: null,
      rowsRead: 0,
    });
    await whileImporting(async () => {
      const checked = await inState(id, "checked");
      expect(checked).toMatchObject({
        rowsRead: 3,
        rowsApplied: 0,
        report: { good: 2, rejected: { "bad-address": 1 }, alerts: ["many-rejected"] },
      });
      expect(await countOf(choir, "contacts")).toBe(0);
      expect(await uploaded()).toEqual([]);
      const early = await post(choir, `/imports/${id}/apply`);
      expect(early.statusCode).toBe(422);
      expect(early.json()).toMatchObject({
        kind: "not-possible",
        detail: "A person has to acknowledge first: many-rejected.",
      });
      const blind = await post(choir, `/imports/${id}/acknowledge`, { alerts: [] });
      expect(blind.json()).toMatchObject({
        fields: [{ path: "alerts", expected: "many-rejected" }],
      });
      const seen = await post(choir, `/imports/${id}/acknowledge`, { alerts: ["many-rejected"] });
      expect(seen.json()).toMatchObject({ acknowledgedAt: NOW });
      expect((await post(choir, `/imports/${id}/apply`)).statusCode).toBe(202);
      expect(await inState(id, "applied")).toMatchObject({
        rowsApplied: 3,
        outcome: { added: 2, consents: 0 },
      });
    });
    expect(await countOf(choir, "contacts")).toBe(2);
    const rejected = await choir.send(`/imports/${id}/rejected`);
    expect(rejected.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(rejected.headers["content-disposition"]).toBe("attachment");
    expect(rejected.body).toBe(
      "line,table,reason,email,first name\r\n4,,bad-address,nobody,'=cmd()\r\n",
    );
    const dropped = await choir.send(`/imports/${id}`, { method: "DELETE" });
    expect(dropped.statusCode).toBe(409);
  });

  test("a stop in the middle leaves whole batches, progress is told, and the next start goes on", async () => {
    const rows = 22_000;
    const lines = Array.from({ length: rows }, (_, line) => `p${line}@many.example,P${line}`);
    const id = await started(`email,name\n${lines.join("\n")}\n`);
    const before = await countOf(choir, "contacts");
    const progress = async (field: string): Promise<number> => {
      const found = (await choir.send(`/imports/${id}`)).json<Record<string, number>>();
      return found[field] ?? -1;
    };
    await whileImporting(async () => {
      while ((await progress("rowsRead")) === 0) continue;
    });
    const read = await progress("rowsRead");
    expect(read % 5_000).toBe(0);
    expect(read).toBeLessThan(rows);
    const share = await progress("share");
    expect(share).toBeGreaterThan(read / rows / 2);
    expect(share).toBeLessThan(1);
    await whileImporting(() => inState(id, "checked"));
    await post(choir, `/imports/${id}/apply`);
    await whileImporting(async () => {
      while ((await progress("rowsApplied")) === 0) continue;
    });
    const applied = await progress("rowsApplied");
    expect((await choir.send(`/imports/${id}`)).json()).toMatchObject({
      state: "applying",
      share: applied / rows,
    });
    expect(await countOf(choir, "contacts")).toBe(before + applied);
    const again = await post(choir, `/imports/${id}/apply`);
    expect(again.json()).toMatchObject({ state: "applying", rowsApplied: applied });
    await whileImporting(() => inState(id, "applied"));
    expect(await countOf(choir, "contacts")).toBe(before + rows);
  }, 60_000);

  test("the same file is the same import, and an import dropped leaves nothing", async () => {
    const id = await started("email\nsame@example.org\n");
    expect(await started("email\nsame@example.org\n")).toBe(id);
    const listed = (await choir.send("/imports?limit=1")).json<{ items: { id: string }[] }>();
    expect(listed.items.map((one) => one.id)).toEqual([id]);
    expect((await choir.send(`/imports/${id}`, { method: "DELETE" })).statusCode).toBe(204);
    expect((await choir.send(`/imports/${id}`)).statusCode).toBe(404);
    expect((await choir.send(`/imports/${id}`, { method: "DELETE" })).statusCode).toBe(404);
  });

  test("a file shows its first rows before anything is taken from it, and to nobody else", async () => {
    const lines = Array.from({ length: 30 }, (_, line) => `p${line}@example.org,"P, ${line}"`);
    const long = "x".repeat(5_000);
    const content = `email,name,left\nbroken,"never closed\n,${long}\n${lines.join("\n")}\n`;
    const file = await choir.upload(content);
    const answer = await choir.send(`/import-files/${file}`);
    expect(answer.statusCode, answer.body).toBe(200);
    const { sample, ...known } = answer.json<{ sample: { table: number; rows: string[][] }[] }>();
    expect(known).toEqual((await sendFile(content, "text/csv")).json());
    expect(sample).toHaveLength(1);
    expect(sample[0]?.rows).toHaveLength(10);
    expect(sample[0]?.rows.slice(0, 2)).toEqual([
      ["", "x".repeat(200), ""],
      ["p0@example.org", "P, 0", ""],
    ]);
    const stranger = await anApiClient(api, at().database);
    expect((await stranger.send(`/import-files/${file}`)).statusCode).toBe(404);
    await choir.send(`/import-files/${file}`, { method: "DELETE" });
    expect((await choir.send(`/import-files/${file}`)).statusCode).toBe(404);
  });

  test("a workbook shows its first rows as it shows them itself", async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [cell("email"), cell("ada@example.org"), cell("bea@example.org")];
    const file = await choir.upload(Buffer.from(aWorkbook(rows)));
    expect((await choir.send(`/import-files/${file}`)).json()).toMatchObject({
      sample: [{ table: 0, rows: [["ada@example.org"], ["bea@example.org"]] }],
    });
    await choir.send(`/import-files/${file}`, { method: "DELETE" });
  });

  test("a workbook is known by its bytes, whatever it is called", async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const workbook = aWorkbook([cell("email"), cell("ada@example.org")]);
    const answer = await sendFile(Buffer.from(workbook), "application/octet-stream");
    expect(answer.json()).toMatchObject({ container: "workbook", proposal: { address: "email" } });
  });

  test.each<[string, string | Buffer, string, number, string]>([
    ["JSON", "{}", "application/json", 415, "not-a-file"],
    ["no type", "", "", 415, "not-a-file"],
    ["nothing", "", "text/csv", 422, "not-possible"],
    [
      "a broken archive",
      Buffer.from("PK\u0003\u0004 no archive"),
      "application/zip",
      422,
      "not-possible",
    ],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), "text/csv", 422, "not-possible"],
    ["too many columns", "a,".repeat(2_000), "text/csv", 422, "not-possible"],
  ])(
    "%s is refused in a sentence, and nothing of it stays",
    async (_, content, type, status, kind) => {
      const stranger = await anApiClient(api, at().database);
      const answer = await sendFile(content, type, stranger);
      expect([answer.statusCode, answer.json<{ kind: string }>().kind]).toEqual([status, kind]);
      expect(answer.json()).toHaveProperty("detail", expect.stringMatching(/^[A-Z].*\.$/));
      expect(await uploaded(stranger)).toEqual([]);
    },
  );

  test("a file that breaks off leaves nothing", async () => {
    const stranger = await anApiClient(api, at().database);
    const broken = Readable.from(
      (async function* pieces() {
        yield Buffer.from("email\nada@example.org\n");
        throw new Error("gone");
      })(),
    );
    await api
      .inject({
        method: "POST",
        url: "/api/v1/import-files",
        headers: { authorization: `Bearer ${stranger.key}`, "content-type": "text/csv" },
        payload: broken,
      })
      .catch(() => undefined);
    await expect.poll(() => uploaded(stranger)).toEqual([]);
  });

  test("five files wait and no more, until one is removed", async () => {
    const stranger = await anApiClient(api, at().database);
    const ids: string[] = [];
    for (let file = 0; file < 5; file += 1) ids.push(await stranger.upload(`email${file}\n`));
    const sixth = await sendFile("mail\n", "text/csv", stranger);
    expect([sixth.statusCode, sixth.json<{ kind: string }>().kind]).toEqual([429, "too-many"]);
    await stranger.send(`/import-files/${ids[0]}`, { method: "DELETE" });
    expect((await sendFile("mail\n", "text/csv", stranger)).statusCode).toBe(200);
  });

  test("a file that nobody began to read is gone after a day", async () => {
    const stranger = await anApiClient(api, at().database);
    const id = await stranger.upload("email\nold@example.org\n");
    await stranger.upload("email\nyoung@example.org\n");
    const folder = join(installation.uploads, stranger.organisation.id);
    const dayBefore = Date.parse(NOW) / 1_000 - 86_401;
    await utimes(join(folder, id), dayBefore, dayBefore);
    await whileImporting(() => expect.poll(() => uploaded(stranger)).toHaveLength(1));
    await expect(stat(join(folder, id))).rejects.toThrow("ENOENT");
  });

  test("what turns out to be unreadable only as it is read has failed, and says why", async () => {
    const many = `email\n${"a@example.org\n".repeat(6_000)}`;
    const id = await started(many);
    const file = hash("sha256", many);
    await appendFile(join(installation.uploads, choir.organisation.id, file), "b@example.org\n");
    await whileImporting(() => expect(inState(id, "checked")).rejects.toThrow("file-changed"));
    expect((await choir.send(`/imports/${id}`)).json()).toMatchObject({
      state: "failed",
      failure: "file-changed",
      report: null,
    });
    expect(await uploaded()).not.toContain(file);
    const apply = await post(choir, `/imports/${id}/apply`);
    expect(apply.json()).toMatchObject({ detail: "The file was changed. Upload it again." });
    const anew = await started(many);
    expect(anew).not.toBe(id);
    expect(await whileImporting(() => inState(anew, "checked"))).toMatchObject({ rowsRead: 6_000 });
  });

  test("another organisation neither sees an import nor can use a file that is not its own", async () => {
    const id = await started("email\nmine@example.org\n");
    const file = await choir.upload("email\nmine@example.org\n");
    const stranger = await anApiClient(api, at().database);
    const theirs = await aSource(stranger);
    const used = await post(stranger, "/imports", { file, source: theirs });
    expect(used.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "file" }] });
    for (const path of ["", "/rejected"]) {
      expect((await stranger.send(`/imports/${id}${path}`)).statusCode).toBe(404);
    }
    for (const path of ["/apply", "/acknowledge"]) {
      const body = path === "/apply" ? undefined : { alerts: [] };
      expect((await post(stranger, `/imports/${id}${path}`, body)).statusCode).toBe(404);
    }
    await stranger.send(`/import-files/${file}`, { method: "DELETE" });
    expect((await choir.send(`/imports/${id}`, { method: "DELETE" })).statusCode).toBe(204);
    expect(await uploaded()).toContain(file);
    expect((await stranger.send("/imports")).json()).toEqual({ items: [], next: null });
  });

  test("a mapping that does not fit is refused field by field", async () => {
    const file = await choir.upload("email,name\nada@example.org,Ada\n");
    const mapping = { ...onlyAddress("email"), country: "land" };
    const answer = await post(choir, "/imports", { file, source, mapping });
    expect(answer.json()).toMatchObject({
      kind: "bad-fields",
      fields: [{ path: "mapping.country", expected: "a column of the file" }],
    });
  });
});
