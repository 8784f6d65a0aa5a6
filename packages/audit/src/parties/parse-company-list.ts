import { err, ok, type Result } from "@consentry/kernel";
import { getDomain } from "tldts";

import type { ListedHost } from "./listed-host.ts";

/** Public lists of trackers have some ten thousand lines; each is copied to every thread. */
const MOST_LINES = 100_000;

/** Names and sources stand in reports, and no company's name is this long. */
const LONGEST_NAME = 200;

/** A host name as the domain name system holds it, RFC 1123 §2.1: two labels or more. */
const HOST = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/;

/**
 * Reads a table of companies behind hosts that somebody wrote or took over:
 *
 *     { "list": "my notes of 2026-05-02",
 *       "hosts": [ { "host": "counting.example", "company": "Counting Ltd", "country": "GB" } ] }
 *
 * `list` is what reports name as the source. A host stands for every host below it. `country` (ISO
 * 3166-1 alpha-2) may be left out. Whatever else stands there is refused, so that no slip of the
 * pen is read as something else; the error is a sentence that begins with the place: `hosts[3].host`.
 */
export function parseCompanyList(text: string): Result<readonly ListedHost[], string> {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return err("this is not JSON");
  }
  if (!isObject(given)) return err('write an object with "list" and "hosts"');
  const strange = strangeField(given, ["list", "hosts"]);
  if (strange !== null) return err(`${strange}: unknown; write "list" and "hosts"`);
  const { list, hosts } = given;
  if (!isName(list)) return err(`list: ${NAME_WANTED}, what the list is called`);
  if (!Array.isArray(hosts)) return err("hosts: write an array");
  if (hosts.length > MOST_LINES) return err(`hosts: more than ${MOST_LINES} are not read`);
  const lines = new Map<string, ListedHost>();
  for (const [at, one] of hosts.entries()) {
    const line = parseLine(one, list);
    if (!line.ok) return err(`hosts[${at}]${line.error}`);
    if (lines.has(line.value.host)) return err(`hosts[${at}].host: named before`);
    lines.set(line.value.host, line.value);
  }
  return ok([...lines.values()]);
}

function parseLine(given: unknown, source: string): Result<ListedHost, string> {
  if (!isObject(given)) return err(': write an object with "host" and "company"');
  const strange = strangeField(given, ["host", "company", "country"]);
  if (strange !== null) return err(`.${strange}: unknown; write "host", "company" and "country"`);
  const { host, company, country = null } = given;
  if (typeof host !== "string" || !isOwnable(host)) {
    return err(".host: write the name of a host that somebody registered, in small letters");
  }
  if (!isName(company)) return err(`.company: ${NAME_WANTED}`);
  if (country !== null && (typeof country !== "string" || !/^[A-Z]{2}$/.test(country))) {
    return err(".country: write two capital letters, like FR, or leave it out");
  }
  return ok({ host, company, country, source });
}

/** Not `com` or `co.uk`: that would name one company behind half the web. */
function isOwnable(host: string): boolean {
  return HOST.test(host) && getDomain(host) !== null;
}

const NAME_WANTED = `write a text of 1 to ${LONGEST_NAME} characters in one line`;

function isName(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.trim() !== "" &&
    value.length <= LONGEST_NAME &&
    !/\p{Cc}/u.test(value)
  );
}

function strangeField(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): string | null {
  const name = Object.keys(given).find((field) => !known.includes(field));
  return name === undefined ? null : name.replace(/[^\w-]/g, "?").slice(0, 40);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
