import { randomBytes } from "node:crypto";

import { Secret, type Instant } from "@consentry/kernel";

import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import type { EndpointHolder } from "./endpoints.ts";

/** Between the 24 and 64 bytes that Standard Webhooks allows. */
const SECRET_BYTES = 32;

/** How receivers know it: as its libraries take it. */
const PREFIX = "whsec_";

/** Makes the secret that signs from now on and gives it, this once. */
export async function makeSecret(
  tx: Tx,
  { organisation, wrappingKey }: EndpointHolder,
  endpoint: string,
  now: Instant,
): Promise<string> {
  const [id, bytes] = [newId(), randomBytes(SECRET_BYTES)];
  const sealed = sealBytes(bytes, wrappingKey, aboutSecret(id));
  await tx.run(INSERT, [organisation, endpoint, id, sealed, now]);
  return `${PREFIX}${bytes.toString("base64")}`;
}

/**
 * Makes a new secret and lets the one before sign beside it for some hours more, so that the
 * receiver can change over; older ones end at once.
 */
export async function rotateSecret(
  tx: Tx,
  holder: EndpointHolder,
  endpoint: string,
  { now, oldForHours }: { readonly now: Instant; readonly oldForHours: number },
): Promise<string> {
  const own = [holder.organisation, endpoint];
  await tx.run(DROP_OLDER, own);
  await tx.run(LET_END, [...own, now, `${oldForHours} hours`]);
  return makeSecret(tx, holder, endpoint, now);
}

/** With what an event for an endpoint is signed now: the newest first, and the one before it. */
export async function signingSecrets(
  tx: Tx,
  { organisation, wrappingKey }: EndpointHolder,
  endpoint: string,
  now: Instant,
): Promise<readonly Secret[]> {
  const rows = await tx.rows(IN_FORCE, [organisation, endpoint, now]);
  return rows.map(({ id, sealed }) => {
    const opened = openBytes(sealed, wrappingKey, aboutSecret(id));
    if (opened.ok) return new Secret(Buffer.from(opened.value).toString("base64"));
    throw new Error(
      "The secret of a webhook does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  });
}

function aboutSecret(id: string): string {
  return `consentry.webhook-secret/1 ${id}`;
}

const INSERT = statement(
  "webhook_secrets.insert",
  `insert into webhook_secrets (organisation_id, endpoint_id, secret_id, sealed, made_at)
   values ($1, $2, $3, $4, $5)`,
);

const DROP_OLDER = statement(
  "webhook_secrets.drop_older",
  `delete from webhook_secrets
    where organisation_id = $1 and endpoint_id = $2 and until is not null`,
);

const LET_END = statement(
  "webhook_secrets.let_end",
  `update webhook_secrets set until = $3::timestamptz + $4::interval
    where organisation_id = $1 and endpoint_id = $2`,
);

const IN_FORCE = statement<{ readonly id: string; readonly sealed: Uint8Array }>(
  "webhook_secrets.in_force",
  `select secret_id as id, sealed from webhook_secrets
    where organisation_id = $1 and endpoint_id = $2 and (until is null or until > $3)
    order by made_at desc, secret_id desc`,
);
