import { dayOf } from "@consentry/kernel";

import { asOrganisation, type Own } from "../../../consent/asking/own.ts";
import { openToken, type Token, type TokenKind } from "../../../consent/tokens/tokens.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { keysOf } from "../../../organisations/keys.ts";
import type { Visit } from "../public-pages.ts";

/** Looked for when a token does not open, so that its answer takes as long as any other. */
const NOBODY = "00000000-0000-0000-0000-000000000000" as OrganisationId;

/** Does what a token allows; `null` when it does not open, whatever the reason. */
export async function withToken<T>(
  { installation, id }: Visit,
  kinds: readonly TokenKind[],
  work: (own: Own, token: Token) => Promise<T | null>,
): Promise<T | null> {
  const opened = openToken(
    id,
    kinds,
    (organisation) => keysOf(installation.secret, organisation).tokenKey,
    dayOf(installation.now()),
  );
  const organisation = opened.ok ? opened.value.organisation : NOBODY;
  return asOrganisation(installation, organisation, (own) =>
    opened.ok ? work(own, opened.value) : Promise.resolve(null),
  );
}

/** What one person does, one after the other: two clicks at once do not count twice. */
export async function oneAtATime(own: Own, contact: string): Promise<void> {
  await own.tx.lock(`acts of ${contact}`);
}
