import { dayOf, type Day, type Instant } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";
import { addMonths } from "@consentry/law/deadlines";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Extension, RequestProof, RequestState } from "../request.ts";

/** Until when it can be shown that a request was seen to in time, counted from its end. */
export function keptFrom(settledOn: Day): Day {
  return addMonths(settledOn, retentionEntry("requests", settledOn).usual ?? 0);
}

/** Writes down how it was shown whose request it is. */
export async function writeProof(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  proof: Exclude<RequestProof, { readonly kind: "none" }>,
): Promise<void> {
  const [by, how] = proof.kind === "member" ? [proof.by, proof.how] : [null, null];
  await tx.run(PROVE, [organisation, id, proof.kind, proof.at, by, how]);
}

/** Ties a request to the contact it turned out to be about. */
export async function writeContact(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  contact: string,
): Promise<void> {
  await tx.run(TIE, [organisation, id, contact]);
}

export async function writeExtension(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  { at, until, because }: Extension,
): Promise<void> {
  await tx.run(EXTEND, [organisation, id, at, until, because]);
}

/**
 * Ends a request.
 *
 * @returns whether it was open: what is settled stays as it is
 */
export async function settle(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  state: Exclude<RequestState, { readonly kind: "open" }>,
  note: string | null,
): Promise<boolean> {
  const { kind, at, by } = state;
  const because = kind === "done" ? null : state.because;
  const fileUntil = kind === "done" ? state.fileUntil : null;
  const values = [organisation, id, kind, at, by, because, note, fileUntil, keptFrom(dayOf(at))];
  return (await tx.run(SETTLE, values)) === 1;
}

/**
 * Takes a person out of what they asked for: that it was asked, when, and what followed stays. What
 * is still open has nobody left whom it could be answered to.
 */
export async function forgetRequestsOf(
  tx: Tx,
  organisation: OrganisationId,
  { contact, addressKey }: { readonly contact: string | null; readonly addressKey: Uint8Array },
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<void> {
  await tx.run(SET_ASIDE, [organisation, contact, addressKey, at, by, keptFrom(dayOf(at))]);
  await tx.run(FORGET, [organisation, contact, addressKey]);
}

const PROVE = statement(
  "rights_requests.prove",
  `update rights_requests set proof = $3, proof_at = $4, proof_by = $5, proof_how = $6
    where organisation_id = $1 and request_id = $2`,
);

const TIE = statement(
  "rights_requests.tie",
  `update rights_requests set contact_id = $3
    where organisation_id = $1 and request_id = $2 and contact_id is null`,
);

const EXTEND = statement(
  "rights_requests.extend",
  `update rights_requests
      set extended_at = $3, extended_until = $4, extended_because = $5
    where organisation_id = $1 and request_id = $2`,
);

const SETTLE = statement(
  "rights_requests.settle",
  `update rights_requests
      set state = $3, settled_at = $4, settled_by = $5, because = $6, note = $7, file_until = $8,
          keep_until = $9
    where organisation_id = $1 and request_id = $2 and state = 'open'`,
);

const WHOSE = `organisation_id = $1 and (contact_id = $2 or address_key = $3)`;

const SET_ASIDE = statement(
  "rights_requests.set_aside_of",
  `with gone as (
     update rights_requests
        set state = 'set-aside', settled_at = $4, settled_by = $5, because = 'person-gone',
            keep_until = $6
      where ${WHOSE} and state = 'open'
     returning request_id)
   insert into rights_steps (organisation_id, request_id, step, at, by, kind, about)
   select $1, request_id, (select coalesce(max(step), 0) + 1 from rights_steps as known
                            where known.organisation_id = $1
                              and known.request_id = gone.request_id),
          $4, $5, 'set-aside', '{"because":"person-gone"}'
     from gone`,
);

const FORGET = statement(
  "rights_requests.forget",
  `update rights_requests
      set contact_id = null, address_key = null, address = null, locale = null, words = '',
          note = null, proof_how = case when proof_how is null then null else '' end,
          file_until = null
    where ${WHOSE}`,
);
