import fastify, { LogController } from "fastify";
import { afterEach, expect, test, vi } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../../http/api/testing/api-client.ts";
import { API_ROUTES } from "../../http/api/routes.ts";
import { Trouble } from "../../trouble.ts";
import { logLine, logManner } from "./log-manner.ts";

/** Whatever of these gets into a line was in what people wrote, or lets somebody in. */
const PLANTED = ["planted.person@example.org", "Ada Planted", "planted-token", "192.0.2.77"];
const ALL = PLANTED.join(" ");

/** As a database or a parser fails: its message and its details quote what it failed on. */
function quoting(): Error {
  return Object.assign(new TypeError(`invalid input: "${ALL}"\n${ALL}`), {
    code: "22P02",
    detail: ALL,
    where: ALL,
    hint: ALL,
  });
}

function expectNothingPlanted(lines: readonly string[]): void {
  const text = lines.join("");
  for (const planted of ["planted", "Planted", "192.0.2.77"]) expect(text).not.toContain(planted);
}

afterEach(() => {
  vi.restoreAllMocks();
});

inSomeDoor((at) => {
  test("whatever breaks on whichever route, a line tells where and never of whom", async () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, "write").mockImplementation((line) => {
      written.push(String(line));
      return true;
    });
    const { database } = at();
    let isBroken = false;
    const breaking = {
      ...database,
      within: (...given: Parameters<typeof database.within>) =>
        isBroken ? Promise.reject(quoting()) : database.within(...given),
      reading: (...given: Parameters<typeof database.reading>) =>
        isBroken ? Promise.reject(quoting()) : database.reading(...given),
    } as typeof database;
    const api = await anApi(breaking);
    const client = await anApiClient(api, database);
    const headers = {
      "x-forwarded-for": "192.0.2.77",
      "user-agent": ALL,
      cookie: `consentry=${ALL}`,
    };
    const walk = async (routes: typeof API_ROUTES, id: string, query: string): Promise<number> => {
      let broken = 0;
      for (const { method, path } of routes) {
        const { statusCode } = await client.send(`${path.replaceAll(/\{\w+\}/g, id)}${query}`, {
          method,
          ...(method === "GET" ? {} : { body: { name: ALL, email: ALL, text: ALL } }),
          headers,
        });
        if (statusCode >= 500) broken += 1;
      }
      return broken;
    };
    // Refused before they reach the database: these all go one way.
    const some = API_ROUTES.filter((_route, at) => at % 6 === 0);
    await walk(some, encodeURIComponent(PLANTED[0] ?? ""), `?q=${encodeURIComponent(ALL)}`);
    isBroken = true;
    const broken = await walk(API_ROUTES, "0197a1b2-0000-7000-8000-00000000000a", "");
    for (const path of ["/p/", "/u/", "/c/", "/o/", "/l/", "/m/", "/"]) {
      await api.inject({ url: `${path}planted-token?mail=${encodeURIComponent(ALL)}` });
    }
    api.log.error(quoting());
    api.log.warn({ err: quoting() }, "Half an answer.");
    await api.close();
    expect(broken).toBeGreaterThan(20);
    expect(written.length).toBeGreaterThan(20);
    expectNothingPlanted(written);
    for (const line of written) {
      const { level, time, what } = JSON.parse(line) as Record<string, unknown>;
      expect([typeof level, typeof time]).toEqual(["string", "string"]);
      expect(what === undefined || typeof what === "string").toBe(true);
    }
  });
});

test("a line names its request, its level and its moment, and no machine", async () => {
  const lines: string[] = [];
  const app = fastify({
    logger: logManner("info", { write: (line) => lines.push(line) }),
    logController: new LogController({ requestIdLogLabel: "request", disableRequestLogging: true }),
  });
  app.get("/broken/:token", (request) => {
    request.log.warn({ req: request }, "It creaks.");
    throw quoting();
  });
  await app.inject("/broken/planted-token");
  const [line] = lines.filter((text) => text.includes("creaks"));
  expect(JSON.parse(line ?? "")).toEqual({
    level: "warn",
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    request: expect.any(String),
    req: { method: "GET", route: "/broken/:token" },
    what: "It creaks.",
  });
  expectNothingPlanted(lines);
});

test("work beside the pages tells its troubles without their words", () => {
  const lines: string[] = [];
  const words = { begins: "It cannot be done.", ends: "It can." };
  const trouble = new Trouble(words, (what) => lines.push(logLine(what)));
  trouble.tell(quoting());
  expectNothingPlanted(lines);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "warn" });
  expect(lines[0]).toContain("22P02");
});
