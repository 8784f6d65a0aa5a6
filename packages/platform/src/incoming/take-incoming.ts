import { readIncoming, reportsInMail } from "@consentry/mail";

import { asOrganisation } from "../consent/asking/own.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import type { Installation } from "../installation.ts";
import { takeDeliveryReports } from "./take-delivery-reports.ts";
import { takeInto, type CameIn, type TakenIn } from "./take-into.ts";

/**
 * Takes in what came to an organisation. Resolves when it is kept and everything that follows from
 * it is done, or rejects and nothing is: whoever handed it over may do so again.
 *
 * @returns `null` when there is no such organisation
 */
export function takeIncoming(
  installation: Pick<Installation, "database" | "secret" | "publicUrl" | "now">,
  organisation: OrganisationId,
  came: Omit<CameIn, "incoming">,
): Promise<TakenIn | null> {
  const incoming = readIncoming(came.bytes);
  const found = reportsInMail(came.bytes);
  return asOrganisation(
    installation,
    organisation,
    async (own) =>
      (await takeDeliveryReports(own, { ...came, incoming }, found)) ??
      takeInto(own, { ...came, incoming }),
  );
}
