import type { Result } from "@consentry/kernel";

import type { ComposedMail } from "../compose/service-mail.ts";

/** Why a mail was not taken. Names nobody. */
export interface DeliveryFailure {
  /** Whether trying again later can help. */
  readonly kind: "for-now" | "for-good";
  /** `550 5.1.1`, `ECONNREFUSED`: what the other side or the system said, without its text. */
  readonly code: string;
}

/** Hands a mail to whoever carries it on. */
export interface Transport {
  deliver(mail: ComposedMail): Promise<Result<"taken", DeliveryFailure>>;
  /** Drops connections. */
  close(): void;
}
