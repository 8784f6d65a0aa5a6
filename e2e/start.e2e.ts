import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { buildWebBundle } from "@consentry/platform";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { makeFastFolder } from "../packages/platform/src/database/testing/fast-folder.ts";
import { findFreePort } from "./testing/stage.ts";

const COMMAND = fileURLToPath(new URL("../packages/cli/bin/consentry.js", import.meta.url));

let child: ChildProcess | undefined;
const folder = makeFastFolder("consentry-start-");
const data = join(folder, "data");
beforeAll(async () => {
  await buildWebBundle();
});
afterEach(() => {
  child?.kill("SIGKILL");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly output: Promise<string>;
  readonly errors: Promise<string>;
  readonly code: Promise<number | null>;
  readonly process: ChildProcess;
}

function start(environment: Readonly<Record<string, string>>): Started {
  const { PATH = "", HOME = "" } = process.env;
  const started = spawn(process.execPath, [COMMAND, "start"], {
    env: { PATH, HOME, CONSENTRY_DATA: data, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  return {
    process: started,
    output: text(started.stdout),
    errors: text(started.stderr),
    code: once(started, "exit").then(([code]) => code as number | null),
  };
}

async function waitUntilReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`http://localhost:${port}/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not get ready");
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  test(`it prints one line with the address, and ${signal} stops it with the port free again`, async () => {
    const port = await findFreePort();
    const server = start({ PORT: String(port) });
    await waitUntilReady(port);
    // A connection kept open, as browsers do, must not hold it back.
    await (await fetch(`http://localhost:${port}/audit`)).text();
    server.process.kill(signal);
    expect(await server.code).toBe(0);
    // Where the data lies is said by the start that makes it, and by no other.
    expect((await server.output).replace(`Everything it keeps is in ${data}\n`, "")).toBe(
      `Consentry is ready: http://localhost:${port}/audit — stop with Ctrl-C\n`,
    );
    expect(await server.errors).toBe("");
    expect(existsSync(join(data, "postgres/postmaster.pid"))).toBe(false);
    const again = createServer().listen(port, "localhost");
    await once(again, "listening");
    again.close();
  });
}

test("a server that works already makes the demo, whose past nobody else takes part in", async () => {
  const port = await findFreePort();
  const server = start({ PORT: String(port) });
  await waitUntilReady(port);
  const answer = await fetch(`http://localhost:${port}/session/demo`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-consentry": "1" },
    body: "{}",
  });
  expect(await answer.json()).toMatchObject({ member: { isDemo: true } });
  server.process.kill("SIGTERM");
  expect(await server.code).toBe(0);
  expect(await server.errors).toBe("");
});

test("a bad PORT is refused with its name, meaning and example, and exit 2", async () => {
  const server = start({ PORT: "eighty", LOG_LEVEL: "loud" });
  expect(await server.code).toBe(2);
  const errors = await server.errors;
  expect(errors).toContain("PORT");
  expect(errors).toContain("4400");
  expect(errors).toContain("LOG_LEVEL");
  expect(await server.output).toBe("");
});

test("a port that is taken is said in one sentence, with exit 4", async () => {
  const port = await findFreePort();
  const holder = createServer().listen(port, "localhost");
  await once(holder, "listening");
  const server = start({ PORT: String(port) });
  expect(await server.code).toBe(4);
  expect(await server.errors).toMatch(/^Port \d+ is already in use: .+\n$/);
  holder.close();
});

test("a database that cannot be had is said in one sentence, with exit 4", async () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const server = start({ PORT: String(await findFreePort()), CONSENTRY_DATA: file });
  expect(await server.code).toBe(4);
  expect(await server.errors).toMatch(/^\S+ is not a folder\. .+\n$/);
  expect(await server.output).toBe("");
});
