import type { TextPrice } from "@consentry/sms";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { senderNameOf, takesNames } from "./senders.ts";

/** What a text to a country comes from and costs. */
export interface TextRate {
  /** A name, a short code or a number; `null`: nobody said, and a name would not arrive there. */
  readonly sender: string | null;
  /** `null`: nobody said, and nothing is reckoned. */
  readonly price: TextPrice | null;
}

/** What an organisation said of countries; asked for as many numbers as there are. */
export interface TextRates {
  /** @param country ISO 3166 code; `null` where a number does not tell */
  rateFor(country: string | null): TextRate;
}

/**
 * Senders and prices by country. What is said of everywhere else counts where nothing is said of a
 * country; without a sender it is the organisation's name, where a name arrives.
 */
export async function readRates(tx: Tx, organisation: OrganisationId): Promise<TextRates> {
  const rows = await tx.rows(ALL, [organisation]);
  const name = senderNameOf(rows[0]?.name ?? "");
  const known = new Map(rows.map((row) => [row.country, row]));
  const elsewhere = known.get("");
  return {
    rateFor(country) {
      const own = known.get(country ?? "");
      const said = own?.sender ?? elsewhere?.sender ?? name;
      const arrives = said !== null && (takesNames(country ?? "") || !/[A-Za-z]/.test(said));
      return { sender: arrives ? said : null, price: priceOf(own) ?? priceOf(elsewhere) };
    },
  };
}

interface RateRow {
  readonly name: string;
  readonly country: string | null;
  readonly sender: string | null;
  readonly thousandths: number | null;
  readonly currency: string | null;
}

function priceOf(row: RateRow | undefined): TextPrice | null {
  const { thousandths = null, currency = null } = row ?? {};
  return thousandths === null || currency === null
    ? null
    : { currency, thousandthsPerSegment: thousandths };
}

const ALL = statement<RateRow>(
  "text_countries.rates",
  `select organisation.name, rate.country, rate.sender, rate.thousandths, rate.currency
     from organisations as organisation
     left join text_countries as rate on rate.organisation_id = $1
    where organisation.organisation_id = $1`,
);
