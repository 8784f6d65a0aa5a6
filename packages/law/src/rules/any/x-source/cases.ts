import { aConsent, aSend } from "../../../cases/builders.ts";
import type { Case } from "../../../cases/case.ts";

export const cases: readonly Case[] = [
  {
    rule: "X-SOURCE",
    kind: "permitted",
    title: "The address came by a form.",
    question: aSend("FR", {}, { consents: [aConsent({})] }),
    outcome: "permitted",
    reasons: {
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-01": ["cpce:L34-5", "gdpr:4(11)"],
    },
  },
  {
    rule: "X-SOURCE",
    kind: "refused",
    title: "The address was guessed from a firm's pattern.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      {
        source: { kind: "guessed" },
        offer: { relatedToProfession: true, sector: null },
        sourceStated: true,
      },
    ),
    outcome: "refused",
    reasons: {
      "X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
  {
    rule: "X-SOURCE",
    kind: "refused",
    title: "Nobody knows where the address comes from.",
    question: aSend("ES", {}, { consents: [aConsent({})], source: { kind: "unknown" } }),
    outcome: "refused",
    reasons: { "X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)"], "ES-01": ["lssi:21"] },
  },
  {
    rule: "X-SOURCE",
    kind: "edge",
    title: "Taken from a public page, yet written to about the profession: allowed and flagged.",
    question: aSend(
      "FR",
      { recipient: "b2b-named" },
      {
        source: { kind: "scraped" },
        offer: { relatedToProfession: true, sector: null },
        sourceStated: true,
      },
    ),
    outcome: "permitted",
    reasons: {
      "X-SOURCE": ["gdpr:5(1)(a)", "gdpr:14(2)(f)", "san-2020-018:source"],
      "X-EXPIRED": ["cnil-2021-131:prospects", "gdpr:5(1)(e)"],
      "FR-05": ["gdpr:6(1)(f)", "gdpr:14", "cnil-b2b:named"],
    },
  },
];
