import { expect, test } from "vitest";

import { openApiDocument, type Json } from "./openapi.ts";
import { API_ROUTES } from "./routes.ts";

const document = openApiDocument(API_ROUTES, "https://consentry.example.org/api/v1");

type Found = Readonly<Record<string, Json>>;

/** Every object in the document, with where it stands. */
function* objectsIn(value: Json, path = "#"): Generator<readonly [string, Found]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Found];
  for (const [name, held] of Object.entries(value)) {
    yield* objectsIn(held, `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

function at(pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce<unknown>(
    (value, name) =>
      (value as Record<string, unknown> | undefined)?.[
        name.replaceAll("~1", "/").replaceAll("~0", "~")
      ],
    document,
  );
}

const METHODS = ["get", "post", "put", "patch", "delete"];
const operations = [...objectsIn(document)].filter(([path]) =>
  new RegExp(`^#/paths/[^/]+/(?:${METHODS.join("|")})$`).test(path),
);

test("it is plain JSON, and says OpenAPI 3.1 with what that demands", () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(document["openapi"]).toBe("3.1.0");
  expect(document["info"]).toMatchObject({ title: "Consentry", version: "1.0.0" });
  expect(document["security"]).toEqual([{ key: [] }]);
  expect(at("#/components/securitySchemes/key")).toEqual({ type: "http", scheme: "bearer" });
});

test("every route is one operation with a name of its own, a summary and its problems", () => {
  expect(operations).toHaveLength(API_ROUTES.length);
  const names = operations.map(([, { operationId }]) => operationId);
  expect(new Set(names).size).toBe(API_ROUTES.length);
  for (const [path, operation] of operations) {
    expect(operation["summary"], path).toMatch(/^[A-Z].+[^.]$/);
    const statuses = Object.keys(operation["responses"] as Found);
    expect(statuses, path).toEqual(expect.arrayContaining(["400", "401", "403", "429", "500"]));
    expect(
      statuses.filter((status) => status.startsWith("2")),
      path,
    ).toHaveLength(1);
  }
});

test("what stands in a path is told as a parameter of it, and nothing else is", () => {
  for (const [path, operation] of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const told = (operation["parameters"] as readonly Found[]).filter(
      (one) => one["in"] === "path",
    );
    expect(
      told.map(({ name }) => name),
      path,
    ).toEqual(inPath);
    expect(
      told.every(({ required }) => required === true),
      path,
    ).toBe(true);
  }
});

test("every reference leads somewhere, and every part that is named is used", () => {
  const references = [...objectsIn(document)].flatMap(([, { $ref }]) =>
    typeof $ref === "string" ? [$ref] : [],
  );
  for (const reference of references) expect(at(reference), reference).toBeTypeOf("object");
  const parts = Object.keys(at("#/components/schemas") as object);
  expect(parts.length).toBeGreaterThan(10);
  for (const part of parts) expect(references).toContain(`#/components/schemas/${part}`);
});

test("every object with fields is closed: what is not named is neither taken nor answered", () => {
  const open = [...objectsIn(document)].filter(
    ([, schema]) => schema["type"] === "object" && schema["properties"] !== undefined,
  );
  const notClosed = open.filter(([, schema]) => schema["additionalProperties"] !== false);
  expect(notClosed.map(([path]) => path)).toEqual([]);
});
