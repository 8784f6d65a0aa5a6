import type { ReaderData } from "@consentry/mail";

import type { Organisation } from "../../organisations/organisation.ts";
import type { SenderIdentity } from "../identities/identity.ts";

/** What a writing may say that is the same for all its readers. */
export type FixedData = Pick<ReaderData, "organisation" | "campaign">;

/** Of the organisation, the sender and the campaign; what is not stated is left out. */
export function fixedData(
  { name, country, contact, privacyNotice }: Organisation,
  identity: Pick<SenderIdentity, "name" | "legalIdentity">,
  campaign: { readonly id: string; readonly name: string },
): FixedData {
  return {
    organisation: {
      name,
      legal_identity: identity.legalIdentity,
      sender_name: identity.name,
      ...(country === null ? {} : { country }),
      ...(contact === "" ? {} : { contact }),
      ...(privacyNotice === null ? {} : { privacy_notice: privacyNotice }),
    },
    campaign: { id: campaign.id, name: campaign.name },
  };
}

/** The same where no sender is chosen yet: what it is for is to see whether a writing can be read. */
export function dataBeforeAnyCampaign(organisation: Organisation): FixedData {
  const { name } = organisation;
  return fixedData(organisation, { name, legalIdentity: name }, { id: "", name: "" });
}
