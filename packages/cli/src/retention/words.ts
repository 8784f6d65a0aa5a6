import type { RetentionRuleId } from "@consentry/law";
import { retentionEntry } from "@consentry/law";
import type { Day } from "@consentry/kernel";

/** `People who are no customers: 3 (longest overdue since 2026-10-01), 1 held`. */
export function ruleLine(
  rule: RetentionRuleId,
  on: Day,
  {
    rows,
    held,
    oldest,
  }: { readonly rows: number; readonly held: number; readonly oldest: Day | null },
): string {
  const since = oldest === null ? "" : ` (since ${oldest})`;
  const stays = held === 0 ? "" : `, ${grouped(held)} held`;
  return `${retentionEntry(rule, on).title.en}: ${grouped(rows)}${since}${stays}`;
}

export function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
