import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import type { Endpoint, EndpointDraft } from "./endpoint.ts";
import { makeSecret } from "./secrets.ts";

export type EndpointFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "too-many" }
  | { readonly kind: "no-such-endpoint" };

/** Each event is written once for each that listens. */
export const MOST_ENDPOINTS = 20;

/** Whose endpoints, and what seals their secrets. */
export interface EndpointHolder {
  readonly organisation: OrganisationId;
  readonly wrappingKey: OrganisationKeys["wrappingKey"];
}

export interface MadeEndpoint {
  readonly id: string;
  /** The only time it can be read. */
  readonly secret: string;
}

export interface Doing {
  readonly by: string;
  readonly now: Instant;
}

/** Adds an endpoint with a secret of its own. What happened before is not told. */
export async function makeEndpoint(
  tx: Tx,
  holder: EndpointHolder,
  draft: EndpointDraft,
  { by, now }: Doing,
): Promise<Result<MadeEndpoint, EndpointFailure>> {
  const checked = checkEndpoint(draft);
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  const { organisation } = holder;
  await tx.lock(`webhooks ${organisation}`);
  const [known] = await tx.rows(COUNT, [organisation]);
  if ((known?.count ?? 0) >= MOST_ENDPOINTS) return err({ kind: "too-many" });
  const id = newId();
  const { name, url, kinds, addressWhy, isOn } = checked.value;
  await tx.run(INSERT, [organisation, id, name, url, kinds, addressWhy, isOn, by, now]);
  return ok({ id, secret: await makeSecret(tx, holder, id, now) });
}

/**
 * Changes an endpoint. One that was paused goes on as soon as it is switched on, or leads
 * elsewhere: everything that waits is told at once.
 */
export async function changeEndpoint(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Partial<EndpointDraft>,
  { by, now }: Doing,
): Promise<Result<Endpoint, EndpointFailure>> {
  await tx.lock(`webhooks ${organisation}`);
  const known = await findEndpoint(tx, organisation, id);
  if (known === null) return err({ kind: "no-such-endpoint" });
  const checked = checkEndpoint({ ...known, ...changes });
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  const { name, url, kinds, addressWhy, isOn } = checked.value;
  await tx.run(UPDATE, [organisation, id, name, url, kinds, addressWhy, isOn, by, now]);
  const goesOn = changes.isOn === true || url !== known.url;
  if (goesOn) {
    await tx.run(FORGIVE, [organisation, id]);
    await tx.run(TELL_NOW, [organisation, id, now]);
  }
  const changed = await findEndpoint(tx, organisation, id);
  return changed === null ? err({ kind: "no-such-endpoint" }) : ok(changed);
}

/** Removes an endpoint with its secrets, its log and what waits for it. */
export async function removeEndpoint(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, EndpointFailure>> {
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-endpoint" });
}

/** One endpoint; `null` when there is none. */
export async function findEndpoint(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Endpoint | null> {
  return (await tx.rows(FIND, [organisation, id]))[0] ?? null;
}

/** All endpoints by name. */
export function listEndpoints(tx: Tx, organisation: OrganisationId): Promise<readonly Endpoint[]> {
  return tx.rows(ALL, [organisation]);
}

const COLUMNS = `endpoint_id as id, name, url, kinds, address_why as "addressWhy",
  address_by as "addressBy", address_since as "addressSince", is_on as "isOn",
  made_by as "madeBy", made_at as "madeAt", failing_since as "failingSince",
  last_failure as "lastFailure", paused_at as "pausedAt",
  (select count(*)::int from webhook_deliveries as delivery
    where delivery.organisation_id = endpoint.organisation_id
      and delivery.endpoint_id = endpoint.endpoint_id and state = 'waiting') as waiting`;

const COUNT = statement<{ readonly count: number }>(
  "webhook_endpoints.count",
  "select count(*)::int as count from webhook_endpoints where organisation_id = $1",
);

const INSERT = statement(
  "webhook_endpoints.insert",
  `insert into webhook_endpoints (organisation_id, endpoint_id, name, url, kinds, address_why,
     address_by, address_since, is_on, made_by, made_at)
   values ($1, $2, $3, $4, $5, $6::text,
           case when $6 is not null then $8::text end,
           case when $6 is not null then $9::timestamptz end, $7, $8, $9)`,
);

/** Who said that it may have addresses, and when, stays as it was while the purpose does. */
const UPDATE = statement(
  "webhook_endpoints.update",
  `update webhook_endpoints
      set name = $3, url = $4, kinds = $5, is_on = $7, address_why = $6::text,
          address_by = case when $6 is null then null
                            when address_why = $6 then address_by else $8::text end,
          address_since = case when $6 is null then null
                               when address_why = $6 then address_since else $9::timestamptz end
    where organisation_id = $1 and endpoint_id = $2`,
);

const FORGIVE = statement(
  "webhook_endpoints.forgive",
  `update webhook_endpoints
      set failing_since = null, last_failure = null, failures = 0, rests_until = null,
          paused_at = null
    where organisation_id = $1 and endpoint_id = $2`,
);

const TELL_NOW = statement(
  "webhook_deliveries.tell_now",
  `update webhook_deliveries set due_at = least(due_at, $3::timestamptz), tries = 0
    where organisation_id = $1 and endpoint_id = $2 and state = 'waiting'`,
);

const REMOVE = statement(
  "webhook_endpoints.remove",
  "delete from webhook_endpoints where organisation_id = $1 and endpoint_id = $2",
);

const FIND = statement<Endpoint>(
  "webhook_endpoints.find",
  `select ${COLUMNS} from webhook_endpoints as endpoint
    where organisation_id = $1 and endpoint_id = $2`,
);

const ALL = statement<Endpoint>(
  "webhook_endpoints.all",
  `select ${COLUMNS} from webhook_endpoints as endpoint
    where organisation_id = $1
    order by name, endpoint_id`,
);
