import { expect, test } from "vitest";

import { readConfig, type Environment } from "../config.ts";

function filesOf(environment: Environment): unknown {
  const read = readConfig(environment);
  return read.ok ? read.value.files : read.error.map(({ variable }) => variable);
}

const DATABASE_URL = "postgresql://db.example.org/consentry";
const KEYS = { CONSENTRY_FILES_KEY: "id", CONSENTRY_FILES_SECRET: "hunter2" };

test("files wait beside the database, unless it is said where else", () => {
  expect(filesOf({})).toEqual({ kind: "folder" });
  expect(filesOf({ DATABASE_URL })).toEqual({ kind: "database" });
  expect(filesOf({ DATABASE_URL, CONSENTRY_FILES: "folder" })).toEqual({ kind: "folder" });
  const bucket = filesOf({ CONSENTRY_FILES: "https://s3.example.org/people/", ...KEYS });
  expect(bucket).toMatchObject({
    kind: "bucket",
    bucket: { endpoint: "https://s3.example.org/people", region: "auto" },
  });
  expect(JSON.stringify(bucket)).not.toContain("hunter2");
});

test("a bucket without its name or its keys is refused, and so is a login in its address", () => {
  for (const address of [
    "s3",
    "ftp://s3.example.org/people",
    "https://s3.example.org",
    "https://id:hunter2@s3.example.org/people",
  ]) {
    expect(filesOf({ CONSENTRY_FILES: address, ...KEYS }), address).toEqual(["CONSENTRY_FILES"]);
  }
  expect(filesOf({ CONSENTRY_FILES: "https://s3.example.org/people" })).toEqual([
    "CONSENTRY_FILES_KEY",
    "CONSENTRY_FILES_SECRET",
  ]);
});
