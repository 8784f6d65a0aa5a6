import { err, ok, type Result } from "@consentry/kernel";
import type { Static, TSchema } from "typebox";

import { isTag, parseAttributes } from "../contacts/contacts/attributes.ts";
import { isOneLine, type FieldProblem } from "../contacts/field-problem.ts";
import { parseFilter } from "../contacts/segments/parse-filter.ts";
import { check } from "../http/api/check.ts";
import { DEFINITION_FIELDS, STEP_FIELDS, TRIGGER_FIELDS } from "./definition-fields.ts";
import {
  DEEPEST_STEPS,
  LONGEST_WAIT_DAYS,
  MOST_STEPS,
  type Definition,
  type Step,
} from "./definition.ts";

/**
 * Reads a definition from JSON. A field or a kind that nobody knows is refused with its path, and so
 * is more or deeper than a person draws. Whether it makes sense is not asked: a draft may wait for
 * that (`definitionProblems`).
 */
export function parseDefinition(json: unknown): Result<Definition, readonly FieldProblem[]> {
  const reading = new Reading();
  reading.definition(json);
  return reading.problems.length === 0 ? ok(json as Definition) : err(reading.problems);
}

type Fields = Readonly<Record<string, unknown>>;

/** Nothing is made of it but problems: what has none is a definition as it stands. */
class Reading {
  readonly problems: FieldProblem[] = [];
  readonly #ids = new Set<string>();
  #size = 0;

  definition(json: unknown): void {
    const read = this.#fits(DEFINITION_FIELDS, json, "definition");
    if (read === null) return;
    this.#ofKind(TRIGGER_FIELDS, read.trigger, "definition.trigger");
    this.#steps(read.steps, "definition.steps", 1);
  }

  #steps(json: unknown, path: string, depth: number): void {
    if (!Array.isArray(json)) return;
    for (const [index, step] of json.entries()) {
      this.#size += 1;
      // The rest of a list that is too long is not looked at.
      if (this.#size > MOST_STEPS) return this.#wrong(path, `at most ${MOST_STEPS} steps in all`);
      this.#step(step, `${path}[${index}]`, depth);
    }
  }

  #step(json: unknown, path: string, depth: number): void {
    const read = this.#ofKind(STEP_FIELDS, json, path) as (Fields & Step) | null;
    if (read === null) return;
    if (this.#ids.has(read.id)) this.#wrong(`${path}.id`, "an id that no other step has");
    this.#ids.add(read.id);
    if (read.kind === "condition") {
      if (depth >= DEEPEST_STEPS) {
        return this.#wrong(path, `no condition below ${DEEPEST_STEPS - 1} others`);
      }
      const filter = parseFilter(read.filter);
      if (!filter.ok) this.#all(filter.error, `${path}.filter`);
      this.#steps(read.yes, `${path}.yes`, depth + 1);
      this.#steps(read.no, `${path}.no`, depth + 1);
    } else {
      this.#plain(read, path);
    }
  }

  /** What the schemas do not say of steps that hold no others. */
  #plain(step: Exclude<Step, { readonly kind: "condition" }>, path: string): void {
    if (step.kind === "wait" && step.unit === "days" && step.for > LONGEST_WAIT_DAYS) {
      this.#wrong(`${path}.for`, `at most ${LONGEST_WAIT_DAYS} days`);
    }
    if (step.kind === "set-attribute") {
      const attributes = parseAttributes({ [step.name]: step.value });
      if (!attributes.ok) this.#wrong(path, attributes.error[0]?.expected ?? "an attribute");
    }
    if ("tag" in step && !isTag(step.tag)) this.#wrong(`${path}.tag`, "a tag in one line");
    if (NAMED.has(step.kind) && "name" in step && !isOneLine(step.name)) {
      this.#wrong(`${path}.name`, "one line");
    }
  }

  #ofKind(kinds: Readonly<Record<string, TSchema>>, json: unknown, path: string): unknown {
    const kind = isObject(json) ? json["kind"] : undefined;
    const schema = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (schema !== undefined) return this.#fits(schema, json, path);
    this.#wrong(`${path}.kind`, `one of ${Object.keys(kinds).join(", ")}`);
    return null;
  }

  #fits<Schema extends TSchema>(
    schema: Schema,
    json: unknown,
    path: string,
  ): Static<Schema> | null {
    const checked = check(schema, json);
    if (checked.ok) return checked.value;
    const { fields, detail = "what the document describes" } = checked.error;
    if (fields === undefined) this.#wrong(path, detail);
    else this.#all(fields, path);
    return null;
  }

  #all(problems: readonly FieldProblem[], below: string): void {
    for (const { path, expected } of problems) {
      this.#wrong(path === "" || path === "filter" ? below : `${below}.${path}`, expected);
    }
  }

  #wrong(path: string, expected: string): void {
    this.problems.push({ path, expected });
  }
}

const NAMED: ReadonlySet<Step["kind"]> = new Set(["message", "text", "webhook"]);

function isObject(json: unknown): json is Fields {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
