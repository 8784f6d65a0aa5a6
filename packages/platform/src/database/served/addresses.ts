import type { ClientConfig } from "pg";

/**
 * The servers that an address names: one, or several with commas between, as libpq writes them
 * (`postgresql://user:word@a:5432,b:5433/name`). What stands around the hosts holds for each.
 * `target_session_attrs` may stand there, and is taken out: which one takes changes is looked at
 * here, and no other is used. `null`: it cannot be read.
 */
export function readAddresses(text: string): readonly ClientConfig[] | null {
  const found = PARTS.exec(text);
  if (found === null) return null;
  const { before = "", hosts = "", after = "" } = found.groups ?? {};
  const rest = withoutTarget(after);
  if (rest === null) return null;
  const urls = hosts.split(",").map((host) => `${before}${host}${rest}`);
  return urls.every((url) => URL.canParse(url))
    ? urls.map((connectionString) => ({ connectionString }))
    : null;
}

/** Everything up to the last `@` before the path, what stands from there to the path, the rest. */
const PARTS =
  /^(?<before>postgres(?:ql)?:\/\/(?:[^/?#]*@)?)(?<hosts>[^/?#@]*)(?<after>(?:[/?#].*)?)$/s;

/** Others than the server that takes changes make no sense here. */
const TARGETS = ["read-write", "primary", "any"];

function withoutTarget(after: string): string | null {
  const question = after.indexOf("?");
  if (question < 0) return after;
  const search = new URLSearchParams(after.slice(question + 1));
  const target = search.get("target_session_attrs");
  if (target === null) return after;
  if (!TARGETS.includes(target)) return null;
  search.delete("target_session_attrs");
  return search.size === 0
    ? after.slice(0, question)
    : `${after.slice(0, question)}?${search.toString()}`;
}
