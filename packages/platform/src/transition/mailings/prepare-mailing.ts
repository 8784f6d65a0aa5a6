import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import { INFORMING, LEGACY_PURPOSES, type InformationLanguage } from "@consentry/law";

import type { Campaign } from "../../campaigns/campaign.ts";
import { makeCampaign, type CampaignFailure } from "../../campaigns/store/keep-campaign.ts";
import type { AskablePurpose } from "../../consent/forms/purposes/purpose-words.ts";
import type { AudiencePurpose } from "../../contacts/contacts/audience.ts";
import type { Tx } from "../../database/transaction.ts";
import { isLanguage } from "../../http/public/languages.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Errand } from "../errands/errand.ts";
import { writeInformation, writeRequest } from "./write-errand.ts";

/** What somebody wants to ask, or to tell, and whom. */
export interface WantedMailing {
  readonly kind: Errand["kind"];
  readonly name: string;
  readonly language: InformationLanguage;
  /** What is asked for; passed over where something is told. */
  readonly purposes: readonly AskablePurpose[];
  /** The mail that people get otherwise: who left that is not asked either. */
  readonly purpose: AudiencePurpose;
  readonly identity: string;
  readonly list: string | null;
  readonly segment: string | null;
}

export type MailingFailure =
  | CampaignFailure
  /** The months in which people could be told instead of asked are over. */
  | { readonly kind: "window-closed" }
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "no-such-language" };

/**
 * Writes the mail and keeps it as a draft: it is looked at by the gate, counted and started as any
 * campaign is, and law decides about each person then.
 */
export async function prepareMailing(
  tx: Tx,
  organisation: Organisation,
  wanted: WantedMailing,
  now: Instant,
): Promise<Result<Campaign, MailingFailure>> {
  const { kind, name, language, purposes, purpose, identity, list, segment } = wanted;
  const isInforming = kind === "information";
  if (isInforming && dayOf(now) > INFORMING.informedBy) return err({ kind: "window-closed" });
  if (!isInforming && purposes.length === 0) return err({ kind: "nothing-asked" });
  if (!isInforming && !isLanguage(language)) return err({ kind: "no-such-language" });
  const writing =
    isInforming || !isLanguage(language)
      ? writeInformation(language, organisation.name)
      : writeRequest(language, organisation.name, purposes);
  const made = await makeCampaign(tx, organisation, {
    name,
    purpose,
    identity,
    list,
    segment,
    writing,
    trial: null,
    measuring: { open: [], click: [], purposes: [] },
    // It offers nothing: what law asks of an offer is what its sender sells anyway.
    offer: { analogous: true, sameLegalPerson: true, relatedToProfession: true, sector: null },
    errand: { kind, purposes: isInforming ? LEGACY_PURPOSES : purposes },
    startsAt: null,
    atLocalTime: false,
    perHour: null,
  });
  return made.ok ? ok(made.value) : made;
}
