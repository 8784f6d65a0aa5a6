import type { Network } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";
import { Reader, type Response } from "mmdb-lib";

import { readAtMost } from "../read-at-most.ts";
import { unreadable, wrong, type Refusal } from "../refusal.ts";
import { visible } from "../terminal/visible.ts";

export type NetworkOf = (address: string) => Network | null;

/**
 * Opens tables of networks (MMDB), each of which may know countries, numbers of networks, or both;
 * the first that knows something counts. The refusal names the file.
 *
 * @param namedBy what the person wrote the paths after, so that they find the slip
 */
export function networkTable(
  paths: readonly string[],
  namedBy: "--networks" | "CONSENTRY_NETWORKS" = "--networks",
): Result<NetworkOf, Refusal> {
  const tables: Reader<Response>[] = [];
  for (const path of paths) {
    const table = opened(path, namedBy);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return ok((address) => networkIn(tables, address));
}

/** Tables sold with every detail have some hundred megabytes; it is held in memory whole. */
const LARGEST_TABLE_BYTES = 1024 * 1024 * 1024;

const WHY_UNREAD = {
  "too-large": ": over 1 GiB is not read",
  "not-readable": " cannot be read; name a table of networks (.mmdb)",
} as const;

function opened(path: string, namedBy: string): Result<Reader<Response>, Refusal> {
  const named = `${namedBy} ${visible(path)}`;
  const read = readAtMost(path, LARGEST_TABLE_BYTES);
  if (!read.ok) return err(unreadable(`${named}${WHY_UNREAD[read.error]}`));
  try {
    const table = new Reader<Response>(read.value);
    // A file that is cut off shows it only when something is looked up.
    table.get("192.0.2.1");
    return ok(table);
  } catch {
    return err(wrong(`${named} is no table of networks, or is damaged; it must be an MMDB file`));
  }
}

function networkIn(tables: readonly Reader<Response>[], address: string): Network | null {
  const records = tables.map((table) => recordIn(table, address));
  const country = records.map(countryIn).find((one) => one !== null) ?? null;
  const asn = records.map(asnIn).find((one) => one !== null) ?? null;
  const organisation = records.map(organisationIn).find((one) => one !== null) ?? null;
  const isKnown = country !== null || asn !== null || organisation !== null;
  return isKnown ? { country, asn, organisation } : null;
}

type Fields = Readonly<Record<string, unknown>>;

function recordIn(table: Reader<Response>, address: string): Fields {
  try {
    return fieldsOf(table.get(address));
  } catch {
    return {};
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/** As the tables in use write it: nested (`country.iso_code`), or flat (`country_code`, `country`). */
function countryIn(record: Fields): string | null {
  const nested = fieldsOf(record["country"])["iso_code"];
  const code = [nested, record["country_code"], record["country"]].find(isCountryCode);
  return code ?? null;
}

function isCountryCode(value: unknown): value is string {
  return typeof value === "string" && /^[A-Z]{2}$/.test(value);
}

/** `autonomous_system_number: 64500`, or `asn: "AS64500"`. */
function asnIn(record: Fields): number | null {
  const given = record["autonomous_system_number"] ?? record["asn"];
  const digits = /^(?:AS)?(\d{1,10})$/i.exec(
    typeof given === "number" || typeof given === "string" ? String(given) : "",
  )?.[1];
  return digits === undefined ? null : Number(digits);
}

function organisationIn(record: Fields): string | null {
  const given = record["autonomous_system_organization"] ?? record["as_name"] ?? record["name"];
  return typeof given === "string" && given !== "" ? given : null;
}
