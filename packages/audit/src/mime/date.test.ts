import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMessageDate } from "./date.ts";

describe("parseMessageDate", () => {
  test.each([
    ["Wed, 14 Sep 2022 10:02:11 +0200", "2022-09-14T08:02:11Z"],
    ["14 Sep 2022 08:02:11 -0000", "2022-09-14T08:02:11Z"],
    ["Wed,14 Sep 2022 08:02 GMT", "2022-09-14T08:02:00Z"],
    ["Wed, 14 Sep 2022 08:02:11 +0000 (UTC)", "2022-09-14T08:02:11Z"],
    ["Wed (mid (week)), 14 Sep\t2022  08 : 02 : 11 +0000", "2022-09-14T08:02:11Z"],
    ["31 Dec 22 20:00:00 EST", "2023-01-01T01:00:00Z"],
    ["1 Jan 99 00:00:00 UT", "1999-01-01T00:00:00Z"],
    ["1 Jan 122 00:00:00 Z", "2022-01-01T00:00:00Z"],
    ["1 Jan 2022 00:00:00 A", "2022-01-01T00:00:00Z"],
    ["1 Jan 2022 00:00:00", "2022-01-01T00:00:00Z"],
    ["1 Jan 2022 00:30:00 -0045", "2022-01-01T01:15:00Z"],
    ["29 Feb 2024 12:00:00 +0000", "2024-02-29T12:00:00Z"],
    ["30 Jun 2015 23:59:60 +0000", "2015-07-01T00:00:00Z"],
    ["1 Jan 1960 00:00:01 +0000", "1960-01-01T00:00:01Z"],
    ["14-September-2022 08:02:11.123 +02:00", "2022-09-14T06:02:11Z"],
  ])("reads %s", (value, expected) => {
    expect(parseMessageDate(value)).toBe(expected);
  });

  test.each([
    "",
    "yesterday",
    "29 Feb 2023 12:00:00 +0000",
    "0 Jan 2023 12:00:00 +0000",
    "1 Foo 2023 12:00:00 +0000",
    "1 Jan 2023 24:00:00 +0000",
    "1 Jan 2023 12:60:00 +0000",
    "1 Jan 2023 12:00:00 +0060",
    "1 Jan 1899 12:00:00 +0000",
    "31 Dec 9999 23:00:00 -0200",
    "1 Jan 1900 00:00:00 +0200",
  ])("refuses %j", (value) => {
    expect(parseMessageDate(value)).toBeNull();
  });

  test("reads every second of two centuries as the calendar has it", () => {
    const moments = fc.date({
      min: new Date("1901-01-01T00:00:00Z"),
      max: new Date("2199-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const expected = `${moment.toISOString().slice(0, 19)}Z`;
        // `toUTCString` is the RFC's form with GMT for the zone.
        expect(parseMessageDate(moment.toUTCString())).toBe(expected);
      }),
    );
  });
});
