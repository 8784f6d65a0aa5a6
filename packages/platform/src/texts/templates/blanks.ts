import type { DataProblem } from "../../transactional/templates/template-door.ts";

/** Who sends hundreds of blank fields learns nothing from more of them. */
const MOST_TOLD = 20;

/** Each datum, however deep, that is there and says nothing: it would leave a gap among the words. */
export function blanksAmong(data: Readonly<Record<string, unknown>>): readonly DataProblem[] {
  return blankPaths(data, "data")
    .slice(0, MOST_TOLD)
    .map((path) => ({ path, expected: "words: leave it out where there are none" }));
}

function blankPaths(value: unknown, path: string): readonly string[] {
  if (typeof value === "string") return value.trim() === "" ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => blankPaths(item, `${path}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => blankPaths(inner, `${path}.${name}`));
}
