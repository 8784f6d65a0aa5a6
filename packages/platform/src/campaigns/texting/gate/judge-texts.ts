import { dayOf } from "@consentry/kernel";

import { nobody } from "../preview/preview-text.ts";
import { messageOf } from "../../../contacts/contacts/ask-about-person.ts";
import { readRates } from "../../../texts/countries/rates.ts";
import type { Campaign } from "../../campaign.ts";
import type { Judged } from "../../gate/check-campaign.ts";
import type { Found } from "../../gate/finding.ts";
import type { GateContext } from "../../gate/gate-context.ts";
import { unreadable } from "../../gate/judge-writing.ts";
import { oneEach } from "../../gate/one-each.ts";
import { readIdentity } from "../../identities/identities.ts";
import { fixedData } from "../../writing/fixed-data.ts";
import { readText } from "../read-text.ts";
import { textFor } from "../sending/text-writer.ts";
import { judgeCopy } from "./judge-copy.ts";
import { judgeLinks } from "./judge-links.ts";
import { textSample } from "./text-sample.ts";

/**
 * Looks at everything a campaign of texts could send before it may: its links, and the texts of a
 * reader who does not exist and of some who do, by law's word and by what they come to. Nothing is
 * sent. `null`: nobody is there who writes.
 */
export async function judgeTexts(context: GateContext, campaign: Campaign): Promise<Judged | null> {
  const { tx, organisation, now } = context;
  const identity = await readIdentity(tx, organisation.id, campaign.identity);
  if (identity === null) return null;
  const read = readText(campaign.writing, fixedData(organisation, identity, campaign));
  if (!read.ok) return { found: unreadable(read.error), variants: [], sample: 0 };
  const text = read.value;
  const today = dayOf(now);
  const rates = await readRates(tx, organisation.id);
  const sample = await textSample(context, campaign);
  const all = {
    message: messageOf(campaign.purpose),
    names: [identity.name, organisation.name],
  };
  const found = [...sample, nobody(organisation, text.language, now)].flatMap(
    (reader): readonly Found[] => {
      const filled = textFor({ organisation, campaign, identity, text }, reader);
      if (!filled.ok) return [unwritable(filled.error.code)];
      const country = reader.telephone?.country ?? organisation.country;
      return judgeCopy(
        { ...all, text: filled.value, country, rate: rates.rateFor(country) },
        today,
      );
    },
  );
  return {
    found: oneEach([...judgeLinks(text, today), ...found]),
    variants: [],
    sample: sample.length,
  };
}

function unwritable(code: string): Found {
  const message = `A text cannot be written (${code}). Look at what it is filled in with for a reader.`;
  return { code: "writing", message, place: null, url: null, variants: [] };
}
