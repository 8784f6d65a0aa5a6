import * as fc from "fast-check";
import type { TSchema } from "typebox";

import type { ApiRoute } from "../route.ts";

/** What of JSON Schema our own schemas use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** Texts that somebody means harm with, or that a database does not take. */
const HARD_TEXTS = [
  "\0",
  "\ud800",
  "' or 1=1 --",
  "a\r\nBcc: x@example.org",
  "__proto__",
  "=cmd()",
  "x".repeat(5_000),
  "2026-02-30",
  "0000-01-01",
  "9999-12-31",
  "9999-12-31T23:59:60Z",
  "lea@example.org",
  "FR",
  "",
];

/** Bodies that nearly fit, and often do: each field of its type, or a hard text, or left out. */
export function jsonFor(
  schema: TSchema | undefined,
  ids: readonly string[],
): fc.Arbitrary<unknown> {
  return schema === undefined ? fc.constant(null) : valueFor(schema, ids);
}

function valueFor(shape: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const { enum: words, anyOf, items, properties, type } = shape;
  if (words !== undefined) return fc.constantFrom(...words);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valueFor(one, ids)));
  if (items !== undefined) return fc.array(valueFor(items, ids), { maxLength: 4 });
  if (properties !== undefined) return objectFor(shape, ids);
  if (type === "object")
    return fc.oneof(FILTER, fc.dictionary(HARD, fc.jsonValue(), { maxKeys: 3 }));
  if (type === "integer" || type === "number") return fc.oneof(fc.integer(), fc.double());
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  return textFor(shape, ids);
}

const HARD = fc.oneof(fc.constantFrom(...HARD_TEXTS), fc.string({ unit: "binary", maxLength: 20 }));

const FILTER = fc.constantFrom<unknown>(
  { kind: "tag", tag: "choir" },
  { kind: "not", filter: { kind: "quarantined" } },
  { kind: "attribute", name: "seats", test: { type: "number", is: "more", value: 1e308 } },
  { kind: "day", day: "made", from: "0001-01-01", to: null },
  { kind: "and", of: [{ kind: "fact", fact: "replied", times: 1, from: "9999-12-31" }] },
);

function objectFor({ properties = {}, required = [] }: Shape, ids: readonly string[]) {
  const fields = Object.entries(properties).map(
    ([name, field]) =>
      [name, fc.oneof({ weight: 9, arbitrary: valueFor(field, ids) }, HARD)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
}

function textFor({ pattern }: Shape, ids: readonly string[]): fc.Arbitrary<unknown> {
  const fitting =
    pattern === undefined ? fc.string({ maxLength: 30 }) : fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    { weight: 3, arbitrary: fitting },
    { weight: 3, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: HARD },
    { weight: 1, arbitrary: fc.constant("lea@example.org") },
  );
}

/** Paths to things that are there, that are not, and that are no paths of anything. */
export function pathFor({ path }: ApiRoute, ids: readonly string[]): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.constantFrom("1", "0", "-1", "1e99", "%00", "%2F") },
  );
  const count = path.match(/\{\w+\}/g)?.length ?? 0;
  return fc.array(part, { minLength: count, maxLength: count }).map((parts) => {
    let next = 0;
    return path.replaceAll(/\{\w+\}/g, () => parts[next++] ?? "");
  });
}

/** Queries of the fields that the route has, and of one that it has not. */
export function queryFor({ query }: ApiRoute): fc.Arbitrary<string> {
  const { properties = {} } = (query ?? {}) as Shape;
  const names = [...Object.keys(properties), "unknown"];
  const value = fc.oneof(
    fc.constantFrom("1", "500", "501", "-1", "true", "FR", "send.newsletter", "email", "NaN", ""),
    fc.string({ maxLength: 20 }),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 3 })
    .map((pairs) =>
      pairs.map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`),
    )
    .map((pairs) => (pairs.length === 0 ? "" : `?${pairs.join("&")}`));
}
