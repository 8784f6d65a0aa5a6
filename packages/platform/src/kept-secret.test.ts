import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Secret } from "@consentry/kernel";
import { expect, test } from "vitest";

import { keptSecret } from "./kept-secret.ts";

const aFolder = () => join(mkdtempSync(join(tmpdir(), "consentry-secret-")), "data");

test("one is made at the first call, for its owner alone, and is the same ever after", async () => {
  const dataDirectory = aFolder();
  const all = await Promise.all(
    Array.from({ length: 5 }, () => keptSecret({ secret: null, dataDirectory })),
  );
  const values = all.map((result) => (result.ok ? result.value.reveal() : result.error));
  expect(new Set(values).size).toBe(1);
  expect(values[0]).toMatch(/^[\w-]{64}$/);
  expect(statSync(join(dataDirectory, "secret")).mode & 0o777).toBe(0o600);
  expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
  expect(readdirSync(dataDirectory)).toEqual(["secret"]);
});

test("the one that was given is used, and nothing is written", async () => {
  const dataDirectory = aFolder();
  const secret = new Secret("given".repeat(8));
  expect(await keptSecret({ secret, dataDirectory })).toEqual({ ok: true, value: secret });
  expect(() => readdirSync(dataDirectory)).toThrow("ENOENT");
});

test("one that others may read, or that is empty, is refused and not replaced", async () => {
  const dataDirectory = aFolder();
  await keptSecret({ secret: null, dataDirectory });
  const path = join(dataDirectory, "secret");
  chmodSync(path, 0o644);
  expect(await keptSecret({ secret: null, dataDirectory })).toMatchObject({ ok: false });
  chmodSync(path, 0o600);
  writeFileSync(path, "");
  expect(await keptSecret({ secret: null, dataDirectory })).toMatchObject({ ok: false });
});
