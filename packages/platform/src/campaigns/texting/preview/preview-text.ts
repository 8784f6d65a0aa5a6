import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import type { WritingLanguage } from "@consentry/mail";
import { countText, type CountedText } from "@consentry/sms/text";

import { messageOf } from "../../../contacts/contacts/ask-about-person.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { Organisation } from "../../../organisations/organisation.ts";
import { readRates } from "../../../texts/countries/rates.ts";
import { readersOf } from "../../delivery/claiming/readers-of.ts";
import type { ReaderRow } from "../../delivery/delivery.ts";
import { readIdentity } from "../../identities/identities.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import type { WritingFault } from "../../writing/faults.ts";
import type { TextCost } from "../sending/taken-text.ts";
import { readText } from "../read-text.ts";
import { TextHours, type Hour } from "../sending/hours.ts";
import { textReadersOf } from "../sending/text-readers.ts";
import { textFor } from "../sending/text-writer.ts";
import { textWriting } from "../text-writing.ts";

/** Which text is looked at. */
export interface AskedText {
  /** Somebody whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
  /** What its author has before them and did not save; `null`: what is kept. */
  readonly unsaved: { readonly text: string; readonly language: WritingLanguage } | null;
}

/** A text as one reader would get it, and what that comes to. */
export interface ShownText {
  readonly text: string;
  readonly counted: CountedText;
  /** `null`: nobody said what texts to this country come from. */
  readonly sender: string | null;
  readonly country: string | null;
  readonly cost: TextCost | null;
  /** Whether it might go now, and when otherwise. */
  readonly hour: Hour;
}

export type ShowFailure =
  | { readonly kind: "no-such-campaign" }
  | { readonly kind: "no-such-contact" }
  | { readonly kind: "not-a-text" }
  | { readonly kind: "bad-writing"; readonly faults: readonly WritingFault[] };

/** Shows a campaign's text for somebody, or nobody. Nothing is kept, and nobody is asked anything. */
export async function previewText(
  tx: Tx,
  organisation: Organisation,
  id: string,
  { contact, unsaved }: AskedText,
  now: Instant,
): Promise<Result<ShownText, ShowFailure>> {
  const campaign = await readCampaign(tx, organisation.id, id);
  const identity = campaign && (await readIdentity(tx, organisation.id, campaign.identity));
  if (campaign === null || identity === null) return err({ kind: "no-such-campaign" });
  if (campaign.channel !== "sms") return err({ kind: "not-a-text" });
  const writing = unsaved === null ? campaign.writing : textWriting(unsaved.text, unsaved.language);
  const read = readText(writing, fixedData(organisation, identity, campaign));
  if (!read.ok) return badWriting(read.error.map((problem) => ({ of: "writing", ...problem })));
  const text = read.value;
  const reader =
    contact === null
      ? nobody(organisation, text.language, now)
      : await somebody(tx, organisation, contact);
  if (reader === null) return err({ kind: "no-such-contact" });
  const filled = textFor({ organisation, campaign, identity, text }, reader);
  if (!filled.ok) {
    const message = "For this reader it cannot be filled in.";
    return badWriting([{ of: "writing", code: filled.error.code, ...BEGINNING, message }]);
  }
  const country = reader.telephone?.country ?? organisation.country;
  const { sender, price } = (await readRates(tx, organisation.id)).rateFor(country);
  const counted = countText(filled.value);
  const hours = new TextHours(messageOf(campaign.purpose), identity.timeZone);
  return ok({
    text: filled.value,
    counted,
    sender,
    country,
    cost: price && {
      thousandths: counted.segments * price.thousandthsPerSegment,
      currency: price.currency,
    },
    hour: hours.at(reader, now),
  });
}

/** Of whom no more is known than of everybody: attributes show what they show when left out. */
export function nobody(
  { country, name }: Organisation,
  locale: WritingLanguage,
  now: Instant,
): ReaderRow {
  const collectedOn = dayOf(now);
  return {
    email: "reader@example.org",
    locale,
    country,
    attributes: {},
    source: name,
    collectedOn,
  };
}

/** With a number or without one. */
async function somebody(tx: Tx, { id }: Organisation, contact: string): Promise<ReaderRow | null> {
  const reached = (await textReadersOf(tx, id, [contact])).get(contact);
  return reached ?? (await readersOf(tx, id, [contact])).get(contact) ?? null;
}

const BEGINNING = { part: "text", line: 1, column: 1 } as const;

function badWriting(faults: readonly WritingFault[]): Result<never, ShowFailure> {
  return err({ kind: "bad-writing", faults });
}
