import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./previous-release.ts";

/**
 * The commands of a page of `docs/operate/`, in their order: what stands in blocks that say
 * `shell way="…"` with that way.
 */
export function blocksOf(page: string, way: string): readonly string[] {
  const text = readFileSync(join(ROOT, "docs/operate", page), "utf8");
  const blocks = text.matchAll(/^```shell way="([^"]*)"\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, named, commands = ""]) => (named === way ? [commands] : []));
}
