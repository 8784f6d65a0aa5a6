import type { Text } from "@consentry/law";

import type { Line, LineKind } from "./lines.ts";

/** One thing that is not as it was confirmed. */
export interface Difference {
  readonly kind: LineKind;
  readonly change: "appeared" | "vanished" | "changed";
  readonly name: Text;
  /** As confirmed; `null` where it was not there. */
  readonly before: Text | null;
  readonly after: Text | null;
}

/**
 * What differs between a register as it was confirmed and as it is. What belongs to an activity
 * that came or went as a whole is not told again, nor where a firm that came or went sits.
 */
export function driftOf(confirmed: readonly Line[], today: readonly Line[]): readonly Difference[] {
  const before = byKey(confirmed);
  const after = byKey(today);
  const differences: Difference[] = [];
  for (const [key, line] of after) {
    const known = before.get(key);
    const { kind, name, value } = line;
    if (known === undefined) {
      if (!isPartOfMissing(line, before)) {
        differences.push({ kind, change: "appeared", name, before: null, after: value });
      }
    } else if (known.code !== line.code) {
      differences.push({ kind, change: "changed", name, before: known.value, after: value });
    }
  }
  for (const [key, line] of before) {
    if (after.has(key) || isPartOfMissing(line, after)) continue;
    const { kind, name, value } = line;
    differences.push({ kind, change: "vanished", name, before: value, after: null });
  }
  return differences;
}

function byKey(lines: readonly Line[]): ReadonlyMap<string, Line> {
  return new Map(lines.map((line) => [keyOf(line.kind, line.id), line]));
}

function keyOf(kind: LineKind, id: string): string {
  return `${kind} ${id}`;
}

const OF_ACTIVITIES: ReadonlySet<LineKind> = new Set(["purpose", "data", "basis", "retention"]);

function isPartOfMissing({ kind, id }: Line, there: ReadonlyMap<string, Line>): boolean {
  if (kind === "transfer") return !there.has(keyOf("processor", id));
  if (!OF_ACTIVITIES.has(kind)) return false;
  return !there.has(keyOf("activity", id.slice(0, id.indexOf("/"))));
}
