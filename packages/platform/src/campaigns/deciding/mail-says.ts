import type { MailSays } from "../../contacts/contacts/ask-about-person.ts";
import type { Campaign, CampaignChannel } from "../campaign.ts";

/**
 * What the mails of a campaign say of themselves: read from which of our blocks their writings
 * hold, so that a table before sending tells what is missing. That a block is not commented out or
 * hidden is for the gate, which looks at what was rendered.
 *
 * Every mail carries its way out in two headers. A text message has no blocks: the gate passes none
 * that does not name its sender and say how it is stopped, and none has room to say where a number
 * came from.
 */
export function mailSays({
  channel,
  writing,
  trial,
  offer,
}: Pick<Campaign, "trial" | "offer"> & {
  readonly channel?: CampaignChannel;
  readonly writing: Written;
}): MailSays {
  const writings: readonly Written[] = [writing, ...(trial === null ? [] : [trial.writing])];
  const hold = (block: Block): boolean => writings.every((written) => holds(written, block));
  const isText = channel === "sms";
  return {
    identityShown: isText || hold("identity"),
    sourceStated: !isText && hold("why"),
    optOut: { inMessage: true },
    offer: {
      relatedToProfession: offer.relatedToProfession,
      analogous: offer.analogous,
      sameLegalPerson: offer.sameLegalPerson,
      sector: offer.sector,
    },
  };
}

type Written = Pick<Campaign["writing"], "format" | "source">;
type Block = "identity" | "why";

/** A footer holds all blocks. */
const IN_TEXT: Readonly<Record<Block, RegExp>> = {
  identity: /\{%-?\s{0,20}(?:footer|legal_identity)\b/,
  why: /\{%-?\s{0,20}(?:footer|why)\b/,
};

/** Within a text of the document a quotation mark has a backslash before it, so none reads so. */
const IN_DOCUMENT: Readonly<Record<Block, RegExp>> = {
  identity: /"kind"\s{0,20}:\s{0,20}"(?:footer|legal-identity)"/,
  why: /"kind"\s{0,20}:\s{0,20}"(?:footer|why)"/,
};

function holds({ format, source }: Written, block: Block): boolean {
  return (format === "blocks" ? IN_DOCUMENT : IN_TEXT)[block].test(source);
}
