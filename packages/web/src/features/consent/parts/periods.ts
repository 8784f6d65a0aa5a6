/** How far back to look; the word stands in the address. */
export const PERIODS = ["quarter", "year", "years"] as const;
export type Period = (typeof PERIODS)[number];

/** A year, when the address says nothing that is known. */
export function periodOf(text: string | null): Period {
  return PERIODS.find((period) => period === text) ?? "year";
}

const DAYS: Readonly<Record<Period, number>> = { quarter: 91, year: 364, years: 5 * 365 };

/** What is asked for a period that ends today. */
export function queryFor(
  period: Period,
  now: Date = new Date(),
): { readonly from: string; readonly by: "week" | "month" } {
  const from = new Date(now);
  from.setUTCDate(from.getUTCDate() - DAYS[period]);
  return { from: from.toISOString().slice(0, 10), by: period === "quarter" ? "week" : "month" };
}
