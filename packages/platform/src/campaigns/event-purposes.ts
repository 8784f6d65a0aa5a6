import type { EventPurpose } from "./campaign.ts";

/** Which signals a purpose needs; events of no other are collected for it. */
const SIGNALS_OF = {
  "track.open.individual": ["open"],
  "track.click.individual": ["click"],
  "personalise.by_opens": ["open"],
  "personalise.by_clicks": ["click"],
  "frequency.performance": ["open", "click"],
  "optimise.campaign": ["open", "click"],
  "profile.cross_channel": ["open", "click"],
} as const satisfies Record<EventPurpose, readonly ("open" | "click")[]>;

/** Everything that an event of one reader may be collected for. */
export const EVENT_PURPOSES = Object.keys(SIGNALS_OF) as readonly EventPurpose[];

/** Whether events of this signal serve the purpose. */
export function usesSignal(purpose: EventPurpose, signal: "open" | "click"): boolean {
  const signals: readonly string[] = SIGNALS_OF[purpose];
  return signals.includes(signal);
}
