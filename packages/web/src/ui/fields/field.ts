import type { ReactNode } from "react";

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** Said below the label, before anything goes wrong. */
  readonly hint?: ReactNode;
  /** What is wrong with what stands there. */
  readonly error?: string | undefined;
  /** The name under which the server's complaint about it is shown beside it. */
  readonly name?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}
