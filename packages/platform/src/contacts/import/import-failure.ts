import type { DatabaseFailure } from "../../database/failure.ts";
import type { FieldProblem } from "../field-problem.ts";
import type { Alert } from "./quality/report.ts";
import type { ReadFailure } from "./reading/unreadable.ts";

/** Why an import did not go on. Quotes nothing of the file. */
export type ImportFailure =
  | { readonly kind: "unreadable"; readonly failure: ReadFailure }
  /** No column looks like an address and no mapping names one; `columns` are those of the file. */
  | { readonly kind: "no-address-column"; readonly columns: readonly string[] }
  | { readonly kind: "bad-mapping"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "no-such-source" }
  | { readonly kind: "no-such-import" }
  /** The file was changed while it was read; nothing of it is kept. */
  | { readonly kind: "file-changed" }
  /** Another process is at the same import. */
  | { readonly kind: "already-running" }
  /** It was not read to its end yet. */
  | { readonly kind: "not-checked" }
  /** A person has to see these first. */
  | { readonly kind: "not-acknowledged"; readonly alerts: readonly Alert[] }
  /** What was committed is safe, and the same call goes on from there. */
  | { readonly kind: "interrupted"; readonly failure: DatabaseFailure };
