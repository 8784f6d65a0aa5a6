import type { Instant } from "@consentry/kernel";
import type { Consent, Decision, Purpose } from "@consentry/law";
import type { ClickLevel, OpenLevel } from "@consentry/mail";

import type { PersonFacts } from "../../contacts/contacts/person-facts.ts";
import type { CampaignQuestion } from "../deciding/campaign-question.ts";
import { decideClass, type Observing } from "../deciding/decide-class.ts";

/** What a campaign would measure of readers in one country who asked for its mail. */
export interface MeasuringIn {
  readonly country: string;
  /** Of who agreed to the mail and was asked about nothing else. */
  readonly notAsked: OfReader;
  /** Of who agreed to everything that the campaign would observe. */
  readonly agreed: OfReader;
}

export interface OfReader {
  /** Whether they may be written to at all. */
  readonly gets: boolean;
  readonly open: OfSignal<OpenLevel>;
  readonly click: OfSignal<ClickLevel>;
}

export interface OfSignal<Level extends string> {
  readonly level: Level | "none";
  /** By which the level is permitted; `null` for `none`. */
  readonly by: Decision | null;
  /** What law said to each level that was preferred. */
  readonly refused: readonly { readonly level: Level; readonly decision: Decision }[];
}

/** Asks law about readers who do not exist, one of each kind: nobody's data are read. */
export function measuringIn(
  question: CampaignQuestion,
  country: string,
  now: Instant,
): MeasuringIn {
  const { purpose, measuring } = question.asked;
  const observed = [
    ...(measuring.open.includes("individual") ? (["track.open.individual"] as const) : []),
    ...(measuring.click.includes("individual") ? (["track.click.individual"] as const) : []),
    ...(measuring.open.includes("day") ? (["hygiene.inactive"] as const) : []),
  ];
  const all = new Set<Purpose>([purpose, ...observed, ...measuring.purposes]);
  return {
    country,
    notAsked: decideFor(question, aReader(question, country, [purpose], now)),
    agreed: decideFor(question, aReader(question, country, [...all], now)),
  };
}

function decideFor(question: CampaignQuestion, reader: PersonFacts): OfReader {
  const { heldBack, open, click } = decideClass(question, reader);
  return { gets: heldBack === null, open: ofSignal(open), click: ofSignal(click) };
}

function ofSignal<Level extends string>({ given, refused }: Observing<Level>): OfSignal<Level> {
  return { level: given?.level ?? "none", by: given?.decision ?? null, refused };
}

/** Somebody who agreed in a form of ours, today. */
function aReader(
  { on }: CampaignQuestion,
  country: string,
  agreedTo: readonly Purpose[],
  now: Instant,
): PersonFacts {
  return {
    country,
    kind: "b2c",
    relation: "subscriber",
    origin: "form",
    namesUs: true,
    optOutOffered: true,
    informedOn: on,
    collectedOn: on,
    lastContactOn: null,
    quarantinedBy: null,
    complainedOn: null,
    suppressed: null,
    consents: agreedTo.map((purpose): Consent => ({
      purpose,
      channel: "email",
      state: "given",
      at: now,
      alsoNames: [],
    })),
  };
}
