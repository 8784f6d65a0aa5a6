import type { Processor } from "../../fact.ts";
import type { Say } from "../sheets.ts";
import { SAFEGUARD_WORDS, STATUS_WORDS } from "../words.ts";
import { clauses, countryName } from "./cell.ts";

/** Where data go, what the law of the day says of it, and what carries them. */
export function transferLine(
  { country, transfer, answer }: Pick<Processor, "country" | "transfer" | "answer">,
  say: Say,
): string {
  const safeguard = answer?.safeguard ?? null;
  const parts = [
    countryName(country, say),
    say(STATUS_WORDS[transfer.status]),
    ...(safeguard === null ? [] : [say(SAFEGUARD_WORDS[safeguard])]),
    ...(country === null || transfer.status === "eea" ? [] : [say(transfer.note)]),
  ];
  return `${parts.join("; ")} (${clauses(transfer.sources, say)})`;
}
