import type { Day, Instant } from "@consentry/kernel";
import type { ExtensionReason, RefusalReason, RightKind } from "@consentry/law/letters";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type {
  Extension,
  RequestProof,
  RequestState,
  RequestWay,
  RightsRequest,
  SetAsideReason,
} from "../request.ts";

interface Row extends Pick<
  RightsRequest,
  | "id"
  | "contact"
  | "address"
  | "locale"
  | "words"
  | "receivedOn"
  | "madeAt"
  | "madeBy"
  | "dueOn"
  | "note"
> {
  readonly kind: RightKind;
  readonly cameBy: RequestWay;
  readonly extendedUntil: Day | null;
  readonly extendedAt: Instant | null;
  readonly extendedBecause: ExtensionReason | null;
  readonly proof: RequestProof["kind"];
  readonly proofAt: Instant | null;
  readonly proofBy: string | null;
  readonly proofHow: string | null;
  readonly state: RequestState["kind"];
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
  readonly because: string | null;
  readonly fileUntil: Day | null;
}

/** One request; `null` when there is none. */
export async function findRequest(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<RightsRequest | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : requestOf(row);
}

/** The same, and nobody else acts on it until this transaction is over. */
export async function lockRequest(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<RightsRequest | null> {
  await tx.rows(LOCK, [organisation, id]);
  return findRequest(tx, organisation, id);
}

export interface RequestsAsked {
  /** `DAY ID` of the last one of the page before. */
  readonly after: string | null;
  readonly limit: number;
  readonly isOpen: boolean;
  readonly kind: RightKind | null;
  readonly contact: string | null;
}

/**
 * Requests that are open, by the day they are due, or those that are settled, the last first; one
 * more where there are more.
 */
export async function listRequests(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit, isOpen, kind, contact }: RequestsAsked,
): Promise<readonly RightsRequest[]> {
  const [day = null, id = null] = after?.split(" ") ?? [];
  const rows = await tx.rows(isOpen ? OPEN : SETTLED, [
    organisation,
    day,
    id,
    limit + 1,
    kind,
    contact,
  ]);
  return rows.map(requestOf);
}

/** What one person asked, the newest first: as much as anybody reads at once. */
export async function requestsOfContact(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly RightsRequest[]> {
  return (await tx.rows(OF_CONTACT, [organisation, contact])).map(requestOf);
}

/** What `listRequests` is sorted by. */
export function requestKey(request: RightsRequest): string {
  const { id, state, dueOn, extension } = request;
  const day = state.kind === "open" ? (extension?.until ?? dueOn) : state.at.slice(0, 10);
  return `${day} ${id}`;
}

function requestOf(row: Row): RightsRequest {
  const { id, kind, cameBy, contact, address, locale, words, receivedOn } = row;
  const { madeAt, madeBy, dueOn, note } = row;
  return {
    id,
    kind,
    cameBy,
    contact,
    address,
    locale,
    words,
    receivedOn,
    madeAt,
    madeBy,
    dueOn,
    extension: extensionOf(row),
    proof: proofOf(row),
    state: stateOf(row),
    note,
  };
}

function extensionOf({ extendedAt, extendedUntil, extendedBecause }: Row): Extension | null {
  return extendedAt === null || extendedUntil === null || extendedBecause === null
    ? null
    : { at: extendedAt, until: extendedUntil, because: extendedBecause };
}

function proofOf({ proof, proofAt, proofBy, proofHow }: Row): RequestProof {
  if (proof === "none" || proofAt === null) return { kind: "none" };
  if (proof !== "member") return { kind: proof, at: proofAt };
  return { kind: proof, at: proofAt, by: proofBy ?? "", how: proofHow ?? "" };
}

function stateOf({ state, settledAt, settledBy, because, fileUntil }: Row): RequestState {
  if (state === "open" || settledAt === null || settledBy === null) return { kind: "open" };
  const settled = { at: settledAt, by: settledBy };
  switch (state) {
    case "done":
      return { kind: state, ...settled, fileUntil };
    case "refused":
      return { kind: state, ...settled, because: because as RefusalReason };
    case "set-aside":
      return { kind: state, ...settled, because: because as SetAsideReason | "person-gone" };
    default:
      return state satisfies never;
  }
}

const COLUMNS = `request.request_id as id, request.kind, request.came_by as "cameBy",
  request.contact_id as contact, coalesce(contact.email, request.address) as address,
  coalesce(request.locale, contact.locale) as locale, request.words,
  request.received_on as "receivedOn", request.made_at as "madeAt", request.made_by as "madeBy",
  request.due_on as "dueOn", request.extended_until as "extendedUntil",
  request.extended_at as "extendedAt", request.extended_because as "extendedBecause",
  request.proof, request.proof_at as "proofAt", request.proof_by as "proofBy",
  request.proof_how as "proofHow", request.state, request.settled_at as "settledAt",
  request.settled_by as "settledBy", request.because, request.note,
  request.file_until as "fileUntil"`;

const FROM = `rights_requests as request
  left join contacts as contact
    on contact.organisation_id = $1 and contact.contact_id = request.contact_id`;

const FIND = statement<Row>(
  "rights_requests.find",
  `select ${COLUMNS} from ${FROM} where request.organisation_id = $1 and request.request_id = $2`,
);

const OF_CONTACT = statement<Row>(
  "rights_requests.of_contact",
  `select ${COLUMNS} from ${FROM}
    where request.organisation_id = $1 and request.contact_id = $2
    order by request.made_at desc, request.request_id desc
    limit 50`,
);

const LOCK = statement(
  "rights_requests.lock",
  "select from rights_requests where organisation_id = $1 and request_id = $2 for update",
);

const ASKED = `($5::text is null or request.kind = $5)
  and ($6::uuid is null or request.contact_id = $6)`;

const LAST_DAY = "coalesce(request.extended_until, request.due_on)";

const OPEN = statement<Row>(
  "rights_requests.list_open",
  `select ${COLUMNS} from ${FROM}
    where request.organisation_id = $1 and request.state = 'open' and ${ASKED}
      and ($2::date is null or (${LAST_DAY}, request.request_id) > ($2::date, $3::uuid))
    order by ${LAST_DAY}, request.request_id
    limit $4`,
);

const SETTLED_ON = "(request.settled_at at time zone 'UTC')::date";

const SETTLED = statement<Row>(
  "rights_requests.list_settled",
  `select ${COLUMNS} from ${FROM}
    where request.organisation_id = $1 and request.state <> 'open' and ${ASKED}
      and ($2::date is null or (${SETTLED_ON}, request.request_id) < ($2::date, $3::uuid))
    order by ${SETTLED_ON} desc, request.request_id desc
    limit $4`,
);
