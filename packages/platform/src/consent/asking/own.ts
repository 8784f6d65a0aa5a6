import { dayOf, type Instant } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Installation } from "../../installation.ts";
import { keysOf, type OrganisationKeys } from "../../organisations/keys.ts";
import { readOrganisation, type Organisation } from "../../organisations/organisation.ts";
import { sealToken, type TokenKind } from "../tokens/tokens.ts";

/** One organisation inside one transaction, and the moment that counts for all of it. */
export interface Own {
  readonly tx: Tx;
  readonly organisation: Organisation;
  readonly keys: OrganisationKeys;
  readonly publicUrl: string;
  readonly now: Instant;
}

/** Runs `work` as an organisation; `null` when there is none of that number. */
export function asOrganisation<T>(
  {
    database,
    secret,
    publicUrl,
    now,
  }: Pick<Installation, "database" | "secret" | "publicUrl" | "now">,
  id: OrganisationId,
  work: (own: Own) => Promise<T>,
): Promise<T | null> {
  return withOrganisation(database, id, async (tx) => {
    const organisation = await readOrganisation(tx, id);
    if (organisation === null) return null;
    return work({ tx, organisation, keys: keysOf(secret, id), publicUrl, now: now() });
  });
}

/** Where each leads; the last word tells whoever looks at the link what it is for. */
const PATHS: Readonly<Record<TokenKind, readonly [before: string, after: string]>> = {
  preference: ["/p/", ""],
  unsubscribe: ["/u/", ""],
  confirm: ["/c/", "/confirm"],
  erase: ["/c/", "/confirm"],
  portal: ["/m/", ""],
  stay: ["/k/", "/stay"],
  request: ["/r/", "/confirm"],
  "request-file": ["/r/", ""],
};

/** A link that lets its holder do one kind of thing. */
export function linkTo(
  { organisation, keys, publicUrl, now }: Omit<Own, "tx">,
  kind: TokenKind,
  of: {
    readonly contact: string | null;
    readonly about?: string | null;
    readonly delivery?: string | null;
  },
): string {
  const { contact, about = null, delivery = null } = of;
  const issuedOn = dayOf(now);
  const token = sealToken(
    { kind, organisation: organisation.id, contact, about, delivery, issuedOn },
    keys.tokenKey,
  );
  const [before, after] = PATHS[kind];
  return `${publicUrl}${before}${token}${after}`;
}
