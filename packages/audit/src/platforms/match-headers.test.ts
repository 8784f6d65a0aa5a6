import { expect, it } from "vitest";

import { matchHeaders } from "./match-headers.ts";

function named(...fields: readonly (readonly [string, string])[]): readonly string[] {
  return matchHeaders(fields.map(([key, value]) => ({ key, value }))).map(
    ({ platform, header }) => `${platform.id} ${header}`,
  );
}

it("knows a platform by a header of its own, in any case", () => {
  expect(named(["x-mc-user", "a1b2"])).toEqual(["mailchimp X-MC-User"]);
  expect(named(["X-MC-USER", "a1b2"])).toEqual(["mailchimp X-MC-User"]);
});

it("knows a family of headers by its beginning, and reports it once", () => {
  const found = named(["X-Mailin-EID", "a"], ["X-Mailin-Tag", "b"], ["X-Mailin", "c"]);
  expect(found).toEqual(["brevo X-Mailin-*"]);
});

it("reads the value where the name is everybody's", () => {
  expect(named(["Feedback-ID", "1:2:3:mc"])).toEqual(["mailchimp Feedback-ID"]);
  expect(named(["Feedback-ID", "1:2:3:other"])).toEqual([]);
  expect(named(["X-Mailer", "Thunderbird"])).toEqual([]);
});

it("reads past folding at either end of a value", () => {
  expect(named(["Feedback-ID", "\r\n 1:2:3:AmazonSES\r\n"])).toEqual(["amazon-ses Feedback-ID"]);
});

it("marks headers that several platforms write", () => {
  const found = matchHeaders([{ key: "X-MSFBL", value: "a|b" }]);
  expect(found.length).toBeGreaterThan(1);
  expect(found.every(({ shared }) => shared)).toBe(true);
});

it("ignores the certification header that many German platforms share", () => {
  expect(named(["X-CSA-Complaints", "csa-complaints@eco.de"])).toEqual([]);
});

it("finds nothing in the header of a letter", () => {
  const letter = [
    ["Received", "from mail.example.com by mx.example.org"],
    ["From", "Ann <ann@example.com>"],
    ["Message-ID", "<4711@mail.example.com>"],
    ["User-Agent", "Mozilla Thunderbird"],
    ["List-Id", "<devel.lists.example.org>"],
  ] as const;
  expect(named(...letter)).toEqual([]);
});
