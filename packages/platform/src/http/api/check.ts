import { err, ok, type Result } from "@consentry/kernel";
import type { Static, TSchema } from "typebox";
import { Compile, type Validator } from "typebox/compile";
import { Value } from "typebox/value";

import { isStorable, type FieldProblem } from "../../contacts/field-problem.ts";
import type { Problem } from "./problem.ts";

/** Somebody who sends a thousand wrong fields learns nothing from the last nine hundred. */
const MOST_TOLD = 20;

/** Deeper JSON is nobody's; shallower is walked without fear for the stack. */
const DEEPEST = 32;

const compiled = new WeakMap<TSchema, Validator>();

function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema) ?? Compile(schema);
  compiled.set(schema, known);
  return known;
}

/** Holds a value from outside to its schema; the problem names each wrong field, and no value. */
export function check<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
): Result<Static<Schema>, Problem> {
  if (!isStorableJson(value, 0)) {
    return err({
      kind: "bad-request",
      detail: "It is nested too deeply, or a text in it holds a NUL or half a character.",
    });
  }
  const validator = validatorOf(schema);
  if (validator.Check(value)) return ok(value as Static<Schema>);
  const told = new Map(
    validator
      .Errors(value)
      // Told already, by its parent and with the fields that there are.
      .filter(({ keyword }) => keyword !== "boolean")
      .map((error) => fieldProblem(error, schema))
      .map((problem) => [`${problem.path} ${problem.expected}`, problem]),
  );
  return err({ kind: "bad-fields", fields: [...told.values()].slice(0, MOST_TOLD) });
}

/** The same for what stands in a URL, where numbers and booleans are written as text. */
export function checkText<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
): Result<Static<Schema>, Problem> {
  return check(schema, Value.Convert(schema, value));
}

interface Fault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly message: string;
  readonly params: object;
}

function fieldProblem(
  { keyword, instancePath, message, params }: Fault,
  schema: TSchema,
): FieldProblem {
  const at = instancePath.slice(1).replaceAll("/", ".");
  if (keyword === "required" && "requiredProperties" in params) {
    const missing = (params.requiredProperties as readonly string[]).join(", ");
    return { path: at, expected: `the fields ${missing}` };
  }
  if (keyword === "additionalProperties") {
    const known =
      at === "" && "properties" in schema ? Object.keys(schema.properties as object) : [];
    const names = known.length === 0 ? "that the document names" : known.join(", ");
    return { path: at, expected: `no other fields than ${names}` };
  }
  if (keyword === "enum" && "allowedValues" in params) {
    return {
      path: at,
      expected: `one of ${(params.allowedValues as readonly string[]).join(", ")}`,
    };
  }
  return { path: at, expected: message };
}

/** Whether the database can hold every text in it, names of fields too. */
function isStorableJson(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth > DEEPEST) return false;
  return Object.entries(value).every(
    ([name, held]) => isStorable(name) && isStorableJson(held, depth + 1),
  );
}
