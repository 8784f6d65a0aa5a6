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

/** A fresh UUIDv7: ids sort by the millisecond of their making, so that indexes grow at one end. */
export function newId(): string {
  return uuidV7(Date.now(), randomBytes(10));
}
