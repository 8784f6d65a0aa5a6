import type { IncomingMail } from "@consentry/client";

import type { MarkKind } from "../../../ui/mark.tsx";
import type { WORDS } from "../words/words.ts";

type Words = (typeof WORDS)["en"];

/** What came, in plain words. */
export function sayWhat(
  { kind, outcome, about, said }: Pick<IncomingMail, "kind" | "outcome" | "about" | "said">,
  words: Words,
): string {
  if (kind === "bounce") return words.bounces[bounceWord({ outcome, about })];
  if (kind === "complaint") return nameOf(words.complaints, said) ?? words.complaints.other;
  return (kind === "reply" ? nameOf(words.wishes, said) : null) ?? words.one[kind];
}

/** The one word that a server's report comes to. */
export function bounceWord({
  outcome,
  about,
}: Pick<IncomingMail, "outcome" | "about">): keyof Words["bounces"] {
  return outcome === "for-good" ? (about ?? "unknown") : (outcome ?? "unknown");
}

/** What followed, in a line. */
export function sayFollowed({ followed }: Pick<IncomingMail, "followed">, words: Words): string {
  return followed.map((one) => words.followed[one]).join(", ") || words.nothing;
}

/** Whether it stopped something, waits for somebody, or is only told. */
export function markOf({ followed }: Pick<IncomingMail, "followed">): MarkKind {
  if (followed.includes("wish")) return "held";
  const stops = ["bounced", "suppressed", "complained", "left"] as const;
  return stops.some((one) => followed.includes(one)) ? "refused" : "note";
}

function nameOf(names: Readonly<Record<string, string>>, name: string | null): string | null {
  return (name !== null && names[name]) || null;
}
