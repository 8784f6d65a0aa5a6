import type { Day } from "@consentry/kernel";
import type { Channel, MeasurePurpose, Purpose, Recipient, Relation } from "@consentry/law";
import type { ConsentAction } from "@consentry/ledger";

import type { FactKind } from "../contacts/facts.ts";

/** A question about one person, as a tree: its answer is yes or no, never "unknown". */
export type Filter =
  | { readonly kind: "and"; readonly of: readonly Filter[] }
  | { readonly kind: "or"; readonly of: readonly Filter[] }
  | { readonly kind: "not"; readonly filter: Filter }
  | Leaf;

export type Leaf =
  | { readonly kind: "attribute"; readonly name: string; readonly test: AttributeTest }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "list"; readonly list: string }
  | { readonly kind: "source"; readonly source: string }
  | ({ readonly kind: "consent" } & ConsentTest)
  | ({ readonly kind: "day"; readonly day: DayName } & Period)
  | ({ readonly kind: "fact"; readonly fact: FactKind; readonly times: number } & Period)
  | { readonly kind: "country"; readonly country: string | null }
  | { readonly kind: "locale"; readonly locale: string | null }
  | { readonly kind: "recipient"; readonly recipient: Recipient }
  | { readonly kind: "relation"; readonly relation: Exclude<Relation, "unknown"> }
  | { readonly kind: "quarantined" }
  /** Not to be written to that way on the day of the question. */
  | { readonly kind: "suppressed"; readonly channel: Channel; readonly list: string | null }
  /** What was observed on a device. Rows that were not collected for the purpose do not exist. */
  | {
      readonly kind: "measured";
      readonly signal: "open" | "click";
      readonly purpose: MeasurePurpose;
    };

/** Each compares values of its own type: of any other type, or absent, the answer is no. */
export type AttributeTest =
  | { readonly type: "text"; readonly is: "equal" | "containing"; readonly value: string }
  | { readonly type: "number"; readonly is: NumberOrder; readonly value: number }
  /** A text such as `2026-05-02`. */
  | { readonly type: "date"; readonly is: "equal" | "before" | "after"; readonly value: Day }
  | { readonly type: "boolean"; readonly value: boolean }
  /** A list of texts that holds this one. */
  | { readonly type: "list"; readonly value: string }
  | { readonly type: "exists" };

export const NUMBER_ORDERS = ["equal", "less", "at-most", "more", "at-least"] as const;
export type NumberOrder = (typeof NUMBER_ORDERS)[number];

export interface ConsentTest {
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** The last answer; `requested`: asked and silent; `never-asked`: neither. */
  readonly state: ConsentAction | "never-asked";
}

export const DAY_NAMES = ["collected", "last-contact", "made"] as const;
export type DayName = (typeof DAY_NAMES)[number];

/** Days in UTC, both included; `null` open. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** A person builds these on a screen; deeper or larger ones come from a machine that means harm. */
export const DEEPEST_FILTER = 8;
export const LARGEST_FILTER = 100;

/** The purposes for which a filter reads measurement; most read none. */
export function purposesRead(filter: Filter): ReadonlySet<MeasurePurpose> {
  if (filter.kind === "and" || filter.kind === "or") {
    return new Set(filter.of.flatMap((one) => [...purposesRead(one)]));
  }
  if (filter.kind === "not") return purposesRead(filter.filter);
  return new Set(filter.kind === "measured" ? [filter.purpose] : []);
}
