import type { Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import { hostOnDay } from "./host-on-day.ts";

const of = (host: string, on: string, site: string | null = null) => {
  const { role, service, transfer } = hostOnDay(host, on as Day, site);
  return { role, service, country: transfer.country, status: transfer.status };
};

test("names who answers at a host, and what the law of the day says of their country", () => {
  expect(of("list-manage.com", "2022-09-14")).toMatchObject({
    role: "provider",
    country: "US",
    status: "none",
  });
  expect(of("list-manage.com", "2024-09-14").status).toBe("check-list");
});

test("knows nothing of a stranger, and its own of its user", () => {
  const unknown = { service: null, country: null, status: "unknown" };
  expect(of("smtp.stranger.example", "2026-11-21")).toEqual({ role: "unknown", ...unknown });
  expect(of("img.brand.example", "2026-11-21", "brand.example").role).toBe("sender");
});
