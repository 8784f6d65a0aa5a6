import type { Channel, Consent, ConsentState, Purpose } from "@consentry/law";
import type { Instant } from "@consentry/kernel";

import type { ConsentAct, ConsentAction, Pseudonym } from "../events/consent-event.ts";

/** What is known of one purpose of one person on one channel. */
export interface ConsentStanding {
  readonly contact: Pseudonym;
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** The latest answer; `null` when there was none yet. */
  readonly answer: Answer | null;
  /** When last asked; silence is remembered like a refusal. */
  readonly askedAt: Instant | null;
}

export interface Answer {
  readonly action: Exclude<ConsentAction, "requested">;
  readonly at: Instant;
  readonly alsoNames: readonly Purpose[];
}

/**
 * Of two answers at the same moment the one further down counts, so that no order of reading, and
 * no order of imports, lets a yes outlive the no beside it.
 */
export const ANSWER_RANK: Readonly<Record<Answer["action"], number>> = {
  given: 0,
  "legacy-informed": 1,
  expired: 2,
  invalidated: 3,
  refused: 4,
  withdrawn: 5,
  objected: 6,
};

/** Names the row of the state that an act belongs to. */
export function standingKey({ contact, purpose, channel }: ConsentAct): string {
  return `${contact} ${purpose} ${channel}`;
}

/**
 * The state after an act. The moment of an act decides and never its place in the ledger: an old
 * consent that is imported late does not undo what came after it. Whatever order acts come in,
 * the state is the same.
 */
export function afterAct(before: ConsentStanding | undefined, act: ConsentAct): ConsentStanding {
  const { contact, purpose, channel, action, at, alsoNames } = act;
  const known = before ?? { contact, purpose, channel, answer: null, askedAt: null };
  if (action === "requested") {
    const isLater = known.askedAt === null || at > known.askedAt;
    return isLater ? { ...known, askedAt: at } : known;
  }
  const answer: Answer = { action, at, alsoNames };
  return known.answer === null || isLaterAnswer(answer, known.answer)
    ? { ...known, answer }
    : known;
}

/** The state that acts lead to, by `standingKey`. */
export function fold(acts: Iterable<ConsentAct>): ReadonlyMap<string, ConsentStanding> {
  const state = new Map<string, ConsentStanding>();
  for (const act of acts) {
    const key = standingKey(act);
    state.set(key, afterAct(state.get(key), act));
  }
  return state;
}

function isLaterAnswer(one: Answer, other: Answer): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.action !== other.action) return ANSWER_RANK[one.action] > ANSWER_RANK[other.action];
  // The same answer twice at one moment: the narrower one, and among equals any fixed one.
  return jointText(one) < jointText(other);
}

function jointText({ alsoNames }: Answer): string {
  return `${String(alsoNames.length).padStart(3, "0")} ${alsoNames.join(" ")}`;
}

/** What `law` is told of a person's standings. Being informed is no consent: it is told apart. */
export function consentsForLaw(
  standings: Iterable<Omit<ConsentStanding, "contact">>,
): readonly Consent[] {
  return [...standings].map(({ purpose, channel, answer, askedAt }) => ({
    purpose,
    channel,
    state: answer === null ? "requested" : LAW_STATE[answer.action],
    at: answer?.at ?? askedAt ?? undefined,
    alsoNames: answer?.alsoNames ?? [],
  }));
}

const LAW_STATE: Readonly<Record<Answer["action"], ConsentState>> = {
  given: "given",
  refused: "refused",
  withdrawn: "withdrawn",
  objected: "objected",
  expired: "expired",
  invalidated: "invalidated",
  "legacy-informed": "unknown",
};
