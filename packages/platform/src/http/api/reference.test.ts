import fastify from "fastify";
import { expect, test } from "vitest";

import { PROBLEM_KINDS } from "./problem.ts";
import { sendReference } from "./reference.ts";
import { API_ROUTES } from "./routes.ts";

async function served() {
  const app = fastify();
  app.get("/", (_request, reply) => sendReference(reply, API_ROUTES));
  return app.inject("/");
}

test("tells every route and every problem, each where a link can point at it", async () => {
  const { body } = await served();
  for (const { id } of API_ROUTES) expect(body).toContain(`<article id="${id}">`);
  for (const kind of PROBLEM_KINDS) expect(body).toContain(`<div id="problem-${kind}">`);
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("loads nothing, runs nothing, and draws only its own style", async () => {
  const { headers, body } = await served();
  const nonce = /<style nonce="([\w-]+)">/.exec(body)?.[1] ?? "";
  expect(headers["content-security-policy"]).toBe(
    `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(body).not.toMatch(/<script|<img|<link|<iframe| src=| style=| on\w+=/);
  expect((await served()).body).not.toContain(nonce);
});
