/** What data.json is, for whoever takes it over (JSON Schema 2020-12). */
export const PORTABLE_SCHEMA = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "What a person provided to an organisation that writes to them",
  type: "object",
  required: [
    "schema",
    "madeAt",
    "organisation",
    "person",
    "lists",
    "consents",
    "facts",
    "observed",
  ],
  properties: {
    schema: { const: "consentry.portable/1" },
    madeAt: { type: "string", format: "date-time" },
    organisation: {
      type: "object",
      properties: { name: { type: "string" }, country: { type: ["string", "null"] } },
    },
    person: {
      type: "object",
      required: ["address"],
      properties: {
        address: { type: "string", format: "email" },
        language: { type: ["string", "null"], description: "BCP 47" },
        country: { type: ["string", "null"], description: "ISO 3166-1 alpha-2" },
        attributes: { type: "object" },
        collectedOn: { type: "string", format: "date" },
      },
    },
    lists: tableOf({ name: "string", purpose: "string", since: "date-time" }),
    consents: tableOf({
      purpose: "string",
      channel: "string",
      action: "string",
      at: "date-time",
      language: "string",
      question: "string",
      explanation: "string",
    }),
    facts: tableOf({ kind: "string", at: "date-time" }),
    observed: tableOf({ at: "date-time", signal: "string", campaign: "string", link: "string" }),
  },
} as const;

function tableOf(columns: Readonly<Record<string, "string" | "date-time">>) {
  const properties = Object.entries(columns).map(([name, kind]) => [
    name,
    { type: ["string", "null"], ...(kind === "date-time" && { format: kind }) },
  ]);
  return {
    type: "array",
    items: { type: "object", properties: Object.fromEntries(properties) as object },
  };
}
