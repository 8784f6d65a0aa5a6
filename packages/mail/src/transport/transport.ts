import type { Result } from "@consentry/kernel";

import type { ComposedMail } from "../compose/service-mail.ts";

/** What a relay said when it took a mail: from then on it is the relay's. */
export interface Taken {
  /** The relay's name, as its settings give it. */
  readonly relay: string;
  /** `250 2.0.0`, without the rest of its words. */
  readonly code: string;
}

/** Why a mail was not taken. Names nobody. */
export interface DeliveryFailure {
  /**
   * Whether trying again later can help. `unknown`: everything was handed over and no answer came;
   * it may have arrived, and sent again it may arrive twice.
   */
  readonly kind: "for-now" | "for-good" | "unknown";
  /**
   * What was refused: this mailbox, this mail, us by a rule of the other side's, or everything,
   * since the relay cannot be used at all. Only the first says something of the person.
   */
  readonly about: "recipient" | "message" | "policy" | "relay";
  /** `550 5.1.1`, `ECONNECTION`: what the other side or the system said, without its text. */
  readonly code: string;
  /** `null` when none was reached. */
  readonly relay: string | null;
  /** The other side asks for fewer mails; left out: it does not. */
  readonly asksToSlow?: true;
}

/** Hands a mail to whoever carries it on. */
export interface Transport {
  deliver(mail: ComposedMail): Promise<Result<Taken, DeliveryFailure>>;
  /** Ends when every connection is closed. What is under way is finished first. */
  close(): Promise<void>;
}
