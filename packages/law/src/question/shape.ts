import { parseDay, parseInstant } from "@consentry/kernel";

/** What is wrong at one place of a question. Words are made by `describeProblem`. */
export interface FieldProblem {
  /** Where: `facts.consents[0].at`. Empty for the question as a whole. */
  readonly path: string;
  readonly kind: "unknown-field" | "missing" | "not-allowed";
  readonly expected: string;
}

/** Reads one JSON value, or adds to `problems` and gives nothing. Also says itself as JSON Schema. */
export interface Shape<T> {
  read(value: unknown, path: string, problems: FieldProblem[]): T | undefined;
  schema(): object;
}

/** The JSON value that a shape accepts. */
export type Accepted<S> = S extends Shape<infer T> ? T : never;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type AllOf<F extends Shapes> = { readonly [K in keyof F]: Accepted<F[K]> };
type SomeOf<F extends Shapes> = { readonly [K in keyof F]?: Accepted<F[K]> | null };

export function choice<const V extends string>(values: readonly V[]): Shape<V> {
  const known: ReadonlySet<unknown> = new Set(values);
  return {
    read: (value, path, problems) =>
      known.has(value) ? (value as V) : refuse(problems, path, `one of ${values.join(", ")}`),
    schema: () => ({ enum: values }),
  };
}

export function flag(): Shape<boolean> {
  return {
    read: (value, path, problems) =>
      typeof value === "boolean" ? value : refuse(problems, path, "true or false"),
    schema: () => ({ type: "boolean" }),
  };
}

export function day(): Shape<string> {
  return {
    read: (value, path, problems) =>
      typeof value === "string" && parseDay(value).ok
        ? value
        : refuse(problems, path, "a day of the calendar, YYYY-MM-DD"),
    schema: () => ({ type: "string", format: "date" }),
  };
}

/** A day, or a UTC moment to the second. */
export function moment(): Shape<string> {
  return {
    read: (value, path, problems) =>
      typeof value === "string" && (parseDay(value).ok || parseInstant(value).ok)
        ? value
        : refuse(problems, path, "YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ"),
    schema: () => ({ anyOf: [{ format: "date" }, { format: "date-time" }], type: "string" }),
  };
}

export function whole(least: number, most: number): Shape<number> {
  return {
    read: (value, path, problems) =>
      typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
        ? value
        : refuse(problems, path, `a whole number from ${least} to ${most}`),
    schema: () => ({ type: "integer", minimum: least, maximum: most }),
  };
}

export function word(pattern: RegExp, expected: string): Shape<string> {
  return {
    read: (value, path, problems) =>
      typeof value === "string" && pattern.test(value) ? value : refuse(problems, path, expected),
    schema: () => ({ type: "string", pattern: pattern.source, description: expected }),
  };
}

export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return {
    read: (value, path, problems) =>
      Array.isArray(value)
        ? value.map((entry, at) => of.read(entry, `${path}[${at}]`, problems) as T)
        : refuse(problems, path, "a list"),
    schema: () => ({ type: "array", items: of.schema() }),
  };
}

/** Any key of a closed set, each with the same kind of value. */
export function mapOf<T>(keys: readonly string[], of: Shape<T>): Shape<Record<string, T>> {
  const optional = Object.fromEntries(keys.map((key) => [key, of]));
  return fields({}, optional) as Shape<Record<string, T>>;
}

/** An object with these fields and no others. `null` in an optional field is "not told". */
export function fields<R extends Shapes, O extends Shapes>(
  required: R,
  optional: O,
): Shape<AllOf<R> & SomeOf<O>> {
  const known: Shapes = { ...required, ...optional };
  return {
    read(value, path, problems) {
      if (!isRecord(value)) return refuse(problems, path, "an object");
      for (const name of Object.keys(required)) {
        if (!(name in value))
          problems.push({ path: at(path, name), kind: "missing", expected: "" });
      }
      const entries = Object.entries(value).map(([name, entry]) => {
        const shape = Object.hasOwn(known, name) ? known[name] : undefined;
        return [name, readField(shape, entry, { path, name, required, known, problems })];
      });
      return Object.fromEntries(entries) as AllOf<R> & SomeOf<O>;
    },
    schema: () => ({
      type: "object",
      additionalProperties: false,
      ...(Object.keys(required).length > 0 ? { required: Object.keys(required) } : {}),
      properties: Object.fromEntries(
        Object.entries(known).map(([name, shape]) => [
          name,
          name in required ? shape.schema() : { anyOf: [shape.schema(), { type: "null" }] },
        ]),
      ),
    }),
  };
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly required: Shapes;
  readonly known: Shapes;
  readonly problems: FieldProblem[];
}

function readField(shape: Shape<unknown> | undefined, entry: unknown, place: Place): unknown {
  const path = at(place.path, place.name);
  if (!shape) {
    const expected = Object.keys(place.known).join(", ");
    place.problems.push({ path, kind: "unknown-field", expected });
    return undefined;
  }
  if (entry === null && !(place.name in place.required)) return null;
  return shape.read(entry, path, place.problems);
}

function refuse(problems: FieldProblem[], path: string, expected: string): undefined {
  problems.push({ path, kind: "not-allowed", expected });
  return undefined;
}

function at(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
