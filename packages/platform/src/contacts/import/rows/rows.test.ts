import { expect, test } from "vitest";

import { readMoment } from "./read-moment.ts";
import { readCountry, readLocale, readValue } from "./read-value.ts";

test.each([
  ["2024-05-02", "ymd", "2024-05-02T00:00:00Z"],
  ["2024-05-02 10:11:12", "ymd", "2024-05-02T10:11:12Z"],
  ["2024-05-02T10:11:12.345+02:00", "ymd", "2024-05-02T08:11:12Z"],
  ["2024-01-01T00:30:00-0100", "ymd", "2024-01-01T01:30:00Z"],
  ["2021-01-01 10:00:00.123456 +0000 UTC", "ymd", "2021-01-01T10:00:00Z"],
  ["02/05/2024 10:30", "dmy", "2024-05-02T10:30:00Z"],
  ["5.2.2024", "dmy", "2024-02-05T00:00:00Z"],
  ["05/02/2024", "mdy", "2024-05-02T00:00:00Z"],
  // It could be May or February: only a mapping can say.
  ["05/02/2024", "ymd", null],
  ["31/02/2024", "dmy", null],
  ["2024-02-30", "ymd", null],
  ["2024-05-02 25:00:00", "ymd", null],
  ["yesterday", "ymd", null],
] as const)("%s read as %s is %s", (text, order, moment) => {
  expect(readMoment(text, order)).toBe(moment);
});

test.each([
  ["12.5", "number", 12.5],
  ["1,234", "number", null],
  ["1e9", "number", null],
  ["Oui", "boolean", true],
  ["nein", "boolean", false],
  ["perhaps", "boolean", null],
  ["02/05/2024", "date", null],
  ["2024-05-02 10:00:00", "date", "2024-05-02"],
  ["=1+1", "text", "=1+1"],
] as const)("%s as %s is %s", (cell, type, value) => {
  expect(readValue(cell, type, "ymd")).toBe(value);
});

test("languages and countries are written as such, and names of them are not guessed at", () => {
  expect(["fr_FR", "NL", "deu", "French"].map(readLocale)).toEqual(["fr-FR", "nl", "deu", null]);
  expect(["fr", "DE", "France"].map(readCountry)).toEqual(["FR", "DE", null]);
});
