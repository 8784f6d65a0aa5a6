import { expect, test } from "vitest";

import { PROVIDER_IDS, PROVIDERS } from "./known-providers.ts";
import { providerOfDomain, providerOfServers } from "./provider-of.ts";

test.each([
  ["gmail.com", "google"],
  ["hotmail.fr", "microsoft"],
  ["wanadoo.fr", "orange"],
  ["mail.gmail.com", null],
  ["notgmail.com", null],
  ["__proto__", null],
])("%s belongs to %s", (domain, provider) => {
  expect(providerOfDomain(domain)).toBe(provider);
});

test.each([
  [["aspmx.l.google.com"], "google"],
  [["example-org.mail.protection.outlook.com.", "mx.example.org"], "microsoft"],
  [["MX1.MAIL.OVH.NET"], "ovh"],
  [["mx.example.org", "aspmx.l.google.com"], null],
  [["google.com.example.org"], null],
  [["notgoogle.com"], null],
  [[], null],
] as const)("mail servers %j belong to %s", (servers, provider) => {
  expect(providerOfServers(servers)).toBe(provider);
});

test("every provider stands once, and no domain at two", () => {
  expect(PROVIDERS.map(({ id }) => id)).toEqual([...PROVIDER_IDS]);
  const domains = PROVIDERS.flatMap((provider) => provider.domains);
  expect(new Set(domains).size).toBe(domains.length);
});
