import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { Period } from "./period.ts";

/** What is asked about: a domain of ours, or `null` for all. */
export interface Asked extends Period {
  readonly organisation: OrganisationId;
  readonly domain: string | null;
}

/**
 * What held of mails in a domain's name. `proved`: its signature, or its server. `passedOn`: neither,
 * and the receiver takes them for forwarded. `unproved`: neither.
 */
export interface Proof {
  readonly proved: number;
  readonly passedOn: number;
  readonly unproved: number;
}

export interface DayOfMails extends Proof {
  readonly day: Day;
}

/** A server that sent mails in the domain's name. */
export interface Source extends Proof {
  readonly address: string;
  /** What somebody here calls it; `null` where nobody knows it. */
  readonly name: string | null;
  /** Whether anything of it was ever proved in that time: whoever does that has our key or our leave. */
  readonly isOurs: boolean;
  readonly signed: number;
  readonly fromOurServers: number;
  readonly quarantined: number;
  readonly rejected: number;
  readonly reporters: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly author: string | null;
  readonly signedBy: string | null;
  readonly returnPath: string | null;
}

/** More servers than that are listed nowhere: those that matter most come first. */
export const MOST_SOURCES = 200;

/** Mails by day, of days with any. */
export function mailsByDay(tx: Tx, asked: Asked): Promise<readonly DayOfMails[]> {
  return tx.rows(BY_DAY, valuesOf(asked));
}

/** Servers: those that prove nothing first, then by how much they sent. */
export function sourcesOf(tx: Tx, asked: Asked): Promise<readonly Source[]> {
  return tx.rows(BY_SOURCE, [...valuesOf(asked), MOST_SOURCES]);
}

function valuesOf({ organisation, from, until, domain }: Asked) {
  return [organisation, from, until, domain] as const;
}

const PROOF = `
  coalesce(sum(mails) filter (where is_signed or is_of_sender), 0)::float8 as proved,
  coalesce(sum(mails) filter (where not (is_signed or is_of_sender) and is_forwarded), 0)::float8
    as "passedOn",
  coalesce(sum(mails) filter (where not (is_signed or is_of_sender or is_forwarded)), 0)::float8
    as unproved`;

const BY_DAY = statement<DayOfMails>(
  "authentication_results.by_day",
  `select day, ${PROOF}
     from authentication_results
    where organisation_id = $1 and day between $2 and $3 and ($4::text is null or domain = $4)
    group by day
    order by day`,
);

const BY_SOURCE = statement<Source>(
  "authentication_results.by_source",
  `select host(result.source) as address, known.name, result.proved,
          result."passedOn", result.unproved, result."isOurs", result.signed, result."fromOurServers",
          result.quarantined, result.rejected, result.reporters, result."firstDay", result."lastDay",
          result.author, result."signedBy", result."returnPath"
     from (select source, ${PROOF},
                  bool_or(is_signed or is_of_sender) as "isOurs",
                  coalesce(sum(mails) filter (where is_signed), 0)::float8 as signed,
                  coalesce(sum(mails) filter (where is_of_sender), 0)::float8 as "fromOurServers",
                  coalesce(sum(mails) filter (where disposition = 'quarantine'), 0)::float8
                    as quarantined,
                  coalesce(sum(mails) filter (where disposition = 'reject'), 0)::float8 as rejected,
                  count(distinct reporter)::int as reporters,
                  min(day) as "firstDay", max(day) as "lastDay",
                  max(author) as author, max(signed_by) as "signedBy",
                  max(return_path) as "returnPath"
             from authentication_results
            where organisation_id = $1 and day between $2 and $3
              and ($4::text is null or domain = $4)
            group by source) as result
     left join known_sources as known
       on known.organisation_id = $1 and known.source = result.source
    order by (result.proved = 0 and known.name is null and result.unproved > 0) desc,
             result.unproved desc, result.proved desc, result.source
    limit $5`,
);
