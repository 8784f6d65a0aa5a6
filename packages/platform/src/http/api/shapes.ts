import type { Day, Instant } from "@consentry/kernel";
import {
  type TNull,
  type TObject,
  type TOptional,
  type TProperties,
  type TSchema,
  type TString,
  type TUnion,
  type TUnsafe,
  Type,
} from "typebox";

/**
 * Words of the interface's schemas. A schema is at once what a request is held to, the type its
 * handler sees, and its part of the OpenAPI document.
 */

const UUID = "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
const IS_UUID = new RegExp(UUID);

export function isId(text: string): boolean {
  return IS_UUID.test(text);
}

/** A number of ours. */
export const Id = Type.String({
  pattern: UUID,
  description: "A UUID in lower case.",
});

/** What the database keeps as an integer holds no more. */
export const LARGEST_NUMBER = 2 ** 31 - 1;

/** Of a calendar, and one that the database can hold. */
export const DayText = Type.Unsafe<Day>({
  type: "string",
  format: "date",
  pattern: "^(?:19|20|21)\\d{2}-\\d{2}-\\d{2}$",
  description: "A day, YYYY-MM-DD.",
});

export const InstantText = Type.Unsafe<Instant>({
  type: "string",
  format: "date-time",
  pattern: "^(?:19|20|21)\\d{2}-\\d{2}-\\d{2}T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ$",
  description: "A moment in UTC, RFC 3339 to the second.",
});

export const HashText = Type.String({
  pattern: "^[0-9a-f]{64}$",
  description: "SHA-256 in lower-case hex.",
});

export const CountryCode = Type.String({
  pattern: "^[A-Z]{2}$",
  description: "ISO 3166-1 alpha-2.",
});

/** RFC 5321 §4.5.3.1.3 bounds the path; whether it is an address is told with more words below. */
export const AddressText = Type.String({
  minLength: 3,
  maxLength: 254,
  description: "An e-mail address, bare.",
});

export function line(most: number, description: string): TString {
  return Type.String({ minLength: 1, maxLength: most, description });
}

export function nullable<Schema extends TSchema>(schema: Schema): TUnion<[Schema, TNull]> {
  return Type.Union([schema, Type.Null()]);
}

/** One of a closed set of words. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  description?: string,
): TUnsafe<Words[number]> {
  return Type.Unsafe<Words[number]>({
    type: "string",
    enum: [...words],
    ...(description === undefined ? {} : { description }),
  });
}

/** A closed object that the OpenAPI document describes once, under its name. */
export function named<Properties extends TProperties>(
  name: string,
  properties: Properties,
): TObject<Properties> {
  return Type.Object(properties, { $id: name, additionalProperties: false });
}

/** A closed object that is described where it stands. */
export function fields<Properties extends TProperties>(
  properties: Properties,
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false });
}

/** A closed object of which every field may be left out: what is to be changed. */
export function changes<Properties extends TProperties>(
  properties: Properties,
): TObject<{ [Name in keyof Properties]: TOptional<Properties[Name]> }> {
  return fields(optional(properties));
}

/** The same fields, each of which may be left out. */
export function optional<Properties extends TProperties>(
  properties: Properties,
): { [Name in keyof Properties]: TOptional<Properties[Name]> } {
  const entries = Object.entries(properties);
  return Object.fromEntries(entries.map(([name, field]) => [name, Type.Optional(field)])) as {
    [Name in keyof Properties]: TOptional<Properties[Name]>;
  };
}
