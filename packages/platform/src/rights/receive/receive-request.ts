import { dayOf, type Day, type EmailAddress } from "@consentry/kernel";
import { dueBy } from "@consentry/law/deadlines";
import type { RightKind } from "@consentry/law/letters";

import type { Own } from "../../consent/asking/own.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { objectNow } from "../carrying-out/object.ts";
import { confirmationAsked } from "../identity/ask-confirmation.ts";
import { dayIn, sendLetter } from "../letters/send-letter.ts";
import { isProved, type RequestWay, type RightsRequest } from "../request.ts";
import { keptFrom, settle, writeProof } from "../store/change-request.ts";
import { findRequest } from "../store/read-requests.ts";
import { noteStep } from "../store/steps.ts";

/** What somebody asks for, as it came. */
export interface NewRequest {
  readonly kind: RightKind;
  readonly cameBy: RequestWay;
  /** `null` where nothing of ours says who asks. */
  readonly contact: string | null;
  /** Where they say they are reached; of a contact the address on file counts instead. */
  readonly address: EmailAddress | null;
  readonly locale: string | null;
  readonly words: string;
  readonly receivedOn: Day;
  /** `contact`, `member:ID`, `api-key:ID`. */
  readonly by: string;
  /** Whether a link out of their mailbox was used for it. */
  readonly isProved: boolean;
}

export interface Received {
  readonly id: string;
  /** Whether it is one that waited already. */
  readonly isKnown: boolean;
}

/**
 * Letters that nothing of ours names are somebody's, or a robot's: above so many a day they are to
 * be read in the mailbox, and Today is not buried in them.
 */
export const MOST_UNNAMED_A_DAY = 20;

/** As the table bounds them. */
export const LONGEST_WORDS = 4_000;

/**
 * Takes a request in: from then on its clock runs. What must be shown first is asked of the mailbox
 * itself, in the same words whether anybody is known there or not; an objection to direct marketing
 * needs no proof and no decision, and is followed at once. What waits already is not doubled.
 *
 * @returns `null` where too many of nobody came today
 */
export async function receiveRequest(own: Own, asked: NewRequest): Promise<Received | null> {
  const { tx, organisation, keys } = own;
  const { contact, address } = asked;
  const given = address === null ? null : keys.addressKey(address);
  const key = contact === null ? given : await addressKeyOf(own, contact);
  const who = key === null ? "nobody" : Buffer.from(key).toString("hex");
  await tx.lock(`requests of ${organisation.id} ${who}`);
  const [waiting] = await tx.rows(WAITING, [organisation.id, asked.kind, contact, key]);
  if (waiting !== undefined) return again(own, waiting.id, asked);
  const id = await insert(own, asked, key);
  if (id === null) return null;
  const { by } = asked;
  const about = { kind: asked.kind, way: asked.cameBy };
  await noteStep(tx, organisation.id, id, { at: own.now, by, kind: "received", about });
  if (asked.isProved) await proveByMailbox(own, id);
  const request = await findRequest(tx, organisation.id, id);
  if (request !== null) await answerFirst(own, request, by);
  return { id, isKnown: false };
}

/** Asked a second time by a link of the mailbox, the first is shown to be theirs. */
async function again(own: Own, id: string, asked: NewRequest): Promise<Received> {
  const known = await findRequest(own.tx, own.organisation.id, id);
  if (asked.isProved && known !== null && !isProved(known)) await proveByMailbox(own, id);
  return { id, isKnown: true };
}

/** Notes that the mailbox's owner said so. */
export async function proveByMailbox({ tx, organisation, now }: Own, id: string): Promise<void> {
  await writeProof(tx, organisation.id, id, { kind: "mailbox", at: now });
  const about = { how: "mailbox" };
  await noteStep(tx, organisation.id, id, { at: now, by: "contact", kind: "proved", about });
}

async function answerFirst(own: Own, request: RightsRequest, by: string): Promise<void> {
  if (isFollowedAtOnce(request)) {
    await objectNow(own, request, by);
    return;
  }
  if (isProved(request)) {
    const { dueOn } = request;
    await sendLetter(own, request, "system", (language) => ({
      letter: "received",
      due: dayIn(language, dueOn),
    }));
    return;
  }
  // Whoever writes may claim any address: nobody is written to because of it.
  if (request.cameBy !== "reply" || request.contact !== null) await confirmationAsked(own, request);
}

function isFollowedAtOnce({ kind, cameBy, contact, address }: RightsRequest): boolean {
  if (kind !== "objection") return false;
  return contact !== null || (cameBy !== "reply" && address !== null);
}

/**
 * Writes down what a person did by themselves in the preference centre: asked, shown and done in
 * one. The same again on the same day is not written twice. Of somebody who erased themselves
 * there is no contact any more, and nothing else that names them.
 */
export async function recordOwnAct(
  own: Own,
  { kind, contact, locale }: Pick<NewRequest, "kind" | "contact" | "locale">,
): Promise<void> {
  const { tx, organisation, now } = own;
  const by = "contact";
  if ((await tx.rows(DONE_TODAY, [organisation.id, kind, contact, dayOf(now)])).length > 0) return;
  const key = await addressKeyOf(own, contact);
  const asked: NewRequest = {
    kind,
    cameBy: "preference-centre",
    contact,
    address: null,
    locale,
    words: "",
    receivedOn: dayOf(now),
    by,
    isProved: true,
  };
  const id = (await insert(own, asked, key)) ?? "";
  const about = { kind, way: asked.cameBy };
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "received", about });
  await proveByMailbox(own, id);
  await settle(tx, organisation.id, id, { kind: "done", at: now, by, fileUntil: null }, null);
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "done" });
}

async function insert(
  { tx, organisation, now }: Own,
  { kind, cameBy, contact, address, locale, words, receivedOn, by }: NewRequest,
  key: Uint8Array | null,
): Promise<string | null> {
  const id = newId();
  const { dueOn } = dueBy("request", receivedOn, organisation.country);
  const made = await tx.run(INSERT, [
    organisation.id,
    id,
    kind,
    cameBy,
    contact,
    key,
    contact === null ? (address?.reveal() ?? null) : null,
    locale,
    words.slice(0, LONGEST_WORDS),
    receivedOn,
    now,
    by,
    dueOn,
    keptFrom(dueOn),
    MOST_UNNAMED_A_DAY,
  ]);
  return made === 1 ? id : null;
}

async function addressKeyOf(
  { tx, organisation }: Own,
  contact: string | null,
): Promise<Uint8Array | null> {
  if (contact === null) return null;
  return (await tx.rows(KEY, [organisation.id, contact]))[0]?.key ?? null;
}

const KEY = statement<{ readonly key: Uint8Array }>(
  "rights_requests.key_of",
  "select address_key as key from contacts where organisation_id = $1 and contact_id = $2",
);

const WAITING = statement<{ readonly id: string }>(
  "rights_requests.waiting",
  `select request_id as id from rights_requests
    where organisation_id = $1 and kind = $2 and state = 'open'
      and (contact_id = $3 or address_key = $4)
    order by made_at
    limit 1`,
);

const DONE_TODAY = statement(
  "rights_requests.done_today",
  `select 1 as one from rights_requests
    where organisation_id = $1 and kind = $2 and contact_id = $3 and received_on = $4
      and came_by = 'preference-centre' and made_by = settled_by
    limit 1`,
);

const INSERT = statement(
  "rights_requests.insert",
  `insert into rights_requests (organisation_id, request_id, kind, came_by, contact_id, address_key,
     address, locale, words, received_on, made_at, made_by, due_on, keep_until)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
    where $4 <> 'reply' or $5::uuid is not null
       or (select count(*) from rights_requests
            where organisation_id = $1 and contact_id is null and came_by = 'reply'
              and made_at > $11::timestamptz - interval '1 day') < $15`,
);
