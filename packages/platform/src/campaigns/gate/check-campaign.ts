import { dayOf, err, ok, type Result } from "@consentry/kernel";
import { makeSigner, type VariantLevels } from "@consentry/mail";

import { newId } from "../../database/organisation-id.ts";
import type { Campaign, Measuring } from "../campaign.ts";
import type { ClaimedDelivery } from "../delivery/delivery.ts";
import type { MessageWriter } from "../delivery/run.ts";
import { campaignWriter, type WriterParts } from "../delivery/writing/campaign-writer.ts";
import { readIdentity } from "../identities/identities.ts";
import { readSigningKey } from "../identities/signing-keys.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { judgeTexts } from "../texting/gate/judge-texts.ts";
import { writingsOf, type WholeWriting } from "../writing/whole-writing.ts";
import type { Found } from "./finding.ts";
import type { GateContext } from "./gate-context.ts";
import { judgeCopy, type Copy } from "./judge-copy.ts";
import { judgeErrand } from "./judge-errand.ts";
import { judgePair } from "./judge-pair.ts";
import { judgeWriting, unreadable } from "./judge-writing.ts";
import { keepReport, readGatePolicy } from "./kept-report.ts";
import { ownAddresses } from "./own-addresses.ts";
import { makeReport, type GateReport, type JudgedVariant } from "./report.ts";
import { sampleOf } from "./sample.ts";
import { syntheticReader } from "./synthetic-reader.ts";

export type CheckFailure = { readonly kind: "no-such-campaign" } | { readonly kind: "no-key" };

/**
 * Looks at everything a campaign could send before it may: reads each writing, writes a message of
 * each variant for two readers who do not exist and for some who do, and audits what came out as a
 * recipient would. The report is kept with the campaign; what it says holds for this version alone.
 * Nothing is sent.
 */
export async function checkCampaign(
  context: GateContext,
  id: string,
): Promise<Result<GateReport, CheckFailure>> {
  const { tx, organisation, now } = context;
  const campaign = await readCampaign(tx, organisation.id, id);
  if (campaign === null) return err({ kind: "no-such-campaign" });
  const judged =
    campaign.channel === "sms"
      ? await judgeTexts(context, campaign)
      : await judgeMails(context, campaign);
  if (judged === null) return err({ kind: "no-key" });
  const report = makeReport(
    judged.found,
    { ...judged, version: campaign.version, checkedAt: now },
    {
      policy: await readGatePolicy(tx, organisation.id),
      country: organisation.country,
    },
  );
  await keepReport(tx, organisation.id, id, report);
  return ok(report);
}

/** `null`: nothing can be signed. */
async function judgeMails(context: GateContext, campaign: Campaign): Promise<Judged | null> {
  const { tx, organisation, keys } = context;
  const identity = await readIdentity(tx, organisation.id, campaign.identity);
  const signing = await readSigningKey(tx, organisation.id, campaign.identity, keys);
  if (identity === null || signing === null) return null;
  const signer = makeSigner(signing);
  return signer.ok ? judgeAll(context, { campaign, identity, signer: signer.value }) : null;
}

async function judgeAll(
  context: GateContext,
  parts: Pick<WriterParts, "identity" | "signer"> & { readonly campaign: Campaign },
): Promise<Judged> {
  const { campaign, identity } = parts;
  const read = await writingsOf(context.tx, context.organisation, identity, campaign);
  const found = read.flatMap((one) =>
    one.ok
      ? [...judgeWriting(one.value, campaign.measuring), ...judgeErrand(one.value, campaign.errand)]
      : unreadable(one.error),
  );
  const writings = read.flatMap((one) => (one.ok ? [one.value] : []));
  // Without one of its writings a campaign cannot be written; the other is looked at when it can.
  if (writings.length < read.length) return { found, variants: [], sample: 0 };
  const writer = campaignWriter({ ...context, ...parts, writings });
  const judging = { context, campaign, writings, writer };
  const [synthetic, real] = [await judgeVariants(judging), await judgeSample(judging)];
  return { ...synthetic, ...real, found: [...found, ...synthetic.found, ...real.found] };
}

export interface Judged {
  readonly found: readonly Found[];
  readonly variants: readonly JudgedVariant[];
  readonly sample: number;
}

interface Judging {
  readonly context: GateContext;
  readonly campaign: Campaign;
  readonly writings: readonly WholeWriting[];
  readonly writer: MessageWriter;
}

/** Every pair of levels that some reader could get, `none` first. */
export function levelsOf({ open, click }: Measuring): readonly VariantLevels[] {
  return (["none", ...open] as const).flatMap((opened) =>
    (["none", ...click] as const).map((clicked) => ({ open: opened, click: clicked })),
  );
}

async function judgeVariants(judging: Judging): Promise<Omit<Judged, "sample">> {
  const { campaign, writings, context } = judging;
  const found: Found[] = [];
  const variants: JudgedVariant[] = [];
  for (const [part, writing] of writings.entries()) {
    for (const levels of levelsOf(campaign.measuring)) {
      const copies: Copy[] = [];
      for (const address of ["reader-one@example.org", "reader-two@example.org"]) {
        const copy = await writeCopy(judging, strangerWith(judging, { part, levels, address }));
        if (copy.ok) copies.push(copy.value);
        else found.push(copy.error);
      }
      const [one, other] = copies;
      if (one === undefined || other === undefined) continue;
      const judged = judgeCopy(one, writing, dayOf(context.now));
      found.push(...judged.found, ...judgePair(one, other));
      if (part === 0) variants.push({ levels, audit: judged.document });
    }
  }
  return { found, variants };
}

/** A message to nobody: two of whom the same is known. */
function strangerWith(
  { campaign, writings, context: { organisation, now } }: Judging,
  {
    part,
    levels,
    address,
  }: { readonly part: number; readonly levels: VariantLevels; readonly address: string },
): ClaimedDelivery {
  const language = writings[part]?.language ?? "en";
  return {
    id: newId(),
    part,
    attempts: 0,
    firstTriedAt: null,
    mayHaveArrived: false,
    recipient: syntheticReader(newId(), levels, { organisation: organisation.id, campaign, now }),
    reader: {
      email: address,
      locale: language,
      country: organisation.country,
      attributes: {},
      source: "Sign-up form",
      collectedOn: dayOf(now),
    },
  };
}

async function judgeSample(judging: Judging): Promise<Omit<Judged, "variants">> {
  const { context, campaign, writings } = judging;
  const found: Found[] = [];
  const sample = await sampleOf(context, campaign);
  for (const delivery of sample) {
    const copy = await writeCopy(judging, delivery);
    const writing = writings[delivery.part];
    if (!copy.ok) found.push(copy.error);
    else if (writing) found.push(...judgeCopy(copy.value, writing, dayOf(context.now)).found);
  }
  return { found, sample: sample.length };
}

/** The message as it would leave, or why there is none. */
async function writeCopy(
  { context, campaign, writer }: Judging,
  delivery: ClaimedDelivery,
): Promise<Result<Copy, Found>> {
  const { keys, organisation, now } = context;
  const { recipient } = delivery;
  const levels = { open: recipient.open.level, click: recipient.click.level };
  const written = await writer.write(delivery, now);
  if (!written.ok) {
    const message = `A message cannot be written (${written.error.code}). Look at what the template fills in for a reader.`;
    return err({ code: "writing", message, place: null, url: null, variants: [levels] });
  }
  const own = {
    organisation: organisation.id,
    campaign: campaign.id,
    delivery: delivery.id,
    contact: recipient.contact,
    levels,
  };
  return ok({ levels, message: written.value.message, own: ownAddresses(own, keys, context) });
}
