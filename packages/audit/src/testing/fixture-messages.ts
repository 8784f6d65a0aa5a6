import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FIXTURES = join(import.meta.dirname, "../../../../fixtures");

/** Every message of the fixtures, by its path. */
export function fixtureMessages(): readonly (readonly [string, Uint8Array])[] {
  return readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".eml"))
    .sort()
    .map((path) => [path, new Uint8Array(readFileSync(join(FIXTURES, path)))] as const);
}
