import { EmailAddress, err, ok, type Instant, type Result } from "@consentry/kernel";
import { countText } from "@consentry/sms/text";

import type { Organisation } from "../../../organisations/organisation.ts";
import type { Campaign } from "../../campaign.ts";
import type { ClaimedDelivery, ReaderRow } from "../../delivery/delivery.ts";
import { secondsBetween } from "../../delivery/moments.ts";
import type { MessageWriter, WriteFailure } from "../../delivery/run.ts";
import type { SenderIdentity } from "../../identities/identity.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import { readerData } from "../../writing/reader-data.ts";
import { fillText } from "../fill-text.ts";
import { MOST_SEGMENTS } from "../limits.ts";
import type { ReadText } from "../read-text.ts";
import type { TextHours } from "./hours.ts";
import type { TextRates } from "../../../texts/countries/rates.ts";
import type { WrittenText } from "./written-text.ts";

/** Everything the texts of one campaign are written with. */
export interface TextParts {
  /** Asked right before each text leaves; whoever it is true of is put back, and asked about anew. */
  readonly hasStopped: (contact: string, at: Instant) => Promise<boolean>;
  readonly organisation: Organisation;
  readonly campaign: Pick<Campaign, "id" | "name">;
  readonly identity: Pick<SenderIdentity, "name" | "legalIdentity">;
  readonly text: ReadText;
  readonly rates: TextRates;
  readonly hours: TextHours;
}

/** A telephone that is off for longer has missed it; a day later it may be another hour. */
const LONGEST_VALID_SECONDS = 24 * 60 * 60;

/** Carriers take it as minutes, and one of none would be of no use. */
const SHORTEST_VALID_SECONDS = 60;

/**
 * Writes the texts of a campaign. What came to be in hand outside its hours, a process having stood
 * still, is not written: it waits. A carrier may go on trying until they end, and no longer.
 */
export function textWriter(parts: TextParts): MessageWriter<WrittenText> {
  return {
    async write(delivery, at) {
      if (await parts.hasStopped(delivery.recipient.contact, at)) return NOT_NOW;
      return writeText(parts, delivery, at);
    },
  };
}

const NOT_NOW: Result<never, WriteFailure> = err({
  code: "not-now",
  stopsCampaign: false,
  isNotNow: true,
});

function writeText(
  parts: Omit<TextParts, "hasStopped">,
  { id, reader, mayHaveArrived }: Pick<ClaimedDelivery, "id" | "reader" | "mayHaveArrived">,
  at: Instant,
): Result<WrittenText, WriteFailure> {
  const { telephone } = reader;
  if (telephone === undefined) return unwritten("no-number");
  const hour = parts.hours.at(reader, at);
  if (!hour.isOpen) return NOT_NOW;
  const { sender, price } = parts.rates.rateFor(telephone.country);
  if (sender === null) return unwritten("no-sender");
  const filled = textFor(parts, reader);
  if (!filled.ok) return filled;
  const { segments } = countText(filled.value);
  if (segments > MOST_SEGMENTS) return unwritten("too-long");
  return ok({
    message: {
      reference: id,
      to: telephone.number.reveal(),
      from: sender,
      text: filled.value,
      validForSeconds: validFor(hour.until, at),
    },
    mayHaveArrived,
    sender,
    country: telephone.country,
    segments,
    cost:
      price === null
        ? null
        : { thousandths: segments * price.thousandthsPerSegment, currency: price.currency },
  });
}

/** What a text says to one reader. */
export function textFor(
  {
    organisation,
    campaign,
    identity,
    text,
  }: Pick<TextParts, "organisation" | "campaign" | "identity" | "text">,
  reader: ReaderRow,
): Result<string, WriteFailure> {
  const email = EmailAddress.parse(reader.email);
  if (!email.ok) return unwritten("bad-address");
  const data = readerData(
    { ...reader, email: email.value },
    reader.source,
    fixedData(organisation, identity, campaign),
  );
  const filled = fillText(text, data);
  if (!filled.ok) return unwritten(filled.error.code);
  return filled.value === "" ? unwritten("nothing-to-say") : filled;
}

function validFor(until: Instant | null, at: Instant): number {
  const open = until === null ? LONGEST_VALID_SECONDS : secondsBetween(at, until);
  return Math.min(LONGEST_VALID_SECONDS, Math.max(SHORTEST_VALID_SECONDS, Math.floor(open)));
}

function unwritten(code: string): Result<never, WriteFailure> {
  return err({ code, stopsCampaign: false });
}
