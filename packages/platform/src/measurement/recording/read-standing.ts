import type { MeasurePurpose } from "@consentry/law";

import type { FactsRow } from "../../contacts/contacts/person-facts.ts";
import {
  FACTS_OF_FEW,
  type FactsOfOne,
  type WrittenBy,
} from "../../contacts/contacts/load-facts.ts";
import { plainArray } from "../../database/array-text.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What may have changed since a mail was written, as it is in this transaction. */
export interface Standing {
  /** Of the organisation. */
  readonly country: string | null;
  /** Of the organisation, as JSON in the one form that the database gives it. */
  readonly policy: string;
  /** What the organisation measures for nobody. */
  readonly switchedOff: readonly MeasurePurpose[];
  /** Ids of those campaigns asked for that are there. */
  readonly campaigns: ReadonlySet<string>;
  /** By contact id; who is unknown is left out. */
  readonly people: ReadonlyMap<string, FactsRow>;
}

export interface StandingAsked {
  readonly campaigns: readonly string[];
  /** Contact ids, a thousand or so. */
  readonly contacts: readonly string[];
  readonly way: WrittenBy;
}

/** All of it in one question to the database; `null` when the organisation is not there. */
export async function readStanding(
  tx: Tx,
  organisation: OrganisationId,
  { campaigns, contacts, way: { channel, list, on } }: StandingAsked,
): Promise<Standing | null> {
  const [first, ...people] = await tx.rows(STANDING, [
    organisation,
    plainArray(contacts),
    channel,
    list ?? "",
    on,
    plainArray(campaigns),
  ]);
  if (first === undefined) return null;
  const { country, policy, switchedOff, there } = JSON.parse(first.facts) as FirstRow;
  return {
    country,
    policy,
    switchedOff,
    campaigns: new Set(there),
    people: new Map(people.map((row) => [row.contact, row])),
  };
}

/** What the first row's text holds. */
interface FirstRow {
  readonly country: string | null;
  readonly policy: string;
  readonly switchedOff: readonly MeasurePurpose[];
  readonly there: readonly string[];
}

/** The organisation comes first, with its campaigns; people have no other column than texts. */
const STANDING = statement<FactsOfOne>(
  "measure.standing",
  `(select null::uuid as contact,
           json_build_object(
             'country', organisation.country,
             'policy', organisation.policy::text,
             'switchedOff', organisation.measurement_off,
             'there', array(select campaign.campaign_id from campaigns as campaign
                             where campaign.organisation_id = $1
                               and campaign.campaign_id = any($6::uuid[])))::text as facts,
           null::text as moments
      from organisations as organisation
     where organisation.organisation_id = $1
       and not exists (select from organisation_closings where organisation_id = $1))
   union all
   (${FACTS_OF_FEW})`,
);
