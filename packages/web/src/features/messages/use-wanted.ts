import { TRANSACTIONAL_KIND_NAMES } from "@consentry/law";
import { useMemo, useState } from "react";

import { useSearchState } from "../../app/use-search-state.ts";
import { WORDS } from "./words/words.ts";
import type { Kind } from "./kinds.ts";

type State = keyof (typeof WORDS)["en"]["states"];

export const PERIODS = { day: 1, week: 7, month: 30 } as const;
export type Period = keyof typeof PERIODS;

export interface Wanted {
  readonly kind: Kind | null;
  readonly state: State | null;
  readonly period: Period | null;
  readonly reference: string;
  readonly email: string;
  readonly isNarrowed: boolean;
  /** As the server is asked. */
  readonly query: {
    readonly kind?: Kind;
    readonly state?: State;
    readonly reference?: string;
    readonly email?: string;
    readonly since?: string;
  };
  readonly set: ReturnType<typeof useSearchState<"kind" | "state" | "period" | "reference">>["set"];
  readonly setEmail: (email: string) => void;
}

/**
 * Which messages somebody wants to see. It stands in the page's address, but for an address of a
 * person: that would be left behind in histories.
 */
export function useWanted(): Wanted {
  const { values, set } = useSearchState("kind", "state", "period", "reference");
  const [email, setEmail] = useState("");
  const kind = TRANSACTIONAL_KIND_NAMES.includes(values.kind ?? "") ? (values.kind as Kind) : null;
  const state = isState(values.state) ? values.state : null;
  const period = isPeriod(values.period) ? values.period : null;
  const reference = values.reference ?? "";
  const since = useMemo(() => (period === null ? null : daysAgo(PERIODS[period])), [period]);
  return {
    kind,
    state,
    period,
    reference,
    email,
    isNarrowed:
      [kind, state, period].some((one) => one !== null) || reference !== "" || email !== "",
    query: {
      ...(kind !== null && { kind }),
      ...(state !== null && { state }),
      ...(reference !== "" && { reference }),
      ...(email !== "" && { email }),
      ...(since !== null && { since }),
    },
    set,
    setEmail,
  };
}

function isState(text: string | null): text is State {
  return text !== null && Object.hasOwn(WORDS.en.states, text);
}

function isPeriod(text: string | null): text is Period {
  return text !== null && Object.hasOwn(PERIODS, text);
}

const DAY_MS = 86_400_000;

/** As the server writes moments: to the second. */
function daysAgo(days: number): string {
  return `${new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 19)}Z`;
}
