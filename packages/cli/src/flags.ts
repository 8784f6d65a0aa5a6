import { parseArgs, type ParseArgsConfig } from "node:util";

import { err, ok, type Result } from "@consentry/kernel";

import { nearest } from "./nearest.ts";
import { visible } from "./terminal/visible.ts";

/** A flag as `--help` describes it: `value` and `values` take a word after it, `switch` stands alone. */
export type FlagKind = "value" | "values" | "switch";

export interface Flags<Name extends string> {
  /** The last value given wins. */
  readonly values: Readonly<Partial<Record<Name, string>>>;
  /** Of a flag that may be repeated, all that was given, in order. */
  readonly lists: Readonly<Partial<Record<Name, readonly string[]>>>;
  readonly switches: ReadonlySet<Name>;
  readonly positionals: readonly string[];
}

/** Reads a command line; the error is one sentence that names the flag. */
export function parseFlags<Name extends string>(
  args: readonly string[],
  kinds: Readonly<Record<Name, FlagKind>>,
): Result<Flags<Name>, string> {
  const names = Object.keys(kinds) as Name[];
  const values: Partial<Record<Name, string>> = {};
  const lists: Partial<Record<Name, readonly string[]>> = {};
  const switches = new Set<Name>();
  const positionals: string[] = [];
  for (const token of tokensOf(args, kinds)) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = names.find((known) => known === token.name);
    if (name === undefined || token.rawName === `-${token.name}`) {
      return err(unknownFlag(token.rawName, token.name, names));
    }
    if (kinds[name] === "switch") {
      if (token.value !== undefined) return err(`--${name} takes no value`);
      switches.add(name);
    } else {
      if (token.value === undefined || token.value === "") return err(`--${name} needs a value`);
      if (!token.inlineValue && token.value.startsWith("--")) {
        return err(`--${name} needs a value, and ${visible(token.value)} is a flag`);
      }
      if (kinds[name] === "value") values[name] = token.value;
      else lists[name] = [...(lists[name] ?? []), token.value];
    }
  }
  return ok({ values, lists, switches, positionals });
}

/** Picks one of the values a flag knows; the error lists them all. */
export function oneOf<Value extends string>(
  flag: string,
  given: string,
  known: readonly Value[],
): Result<Value, string> {
  const value = known.find((candidate) => candidate === given);
  if (value !== undefined) return ok(value);
  return err(`--${flag} "${visible(given)}" is not known; it is one of ${known.join(", ")}`);
}

function tokensOf(args: readonly string[], kinds: Readonly<Record<string, FlagKind>>) {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    options[name] = { type: kind === "switch" ? "boolean" : "string" };
  }
  return parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

function unknownFlag(written: string, name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return `unknown flag ${visible(written)}${close === undefined ? "" : `; did you mean --${close}?`}`;
}
