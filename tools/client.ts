import type { Json } from "../packages/platform/src/http/api/openapi.ts";

type JsonObject = { readonly [name: string]: Json };

/** What stands above the generated types. */
const HEAD = `/**
 * Made from docs/api/openapi.json by \`npm run docs\`; a test holds it fresh. Types of everything
 * that the interface takes and gives, and where each operation stands.
 */
`;

/**
 * The TypeScript of an OpenAPI document of ours: a type for each schema with a name, the type of
 * what each operation takes and gives, and the method and path of each. It knows the part of JSON
 * Schema that the document uses, and throws on any other.
 */
export function clientSource(document: JsonObject): string {
  const schemas = (document["components"] as JsonObject)["schemas"] as JsonObject;
  const types = Object.entries(schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};\n`,
  );
  const operations = Object.entries(document["paths"] as JsonObject).flatMap(([path, methods]) =>
    Object.entries(methods as JsonObject).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation: operation as JsonObject,
    })),
  );
  return [
    HEAD,
    ...types,
    "/** What each operation takes and gives. */\nexport interface Operations {",
    ...operations.map(
      ({ operation }) => `  ${text(operation["operationId"])}: ${shape(operation)};`,
    ),
    "}\n",
    "/** Where each operation stands, below the interface's base. */",
    "export const OPERATIONS = {",
    ...operations.map(
      ({ path, method, operation }) =>
        `  ${text(operation["operationId"])}: ["${method}", "${path}"],`,
    ),
    "} as const satisfies Record<keyof Operations, readonly [string, string]>;",
    "",
  ].join("\n");
}

function shape(operation: JsonObject): string {
  const parameters = (operation["parameters"] ?? []) as readonly JsonObject[];
  const body = (operation["requestBody"] ?? null) as JsonObject | null;
  return `{ params: ${record(parameters, "path")}; query: ${record(parameters, "query")}; body: ${
    body === null ? "null" : contentType(body)
  }; answer: ${answerOf(operation)} }`;
}

function record(parameters: readonly JsonObject[], place: string): string {
  const fields = parameters
    .filter((parameter) => parameter["in"] === place)
    .map(
      ({ name, required, schema }) =>
        `${key(text(name))}${required === true ? "" : "?"}: ${typeOf(schema ?? {})}`,
    );
  return fields.length === 0 ? "null" : `{ ${fields.join("; ")} }`;
}

function answerOf(operation: JsonObject): string {
  const responses = operation["responses"] as JsonObject;
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"));
  const response = (success?.[1] ?? {}) as JsonObject;
  return "content" in response ? contentType(response) : "null";
}

/** Other than JSON, it is a file: \`Blob\` out and in. */
function contentType(holder: JsonObject): string {
  const content = holder["content"] as JsonObject;
  const json = content["application/json"] as JsonObject | undefined;
  return json === undefined ? "Blob" : typeOf(json["schema"] ?? {});
}

function typeOf(json: Json): string {
  const schema = json as JsonObject;
  if ("$ref" in schema) return text(schema["$ref"]).split("/").at(-1) ?? "unknown";
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if ("enum" in schema)
    return union((schema["enum"] as readonly Json[]).map((one) => JSON.stringify(one)));
  const choices = schema["anyOf"] ?? schema["oneOf"];
  if (choices !== undefined) return union((choices as readonly Json[]).map(typeOf));
  const type = schema["type"];
  if (Array.isArray(type)) return union(type.map((one) => typeOf({ ...schema, type: one })));
  if (type === undefined) return "unknown";
  switch (text(type)) {
    case "string":
    case "boolean":
    case "null":
      return text(type);
    case "integer":
    case "number":
      return "number";
    case "array":
      return `readonly (${typeOf(schema["items"] ?? {})})[]`;
    case "object":
      return objectType(schema);
    default:
      throw new Error(`the document has a schema of a type that is not known: ${text(type)}`);
  }
}

function objectType(schema: JsonObject): string {
  const properties = Object.entries((schema["properties"] ?? {}) as JsonObject);
  const required = (schema["required"] ?? []) as readonly Json[];
  if (properties.length === 0) return recordType(schema);
  const fields = properties.map(
    ([name, field]) => `${key(name)}${required.includes(name) ? "" : "?"}: ${typeOf(field)}`,
  );
  return `{ ${fields.join("; ")} }`;
}

function recordType({ additionalProperties, patternProperties }: JsonObject): string {
  const values =
    typeof additionalProperties === "object" && additionalProperties !== null
      ? additionalProperties
      : Object.values((patternProperties ?? {}) as JsonObject)[0];
  return `Readonly<Record<string, ${values === undefined ? "unknown" : typeOf(values)}>>`;
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function text(json: Json | undefined): string {
  if (typeof json !== "string") throw new Error("the document lacks a text where one must be");
  return json;
}
