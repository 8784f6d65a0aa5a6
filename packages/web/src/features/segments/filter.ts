import type { ContactLine, Operations } from "@consentry/client";

/** A question about one person as the interface takes it: its answer is yes or no. */
export type Filter =
  | { readonly kind: "and"; readonly of: readonly Filter[] }
  | { readonly kind: "or"; readonly of: readonly Filter[] }
  | { readonly kind: "not"; readonly filter: Filter }
  | Leaf;

export type Purpose = ContactLine["consents"][number]["purpose"];
export type MeasurePurpose = NonNullable<Operations["makeSegment"]["body"]["purpose"]>;
export type ConsentState = NonNullable<Operations["countContacts"]["body"]["consent"]>;
export type Fact = Operations["recordFact"]["body"]["kind"];
export type Channel = "email" | "sms" | "mms" | "autocall" | "voice" | "post";
export type DayName = "collected" | "last-contact" | "made";

export type Leaf =
  | { readonly kind: "attribute"; readonly name: string; readonly test: AttributeTest }
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "list"; readonly list: string }
  | { readonly kind: "source"; readonly source: string }
  | {
      readonly kind: "consent";
      readonly purpose: Purpose;
      readonly channel: Channel;
      readonly state: ConsentState;
    }
  | ({ readonly kind: "day"; readonly day: DayName } & Period)
  | ({ readonly kind: "fact"; readonly fact: Fact; readonly times: number } & Period)
  | { readonly kind: "country"; readonly country: string | null }
  | { readonly kind: "locale"; readonly locale: string | null }
  | { readonly kind: "recipient"; readonly recipient: ContactLine["kind"] }
  | { readonly kind: "relation"; readonly relation: ContactLine["relation"] }
  | { readonly kind: "quarantined" }
  | { readonly kind: "suppressed"; readonly channel: Channel; readonly list: string | null }
  | {
      readonly kind: "measured";
      readonly signal: "open" | "click";
      readonly purpose: MeasurePurpose;
    };

export type LeafKind = Leaf["kind"];
export type LeafOf<Kind extends LeafKind> = Extract<Leaf, { readonly kind: Kind }>;

export type AttributeTest =
  | { readonly type: "text"; readonly is: "equal" | "containing"; readonly value: string }
  | { readonly type: "number"; readonly is: NumberOrder; readonly value: number }
  | { readonly type: "date"; readonly is: "equal" | "before" | "after"; readonly value: string }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "list"; readonly value: string }
  | { readonly type: "exists" };
export type NumberOrder = "equal" | "less" | "at-most" | "more" | "at-least";

/** Days, both included; `null` open. */
export type Period = { readonly from: string | null; readonly to: string | null };

/** Deeper than a person can follow; the server takes one more, for a `not` around it. */
export const DEEPEST_GROUP = 4;

/** The purposes for which a filter reads measurement. */
export function purposesRead(filter: Filter): readonly MeasurePurpose[] {
  if (filter.kind === "and" || filter.kind === "or") {
    return [...new Set(filter.of.flatMap(purposesRead))];
  }
  if (filter.kind === "not") return purposesRead(filter.filter);
  return filter.kind === "measured" ? [filter.purpose] : [];
}
