import type { Instant } from "@consentry/kernel";
import {
  parseQuestion,
  permitMeasurement,
  permitSend,
  type MeasurementPermit,
  type MeasurePurpose,
  type Parties,
  type QuestionInput,
  type SendPermit,
} from "@consentry/law";

export const NOW = "2026-11-21T10:00:00Z" as Instant;
export const ADA: Parties = { organisation: "o-1", contact: "c-ada" };

type FactsInput = NonNullable<QuestionInput["facts"]>;
type Measure = NonNullable<FactsInput["measure"]>;

/** Made by law, for a reader in France who asked for a newsletter. */
export function aSendPermit(parties: Parties = ADA): SendPermit {
  const permit = permitSend(question("send", {}), parties, NOW);
  if (!permit.ok) throw new Error(JSON.stringify(permit.error));
  return permit.value;
}

/** Made by law: by consent, or where none is needed by what is stored. */
export function aMeasurementPermit(
  purpose: MeasurePurpose,
  parties: Parties = ADA,
): MeasurementPermit {
  const asked = { ...question("measure", MEASURES[purpose] ?? { perRecipient: true }), purpose };
  const consents = [...asked.facts.consents, { ...asked.facts.consents[0]!, purpose }];
  const facts = { ...asked.facts, consents };
  const permit = permitMeasurement({ ...asked, facts }, parties, NOW);
  if (!permit.ok) throw new Error(JSON.stringify(permit.error));
  return permit.value;
}

const MEASURES: Partial<Record<MeasurePurpose, Measure>> = {
  "hygiene.inactive": {
    stores: ["last-open-day"],
    uses: ["hygiene"],
    exclusive: true,
    perRecipient: true,
    ipKept: false,
  },
  "track.open.aggregate": { stores: ["counter"], perRecipient: false, ipKept: false },
  "track.click.aggregate": { stores: ["counter"], perRecipient: false, ipKept: false },
};

function question(act: "send" | "measure", measure: Measure) {
  const parsed = parseQuestion({
    act,
    on: "2026-11-21",
    jurisdiction: "FR",
    channel: "email",
    message: "newsletter",
    recipient: "b2c",
    relation: "subscriber",
    ...(act === "measure" && { purpose: "track.open.individual" }),
    facts: {
      consents: [
        { purpose: "send.newsletter", channel: "email", state: "given", at: "2026-05-02" },
      ],
      source: { kind: "form" },
      collectedAt: "2026-05-02",
      offer: { sector: null },
      optOut: { atCollection: true, inMessage: true },
      suppressed: false,
      identityShown: true,
      ...(act === "measure" && { measure }),
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
