import { Bug, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SystemTx, Tx } from "../../database/transaction.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import type { Role } from "../../organisations/roles.ts";
import { endSignOnSessions } from "../sessions/sessions.ts";

/** By whom the members of an organisation are signed in. */
export interface Provider {
  /** As its discovery document names it, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  readonly hasSecret: boolean;
  /** Of addresses that it may vouch for, in lower case. */
  readonly domains: readonly string[];
  /** What somebody becomes who comes uninvited; `null`: nobody may. */
  readonly newcomers: NewcomerRole | null;
  /** Whether everybody but the owners comes in by it, and by nothing else. */
  readonly isRequired: boolean;
  /** When somebody last came in by it as it stands; `null`: nobody did. */
  readonly provenAt: Instant | null;
}

/** An owner is made by an owner. */
export const NEWCOMER_ROLES = ["viewer", "editor", "dpo"] as const satisfies readonly Role[];
export type NewcomerRole = (typeof NEWCOMER_ROLES)[number];

export interface ProviderDraft extends Omit<Provider, "hasSecret" | "provenAt"> {
  /** `undefined`: what was kept stays; `null`: none, it proves itself by PKCE alone. */
  readonly clientSecret: string | null | undefined;
}

interface Owner {
  readonly organisation: OrganisationId;
  readonly wrappingKey: Uint8Array;
}

export async function readProvider(
  tx: Tx | SystemTx,
  organisation: OrganisationId,
): Promise<Provider | null> {
  const [row] = await tx.rows<Provider>(
    `select ${COLUMNS} from sign_on_providers where organisation_id = $1`,
    [organisation],
  );
  return row ?? null;
}

/**
 * Names the provider, or another. Where it is another one, or knows us under another name, it has
 * to prove itself again before it may be required, and whom it vouched for until now is signed out.
 * `not-proven`: it is required, and nobody has come in by it yet.
 */
export async function keepProvider(
  tx: Tx,
  { organisation, wrappingKey }: Owner,
  { clientSecret, ...draft }: ProviderDraft,
  now: Instant,
): Promise<Provider | "not-proven"> {
  const known = await readProvider(tx, organisation);
  const isSame =
    known !== null && known.issuer === draft.issuer && known.clientId === draft.clientId;
  const provenAt = isSame ? known.provenAt : null;
  if (draft.isRequired && provenAt === null) return "not-proven";
  if (!isSame) await endSignOnSessions(tx, organisation);
  const sealed =
    typeof clientSecret === "string"
      ? sealBytes(Buffer.from(clientSecret), wrappingKey, aboutSecretOf(organisation))
      : null;
  const { issuer, clientId, domains, newcomers, isRequired } = draft;
  const [kept] = await tx.rows<Provider>(
    `insert into sign_on_providers as known
       (organisation_id, issuer, client_id, client_secret, domains, newcomers, is_required,
        proven_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (organisation_id) do update
        set issuer = $2, client_id = $3, domains = $5, newcomers = $6, is_required = $7,
            client_secret = case when $10 then known.client_secret else $4 end,
            proven_at = $8, changed_at = $9
     returning ${COLUMNS}`,
    [
      organisation,
      issuer,
      clientId,
      sealed,
      [...domains],
      newcomers,
      isRequired,
      provenAt,
      now,
      clientSecret === undefined && isSame,
    ],
  );
  if (kept === undefined) throw new Bug("a provider was not kept");
  return kept;
}

/** Nobody comes in by it any more, and whom it vouched for is signed out. */
export async function removeProvider(tx: Tx, organisation: OrganisationId): Promise<boolean> {
  await endSignOnSessions(tx, organisation);
  await tx.run("delete from sign_on_links where organisation_id = $1", [organisation]);
  const removed = await tx.run("delete from sign_on_providers where organisation_id = $1", [
    organisation,
  ]);
  return removed === 1;
}

/** What proves us to the provider; `null` where PKCE alone does. */
export async function readClientSecret(
  tx: SystemTx,
  { organisation, wrappingKey }: Owner,
): Promise<string | null> {
  const [row] = await tx.rows<{ readonly sealed: Uint8Array | null }>(
    "select client_secret as sealed from sign_on_providers where organisation_id = $1",
    [organisation],
  );
  if (row === undefined || row.sealed === null) return null;
  const opened = openBytes(row.sealed, wrappingKey, aboutSecretOf(organisation));
  if (!opened.ok) throw new Bug("a client secret does not open");
  return Buffer.from(opened.value).toString();
}

/** An organisation whose provider vouches for addresses of a domain. */
export interface SignOnPlace {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly issuer: string;
}

/** More than a person works for. */
const MOST_PLACES = 10;

export function placesOfDomain(tx: SystemTx, domain: string): Promise<readonly SignOnPlace[]> {
  return tx.rows<SignOnPlace>(
    `select organisations.organisation_id as organisation, organisations.name, provider.issuer
       from sign_on_providers as provider
       join organisations on organisations.organisation_id = provider.organisation_id
      where provider.domains @> array[$1]::text[]
      order by organisations.name, organisation limit ${MOST_PLACES}`,
    [domain.toLowerCase()],
  );
}

/** Somebody came in by it as it stands. */
export async function noteProven(
  tx: SystemTx,
  organisation: OrganisationId,
  now: Instant,
): Promise<void> {
  await tx.run("update sign_on_providers set proven_at = $2 where organisation_id = $1", [
    organisation,
    now,
  ]);
}

const COLUMNS = `issuer, client_id as "clientId", client_secret is not null as "hasSecret", domains,
  newcomers, is_required as "isRequired", proven_at as "provenAt"`;

function aboutSecretOf(organisation: OrganisationId): string {
  return `client secret of ${organisation}`;
}
