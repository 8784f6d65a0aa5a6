import type { Day } from "@consentry/kernel";

import type { Message, Relation } from "../question/vocabulary.ts";
import { BASELINE, tableOf } from "../rules/jurisdictions.ts";
import type { Need, Rule } from "../rules/rule.ts";
import { RULES } from "../rules/rules.ts";
import type { Text } from "../rules/text.ts";
import type { BasisId } from "./basis.ts";

/** A way in which mail of a kind may go out, by a rule of a country. */
export interface SendingBasis {
  readonly basis: BasisId;
  readonly rule: string;
  readonly title: Text;
  readonly sources: readonly string[];
}

export interface Sending {
  /** Of the organisation; `null` or outside the tables: the directives’ own rules. */
  readonly country: string | null;
  readonly on: Day;
  readonly messages: readonly Message[];
  /** Who is written to; a rule about others is left out. */
  readonly relations: readonly Relation[];
}

/**
 * On what mail can rest in a country: its rules that permit something, for the kinds of mail that
 * are sent and the people there are. Which of them carries one mail to one person is decided each
 * time, and can be asked for. What rests on no ground at all is not among them.
 */
export function sendingBases({
  country,
  on,
  messages,
  relations,
}: Sending): readonly SendingBasis[] {
  const table = tableOf(country, on) ?? BASELINE;
  const own = groundsOf(table);
  const grounds = own.length > 0 ? own : groundsOf(BASELINE);
  return grounds.filter(isFor).map(({ id, title, sources, need }) => {
    return { basis: BASIS_OF[need] ?? "legitimate-interest", rule: id, title, sources };
  });

  function isFor({ subject, from, to }: Rule): boolean {
    return (
      from <= on &&
      (to === null || on <= to) &&
      (subject.messages?.some((message) => messages.includes(message)) ?? true) &&
      (subject.relations?.some((relation) => relations.includes(relation)) ?? true)
    );
  }
}

/** What a national rule calls an exception is an interest that the organisation weighs. */
const BASIS_OF: Readonly<Partial<Record<Need, BasisId>>> = { consent: "consent" };

function groundsOf(table: string): readonly Rule[] {
  return RULES.filter(
    ({ jurisdiction, role, status, subject, need }) =>
      jurisdiction === table &&
      role === "ground" &&
      status !== "proposed" &&
      status !== "superseded" &&
      need !== "contested" &&
      need !== "forbidden" &&
      subject.act === "send" &&
      (subject.channels?.includes("email") ?? true),
  );
}
