import { decide } from "@consentry/law";

import type { Tx } from "../../database/transaction.ts";
import type { Signal } from "../tokens/measure-token.ts";
import type { Load } from "./record-loads.ts";
import type { Terms } from "./terms.ts";

export async function commonMeasures(
  _tx: Tx,
  { campaigns }: Terms,
  _loads: readonly Load[],
): Promise<(campaign: string, signal: Signal) => boolean> {
  return (campaign, signal) => {
    const question = campaigns.get(campaign)?.forAll;
    if (question === undefined || signal === "open") return false;
    const decision = decide({
      ...question,
      purpose: "track.click.aggregate",
      facts: {
        ...question.facts,
        measure: {
          stores: ["counter"],
          uses: ["statistics"],
          exclusive: true,
          perRecipient: false,
          ipKept: false,
          legalDuty: undefined,
        },
      },
    });
    return decision.outcome === "permitted" && decision.need !== "consent";
  };
}
