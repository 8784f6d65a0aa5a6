import { err, ok, type Result } from "@consentry/kernel";
import {
  readWriting,
  type Picture,
  type ReadWriting,
  type Writing,
  type WritingProblem,
} from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import type { SenderIdentity } from "../identities/identity.ts";
import { embeddedPictures } from "../images/embedded-pictures.ts";
import { fixedData, type FixedData } from "./fixed-data.ts";

/** A writing read to its end, with the pictures that its mails carry. */
export interface WholeWriting extends ReadWriting {
  readonly pictures: readonly Picture[];
}

/** The writings of a campaign by part: its own, then the one on trial. */
export async function writingsOf(
  tx: Tx,
  organisation: Organisation,
  identity: SenderIdentity,
  campaign: Campaign,
): Promise<readonly Result<WholeWriting, readonly WritingProblem[]>[]> {
  const fixed = fixedData(organisation, identity, campaign);
  const own = await wholeWriting(tx, organisation.id, campaign.writing, fixed);
  if (campaign.trial === null) return [own];
  return [own, await wholeWriting(tx, organisation.id, campaign.trial.writing, fixed)];
}

/** Reads a writing and the pictures it embeds, or tells each place where it cannot be used. */
export async function wholeWriting(
  tx: Tx,
  organisation: OrganisationId,
  writing: Writing,
  fixed: FixedData,
): Promise<Result<WholeWriting, readonly WritingProblem[]>> {
  const read = readWriting(writing, fixed);
  if (!read.ok) return read;
  const pictures = await embeddedPictures(tx, organisation, read.value.embedded);
  return pictures.ok ? ok({ ...read.value, pictures: pictures.value }) : err(pictures.error);
}
