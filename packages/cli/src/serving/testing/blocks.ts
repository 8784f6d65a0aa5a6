import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./previous-release.ts";

/**
 * The commands of a page of `docs/operate/`, in their order: what stands in blocks of shell that
 * say this of themselves, such as `way="by hand"`.
 */
export function blocksOf(page: string, says: string): readonly string[] {
  const text = readFileSync(join(ROOT, "docs/operate", page), "utf8");
  const blocks = text.matchAll(/^```shell ([^\n]*)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, said, commands = ""]) => (said === says ? [commands] : []));
}
