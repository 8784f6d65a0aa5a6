import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import {
  drawWriting,
  type Drawing,
  type DrawnAddresses,
  type ReaderData,
  type VariantLevels,
  type Writing,
} from "@consentry/mail";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { findSource } from "../../contacts/sources/sources.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { readIdentity } from "../identities/identities.ts";
import type { SenderIdentity } from "../identities/identity.ts";
import { readCampaign } from "../store/read-campaign.ts";
import type { WritingFault } from "../writing/faults.ts";
import { fixedData, type FixedData } from "../writing/fixed-data.ts";
import { readerData } from "../writing/reader-data.ts";
import { wholeWriting, type WholeWriting } from "../writing/whole-writing.ts";

/** Which copy of a campaign is looked at. */
export interface DrawnCopy {
  readonly of: "writing" | "trial";
  readonly levels: VariantLevels;
  /** Somebody whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
  /** What its author has before them and did not save; `null`: what is kept. */
  readonly unsaved: Writing | null;
}

export type DrawFailure =
  | { readonly kind: "no-such-campaign" }
  | { readonly kind: "no-such-contact" }
  | { readonly kind: "no-trial" }
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] };

/** A copy drawn, with what it was drawn from. */
export interface DrawnCampaign {
  readonly campaign: Campaign;
  readonly identity: SenderIdentity;
  readonly read: WholeWriting;
  readonly drawing: Drawing;
}

/** A reserved name (RFC 2606): whoever follows what stands in for a link arrives nowhere. */
const NOWHERE = "https://preview.invalid";

/** What stands in for addresses of ours, each its own and nobody's. */
export const STAND_INS: DrawnAddresses = {
  pixelUrl: `${NOWHERE}/open`,
  linkUrl: (number) => `${NOWHERE}/link/${number}`,
  actions: {
    unsubscribe: `${NOWHERE}/unsubscribe`,
    preferences: `${NOWHERE}/preferences`,
    "withdraw-measurement": `${NOWHERE}/withdraw-measurement`,
  },
};

/** Draws a copy of a campaign. It is no mail, and whom it is drawn for is asked nothing. */
export async function drawCampaign(
  tx: Tx,
  organisation: Organisation,
  id: string,
  { of, levels, contact, unsaved }: DrawnCopy,
  now: Instant,
): Promise<Result<DrawnCampaign, DrawFailure>> {
  const campaign = await readCampaign(tx, organisation.id, id);
  const identity = campaign && (await readIdentity(tx, organisation.id, campaign.identity));
  if (campaign === null || identity === null) return err({ kind: "no-such-campaign" });
  const writing = unsaved ?? (of === "trial" ? campaign.trial?.writing : campaign.writing);
  if (writing === undefined) return err({ kind: "no-trial" });
  const fixed = fixedData(organisation, identity, campaign);
  const reader =
    contact === null
      ? nobody(organisation, writing, fixed, now)
      : await somebody(tx, organisation, contact, fixed);
  if (reader === null) return err({ kind: "no-such-contact" });
  const read = await wholeWriting(tx, organisation.id, writing, fixed);
  if (!read.ok) {
    return err({ kind: "bad-writing", faults: read.error.map((problem) => ({ of, ...problem })) });
  }
  const drawing = drawWriting(read.value, levels, reader, STAND_INS);
  return drawing.ok
    ? ok({ campaign, identity, read: read.value, drawing: drawing.value })
    : err({ kind: "bad-writing", faults: [{ of, ...drawing.error }] });
}

async function somebody(
  tx: Tx,
  organisation: Organisation,
  id: string,
  fixed: FixedData,
): Promise<ReaderData | null> {
  const contact = await findContact(tx, organisation.id, id);
  const source = contact && (await findSource(tx, organisation.id, contact.source));
  return contact && source && readerData(contact, source.name, fixed);
}

/** Of whom no more is known than of everybody: attributes show what they show when left out. */
function nobody(
  { name }: Organisation,
  { language }: Writing,
  fixed: FixedData,
  now: Instant,
): ReaderData {
  const contact = { email: "reader@example.org", locale: language, collected_on: dayOf(now) };
  return { ...fixed, contact: { ...contact, source: name } };
}
