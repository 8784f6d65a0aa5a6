import { err, ok, type Instant, type Result, type Secret } from "@consentry/kernel";
import { carrierAt } from "@consentry/sms";

import type { Config } from "../../config.ts";
import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { checkSecret } from "../../operating/checks/check-secret.ts";
import { INSTALLATION_CARRIER } from "../own-texts.ts";
import { installationNewsAddress, installationNewsSecret } from "./news-secret.ts";

/** Where the installation's carrier posts what it has to say, and what it shows. */
export interface InstallationNews {
  readonly url: string;
  readonly secret: Secret;
}

/**
 * What an operator tells a carrier by HTTP (`SMS_URL`), so that its receipts and answers are heard.
 * The error is a sentence. Nothing is made: without a secret there is none yet.
 */
export async function installationNews(
  config: Pick<Config, "smsUrl" | "publicUrl" | "secret" | "dataDirectory">,
): Promise<Result<InstallationNews, string>> {
  if (carrierBy(config) !== "http") return err(NOT_BY_HTTP);
  const { secret, finding } = await checkSecret(config, true);
  if (secret === null) return err(finding.what);
  const url = installationNewsAddress(config.publicUrl);
  return ok({ url, secret: installationNewsSecret(secret) });
}

const NOT_BY_HTTP =
  "SMS_URL names no carrier by HTTP. One by SMPP is heard by the session that texts leave by; one of an organisation has an address of its own, on the page of its carriers.";

/** How the installation's carrier is spoken to; `null`: there is none. */
export function carrierBy({ smsUrl }: Pick<Config, "smsUrl">): "smpp" | "http" | null {
  if (smsUrl === null) return null;
  const settings = carrierAt(INSTALLATION_CARRIER, smsUrl);
  return settings.ok ? settings.value.by : null;
}

/** What came back of what the installation's carrier took within a week, or what people wrote to it. */
export type Heard = "answers" | "receipts" | "nothing" | "nothing-sent";

/** Whether that carrier is heard; answers are known of the last thirty days. */
export async function heardOfInstallation(database: Database, now: Instant): Promise<Heard> {
  const organisations = await acrossOrganisations(database, (tx) =>
    tx.rows(SENT_BY, [INSTALLATION_CARRIER]),
  );
  const heard = new Set<Heard>(["nothing-sent"]);
  for (const { organisation } of organisations) {
    const [row] = await withOrganisation(database, organisation, (tx) =>
      tx.rows(HEARD, [organisation, INSTALLATION_CARRIER, now]),
    );
    if (row !== undefined) heard.add(row.heard);
    if (heard.has("answers")) break;
  }
  return FIRMEST.find((each) => heard.has(each)) ?? "nothing-sent";
}

const FIRMEST = ["answers", "receipts", "nothing"] as const;

const SENT_BY = statement<{ readonly organisation: OrganisationId }>(
  "organisations.sent_by_carrier",
  `select organisation_id as organisation from organisations as organisation
    where exists (select from text_segments as segment
                   where segment.organisation_id = organisation.organisation_id
                     and segment.carrier = $1)
    order by 1`,
);

/** A receipt may take its time: of what was taken within the hour nothing is expected yet. */
const HEARD = statement<{ readonly heard: Heard }>(
  "text_segments.heard",
  `select case when exists (select from incoming_texts
                             where organisation_id = $1 and carrier = $2) then 'answers'
               when bool_or(said_at is not null) then 'receipts'
               when bool_or(taken_at < $3::timestamptz - interval '1 hour') then 'nothing'
               else 'nothing-sent' end as heard
     from text_segments
    where organisation_id = $1 and carrier = $2 and taken_at > $3::timestamptz - interval '7 days'`,
);
