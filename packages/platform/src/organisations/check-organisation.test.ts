import { expect, test } from "vitest";

import { checkOrganisation } from "./check-organisation.ts";

test("an organisation with a name is enough", () => {
  expect(checkOrganisation({ name: " Chorale " })).toEqual({
    ok: true,
    value: { name: "Chorale", country: null, contact: "", privacyNotice: null, locale: "en" },
  });
});

test("every wrong field is told at once, and no value with it", () => {
  const checked = checkOrganisation({
    name: "Chorale\r\nBcc: x",
    country: "fr",
    contact: "dpo\u0000@example.org",
    privacyNotice: "javascript:alert(1)",
    locale: "xx",
  });
  if (checked.ok) throw new Error("it was taken");
  expect(checked.error.map(({ path }) => path)).toEqual([
    "name",
    "country",
    "contact",
    "privacyNotice",
    "locale",
  ]);
  expect(JSON.stringify(checked.error)).not.toMatch(/Bcc|javascript|dpo/);
});
