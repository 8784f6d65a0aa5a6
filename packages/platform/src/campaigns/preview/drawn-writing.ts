import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";
import {
  drawWriting,
  type Drawing,
  type DrawnAddresses,
  type ReaderData,
  type VariantLevels,
  type Writing,
  type WritingProblem,
} from "@consentry/mail";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { findSource } from "../../contacts/sources/sources.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { FixedData } from "../writing/fixed-data.ts";
import { readerData } from "../writing/reader-data.ts";
import { wholeWriting, type WholeWriting } from "../writing/whole-writing.ts";

/** What is drawn, and for whom. */
export interface Drawn {
  readonly writing: Writing;
  readonly fixed: FixedData;
  readonly levels: VariantLevels;
  /** Somebody whose data fill it in; `null`: nobody's. */
  readonly contact: string | null;
}

/** A writing drawn, with what it was drawn from. */
export interface DrawnWriting {
  readonly read: WholeWriting;
  readonly drawing: Drawing;
}

export type WritingFailure =
  | { readonly kind: "no-such-contact" }
  | { readonly kind: "unreadable"; readonly problems: readonly WritingProblem[] };

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

/** Draws a writing. It is no mail, and whom it is drawn for is asked nothing. */
export async function drawFor(
  tx: Tx,
  organisation: Organisation,
  { writing, fixed, levels, contact }: Drawn,
  now: Instant,
): Promise<Result<DrawnWriting, WritingFailure>> {
  const reader =
    contact === null
      ? nobody(organisation, writing, fixed, now)
      : await somebody(tx, organisation, contact, fixed);
  if (reader === null) return err({ kind: "no-such-contact" });
  const read = await wholeWriting(tx, organisation.id, writing, fixed);
  if (!read.ok) return err({ kind: "unreadable", problems: read.error });
  const drawing = drawWriting(read.value, levels, reader, STAND_INS);
  return drawing.ok
    ? ok({ read: read.value, drawing: drawing.value })
    : err({ kind: "unreadable", problems: [drawing.error] });
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
