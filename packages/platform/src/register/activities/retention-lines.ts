import type { Day } from "@consentry/kernel";
import {
  ACTIVITIES,
  retentionEntry,
  retentionText,
  type ActivityId,
  type RetentionRuleId,
} from "@consentry/law";

import type { RetentionLine } from "../fact.ts";

/** How long what an activity holds stays: law's catalogue, with what the organisation chose. */
export function retentionLines(
  id: ActivityId,
  chosen: ReadonlyMap<RetentionRuleId, number>,
  on: Day,
): readonly RetentionLine[] {
  return ACTIVITIES[id].retention.map((rule) => {
    const entry = retentionEntry(rule, on);
    const length = chosen.get(rule) ?? null;
    return {
      rule,
      length: length ?? entry.usual,
      unit: entry.unit,
      text: retentionText(entry, length),
      sources: entry.sources,
    };
  });
}
