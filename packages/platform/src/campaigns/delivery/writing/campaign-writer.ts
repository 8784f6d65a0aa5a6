import { EmailAddress, err, type Instant, type Result } from "@consentry/kernel";
import {
  composeMessage,
  composeMessageElsewhere,
  lookupOf,
  makeVariant,
  picturePart,
  verifySigned,
  type Action,
  type ClickMeasurement,
  type ComposedMail,
  type ComposeFailure,
  type OutgoingMessage,
  type ReadWriting,
  type Signer,
  type Variant,
} from "@consentry/mail";

import { linkTo } from "../../../consent/asking/own.ts";
import { complaintLoopFor } from "../../../incoming/return-path/complaint-loop.ts";
import { returnPathFor } from "../../../incoming/return-path/return-address.ts";
import { measurementFor } from "../../../measurement/measurement-for.ts";
import type { OrganisationKeys } from "../../../organisations/keys.ts";
import type { Organisation } from "../../../organisations/organisation.ts";
import type { Campaign } from "../../campaign.ts";
import type { SenderIdentity } from "../../identities/identity.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import { readerData } from "../../writing/reader-data.ts";
import type { WholeWriting } from "../../writing/whole-writing.ts";
import type { ClaimedDelivery } from "../delivery.ts";
import type { MessageWriter, WriteFailure } from "../run.ts";

/** Everything the messages of one campaign are written with. */
export interface WriterParts {
  readonly organisation: Organisation;
  readonly campaign: Pick<Campaign, "id" | "name" | "list">;
  readonly identity: SenderIdentity;
  readonly signer: Signer;
  readonly keys: OrganisationKeys;
  readonly publicUrl: string;
  /** By part: the campaign's own writing, then the one on trial. */
  readonly writings: readonly WholeWriting[];
}

/**
 * Writes the messages of a campaign: each writing is compiled once for each pair of levels that
 * occurs, and each message carries the measurement its reader's permits allow. The first message is
 * verified as a receiver would before any other is given away; when that fails, none is.
 */
export function campaignWriter(parts: WriterParts): MessageWriter {
  const variants = new Map<string, Variant>();
  const pictures = parts.writings.map((writing) => writing.pictures.map(picturePart));
  const compose =
    parts.signer.algorithm === "rsa-sha256" ? composeMessageElsewhere : composeMessage;
  let verified: Promise<boolean> | null = null;

  async function write(
    delivery: ClaimedDelivery,
    at: Instant,
  ): Promise<Result<ComposedMail, WriteFailure>> {
    const message = messageOf(parts, delivery, at);
    if (message === null) return err({ code: "bad-address", stopsCampaign: false });
    const composed = await compose(variantFor(delivery), message);
    return composed.ok ? composed : err(failureOf(composed.error));
  }

  /** At most as many as there are pairs of levels, for each writing. */
  function variantFor({ part, recipient }: ClaimedDelivery): Variant {
    const levels = { open: recipient.open.level, click: recipient.click.level };
    const name = `${part} ${levels.open} ${levels.click}`;
    const known = variants.get(name);
    if (known !== undefined) return known;
    const variant = makeVariant(writingOf(parts, part), levels, pictures[part]);
    variants.set(name, variant);
    return variant;
  }

  return {
    async write(delivery, at) {
      const written = await write(delivery, at);
      if (!written.ok) return written;
      // Several may be written before the first is verified; they wait for it here.
      verified ??= isVerified(written.value, parts.signer);
      return (await verified) ? written : err({ code: "signature", stopsCampaign: true });
    },
  };
}

async function isVerified({ message }: ComposedMail, signer: Signer): Promise<boolean> {
  return (await verifySigned(message, lookupOf(signer))).ok;
}

function failureOf(failure: ComposeFailure): WriteFailure {
  switch (failure.code) {
    case "writing":
      return { code: failure.problem.code, stopsCampaign: false };
    case "sender-not-ascii":
      return { code: failure.code, stopsCampaign: true };
    case "foreign-address":
    case "too-long":
    default:
      return { code: failure.code, stopsCampaign: false };
  }
}

function messageOf(
  parts: WriterParts,
  { id, part, recipient, reader }: ClaimedDelivery,
  at: Instant,
): OutgoingMessage | null {
  const { organisation, campaign, identity, signer, keys, publicUrl } = parts;
  const to = EmailAddress.parse(reader.email);
  if (!to.ok) return null;
  const { contact, send } = recipient;
  const own = { organisation, keys, publicUrl, now: at };
  const unsubscribe = linkTo(own, "unsubscribe", { contact, about: campaign.list, delivery: id });
  const preferences = linkTo(own, "preference", { contact, delivery: id });
  const delivery = { organisation: organisation.id, campaign: campaign.id, delivery: id };
  const { open, click } = measurementFor(recipient, delivery, keys, publicUrl);
  return {
    organisation: organisation.id,
    contact,
    send: send.permit,
    open,
    click: numbered(click, linksBefore(parts.writings, part)),
    from: { name: identity.name, address: identity.address },
    replyTo: identity.replyTo,
    to: to.value,
    returnPath: returnPathFor({ organisation, keys }, identity, { kind: "delivery", id }),
    messageId: id,
    listId: `${campaign.list ?? campaign.id}.${identity.address.domain}`,
    feedbackId: `${campaign.id}:${organisation.id}:consentry`,
    complaints: complaintLoopFor({ organisation, keys }, identity, { kind: "delivery", id }),
    reader: readerData(
      { ...reader, email: to.value },
      reader.source,
      fixedData(organisation, identity, campaign),
    ),
    actions: actions(unsubscribe, preferences),
    oneClickUrl: unsubscribe,
    at,
    signer,
  };
}

function actions(unsubscribe: string, preferences: string): Record<Action, string> {
  return { unsubscribe, preferences, "withdraw-measurement": preferences };
}

/** Links are numbered through all writings of a campaign: a number leads to one place. */
function numbered(click: ClickMeasurement, before: number): ClickMeasurement {
  if (click.level === "none" || before === 0) return click;
  return { ...click, linkUrl: (number) => click.linkUrl(number + before) };
}

/** How many links the writings before this one have. */
export function linksBefore(writings: readonly ReadWriting[], part: number): number {
  return writings.slice(0, part).reduce((sum, { links }) => sum + links.length, 0);
}

function writingOf({ writings }: WriterParts, part: number): ReadWriting {
  const writing = writings[part];
  if (writing === undefined) throw new Error("a delivery names a writing that there is not");
  return writing;
}
