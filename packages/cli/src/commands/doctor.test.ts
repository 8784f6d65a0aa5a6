import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import { runCommand } from "../testing/run-command.ts";
import { doctorCommand } from "./doctor.ts";

let folder: string;
/** A port on which nobody listens any more. */
let deadPort: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "consentry-doctor-"));
  const server = await listening();
  deadPort = portOf(server);
  await new Promise((resolve) => server.close(resolve));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

async function listening(): Promise<Server> {
  const server = createServer((socket) => socket.end("not a page\n"));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Told {
  readonly code: number;
  readonly states: Readonly<Record<string, string>>;
  readonly told: Readonly<Record<string, string>>;
}

/** A sick installation, and what it is told of itself. */
async function examined(environment: Readonly<Record<string, string>>): Promise<Told> {
  vi.stubEnv("CONSENTRY_DATA", join(folder, "nothing-yet"));
  vi.stubEnv("PORT", String(deadPort));
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { exitCode, stdout } = await runCommand(doctorCommand, ["--format", "json"]);
  vi.unstubAllEnvs();
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly { check: string; state: string; what: string; advice: string }[];
  };
  return {
    code: exitCode,
    states: Object.fromEntries(findings.map(({ check, state }) => [check, state])),
    told: Object.fromEntries(findings.map(({ check, what, advice }) => [check, what + advice])),
  };
}

test("where nothing is kept yet, nothing is sick and nothing is made", async () => {
  const { code, states } = await examined({});
  expect(code).toBe(0);
  expect(Object.values(states)).not.toContain("sick");
  expect(states).toMatchObject({ database: "fine", secret: "fine", port: "fine", relay: "look" });
  await expect(mkdir(join(folder, "nothing-yet"))).resolves.toBeUndefined();
  await rm(join(folder, "nothing-yet"), { recursive: true });
});

test("a wrong environment is told by its variables, and never by its values", async () => {
  vi.stubEnv("PORT", "99999");
  vi.stubEnv("SMTP_URL", "hunter2-is-my-password");
  const { exitCode, stdout } = await runCommand(doctorCommand, []);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/SICK {2}configuration +PORT/);
  expect(stdout).toContain("smtps://relay.example.org:465");
  expect(stdout).not.toContain("hunter2");
});

test("a folder and a secret that others may read are sick, and the command that closes them is told", async () => {
  const open = join(folder, "open");
  await mkdir(join(open, "postgres"), { recursive: true });
  await writeFile(join(open, "secret"), "s".repeat(48));
  await chmod(join(open, "secret"), 0o644);
  await chmod(open, 0o755);
  const { code, states, told } = await examined({ CONSENTRY_DATA: open });
  expect([code, states["folder"], states["secret"]]).toEqual([1, "sick", "sick"]);
  expect(told["folder"]).toContain(`chmod 700 ${open}`);
  expect(told["secret"]).toContain(`chmod 600 ${join(open, "secret")}`);
});

test("a database that was used and has lost its secret is sick; so is one that does not start", async () => {
  const broken = join(folder, "broken");
  await mkdir(join(broken, "postgres"), { recursive: true, mode: 0o700 });
  await writeFile(join(broken, "postgres", "PG_VERSION"), "11\n");
  const { code, states, told } = await examined({ CONSENTRY_DATA: broken });
  expect([code, states["secret"], states["database"]]).toEqual([1, "sick", "sick"]);
  expect(told["secret"]).toContain("Put the copy of that file back");
});

test("a server, a relay and a name that are not there are told apart, each with what to do", async () => {
  const { code, states, told } = await examined({
    DATABASE_URL: `postgresql://consentry:hunter2@127.0.0.1:${deadPort}/consentry`,
    SMTP_URL: `smtp://user:hunter2@127.0.0.1:${deadPort}`,
    PUBLIC_URL: "https://nowhere.invalid",
    CONSENTRY_SECRET: "s".repeat(48),
  });
  expect(code).toBe(1);
  expect(states).toMatchObject({ database: "sick", relay: "sick", address: "sick" });
  expect(states).toMatchObject({ certificate: "look", secret: "fine" });
  expect(told["relay"]).toContain(`127.0.0.1:${deadPort}`);
  expect(JSON.stringify(told)).not.toContain("hunter2");
});

test("a port that another program has is told", async () => {
  const other = await listening();
  const { states, told } = await examined({ PORT: String(portOf(other)) });
  const taken = await examined({ CONSENTRY_INTAKE: `localhost:${portOf(other)}` });
  expect(taken.told["port"]).toContain("CONSENTRY_INTAKE");
  other.close();
  expect(states["port"]).toBe("sick");
  expect(told["port"]).toContain("PORT=");
});

test("a wrong command line is told, exit 2", async () => {
  for (const args of [["now"], ["--format", "yaml"], ["--time", "ntp://time.example"], ["--fix"]]) {
    expect((await runCommand(doctorCommand, args)).exitCode, args.join(" ")).toBe(2);
  }
});
