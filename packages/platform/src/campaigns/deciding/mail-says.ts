import type { MailSays } from "../../contacts/contacts/ask-about-person.ts";
import type { Campaign } from "../campaign.ts";

/**
 * What the mails of a campaign say of themselves: read from which of our blocks their writings
 * hold, so that a table before sending tells what is missing. That a block is not commented out or
 * hidden is for the gate, which looks at what was rendered.
 *
 * Every mail carries its way out in two headers.
 */
export function mailSays({
  writing,
  trial,
  offer,
}: Pick<Campaign, "trial" | "offer"> & {
  readonly writing: Pick<Campaign["writing"], "source">;
}): MailSays {
  const sources = [writing, ...(trial === null ? [] : [trial.writing])].map(({ source }) => source);
  const holds = (block: RegExp): boolean => sources.every((source) => block.test(source));
  return {
    identityShown: holds(IDENTITY),
    sourceStated: holds(WHY),
    optOut: { inMessage: true },
    offer: {
      relatedToProfession: offer.relatedToProfession,
      analogous: offer.analogous,
      sameLegalPerson: offer.sameLegalPerson,
      sector: offer.sector,
    },
  };
}

/** A footer holds all blocks. */
const IDENTITY = /\{%-?\s{0,20}(?:footer|legal_identity)\b/;
const WHY = /\{%-?\s{0,20}(?:footer|why)\b/;
