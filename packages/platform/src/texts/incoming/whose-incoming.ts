import type { PhoneNumber } from "@consentry/kernel";
import type { IncomingText } from "@consentry/sms";

import { contactsAtNumbers } from "../../contacts/numbers/numbers.ts";
import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { keysOf } from "../../organisations/keys.ts";
import { INSTALLATION_CARRIER, type TextWork } from "../own-texts.ts";
import { lastTextTo } from "./last-text.ts";

/**
 * Whose an answer is that came by the carrier that organisations share: theirs who wrote to the
 * number lately from where it was written to, or under a name, which nobody can answer: their text
 * named the number to write to. Where nobody wrote from there, also theirs whose sender it is. Then
 * theirs who wrote lately from elsewhere; then theirs who know the number: a stop that reaches one
 * too many costs less than one that reaches nobody.
 */
export async function whoseIncoming(
  work: TextWork,
  { to }: Pick<IncomingText, "to">,
  number: PhoneNumber | null,
): Promise<readonly OrganisationId[]> {
  const spellings = [to.trim(), to.trim().replace(/^\+?/, "+")];
  const sharing = await acrossOrganisations(work.database, (tx) =>
    tx.rows(SHARING, [...spellings, INSTALLATION_CARRIER]),
  );
  if (number === null) return idsOf(sharing.filter(({ isNamed }) => isNamed));
  const all: Standing[] = [];
  for (const one of sharing) all.push(await standingOf(work, one, number));
  const from = all.filter(
    ({ lastSender }) => lastSender !== null && spellings.includes(lastSender),
  );
  const underName = all.filter(({ lastSender }) => lastSender !== null && IS_NAME.test(lastSender));
  const named = from.length > 0 ? [] : all.filter(({ isNamed }) => isNamed);
  const meant = [
    new Set([...from, ...underName, ...named]),
    all.filter(({ lastSender }) => lastSender !== null),
    all.filter(({ isKnown }) => isKnown),
  ];
  return idsOf(meant.map((some) => [...some]).find(({ length }) => length > 0) ?? []);
}

function idsOf(some: readonly Sharing[]): readonly OrganisationId[] {
  return some.map(({ organisation }) => organisation);
}

/** A network takes no answer to a name. */
const IS_NAME = /[^\d+]/;

interface Sharing {
  readonly organisation: OrganisationId;
  /** Whether it is their sender somewhere. */
  readonly isNamed: boolean;
}

interface Standing extends Sharing {
  /** Under which they wrote to the number last; `null`: not lately. */
  readonly lastSender: string | null;
  /** Whether it is somebody's whom they know. */
  readonly isKnown: boolean;
}

function standingOf(
  { database, secret, now }: TextWork,
  sharing: Sharing,
  number: PhoneNumber,
): Promise<Standing> {
  const { organisation } = sharing;
  const numberKey = keysOf(secret, organisation).numberKey(number);
  return withOrganisation(database, organisation, async (tx) => {
    const last = await lastTextTo(tx, organisation, numberKey, now());
    const known = await contactsAtNumbers(tx, organisation, [numberKey]);
    return { ...sharing, lastSender: last?.sender ?? null, isKnown: known.size > 0 };
  });
}

/**
 * Those with a carrier of their own hear of answers there, unless they sent through this one before.
 * The question is asked by organisation, so that it takes one look at the key of each.
 */
const SHARING = statement<Sharing>(
  "organisations.sharing_carrier",
  `select organisation_id as organisation, is_named as "isNamed"
     from (select organisation_id,
                  exists (select from text_countries as rate
                           where rate.organisation_id = organisation.organisation_id
                             and rate.sender in ($1, $2))
                  and not exists (select from text_carriers as carrier
                                   where carrier.organisation_id = organisation.organisation_id
                                     and carrier.is_on) as is_named,
                  exists (select from text_segments as segment
                           where segment.organisation_id = organisation.organisation_id
                             and segment.carrier = $3) as has_sent
             from organisations as organisation) as all_of_them
    where is_named or has_sent
    order by 1`,
);
