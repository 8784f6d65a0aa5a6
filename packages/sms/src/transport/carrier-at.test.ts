import { Secret } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { carrierAt } from "./carrier-at.ts";

function at(url: string) {
  const settings = carrierAt("one", new Secret(url));
  if (!settings.ok) return settings.error;
  const { value } = settings;
  const secret = value.by === "smpp" ? value.password : value.authorization;
  return { ...value, secret: secret?.reveal() ?? null };
}

describe("the URL of a carrier", () => {
  test("by SMPP, with what is usual", () => {
    expect(at("smpp://choir:p%40ss@carrier.example.org")).toMatchObject({
      by: "smpp",
      name: "one",
      host: "carrier.example.org",
      port: 2775,
      tls: false,
      login: "choir",
      secret: "p@ss",
      window: 10,
      perSecond: null,
      long: "header",
      ids: "same",
      alphabet: "gsm-7",
      systemType: "",
    });
    expect(at("ssmpp://choir:x@[::1]")).toMatchObject({ host: "::1", port: 3550, tls: true });
  });

  test("by SMPP, with what its operator says", () => {
    const query =
      "window=50&per_second=20&long=payload&ids=hex-then-decimal&alphabet=latin-1&system_type=VMA";
    expect(at(`ssmpp://choir:x@carrier.example.org:9000/?${query}`)).toMatchObject({
      port: 9000,
      window: 50,
      perSecond: 20,
      long: "payload",
      ids: "hex-then-decimal",
      alphabet: "latin-1",
      systemType: "VMA",
    });
  });

  test("by HTTP, by name or by token; what is not ours stays in it", () => {
    expect(at("https://choir:x@carrier.example.org/v1?window=5&account=7")).toMatchObject({
      by: "http",
      url: "https://carrier.example.org/v1?account=7",
      secret: `Basic ${Buffer.from("choir:x").toString("base64")}`,
      window: 5,
      perSecond: null,
    });
    expect(at("https://:tok%2Fen@carrier.example.org/v1")).toMatchObject({
      secret: "Bearer tok/en",
    });
    expect(at("http://localhost:8080/")).toMatchObject({ secret: null });
  });

  test.each([
    ["", "not-a-carrier-url"],
    ["carrier.example.org", "not-a-carrier-url"],
    ["smtp://choir:x@carrier.example.org", "not-a-carrier-url"],
    ["smpp:choir", "not-a-carrier-url"],
    ["smpp://carrier.example.org", "no-login"],
    ["smpp://choir:%@carrier.example.org", "no-login"],
    ["smpp://choir:%0A@carrier.example.org", "no-login"],
    ["smpp://a-login-too-long-for-it:x@carrier.example.org", "no-login"],
    ["http://choir:x@carrier.example.org/", "not-encrypted"],
    ["smpp://choir:x@carrier.example.org?window=0", "bad-setting"],
    ["smpp://choir:x@carrier.example.org?window=1e3", "bad-setting"],
    ["smpp://choir:x@carrier.example.org?per_second=10001", "bad-setting"],
    ["smpp://choir:x@carrier.example.org?long=udh", "bad-setting"],
    ["smpp://choir:x@carrier.example.org?widow=3", "bad-setting"],
    ["https://choir:x@carrier.example.org/?window=many", "bad-setting"],
  ])("%j is refused: %s", (url, kind) => {
    expect(at(url)).toMatchObject({ kind });
    expect(JSON.stringify(at(url))).not.toMatch(/choir|carrier\.example|widow/);
  });
});
