import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parseCompanyList } from "./parse-company-list.ts";

const LINE = { host: "counting.example", company: "Counting Ltd", country: "GB" };

function parsed(list: unknown) {
  return parseCompanyList(JSON.stringify(list));
}

describe("parseCompanyList", () => {
  test("gives each line the name of the list as its source", () => {
    const { country, ...withoutCountry } = LINE;
    expect(
      parsed({ list: "my notes", hosts: [LINE, { ...withoutCountry, host: "b.example" }] }),
    ).toEqual({
      ok: true,
      value: [
        { ...LINE, source: "my notes" },
        { ...LINE, host: "b.example", country: null, source: "my notes" },
      ],
    });
    expect(country).toBe("GB");
  });

  test("reads a list that begins with a byte order mark, as some editors write it", () => {
    expect(parseCompanyList('\uFEFF{"list":"a","hosts":[]}')).toEqual({ ok: true, value: [] });
  });

  test.each([
    ["this is not JSON", "{"],
    ['write an object with "list" and "hosts"', "[]"],
    ["list: write a text", '{"hosts":[]}'],
    ["list: write a text", '{"list":"  ","hosts":[]}'],
    ["hosts: write an array", '{"list":"a","hosts":{}}'],
    ["host: unknown; write", '{"list":"a","host":[]}'],
    ['hosts[0]: write an object with "host"', '{"list":"a","hosts":["counting.example"]}'],
  ])("says %j", (error, text) => {
    expect(parseCompanyList(text)).toEqual({ ok: false, error: expect.stringContaining(error) });
  });

  test.each([
    [".host", { host: "com" }],
    [".host", { host: "co.uk" }],
    [".host", { host: "Counting.example" }],
    [".host", { host: "https://counting.example/" }],
    [".host", { host: "192.0.2.1" }],
    [".host", { host: 7 }],
    [".company", { company: "" }],
    [".company", { company: "Counting\u001b[31m" }],
    [".company", { company: "x".repeat(201) }],
    [".country", { country: "gb" }],
    [".country", { country: "United Kingdom" }],
    [".contry", { contry: "GB" }],
  ])("refuses a bad hosts[1]%s: %j", (field, change) => {
    const hosts = [LINE, { ...LINE, host: "b.example", ...change }];
    const { ok, error } = parsed({ list: "a", hosts }) as { ok: boolean; error?: string };
    expect(ok).toBe(false);
    expect(error).toMatch(new RegExp(`^hosts\\[1\\]\\${field}: `));
  });

  test("refuses a host that is named twice, which would hide one of two companies", () => {
    expect(parsed({ list: "a", hosts: [LINE, { ...LINE, company: "Other Ltd" }] })).toEqual({
      ok: false,
      error: "hosts[1].host: named before",
    });
  });

  test("refuses a list beyond its bound", () => {
    const hosts = Array.from({ length: 100_001 }, (_, at) => ({ ...LINE, host: `h${at}.example` }));
    expect(parsed({ list: "a", hosts })).toMatchObject({ ok: false });
  });

  test("answers whatever is given, and shows nothing a terminal would act on", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parseCompanyList(text);
        expect(read.ok || /^[\x20-\x7e]+$/.test(read.error)).toBe(true);
      }),
    );
  });
});
