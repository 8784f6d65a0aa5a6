import type { Own } from "../consent/asking/own.ts";
import type { Places } from "../installation.ts";

/** Whose register, in which transaction, on which day, and whose servers all of it runs on. */
export interface RegisterOwn extends Own {
  readonly places: Places;
}
