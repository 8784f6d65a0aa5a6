import { Secret } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readHttpNews } from "./read-news.ts";

const SHARED = { carrier: "http", secret: new Secret("s3cret") };

function read(body: unknown, authorization: string | null = "Bearer s3cret") {
  const news = readHttpNews(
    typeof body === "string" ? body : JSON.stringify(body),
    authorization,
    SHARED,
  );
  return news.ok ? news.value : news.error;
}

describe("news of a carrier", () => {
  test("are receipts and texts", () => {
    const receipts = [
      { id: "a", state: "delivered" },
      { id: "b", state: "rejected", code: "69", more: "ignored" },
    ];
    const incoming = [{ from: "+33639980001", to: "36000", text: "STOP" }];
    expect(read({ receipts, incoming })).toEqual({
      receipts: [
        { carrier: "http", messageId: "a", state: "delivered", code: "" },
        { carrier: "http", messageId: "b", state: "rejected", code: "69" },
      ],
      incoming: [{ carrier: "http", from: "+33639980001", to: "36000", text: "STOP" }],
    });
    expect(read({ incoming: [] })).toEqual({ receipts: [], incoming: [] });
  });

  test.each([
    null,
    "",
    "Bearer ",
    "Bearer s3cre",
    "Bearer s3cret ",
    "bearer s3cret",
    "Basic s3cret",
  ])("are not taken from who says %j", (authorization) => {
    expect(read({ receipts: [] }, authorization)).toBe("not-authorised");
  });

  test.each<[unknown, string]>([
    ["", "not-json"],
    ["{", "not-json"],
    [[], "not-json"],
    [{}, "not-json"],
    ["null", "not-json"],
    [{ receipts: {} }, "odd"],
    [{ receipts: [{ id: "a", state: "DELIVRD" }] }, "odd"],
    [{ receipts: [{ id: "", state: "delivered" }] }, "odd"],
    [{ receipts: [{ id: "a".repeat(129), state: "delivered" }] }, "odd"],
    [{ receipts: [{ id: "a", state: "delivered" }, null] }, "odd"],
    [{ incoming: [{ from: "a", to: "b" }] }, "odd"],
    [{ incoming: [{ from: "a", to: "b", text: "x".repeat(40_000) }] }, "odd"],
    [
      { receipts: Array.from({ length: 1001 }, () => ({ id: "a", state: "delivered" })) },
      "too-many",
    ],
  ])("are all or nothing: %#", (body, problem) => {
    expect(read(body)).toBe(problem);
  });

  test("are read whatever they are", () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        expect(() => read(body)).not.toThrow();
      }),
    );
  });
});
