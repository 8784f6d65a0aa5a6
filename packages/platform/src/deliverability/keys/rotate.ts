import { Bug, err, ok, type Instant, type Result } from "@consentry/kernel";
import { dkimRecord, isPublished, makeDkimKey, makeSigner, type Lookup } from "@consentry/mail";

import { later } from "../../campaigns/delivery/moments.ts";
import { lockIdentity, readIdentity } from "../../campaigns/identities/identities.ts";
import { keepSigningKey, readSigningKey } from "../../campaigns/identities/signing-keys.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { keepNextKey, keepRetiredKey, openNextKey, forgetKey, type OtherKey } from "./keys.ts";
import { nextSelector } from "./next-selector.ts";

/**
 * How long the record of a key stays that signs no more: RFC 5321 §4.5.4.1 lets servers try for
 * four or five days, and who fetches late checks then.
 */
export const DAYS_PUBLISHED = 7;

const SECONDS_A_DAY = 86_400;

export type RotationFailure = "no-such-identity" | "not-signed";

/**
 * Makes the key that comes after the one which signs, under another selector. It signs nothing yet:
 * its record is to be set first, and both stand side by side.
 */
export async function beginRotation(
  tx: Tx,
  organisation: OrganisationId,
  keys: Pick<OrganisationKeys, "wrappingKey">,
  identity: string,
  at: Instant,
): Promise<Result<OtherKey, RotationFailure>> {
  await lockIdentity(tx, organisation, identity);
  const known = await readIdentity(tx, organisation, identity);
  if (known === null) return err("no-such-identity");
  if (known.signing === null) return err("not-signed");
  const { domain, selector, algorithm } = known.signing;
  const taken = await tx.rows(TAKEN, [organisation, domain]);
  const next = nextSelector(
    selector,
    taken.map((row) => row.selector),
  );
  const privateKeyPem = await makeDkimKey(algorithm);
  const of = { organisation, id: newId(), identity };
  return ok(
    await keepNextKey(tx, of, keys, { domain, selector: next, algorithm, privateKeyPem }, at),
  );
}

/**
 * Lets keys sign that were seen in the DNS, each in the place of the one before, which is retired:
 * its private half is forgotten, its record named until no mail under way needs it.
 *
 * @param seen ids of keys; what another process did in between is left as it is
 */
export async function takeIntoUse(
  tx: Tx,
  organisation: OrganisationId,
  keys: Pick<OrganisationKeys, "wrappingKey">,
  seen: readonly OtherKey[],
  at: Instant,
): Promise<void> {
  for (const { id, identity } of seen) {
    await lockIdentity(tx, organisation, identity);
    const next = await openNextKey(tx, { organisation, id }, keys);
    if (next === null) continue;
    const before = await readSigningKey(tx, organisation, identity, keys);
    await forgetKey(tx, { organisation, id });
    await keepSigningKey(tx, organisation, identity, keys, next);
    if (before === null) continue;
    const signer = makeSigner(before);
    if (!signer.ok) throw new Bug("a signing key was kept that cannot sign");
    const retired = { ...before, record: dkimRecord(signer.value).value };
    const until = later(at, DAYS_PUBLISHED * SECONDS_A_DAY);
    await keepRetiredKey(tx, { organisation, id: newId(), identity }, retired, { at, until });
  }
}

/** Which keys that wait stand in the DNS, and which retired ones do no more. Asks the DNS. */
export async function lookAtKeys(
  keys: readonly OtherKey[],
  lookup: Lookup,
  now: Instant,
): Promise<{ readonly seen: readonly OtherKey[]; readonly gone: readonly OtherKey[] }> {
  const [seen, gone]: [OtherKey[], OtherKey[]] = [[], []];
  for (const key of keys) {
    if (key.state === "next") {
      if (await isPublished(key, lookup)) seen.push(key);
    } else if (key.staysUntil !== null && key.staysUntil <= now) {
      const answer = await lookup(`${key.selector}._domainkey.${key.domain}`, "TXT");
      const isGone = answer.ok ? answer.value.length === 0 : answer.error === "no-such-name";
      if (isGone) gone.push(key);
    }
  }
  return { seen, gone };
}

/**
 * Keeps the record of a key named for longer while a campaign goes on that began with it: a run that
 * is under way signs to its end with the key it opened.
 */
export async function keepForRuns(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<void> {
  await tx.run(KEEP_FOR_RUNS, [organisation, later(now, DAYS_PUBLISHED * SECONDS_A_DAY)]);
}

const KEEP_FOR_RUNS = statement(
  "dkim_keys.keep_for_runs",
  `update dkim_keys as retired set stays_until = $2
    where organisation_id = $1 and retired.state = 'retired' and stays_until < $2
      and exists (select from campaigns as campaign
                   where campaign.organisation_id = $1
                     and campaign.identity_id = retired.identity_id
                     and campaign.state = 'sending' and campaign.started_at < retired.retired_at)`,
);

const TAKEN = statement<{ readonly selector: string }>(
  "dkim_keys.taken_selectors",
  `select dkim_selector as selector from sender_identities
    where organisation_id = $1 and dkim_domain = $2
   union
   select selector from dkim_keys where organisation_id = $1 and domain = $2`,
);
