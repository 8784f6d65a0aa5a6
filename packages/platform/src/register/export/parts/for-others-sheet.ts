import type { Register } from "../../register.ts";
import type { Say, Sheet } from "../sheets.ts";
import { cell } from "./cell.ts";
import { measureLines } from "./measures-sheet.ts";
import { processorName } from "./processor-name.ts";
import { transferLine } from "./transfer-line.ts";

type ForWhom = NonNullable<Register["answers"]["for-others"]>["controllers"][number];

interface Beside {
  /** Its place among them. */
  readonly at: number;
  readonly register: Register;
  readonly say: Say;
}

/** What is done for somebody else who decides about the data: the processor's own register. */
export function forOthersSheet(
  { name, contact, forWhat }: ForWhom,
  { at, register, say }: Beside,
): Sheet {
  const abroad = register.processors.filter(
    ({ isGone, isRecipient, transfer }) => isRecipient && !isGone && transfer.status !== "eea",
  );
  return {
    id: `for-${at + 1}`,
    title: name,
    cells: [
      cell("forWhom", [[name, contact].filter(Boolean).join(", ")], say),
      cell("categories", [forWhat], say),
      cell(
        "transfers",
        abroad.map((one) => `${processorName(one, say)} – ${transferLine(one, say)}`),
        say,
      ),
      cell("security", measureLines(register, say), say),
    ],
  };
}
