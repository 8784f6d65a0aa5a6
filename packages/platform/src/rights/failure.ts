import type { FieldProblem } from "../contacts/field-problem.ts";

/** Why something is not done with a request. */
export type RequestFailure =
  | { readonly kind: "no-such-request" }
  | { readonly kind: "settled" }
  /** Who asks was not shown yet: nothing is handed out, changed or erased. */
  | { readonly kind: "not-proved" }
  | { readonly kind: "proved-already" }
  /** There is no address to write to. */
  | { readonly kind: "no-address" }
  /** It takes longer already, or its first month is over. */
  | { readonly kind: "too-late-to-extend" }
  /** This kind is not refused for that reason, or for none at all. */
  | { readonly kind: "not-refusable" }
  /** A correction must say what it corrects. */
  | { readonly kind: "nothing-corrected" }
  /** Of somebody who is no contact there is nothing that could be done. */
  | { readonly kind: "no-contact" }
  /** A legal hold stands on the person: nothing of theirs is erased while it does. */
  | { readonly kind: "on-hold" }
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] };
