import type { QuestionInput } from "../question/question-shape.ts";

/** What goes without saying in the worked cases, so that a page shows what matters. */
const ORDINARY: Readonly<Record<string, string>> = {
  act: "send",
  on: "2026-11-21",
  channel: "email",
  message: "commercial",
  recipient: "b2c",
  relation: "prospect",
  "source.kind": "form",
  collectedAt: "2026-05-02",
  "offer.sector": "null",
  "optOut.atCollection": "true",
  "optOut.inMessage": "true",
  suppressed: "false",
  identityShown: "true",
  consents: "[]",
};

/** The question in one line of `name value` pairs, without what goes without saying. */
export function describeQuestion({ facts, ...words }: QuestionInput): string {
  return [...pairs("", words), ...pairs("", facts ?? {})]
    .filter(([name, value]) => ORDINARY[name] !== value)
    .map(([name, value]) => `\`${name} ${value}\``)
    .join(" · ");
}

function pairs(prefix: string, record: object): (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    const path = `${prefix}${name}`;
    if (Array.isArray(value)) return [[path, listed(value)] as const];
    if (typeof value === "object" && value !== null) return pairs(`${path}.`, value);
    return [[path, String(value)] as const];
  });
}

function listed(values: readonly unknown[]): string {
  const words = values.map((value) =>
    typeof value === "object" && value !== null
      ? pairs("", value)
          .filter(([name, text]) => !(name === "channel" && text === "email"))
          .map(([, text]) => text)
          .join(" ")
      : String(value),
  );
  return `[${words.join("; ")}]`;
}
