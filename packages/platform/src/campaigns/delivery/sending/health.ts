import { assertNever } from "@consentry/kernel";

import type { Outcome } from "../delivery.ts";

/** Why a campaign was stopped by itself, for `pausedBecause`. */
export type Ailment = "many-bounces" | "many-refusals" | "many-unwritable";

/** Fewer say nothing: three of ten bounce in a list of ten old friends. */
const FEWEST = 100;
/** How many of the latest messages are looked at. */
const WINDOW = 500;

/**
 * From which share on a campaign does more harm than good. Large providers begin to turn senders
 * away at some percent of unknown mailboxes; a list that was cared for stays far below.
 */
const MOST_BOUNCED = 0.1;
const MOST_REFUSED = 0.2;
const MOST_UNWRITABLE = 0.1;

/** Looks at what became of the latest messages of one campaign. */
export class Health {
  readonly #latest: Sign[] = [];
  readonly #counts: Record<Sign, number> = { well: 0, bounced: 0, refused: 0, unwritable: 0 };
  #next = 0;

  note(outcome: Outcome): void {
    const sign = signOf(outcome);
    if (sign === null) return;
    const oldest = this.#latest[this.#next];
    if (oldest !== undefined) this.#counts[oldest] -= 1;
    this.#latest[this.#next] = sign;
    this.#counts[sign] += 1;
    this.#next = (this.#next + 1) % WINDOW;
  }

  /** What is wrong; `null` while nothing is, or too little is known. */
  ailment(): Ailment | null {
    const { length } = this.#latest;
    if (length < FEWEST) return null;
    const { bounced, refused, unwritable } = this.#counts;
    if (bounced > length * MOST_BOUNCED) return "many-bounces";
    if (refused > length * MOST_REFUSED) return "many-refusals";
    return unwritable > length * MOST_UNWRITABLE ? "many-unwritable" : null;
  }
}

type Sign = "well" | "bounced" | "refused" | "unwritable";

function signOf(outcome: Outcome): Sign | null {
  switch (outcome.kind) {
    case "sent":
      return "well";
    case "skipped":
      return "unwritable";
    case "bounced":
    case "later":
      // Who asks for fewer mails gets fewer, and refuses none.
      if (outcome.failure.asksToSlow === true) return null;
      if (outcome.failure.about === "policy") return "refused";
      return outcome.kind === "bounced" && outcome.failure.about === "recipient"
        ? "bounced"
        : "well";
    case "put-back":
      return null;
    default:
      return assertNever(outcome);
  }
}
