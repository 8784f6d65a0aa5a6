/** What is wrong at one place of a document. */
export interface ShapeProblem {
  /** `blocks[3].columns[0][1].text`; empty for the document as a whole. */
  readonly path: string;
  readonly expected: string;
}

/** Holds a JSON value to what it must be, and says itself as JSON Schema. */
export interface Shape<T> {
  /** Whether it is one; what is not is told. */
  readonly check: (value: unknown, path: string, problems: ShapeProblem[]) => value is T;
  readonly schema: object;
}

export function text(least: number, most: number): Shape<string> {
  const expected = least > 0 ? `words, at most ${most} characters` : `at most ${most} characters`;
  return {
    check: (value, path, problems): value is string =>
      (typeof value === "string" &&
        value.length <= most &&
        (least === 0 || value.trim() !== "") &&
        value.length >= least) ||
      refuse(problems, path, expected),
    schema: { type: "string", maxLength: most, ...(least > 0 ? { minLength: least } : {}) },
  };
}

/** @param pattern linear, and anchored at both ends */
export function matching(pattern: RegExp, most: number, expected: string): Shape<string> {
  return {
    check: (value, path, problems): value is string =>
      (typeof value === "string" && value.length <= most && pattern.test(value)) ||
      refuse(problems, path, expected),
    schema: { type: "string", maxLength: most, pattern: pattern.source, description: expected },
  };
}

export function whole(least: number, most: number): Shape<number> {
  return {
    check: (value, path, problems): value is number =>
      (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) ||
      refuse(problems, path, `a whole number from ${least} to ${most}`),
    schema: { type: "integer", minimum: least, maximum: most },
  };
}

export function flag(): Shape<boolean> {
  return {
    check: (value, path, problems): value is boolean =>
      typeof value === "boolean" || refuse(problems, path, "true or false"),
    schema: { type: "boolean" },
  };
}

export function choice<const V extends string | number>(values: readonly V[]): Shape<V> {
  const known: ReadonlySet<unknown> = new Set(values);
  return {
    check: (value, path, problems): value is V =>
      known.has(value) || refuse(problems, path, `one of ${values.join(", ")}`),
    schema: values.length === 1 ? { const: values[0] } : { enum: values },
  };
}

export function orNull<T>(of: Shape<T>): Shape<T | null> {
  return {
    check: (value, path, problems): value is T | null =>
      value === null || of.check(value, path, problems),
    schema: { anyOf: [of.schema, { type: "null" }] },
  };
}

export function list<T>(of: Shape<T>, least: number, most: number): Shape<readonly T[]> {
  return {
    check(value, path, problems): value is readonly T[] {
      if (!Array.isArray(value) || value.length < least || value.length > most) {
        return refuse(problems, path, `a list of ${least} to ${most}`);
      }
      // All of it is looked at: every problem is told at once.
      return value.filter((one, at) => !of.check(one, `${path}[${at}]`, problems)).length === 0;
    },
    schema: { type: "array", minItems: least, maxItems: most, items: of.schema },
  };
}

type Fields<T> = { readonly [Name in keyof T]-?: Shape<T[Name]> };

/** An object with these fields and no others; one whose value may be left out may be missing. */
export function fields<T extends object>(
  shapes: Fields<T>,
  optional: readonly (keyof T & string)[] = [],
): Shape<T> {
  const known = Object.entries(shapes) as [keyof T & string, Shape<unknown>][];
  return {
    check(value, path, problems): value is T {
      if (!isRecord(value)) return refuse(problems, path, "an object");
      const before = problems.length;
      for (const name of Object.keys(value)) {
        if (Object.hasOwn(shapes, name)) continue;
        refuse(
          problems,
          at(path, name),
          `left out: known here are ${Object.keys(shapes).join(", ")}`,
        );
      }
      for (const [name, shape] of known) {
        if (Object.hasOwn(value, name)) shape.check(value[name], at(path, name), problems);
        else if (!optional.includes(name)) refuse(problems, at(path, name), "there");
      }
      return problems.length === before;
    },
    schema: {
      type: "object",
      additionalProperties: false,
      required: known.map(([name]) => name).filter((name) => !optional.includes(name)),
      properties: Object.fromEntries(known.map(([name, { schema }]) => [name, schema])),
    },
  };
}

/** One of several objects, told apart by their `kind`. */
export function oneOfKinds<T extends { readonly kind: string }>(shapes: {
  readonly [Kind in T["kind"]]: Shape<Extract<T, { kind: Kind }>>;
}): Shape<T> {
  const kinds = Object.keys(shapes);
  return {
    check(value, path, problems): value is T {
      if (!isRecord(value)) return refuse(problems, path, "an object");
      const { kind } = value;
      if (typeof kind !== "string" || !Object.hasOwn(shapes, kind)) {
        return refuse(problems, at(path, "kind"), `one of ${kinds.join(", ")}`);
      }
      return (
        (shapes as Record<string, Shape<unknown>>)[kind]?.check(value, path, problems) === true
      );
    },
    schema: { anyOf: Object.values<Shape<unknown>>(shapes).map(({ schema }) => schema) },
  };
}

function refuse(problems: ShapeProblem[], path: string, expected: string): false {
  problems.push({ path, expected });
  return false;
}

function at(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
