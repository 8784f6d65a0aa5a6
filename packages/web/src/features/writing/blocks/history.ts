/** What was before and, after going back, what came after. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** What the last change was of; the next of the same is one step with it. */
  readonly of: string | null;
}

/** More steps back are not kept. */
const MOST_STEPS = 200;

export function beginHistory<State>(present: State): History<State> {
  return { past: [], present, future: [], of: null };
}

/** @param of changes of one and the same thing are undone together; `null`: by itself */
export function changed<State>(
  { past, present, of: last }: History<State>,
  next: State,
  of: string | null,
): History<State> {
  const isSameStep = of !== null && of === last;
  return {
    past: isSameStep ? past : [...past, present].slice(-MOST_STEPS),
    present: next,
    future: [],
    of,
  };
}

export function undone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const before = past.at(-1);
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future], of: null };
}

export function redone<State>(history: History<State>): History<State> {
  const { past, present, future } = history;
  const [next, ...rest] = future;
  return next === undefined
    ? history
    : { past: [...past, present], present: next, future: rest, of: null };
}
