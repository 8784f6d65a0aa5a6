import { CHECK_STATES, type Check, type CheckState, type Remark } from "@consentry/mail";

/** Of each check the last state that was known, by its name. */
export type KnownStates = Readonly<Record<string, CheckState>>;

/** A check that is better or worse than it was when something was last known of it. */
export interface Change {
  readonly name: Check["name"];
  readonly about: string | null;
  readonly before: CheckState;
  readonly after: CheckState;
  readonly remarks: readonly Remark[];
}

/**
 * What changed since something was known of each check. That nobody answers is no change: a name
 * server that is away for an hour makes nothing worse and nothing better.
 */
export function changesSince(known: KnownStates, checks: readonly Check[]): readonly Change[] {
  return checks.flatMap(({ name, about, state, remarks }) => {
    const before = known[nameOf({ name, about })];
    if (before === undefined || state === "unknown" || before === state) return [];
    return [{ name, about, before, after: state, remarks }];
  });
}

/** What is known from now on: of what was not answered what was known before. */
export function knownFrom(known: KnownStates, checks: readonly Check[]): KnownStates {
  const states = checks.flatMap((check): readonly (readonly [string, CheckState])[] => {
    const name = nameOf(check);
    const state = check.state === "unknown" ? known[name] : check.state;
    return state === undefined ? [] : [[name, state]];
  });
  return Object.fromEntries(states);
}

/** Whether something that was in order is wrong now. */
export function isAlarming({ before, after }: Change): boolean {
  return after === "wrong" && before !== "wrong";
}

/** Whether it is better than before. */
export function isBetter({ before, after }: Pick<Change, "before" | "after">): boolean {
  return CHECK_STATES.indexOf(after) > CHECK_STATES.indexOf(before);
}

function nameOf({ name, about }: Pick<Check, "name" | "about">): string {
  return about === null ? name : `${name} ${about}`;
}
