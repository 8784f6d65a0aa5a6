import type { TextMessage } from "@consentry/sms";

import type { TakenText } from "./taken-text.ts";

/** A text message ready to be handed over, and what it comes to. */
export interface WrittenText extends Omit<TakenText, "by"> {
  readonly message: TextMessage;
  /** It was handed over before, and nobody knows whether it was taken. */
  readonly mayHaveArrived: boolean;
}
