import { OPERATIONS, type StaffAct } from "@consentry/client";

import type { MarkKind } from "../../../ui/mark.tsx";
import type { WORDS } from "../words/words.ts";

type Words = (typeof WORDS)["en"];
type Area = keyof Words["areas"];

const MARKS: Readonly<Record<StaffAct["deed"], MarkKind>> = {
  saw: "note",
  exported: "held",
  changed: "note",
  sent: "permitted",
  "came-in": "note",
  "was-refused": "refused",
};

export function markOf({ deed }: Pick<StaffAct, "deed">): MarkKind {
  return MARKS[deed];
}

/** Who it was, by the name they have now. */
export function sayWho(
  { actor, actorName }: Pick<StaffAct, "actor" | "actorName">,
  words: Words,
): string {
  if (actor === "operator") return words.operator;
  const isProgram = actor.startsWith("api-key:");
  if (actorName === null) return isProgram ? words.unknownProgram : words.unknownMember;
  return isProgram ? words.program(actorName) : actorName;
}

/** Which part of the program it was done in. */
export function sayArea(
  { deed, operation }: Pick<StaffAct, "deed" | "operation">,
  words: Words,
): string {
  if (deed === "came-in") return words.areas.session;
  const path = (OPERATIONS as Readonly<Record<string, readonly [string, string]>>)[operation]?.[1];
  const room = path?.split("/")[1] ?? "";
  return words.areas[room in words.areas ? (room as Area) : "other"];
}
