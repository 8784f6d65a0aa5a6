import type { ReadWriting } from "@consentry/mail";

import type { Errand } from "../../transition/errands/errand.ts";
import type { Found } from "./finding.ts";

/**
 * What is wrong with the mail of an errand beside what is looked at in every mail: it holds the
 * question or the information, and the way to answer; nothing that leads elsewhere, nothing that is
 * loaded, and nothing that offers something.
 */
export function judgeErrand(
  { links, resources, subject, text, blocks }: ReadWriting,
  errand: Errand | null,
): readonly Found[] {
  if (errand === null) return [];
  const elsewhere = [...links, ...resources].filter(({ url }) => !WRITES_TO_US.test(url));
  // The text says whatever the page does; the page's own styles are full of hundred per cents.
  const said = [subject, text].flatMap((pieces) =>
    pieces.flatMap((piece) => (piece.kind === "static" ? [piece.text] : [])),
  );
  return [
    ...(blocks.html.has("preferences") ? [] : [found("errand-without-answer", NO_ANSWER)]),
    ...elsewhere.map(({ url, places }) => ({
      ...found("errand-promotes", LEADS_ELSEWHERE),
      place: places[0] ?? null,
      url,
    })),
    ...(said.some((part) => OFFERS.test(part)) ? [found("errand-promotes", OFFERS_SOMETHING)] : []),
  ];
}

const WRITES_TO_US = /^(?:mailto|tel):/i;

/** Prices, discounts and vouchers, in the languages that mails are written in. */
const OFFERS =
  /\d\s?(?:%|€|EUR\b)|[€£$]\s?\d|\b(?:discount|voucher|special offer|buy now|promo(?:tion)?s?|remise|rabais|bon d['’]achat|code promo|soldes|korting|kortingscode|aanbieding|rabatt|gutschein|sonderangebot|sconto|buono sconto)\b/i;

const NO_ANSWER = "No link leads to where the reader answers. Put {% preferences %} into the mail.";
const LEADS_ELSEWHERE =
  "A mail that asks, or tells of measuring, leads nowhere else and loads nothing. Take this out; it may stand in another mail.";
const OFFERS_SOMETHING =
  "A mail that asks, or tells of measuring, offers nothing besides: a price, a discount or a voucher makes it advertising. Take it out.";

function found(code: Found["code"], message: string): Found {
  return { code, message, place: null, url: null, variants: [] };
}
