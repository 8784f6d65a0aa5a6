import type { DataProblem } from "./template-door.ts";

/** Who sends hundreds of wrong fields learns nothing from more of them. */
const MOST_TOLD = 20;

/**
 * Holds data to the shape of a template's test data: a datum that has no place there is refused, so
 * that a misspelled name is told and not left out. What is missing is told where a text asks for it;
 * some texts do without.
 */
export function faultsOfShape(
  data: Readonly<Record<string, unknown>>,
  testData: Readonly<Record<string, unknown>>,
): readonly DataProblem[] {
  const found: DataProblem[] = [];
  compare(data, [testData], { path: "data", found });
  return found.slice(0, MOST_TOLD);
}

interface At {
  readonly path: string;
  readonly found: DataProblem[];
}

/** @param examples what stands at this place in the test data, in any item of a list around it */
function compare(value: unknown, examples: readonly unknown[], at: At): void {
  if (at.found.length >= MOST_TOLD) return;
  const tell = (expected: string): void => void at.found.push({ path: at.path, expected });
  if (value === null || value === undefined) tell("a value: leave it out where there is none");
  else if (Array.isArray(value)) {
    const lists = examples.filter((example) => Array.isArray(example));
    if (lists.length === 0) tell("no list: the template's test data have none here");
    const items: readonly unknown[] = lists.flat();
    if (lists.length > 0) {
      for (const [index, item] of value.entries()) {
        compare(item, items, { ...at, path: `${at.path}[${index}]` });
      }
    }
  } else if (typeof value === "object") {
    const objects = examples.filter(isFields);
    if (objects.length === 0) tell("no object: the template's test data have none here");
    else compareFields(value, objects, at);
  } else if (examples.every((example) => typeof example === "object")) {
    tell("nothing, or what the template's test data have here");
  }
}

function compareFields(
  value: object,
  objects: readonly Readonly<Record<string, unknown>>[],
  at: At,
): void {
  for (const [name, inner] of Object.entries(value)) {
    const examples = objects.filter((object) => Object.hasOwn(object, name));
    const path = `${at.path}.${told(name)}`;
    if (examples.length > 0) {
      const values = examples.map((object) => object[name]);
      compare(inner, values, { ...at, path });
    } else if (at.found.length < MOST_TOLD) {
      at.found.push({ path, expected: "a name that the template's test data have" });
    }
  }
}

/** Names are words; what is none may be about somebody, as in a list by address. */
const NAME = /^[\w-]{1,60}$/;

function told(name: string): string {
  return NAME.test(name) ? name : "…";
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
