import { randomBytes } from "node:crypto";

import { err, ok, uuidV7, type Brand, type Result } from "@consentry/kernel";

/** The number of an organisation: a UUID in lower case. */
export type OrganisationId = Brand<string, "OrganisationId">;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads one that came from outside. It proves its form, not that there is such an organisation. */
export function parseOrganisationId(text: string): Result<OrganisationId, "not-an-id"> {
  return UUID.test(text) ? ok(text as OrganisationId) : err("not-an-id");
}

export function newOrganisationId(): OrganisationId {
  return newId() as OrganisationId;
}

/**
 * A fresh UUIDv7: ids of one process sort in the order of their making, those of several by the
 * millisecond, so that indexes grow at one end.
 */
export function newId(): string {
  const random = randomBytes(10);
  const now = Date.now();
  if (now > latest.millis) {
    latest = { millis: now, count: random.readUInt16BE() % COUNTS_DRAWN };
  } else if (latest.count + 1 < COUNTS) {
    latest = { ...latest, count: latest.count + 1 };
  } else {
    latest = { millis: latest.millis + 1, count: 0 };
  }
  random.writeUInt16BE(latest.count);
  return uuidV7(latest.millis, random);
}

/** The twelve bits behind the milliseconds count those of one (RFC 9562 §6.2, method 1). */
const COUNTS = 2 ** 12;
/** It begins by chance in the lower half: the upper one is left for counting. */
const COUNTS_DRAWN = COUNTS / 2;

let latest = { millis: 0, count: 0 };
