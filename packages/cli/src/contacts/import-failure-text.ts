import { assertNever } from "@consentry/kernel";
import { readFailureText, type ImportFailure } from "@consentry/platform";

import { EXIT } from "../exit-code.ts";
import { problemsLine } from "../store/with-database.ts";
import { visible } from "../terminal/visible.ts";

/** Why an import did not go on, what to do about it, and what the shell is told. */
export function importFailureText(failure: ImportFailure): {
  readonly sentence: string;
  readonly code: number;
} {
  switch (failure.kind) {
    case "unreadable":
      return { sentence: readFailureText(failure.failure), code: EXIT.unreadable };
    case "no-address-column":
      return {
        sentence: `no column looks like an e-mail address. Name it with --map; the columns are ${failure.columns.map((name) => `“${visible(name)}”`).join(", ")}.`,
        code: EXIT.unreadable,
      };
    case "bad-mapping":
      return {
        sentence: `the mapping does not fit the file: ${problemsLine(failure.problems)}.`,
        code: EXIT.usage,
      };
    case "no-such-source":
      return { sentence: "there is no such source.", code: EXIT.usage };
    case "no-such-import":
      return {
        sentence: "this import was dropped meanwhile; run the command again.",
        code: EXIT.broken,
      };
    case "file-changed":
      return {
        sentence: "the file was changed while it was read; nothing of it is kept. Run it again.",
        code: EXIT.unreadable,
      };
    case "already-running":
      return { sentence: "another process is importing this very file.", code: EXIT.broken };
    case "not-checked":
      return {
        sentence: "the file was not read to its end yet; run the command again.",
        code: EXIT.broken,
      };
    case "not-acknowledged":
      return { sentence: "the report has to be acknowledged: --acknowledge.", code: EXIT.no };
    case "interrupted":
      return {
        sentence: `${failure.failure.sentence} What was done is safe: the same command goes on from there.`,
        code: EXIT.broken,
      };
    default:
      return assertNever(failure);
  }
}
