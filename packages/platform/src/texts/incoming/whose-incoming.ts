import type { PhoneNumber } from "@consentry/kernel";
import type { IncomingText } from "@consentry/sms";

import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { keysOf } from "../../organisations/keys.ts";
import type { TextWork } from "../own-texts.ts";
import { lastTextTo } from "./last-text.ts";

/**
 * Whose an answer is that came by the carrier that organisations share: theirs whose sender it was
 * written to, and of several theirs who wrote to the number lately. Where nobody did, it is all of
 * theirs: a stop that reaches one too many costs less than one that reaches nobody.
 */
export async function whoseIncoming(
  work: TextWork,
  { to }: Pick<IncomingText, "to">,
  number: PhoneNumber | null,
): Promise<readonly OrganisationId[]> {
  const sender = to.trim();
  const rows = await acrossOrganisations(work.database, (tx) =>
    tx.rows(SENDERS, [sender, sender.replace(/^\+?/, "+")]),
  );
  const all = rows.map(({ organisation }) => organisation);
  if (all.length < 2 || number === null) return all;
  const wrote: OrganisationId[] = [];
  for (const organisation of all) {
    const numberKey = keysOf(work.secret, organisation).numberKey(number);
    const last = await withOrganisation(work.database, organisation, (tx) =>
      lastTextTo(tx, organisation, numberKey, work.now()),
    );
    if (last !== null) wrote.push(organisation);
  }
  return wrote.length > 0 ? wrote : all;
}

/** Those with a carrier of their own hear of answers there. */
const SENDERS = statement<{ readonly organisation: OrganisationId }>(
  "text_countries.whose_sender",
  `select distinct organisation_id as organisation from text_countries as rate
    where sender in ($1, $2)
      and not exists (select from text_carriers as carrier
                       where carrier.organisation_id = rate.organisation_id and carrier.is_on)
    order by 1`,
);
