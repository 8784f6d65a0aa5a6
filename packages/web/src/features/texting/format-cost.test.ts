import { beforeAll, expect, test, vi } from "vitest";

import { formatCost } from "./format-cost.ts";

beforeAll(() => vi.stubGlobal("navigator", { languages: ["en-GB"] }));

test("an amount stands in its currency, whatever that one's minor unit is", () => {
  const shown = (thousandths: number, currency: string): string =>
    formatCost({ thousandths, currency }, "en");
  expect(shown(4_500, "EUR")).toBe("€0.045");
  expect(shown(12_345_000, "EUR")).toBe("€123.45");
  expect(shown(7_000, "JPY")).toBe("JP¥7");
  expect(shown(0, "EUR")).toBe("€0.00");
});
