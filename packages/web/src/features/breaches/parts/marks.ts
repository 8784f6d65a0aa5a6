import type { Breach } from "@consentry/client";

import type { MarkKind } from "../../../ui/mark.tsx";

/** The sign of each standing: refused is what is over, held what waits, permitted what is done. */
export const MARK_OF: Readonly<Record<Breach["clock"]["standing"], MarkKind>> = {
  owed: "held",
  overdue: "refused",
  "in-time": "permitted",
  late: "contested",
  "not-owed": "note",
};
