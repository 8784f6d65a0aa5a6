import { MAX_UNPACKED_OF_MESSAGE } from "./limits.ts";

/** What may still be unpacked from the attachments of one message. */
export class UnpackingBudget {
  #left = MAX_UNPACKED_OF_MESSAGE;

  get left(): number {
    return this.#left;
  }

  spend(bytes: number): void {
    this.#left -= bytes;
  }
}
