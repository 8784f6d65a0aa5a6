import { csvLine } from "../../../contacts/contacts/csv-cell.ts";
import type { CopyRecord, Part, Reading } from "../part.ts";
import { CONSENTS } from "../parts/consents.ts";
import { OBSERVED } from "../parts/observed.ts";
import { FACTS, LISTS } from "../parts/person.ts";
import type { Receipts } from "../receipts.ts";
import type { ZipWriter } from "../zip-stream.ts";
import { providedBy } from "./provided.ts";
import { PORTABLE_SCHEMA } from "./schema.ts";

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly read: Part["read"];
}

/** What a person provided by what they said or did, table by table. */
const TABLES: readonly Table[] = [
  { name: "lists", columns: ["name", "purpose", "since"], read: LISTS.read },
  {
    name: "consents",
    columns: ["purpose", "channel", "action", "at", "language", "question", "explanation"],
    read: consents,
  },
  { name: "facts", columns: ["kind", "at", "detail"], read: FACTS.read },
  { name: "observed", columns: ["at", "signal", "campaign", "link"], read: observed },
];

/**
 * Writes what the person provided in open formats: tables as CSV, the same as JSON with its schema,
 * and consents as records in the shape of ISO/IEC TS 27560, each with its signed receipt.
 */
export async function writePortable(
  zip: ZipWriter,
  reading: Reading,
  receipts: Receipts,
): Promise<void> {
  const { organisation, now } = reading;
  const person = await providedBy(reading);
  const data = zip.file("data.json");
  const head = {
    schema: PORTABLE_SCHEMA.properties.schema.const,
    madeAt: now,
    organisation: { name: organisation.name, country: organisation.country },
    person,
  };
  await data.add(JSON.stringify(head).slice(0, -1));
  for (const table of TABLES) {
    const csv = zip.file(`${table.name}.csv`);
    await csv.add(csvLine(table.columns));
    await data.add(`,\n"${table.name}":[`);
    let before = "\n";
    for await (const record of table.read(reading)) {
      await data.add(before + JSON.stringify(pick(record, table.columns)));
      await csv.add(csvLine(table.columns.map((column) => cellOf(record[column]))));
      before = ",\n";
    }
    await data.add("]");
    await csv.end();
  }
  await data.add("}\n");
  await data.end();
  await addWhole(zip, "data.schema.json", JSON.stringify(PORTABLE_SCHEMA, null, 2));
  await addWhole(zip, "person.csv", personCsv(person));
  for (const [at, { jws }] of (receipts === "broken" ? [] : receipts).entries()) {
    await addWhole(zip, `consents/record-${at + 1}.json`, recordIn(jws));
    await addWhole(zip, `consents/record-${at + 1}.jws`, jws);
  }
}

async function* consents(reading: Reading): AsyncGenerator<CopyRecord> {
  for await (const { code, words, ...act } of CONSENTS.read(reading)) {
    yield { ...act, ...(words as CopyRecord | null), purpose: code ?? null };
  }
}

/** What programs did on the person's behalf, the person did not do. */
async function* observed(reading: Reading): AsyncGenerator<CopyRecord> {
  for await (const event of OBSERVED.read(reading)) if (event["byProgram"] === false) yield event;
}

function pick(record: CopyRecord, columns: readonly string[]): CopyRecord {
  return Object.fromEntries(columns.map((column) => [column, record[column] ?? null]));
}

function cellOf(value: CopyRecord[string] | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function personCsv({ attributes, ...fields }: CopyRecord): string {
  const all = { ...fields, ...(attributes as CopyRecord | undefined) };
  return csvLine(Object.keys(all)) + csvLine(Object.values(all).map(cellOf));
}

/** The record that a receipt in compact form (RFC 7515 §3.1) was signed over. */
function recordIn(jws: string): string {
  const payload = Buffer.from(jws.split(".")[1] ?? "", "base64url").toString("utf8");
  return JSON.stringify(JSON.parse(payload), null, 2);
}

async function addWhole(zip: ZipWriter, name: string, text: string): Promise<void> {
  const file = zip.file(name);
  await file.add(text);
  await file.end();
}
