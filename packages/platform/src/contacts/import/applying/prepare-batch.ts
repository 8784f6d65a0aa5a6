import { randomBytes } from "node:crypto";
import { setImmediate as othersTurn } from "node:timers/promises";

import { uuidV7, type Day, type Instant } from "@consentry/kernel";
import { countryOf } from "@consentry/sms";

import { storedNumber, type NumberRow } from "../../numbers/numbers.ts";
import type { StagedConsent, StagedRow } from "../rows/staged-row.ts";
import type { StagedBatch } from "../staging/batch-content.ts";
import { namePerson, type NamedPerson, type Recording } from "./name-person.ts";

/** One person of a batch: all of its rows that have their address. */
export interface GivenPerson {
  readonly key: Uint8Array;
  /** The key in hex. */
  readonly address: string;
  readonly rows: readonly StagedRow[];
  readonly consents: readonly StagedConsent[];
  /** Used when the person turns out to be new. */
  readonly fresh: {
    readonly id: string;
    /** `null` for whom no consent is to be recorded. */
    readonly named: NamedPerson | null;
  };
}

export interface PreparedBatch {
  /** In the order of their keys. */
  readonly people: readonly GivenPerson[];
  /** In the order of the file: of two people with one number, the first to come has it. */
  readonly numbers: readonly GivenNumber[];
  readonly suppressed: readonly SuppressedKey[];
}

/** A telephone's number in a row of somebody who is not suppressed by it. */
export interface GivenNumber extends Pick<NumberRow, "number" | "numberKey" | "country"> {
  /** The key in hex of the address beside it. */
  readonly address: string;
  readonly collectedOn: Day;
}

export interface SuppressedKey {
  readonly key: Uint8Array;
  readonly since: Instant;
  /** Of the number in the row of an address, which is among them, too. */
  readonly isNumber: boolean;
}

const SALT_BYTES = 32;
/** Some milliseconds: the database's answers are not left waiting, nor what is on its way to it. */
const AT_ONCE = 100;
/** Of chance in a UUIDv7. */
const ID_BYTES = 10;

/**
 * Puts the rows of a batch together by person, in the order of their keys: of two imports that
 * write the same people one waits, and not each for the other. What can be made ahead of the
 * database is made: while it writes the batch before, nobody waits for keys to be derived and
 * evidence sealed.
 */
export async function prepareBatch(
  { rows, keys }: StagedBatch,
  recording: Recording,
): Promise<PreparedBatch> {
  const byAddress = new Map<string, { key: Uint8Array; rows: StagedRow[] }>();
  const suppressed: SuppressedKey[] = [];
  const numbers: GivenNumber[] = [];
  for (const [at, row] of rows.entries()) {
    const key = keys[at];
    if (key === undefined) continue;
    if (row.suppressedSince !== null) {
      const since = row.suppressedSince;
      suppressed.push({ key, since, isNumber: false });
      // Whoever has the number now is not written to at it, either.
      if (row.phone !== undefined) {
        const number = recording.keys.numberKey(storedNumber(row.phone));
        suppressed.push({ key: number, since, isNumber: true });
      }
      continue;
    }
    const address = Buffer.from(key).toString("hex");
    const known = byAddress.get(address);
    if (known === undefined) byAddress.set(address, { key, rows: [row] });
    else known.rows.push(row);
    if (row.phone === undefined) continue;
    const number = storedNumber(row.phone);
    const numberKey = recording.keys.numberKey(number);
    const { collectedOn } = row;
    numbers.push({ address, number, numberKey, country: countryOf(number), collectedOn });
  }
  // Drawn at once: a draw costs more than what it draws.
  const chance = randomBytes(byAddress.size * (SALT_BYTES + ID_BYTES));
  const now = Date.now();
  const people: GivenPerson[] = [];
  for (const [address, { key, rows: own }] of [...byAddress].toSorted(byFirst)) {
    const at = people.length;
    if (at % AT_ONCE === 0) await othersTurn();
    const drawn = chance.subarray(at * (SALT_BYTES + ID_BYTES), (at + 1) * (SALT_BYTES + ID_BYTES));
    const consents = own.flatMap((row) => row.consents);
    const salt = drawn.subarray(0, SALT_BYTES);
    const named = consents.length === 0 ? null : namePerson(consents, salt, recording);
    const id = uuidV7(now, drawn.subarray(SALT_BYTES));
    people.push({ key, address, rows: own, consents, fresh: { id, named } });
  }
  return { people, numbers, suppressed };
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
