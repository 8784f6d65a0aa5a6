import { err, ok, type Result } from "@consentry/kernel";

import { isOneLine, isStorable, type FieldProblem } from "../field-problem.ts";

/** What is held of a person beside the address: flat, so that a person can read all of it. */
export type Attributes = Readonly<Record<string, AttributeValue>>;
export type AttributeValue = string | number | boolean | readonly string[];

/** A form asks a dozen things; a column of every table of a shop is more than anybody needs. */
export const MOST_ATTRIBUTES = 100;
export const LONGEST_ATTRIBUTE_NAME = 64;
/** A note, not a document. */
export const LONGEST_ATTRIBUTE_TEXT = 2_000;
export const MOST_ATTRIBUTE_TEXTS = 100;
/** All of it, as JSON in UTF-16 units: a row stays within a few pages of the database. */
export const LARGEST_ATTRIBUTES = 32_768;
export const MOST_TAGS = 100;
export const LONGEST_TAG = 100;

/** Reads attributes from JSON: texts, numbers, booleans and lists of texts; `null` drops a name. */
export function parseAttributes(json: unknown): Result<Attributes, readonly FieldProblem[]> {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return err([{ path: "attributes", expected: "an object of names and values" }]);
  }
  const entries = Object.entries(json).filter(([, value]) => value !== null);
  if (entries.length > MOST_ATTRIBUTES) {
    return err([{ path: "attributes", expected: `at most ${MOST_ATTRIBUTES} names` }]);
  }
  const problems = entries.flatMap(([name, value], at) => attributeProblems(name, value, at));
  if (problems.length > 0) return err(problems);
  // From entries, so that a name such as `__proto__` is a name like any other.
  const attributes = Object.fromEntries(entries) as Attributes;
  return JSON.stringify(attributes).length <= LARGEST_ATTRIBUTES
    ? ok(attributes)
    : err([{ path: "attributes", expected: `at most ${LARGEST_ATTRIBUTES} characters of JSON` }]);
}

/** Whether a text can be the name of an attribute. */
export function isAttributeName(name: string): boolean {
  return name !== "" && name.length <= LONGEST_ATTRIBUTE_NAME && isOneLine(name);
}

function attributeProblems(name: string, value: unknown, at: number): FieldProblem[] {
  if (!isAttributeName(name)) {
    const expected = `a name of at most ${LONGEST_ATTRIBUTE_NAME} characters in one line`;
    return [{ path: `attributes[${at}]`, expected }];
  }
  if (isAttributeValue(value)) return [];
  const expected = `a text of at most ${LONGEST_ATTRIBUTE_TEXT} characters, a number, true or false, or at most ${MOST_ATTRIBUTE_TEXTS} texts`;
  return [{ path: `attributes.${name}`, expected }];
}

function isAttributeValue(value: unknown): value is AttributeValue {
  if (typeof value === "boolean" || Number.isFinite(value)) return true;
  if (Array.isArray(value)) return value.length <= MOST_ATTRIBUTE_TEXTS && value.every(isText);
  return isText(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_ATTRIBUTE_TEXT && isStorable(value);
}

/** Reads tags: one line each, every one once, in order. */
export function parseTags(
  tags: readonly string[],
): Result<readonly string[], readonly FieldProblem[]> {
  const kept = [...new Set(tags.map((tag) => tag.trim()))].toSorted();
  if (kept.length > MOST_TAGS) return err([{ path: "tags", expected: `at most ${MOST_TAGS}` }]);
  return kept.every(isTag)
    ? ok(kept)
    : err([{ path: "tags", expected: `lines of 1 to ${LONGEST_TAG} characters` }]);
}

export function isTag(tag: string): boolean {
  return tag !== "" && tag.length <= LONGEST_TAG && isOneLine(tag);
}
