import type { CheckName, CheckState } from "../check.ts";
import type { Demand } from "../providers/rules.ts";
import type { RemarkCode } from "../remarks.ts";

/** What is there, and what should be; `{name}` is filled. The second is empty where all is well. */
export type Sentences = readonly [is: string, should: string];

/** What people are told of their domain, in one language. */
export interface DomainWords {
  readonly states: Readonly<Record<CheckState, string>>;
  readonly checks: Readonly<Record<CheckName, { readonly title: string; readonly why: string }>>;
  readonly demands: Readonly<Record<Demand, string>>;
  readonly remarks: Readonly<Record<RemarkCode, Sentences>>;
}
