import type { Secret } from "@consentry/kernel";

import type { Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { measureKeyOf } from "../../organisations/keys.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { openMeasureToken, type MeasureToken, type Signal } from "./measure-token.ts";

/** How long after a look at who exists another one is taken: organisations are rarely made. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Opens tokens that come from outside. Keys are made for organisations that exist and for no
 * others: making one takes ten times as long as refusing a token, and forged ones name millions.
 */
export class TokenReader {
  readonly #database: Database;
  readonly #secret: Secret;
  readonly #clock: () => number;
  readonly #keys = new Map<OrganisationId, Uint8Array>();
  #lookedAt = Number.NEGATIVE_INFINITY;

  /** @param clock milliseconds, running evenly */
  constructor(
    { database, secret }: { readonly database: Database; readonly secret: Secret },
    clock: () => number,
  ) {
    this.#database = database;
    this.#secret = secret;
    this.#clock = clock;
  }

  /** `null` where it does not open, whatever the reason. */
  async open(text: string, signal: Signal): Promise<MeasureToken | null> {
    let isUnknown = false;
    const keyOf = (organisation: OrganisationId): Uint8Array | null => {
      const key = this.#keys.get(organisation);
      isUnknown = key === undefined;
      return key ?? null;
    };
    const opened = openMeasureToken(text, signal, keyOf);
    if (opened.ok) return opened.value;
    if (!isUnknown || !(await this.#lookAgain())) return null;
    const again = openMeasureToken(text, signal, keyOf);
    return again.ok ? again.value : null;
  }

  /** Whether it was looked at all: not more than once in a while. */
  async #lookAgain(): Promise<boolean> {
    if (this.#clock() - this.#lookedAt < LOOK_AGAIN_MS) return false;
    this.#lookedAt = this.#clock();
    for (const { id } of await listOrganisations(this.#database)) {
      if (!this.#keys.has(id)) this.#keys.set(id, measureKeyOf(this.#secret, id));
    }
    return true;
  }
}
