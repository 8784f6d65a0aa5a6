import type { TSchema } from "typebox";

import { rolesFor } from "../../organisations/roles.ts";
import {
  PROBLEM_KINDS,
  PROBLEM_MEDIA_TYPE,
  ProblemDocument,
  statusOf,
  titleOf,
} from "./problem.ts";
import { isCreating, isWorking, successStatus, takenFiles, type ApiRoute } from "./route.ts";

/** A JSON value that is part of the document. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

/** The version of the interface: new fields and routes do not change it, a removal does. */
const INTERFACE_VERSION = "1.0.0";

/** OpenAPI 3.1, whose schemas are JSON Schema 2020-12: ours, as they stand. */
export function openApiDocument(routes: readonly ApiRoute[], server: string): JsonObject {
  const components = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  for (const declared of routes) {
    const operations = (paths[declared.path] ??= {});
    operations[declared.method.toLowerCase()] = operation(declared, components);
  }
  const problem = reference(ProblemDocument, components);
  return {
    openapi: "3.1.0",
    info: {
      title: "Consentry",
      version: INTERFACE_VERSION,
      summary:
        "People, where their data came from, what they agreed to, and what is written to them.",
      description: [
        "Every request carries an API key: `Authorization: Bearer KEY`. A key belongs to one organisation and sees nothing else; what is another's is answered as what does not exist.",
        "Lists come in pages: hand the `next` of one in as `after` for the next one. A request that makes something can carry an `Idempotency-Key` and be repeated for a day without making it twice. Errors are `application/problem+json` and quote nothing of what was sent.",
      ].join("\n\n"),
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: server }],
    security: [{ key: [] }],
    tags: [...new Set(routes.map(({ topic }) => topic))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer" } },
      responses: problemResponses(problem),
      schemas: Object.fromEntries(
        [...components].toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ),
    },
  };
}

/** Problems any request can meet. */
const ALWAYS: readonly number[] = [400, 401, 403, 429, 500];

function problemStatuses(declared: ApiRoute): readonly number[] {
  const { params, method } = declared;
  const found = params === undefined ? [] : [404];
  const sent = "body" in declared && declared.body !== undefined ? [409, 413, 415, 422] : [];
  const changed = method === "GET" ? [] : [409, 422];
  const taken = takenFiles(declared).length > 0 ? [413, 415, 507] : [];
  return [...new Set([...ALWAYS, ...found, ...sent, ...changed, ...taken])].toSorted(
    (one, two) => one - two,
  );
}

function operation(declared: ApiRoute, components: Map<string, Json>): JsonObject {
  const { topic, summary, description, needs } = declared;
  const roles = `Needs a key with the role ${rolesFor(needs)
    .join(", ")
    .replace(/, (?=[^,]*$)/, " or ")}.`;
  const mayBeRepeated = isCreating(declared) || (isWorking(declared) && declared.isRepeatable);
  const headers = mayBeRepeated ? [IDEMPOTENCY_KEY] : [];
  return {
    operationId: declared.id,
    tags: [topic],
    summary,
    description: description === undefined ? roles : `${description}\n\n${roles}`,
    parameters: [
      ...parameters("path", declared.params, components),
      ...parameters("query", declared.query, components),
      ...headers,
    ],
    ...requestBody(declared, components),
    responses: {
      ...success(declared, components),
      ...Object.fromEntries(
        problemStatuses(declared).map((status) => [
          String(status),
          { $ref: `#/components/responses/${nameOf(status)}` },
        ]),
      ),
    },
  };
}

const IDEMPOTENCY_KEY: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "A name of yours for this request, such as a UUID. Repeated within 24 hours, it makes nothing twice.",
  schema: { type: "string", pattern: "^[!-~]{1,200}$" },
};

function parameters(
  place: "path" | "query",
  schema: TSchema | undefined,
  components: Map<string, Json>,
): readonly Json[] {
  if (schema === undefined || !("properties" in schema)) return [];
  const required = "required" in schema ? (schema.required as readonly string[]) : [];
  return Object.entries(schema.properties as Record<string, TSchema>).map(([name, field]) => ({
    name,
    in: place,
    required: required.includes(name),
    ...("description" in field ? { description: String(field.description) } : {}),
    schema: reference(field, components),
  }));
}

function requestBody(declared: ApiRoute, components: Map<string, Json>): JsonObject {
  const files = takenFiles(declared);
  if (files.length > 0) {
    const content = Object.fromEntries(files.map((type) => [type, {}]));
    return { requestBody: { required: true, content } };
  }
  if (declared.body === undefined) return {};
  const schema = reference(declared.body, components);
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

function success(declared: ApiRoute, components: Map<string, Json>): JsonObject {
  const { answer } = declared;
  const status = String(successStatus(declared));
  if (isWorking(declared) && declared.gives !== undefined) {
    return { [status]: { description: "The file.", content: { [declared.gives]: {} } } };
  }
  if (answer === null) return { [status]: { description: "Done." } };
  const content = { "application/json": { schema: reference(answer, components) } };
  if (status === "202") return { "202": { description: "Begun.", content } };
  if (!isCreating(declared)) return { "200": { description: "Done.", content } };
  const location = { description: "Where it is.", schema: { type: "string" } };
  return { "201": { description: "Made.", headers: { location }, content } };
}

function problemResponses(schema: Json): JsonObject {
  const statuses = [...new Set(PROBLEM_KINDS.map(statusOf))];
  return Object.fromEntries(
    statuses.map((status) => [
      nameOf(status),
      {
        description: PROBLEM_KINDS.filter((kind) => statusOf(kind) === status)
          .map((kind) => `\`${kind}\`: ${titleOf(kind)}`)
          .join(" "),
        content: { [PROBLEM_MEDIA_TYPE]: { schema } },
      },
    ]),
  );
}

function nameOf(status: number): string {
  return `Problem${status}`;
}

/** The schema as JSON; one with a name is put among the components and referred to. */
function reference(schema: TSchema, components: Map<string, Json>): Json {
  const { $id: name, ...plain } = schema as TSchema & { readonly $id?: string };
  if (name === undefined) return asJson(plain, components);
  if (!components.has(name)) {
    components.set(name, null);
    components.set(name, asJson(plain, components));
  }
  return { $ref: `#/components/schemas/${name}` };
}

/** Only what JSON holds: the library's own marks are not enumerable, or are symbols. */
function asJson(value: unknown, components: Map<string, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => inside(item, components));
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .map(([name, held]) => [name, inside(held, components)]),
  );
}

function inside(value: unknown, components: Map<string, Json>): Json {
  const isNamed = typeof value === "object" && value !== null && "$id" in value;
  return isNamed ? reference(value, components) : asJson(value, components);
}
