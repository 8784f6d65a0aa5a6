import type { Day, Instant } from "@consentry/kernel";
import { SOURCE_KINDS, type SourceKind } from "@consentry/law";

/** How data came to us, as somebody declares it. Law knows a purchase as what a partner passed on. */
export const ORIGIN_KINDS = [...SOURCE_KINDS, "purchased"] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** What somebody declares of a source; what they leave out counts as not shown. */
export interface SourceDeclaration {
  readonly kind: OriginKind;
  readonly name: string;
  /** When the data were collected there; `null` not declared. */
  readonly obtainedOn: Day | null;
  /** What its site, its contract or its form said about use by others. */
  readonly terms: string | null;
  /** Whether people were told about us by name when a partner collected their data. */
  readonly namesUs: boolean | null;
  /** When people were told who holds their data, and in which words. */
  readonly informedOn: Day | null;
  readonly informedWording: string | null;
  /**
   * Whether people were offered to object, free and simple, when their data were collected: without
   * it law knows no exception for own customers.
   */
  readonly optOutOffered: boolean | null;
}

export interface Source extends SourceDeclaration {
  readonly id: string;
  readonly declaredBy: string;
  readonly declaredAt: Instant;
  /** The rule that holds its contacts back; `null` where none does. */
  readonly quarantinedBy: string | null;
}

/** What `law` is told of a source. */
export function originForLaw({ kind, namesUs }: Pick<SourceDeclaration, "kind" | "namesUs">): {
  readonly kind: SourceKind;
  readonly namesUs: boolean | undefined;
} {
  return { kind: kind === "purchased" ? "partner" : kind, namesUs: namesUs ?? undefined };
}
