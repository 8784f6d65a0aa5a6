import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { dayOf } from "@consentry/kernel";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { SECRET } from "../../../platform/src/consent/testing/people.ts";
import { asOrganisation } from "../../../platform/src/consent/asking/own.ts";
import { aGround, NOW, type Ground } from "../../../platform/src/contacts/testing/organisation.ts";
import {
  doors,
  makeTestDatabase,
  urlOf,
  type TestDatabase,
} from "../../../platform/src/database/testing/in-every-door.ts";
import {
  ADDRESS,
  NOTE,
  somebodyEverywhere,
} from "../../../platform/src/rights/copy/testing/somebody-everywhere.ts";
import { receiveRequest } from "../../../platform/src/rights/receive/receive-request.ts";
import { runCommand } from "../testing/run-command.ts";
import { rightsCommand } from "./rights.ts";

let folder: string;
let made: TestDatabase;
let ground: Ground;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-rights-"));
  made = await makeTestDatabase(doors().at(-1) ?? "served");
  ground = await aGround(made.database);
  await somebodyEverywhere(made.database, ground);
});
afterAll(async () => {
  await made.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv("DATABASE_URL", urlOf(made.connection).reveal());
  vi.stubEnv("CONSENTRY_SECRET", SECRET.reveal());
});
afterEach(() => vi.unstubAllEnvs());

function rights(args: readonly string[], stdin = "") {
  return runCommand(rightsCommand, [...args, "--organisation", ground.id], stdin);
}

describe("consentry rights", () => {
  test("exports what is held under an address, and says so where nothing is", async () => {
    const path = join(folder, "ada.zip");
    expect(await rights(["export", ADDRESS, "-o", path])).toMatchObject({
      exitCode: 0,
      stdout: "",
    });
    const files = unzipSync(readFileSync(path));
    expect(strFromU8(files["index.html"] ?? new Uint8Array())).toContain(NOTE);
    const nobody = ["export", "nobody@example.org", "-o", join(folder, "nobody.zip")];
    expect(await rights(nobody)).toMatchObject({ exitCode: 1 });
    expect(() => readFileSync(join(folder, "nobody.zip"))).toThrow();
    expect(await rights(["export", ADDRESS])).toMatchObject({ exitCode: 2 });
  });

  test("erases when the address was said twice, and once", async () => {
    expect(await rights(["erase", ADDRESS], "yes\n")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("Nothing was erased.") as string,
    });
    const erased = await rights(["erase", ADDRESS, "--format", "json"], `${ADDRESS}\n`);
    expect(erased.exitCode).toBe(0);
    expect(JSON.parse(erased.stdout)).toMatchObject({
      schema: "consentry.erasure/1",
      wasContact: true,
      notYet: ["files", "storage", "backups"],
    });
    expect(erased.stdout).not.toContain(ADDRESS);
    expect(await rights(["erase", ADDRESS, "--yes"])).toMatchObject({ exitCode: 1 });
  });

  test("lists what waits by its last day, and names nobody", async () => {
    const ask = () =>
      asOrganisation(
        { ...made, secret: SECRET, publicUrl: "https://mail.example.org", now: () => NOW },
        ground.id,
        (own) =>
          receiveRequest(own, {
            kind: "source",
            cameBy: "phone",
            contact: null,
            address: null,
            locale: null,
            words: "Where from? Ada",
            receivedOn: dayOf(NOW),
            by: "member:1",
            isProved: false,
          }),
      );
    await ask();
    const json = await rights(["list", "--format", "json"]);
    expect(json).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: "consentry.requests/1",
      requests: expect.arrayContaining([
        expect.objectContaining({ kind: "source", dueOn: "2026-12-21", state: "open" }),
      ]),
    });
    expect(json.stdout).not.toMatch(/Ada|@/);
    expect((await rights(["list"])).stdout).toContain("2026-12-21");
    expect(await rights(["list", "--format", "xml"])).toMatchObject({ exitCode: 2 });
  });
});
