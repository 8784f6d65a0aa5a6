import type { Day } from "@consentry/kernel";
import { decide, transferStatus, type Text } from "@consentry/law";

import { nothingTold } from "../../contacts/ask-law.ts";
import type { ProcessorAnswer } from "../answers/answer.ts";
import type { Transfer } from "../fact.ts";

export interface Route {
  /** Of the importer; `null`: unknown. */
  readonly country: string | null;
  readonly on: Day;
  /** Of the organisation. */
  readonly exporter: string | null;
  readonly answer: Pick<ProcessorAnswer, "safeguard" | "isAssessed"> | null;
}

/** What the law of the day says of data that go to a country, with what was answered of it. */
export function transferOf({ country, on, exporter, answer }: Route): Transfer {
  const { status, basis, sources, note } = transferStatus(country, on, exporter ?? undefined);
  if (country === null || status === "eea") {
    return { status, basis, sources, note: plain(country, note), isOpen: false };
  }
  const question = nothingTold("transfer", on);
  const safeguard = answer?.safeguard ?? null;
  const { outcome, reasons } = decide({
    ...question,
    jurisdiction: exporter,
    facts: {
      ...question.facts,
      transfer: {
        country,
        exporter: exporter ?? undefined,
        scope: scopeOf(answer),
        safeguard: safeguard === "scc" || safeguard === "bcr" ? safeguard : undefined,
        assessed: answer === null ? undefined : answer.isAssessed,
      },
    },
  });
  const reason =
    reasons.find(({ effect }) => effect === (outcome === "permitted" ? "permits" : "refuses")) ??
    reasons[0];
  return {
    status,
    basis,
    sources: [...new Set([...sources, ...(reason?.sources ?? [])])],
    note: reason ? { en: reason.because, fr: reason.becauseFr } : plain(country, note),
    isOpen: outcome !== "permitted",
  };
}

/** That a decision covers this very importer is for somebody to check, never to assume. */
function scopeOf(answer: Route["answer"]): "listed" | "covered" | undefined {
  if (answer?.safeguard === "listed") return "listed";
  return answer?.isAssessed === true ? "covered" : undefined;
}

function plain(country: string | null, note: string): Text {
  return country === null
    ? { en: note, fr: "Le pays n’a pas pu être déterminé." }
    : { en: note, fr: "Dans l’Espace économique européen." };
}
