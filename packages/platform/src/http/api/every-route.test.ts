import * as fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { aDefinition, aMessage } from "../../automations/testing/a-definition.ts";
import { aWriting } from "../../campaigns/testing/a-draft.ts";
import { fingerprint } from "../../database/testing/fingerprint.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { check } from "./check.ts";
import { problemDocument, ProblemDocument } from "./problem.ts";
import { isWorking, successStatus, type ApiRoute } from "./route.ts";
import { API_ROUTES } from "./routes.ts";
import { anApi, anApiClient, type ApiClient } from "./testing/api-client.ts";
import { jsonFor, pathFor, queryFor } from "./testing/requests-for.ts";

const NOBODY = "0197a1b2-0000-7000-8000-00000000000a";

/** Each walk sends a few hundred requests: enough, and no more, on a machine with two cores. */
const REQUESTS_A_ROUTE = 12;

inSomeDoor((at) => {
  let api: FastifyInstance;
  let forReading: Promise<Filled> | undefined;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  /** A fresh key for each route: the limit is a key's, and not what is looked at here. */
  const aClient = (of?: ApiClient): Promise<ApiClient> =>
    anApiClient(api, at().database, of === undefined ? {} : { of: of.organisation });

  test.each(API_ROUTES.map((route) => [route.id, route] as const))(
    "%s asks for a key before it reads anything",
    async (_id, { method, path }) => {
      const url = `/api/v1${path.replaceAll(/\{\w+\}/g, NOBODY)}`;
      const keys = [
        "",
        "Bearer",
        "Bearer x",
        `Basic ${NOBODY}`,
        `Bearer consentry_${"A".repeat(64)}`,
      ];
      for (const authorization of keys) {
        const answer = await api.inject({
          method,
          url,
          headers: { authorization, "content-type": "application/json" },
          ...(method === "GET" ? {} : { payload: "{" }),
        });
        expect(answer.statusCode).toBe(401);
        expect(answer.headers["www-authenticate"]).toBe('Bearer realm="consentry"');
        expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
        expect(answer.json()).toMatchObject({ kind: "no-key", status: 401 });
      }
    },
  );

  test("to another organisation's key, everything is as if it did not exist", async () => {
    const owner = await aClient();
    const known = await fill(owner);
    const before = await fingerprint(at(), owner.organisation.id);
    for (const declared of API_ROUTES) {
      const stranger = await aClient();
      const nothing = declared.path.replace("{id}", NOBODY).replace("{sequence}", "1");
      const none =
        nothing === declared.path ? null : await stranger.send(nothing, exampleFor(declared));
      for (const id of idsFor(declared, known)) {
        const path = declared.path.replace("{id}", id).replace("{sequence}", "1");
        if (path === declared.path || none === null) continue;
        const asked = await stranger.send(path, exampleFor(declared));
        expect([declared.id, asked.statusCode, asked.body]).toEqual([
          declared.id,
          none.statusCode,
          none.body,
        ]);
        expect([declared.id, [400, 404].includes(asked.statusCode)]).toEqual([declared.id, true]);
      }
      if (declared.path.includes("{") || declared.method !== "GET") continue;
      const listed = await stranger.send(declared.path);
      for (const id of [...numbersOf(known), owner.organisation.id, "lea@example.org"]) {
        expect(listed.body, declared.id).not.toContain(id);
      }
    }
    expect(await fingerprint(at(), owner.organisation.id)).toEqual(before);
  });

  test.each(API_ROUTES.map((route) => [route.id, route] as const))(
    "%s never breaks, whatever is sent to it, and answers as the document says",
    async (_id, declared) => {
      const { client, known } = await aFilled(declared);
      await fc.assert(
        fc.asyncProperty(
          pathFor(declared, known),
          queryFor(declared),
          fc.oneof(jsonFor(declared.body, known), fc.jsonValue({ maxDepth: 3 })),
          async (path, query, body) => {
            const hasBody = declared.method !== "GET" && declared.body !== undefined;
            const answer = await client.send(`${path}${query}`, {
              method: declared.method,
              ...(hasBody ? { body } : {}),
            });
            expect(answer.statusCode, answer.body).toBeLessThan(500);
            expectAsDescribed(declared, answer.statusCode, answer.body);
          },
        ),
        { numRuns: REQUESTS_A_ROUTE },
      );
    },
  );

  /** What only reads finds what others have read; whatever else may change it has its own. */
  async function aFilled({ method }: ApiRoute): Promise<Filled> {
    if (method !== "GET") return fillAnew();
    const { client, known } = await (forReading ??= fillAnew());
    return { client: await aClient(client), known };
  }

  async function fillAnew(): Promise<Filled> {
    const client = await aClient();
    return { client, known: numbersOf(await fill(client)) };
  }

  /** One of each thing, so that requests meet something; gives the ids. */
  async function fill(client: ApiClient): Promise<readonly Made[]> {
    const made: Made[] = [];
    const post = async (path: string, body: unknown): Promise<string> => {
      const answer = await client.send(path, { method: "POST", body });
      const { id } = answer.json<{ id: string }>();
      made.push({ room: roomOf(path), id });
      return id;
    };
    const source = await post("/sources", { kind: "form", name: "Web form" });
    const contact = await post("/contacts", {
      email: "lea@example.org",
      source,
      collectedOn: "2026-05-01",
    });
    await post("/lists", { name: "Concerts", purpose: "send.newsletter" });
    const filter = { kind: "and", of: [] };
    await post("/segments", { name: "Everybody", filter });
    await post("/forms", {
      name: "Sign up",
      definition: {
        texts: { en: { title: "News", intro: "Once a month." } },
        boxes: [{ purpose: "send.newsletter" }],
      },
    });
    const wording = { language: "en", question: "News?", explanation: "" };
    const act = { purpose: "send.newsletter", action: "given", wording };
    await client.send(`/contacts/${contact}/acts`, { method: "POST", body: act });
    const file = await client.upload("email\nada@example.org\nnone\n");
    await post("/imports", { file, source });
    await post("/requests", { kind: "access", cameBy: "post", contact });
    const until = "2026-12-31";
    await post("/retention/holds", { kind: "source", about: source, reason: "A claim.", until });
    await fillCampaigns(post);
    return made;
  }
});

interface Filled {
  readonly client: ApiClient;
  readonly known: readonly string[];
}

/** Something of an organisation, and the first word of the path where it stands. */
interface Made {
  readonly room: string;
  readonly id: string;
}

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function numbersOf(made: readonly Made[]): readonly string[] {
  return made.map(({ id }) => id);
}

/** What a route might meet: what stands in its own room, and a person of all that stands in others. */
function idsFor({ path }: ApiRoute, made: readonly Made[]): readonly string[] {
  const room = roomOf(path);
  return numbersOf(made.filter((one) => one.room === room || one.room === "contacts"));
}

/** A sender, a template, a campaign, a relay and an automation. */
async function fillCampaigns(
  post: (path: string, body: unknown) => Promise<string>,
): Promise<void> {
  const identity = await post("/identities", {
    name: "Choir",
    address: "news@choir.example.org",
    legalIdentity: "Choir of Example",
  });
  const writing = aWriting();
  await post("/templates", { name: "First", writing });
  const purpose = "send.newsletter";
  await post("/campaigns", { name: "May", purpose, identity, writing });
  await post("/relays", { name: "First", url: "smtps://relay.example.org" });
  await post("/webhooks", {
    name: "Shop",
    url: "https://shop.example.org/hooks",
    kinds: ["consent.given"],
  });
  const definition = aDefinition({ steps: [aMessage()] });
  await post("/automations", { name: "Welcome", definition });
}

/** Some request that the route takes, where it takes one. */
function exampleFor({ method, body, path }: ApiRoute) {
  const query = path.endsWith("may-be-written-to") ? {} : undefined;
  const made =
    body === undefined ? query : fc.sample(jsonFor(body, [NOBODY]), { numRuns: 1, seed: 7 })[0];
  return { method, ...(method === "GET" || body === undefined ? {} : { body: made }) };
}

function expectAsDescribed(declared: ApiRoute, status: number, body: string): void {
  if (status >= 400) {
    const problem: unknown = JSON.parse(body);
    expect(check(ProblemDocument, problem), body).toMatchObject({ ok: true });
    expect(problemDocument(problem as Parameters<typeof problemDocument>[0])).toEqual(problem);
    return;
  }
  const { answer } = declared;
  expect(status).toBe(successStatus(declared));
  if (isWorking(declared) && declared.gives !== undefined) {
    return expect(body).toMatch(BEGINNINGS[declared.gives] ?? /./);
  }
  if (answer === null) return expect(body).toBe("");
  expect(check(answer, JSON.parse(body)), body).toMatchObject({ ok: true });
}

/** How a file of each kind begins. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  "text/csv":
    /^(?:line,table,reason|table,row,number,value|id,email,|\uFEFF?(?:Part,Sheet|Partie,Fiche),)/,
  "text/html": /^<!doctype html>/i,
  "application/pdf": /^%PDF-/,
  "application/json": /^[{[]/,
  "application/zip": /^PK/,
};
