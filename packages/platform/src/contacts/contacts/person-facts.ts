import { Bug, dayFromNumber, dayOf, type Day, type Instant } from "@consentry/kernel";
import type { Channel, Consent, Purpose } from "@consentry/law";
import { consentsForLaw, type Answer } from "@consentry/ledger";

import type { SuppressionReason } from "../../consent/suppressions/suppressions.ts";
import type { OriginKind } from "../sources/source.ts";
import type { ContactFields } from "./contact.ts";

/**
 * All that law asks of a person, and nothing that names them: of whom the same is known, the same
 * is decided.
 */
export interface PersonFacts extends Pick<ContactFields, "country" | "kind" | "relation"> {
  readonly origin: OriginKind;
  readonly namesUs: boolean | null;
  readonly optOutOffered: boolean | null;
  readonly informedOn: Day | null;
  readonly collectedOn: Day;
  readonly lastContactOn: Day | null;
  readonly quarantinedBy: string | null;
  readonly complainedOn: Day | null;
  readonly suppressed: SuppressionReason | null;
  /** By purpose and channel. A moment is told by its day wherever no order depends on it. */
  readonly consents: readonly Consent[];
  /**
   * When they were told, in a transition, that they are measured and may object. Being told who
   * holds their data is something else. Left out: never.
   */
  readonly toldOn?: Day;
  /** What they were asked again after their last answer, and said nothing to. Left out: nothing. */
  readonly askedAgain?: readonly AskedAgain[];
}

export interface AskedAgain extends Pick<Consent, "purpose" | "channel"> {
  readonly on: Day;
}

/** Facts as the database writes them, in two texts without anything free in them. */
export interface FactsRow {
  /** Thirteen fields, the last of them the consents with the days of their answers. */
  readonly facts: string;
  /** The moments of the answers in the same order; `null` when all are one and the same. */
  readonly moments: string | null;
}

/**
 * A text that rows share only if they read alike. Some that read alike have two, such as those
 * whose consents the database put in another order: law is only asked about them twice.
 */
export function factsKey({ facts, moments }: FactsRow): string {
  return moments === null || !isAnyDayMixed(moments) ? facts : `${facts}|${moments}`;
}

/** Whether one day holds several of these moments. */
function isAnyDayMixed(moments: string): boolean {
  const seen = new Map<number, string>();
  for (const seconds of moments.split(",")) {
    if (seconds === "") continue;
    const day = Math.floor(Number(seconds) / SECONDS_A_DAY);
    const known = seen.get(day);
    if (known !== undefined && known !== seconds) return true;
    seen.set(day, seconds);
  }
  return false;
}

const SECONDS_A_DAY = 86_400;

/** Reads what `load-facts.ts` has the database write. */
export function readFacts({ facts, moments }: FactsRow): PersonFacts {
  const parts = facts.split("|");
  if (parts.length !== FIELDS) throw new Bug("facts of a person do not read");
  const [country = "", kind = "", relation = "", origin = "", ...rest] = parts;
  const [namesUs, optOutOffered, informedOn, ...others] = rest;
  const [collectedOn, lastContactOn, quarantinedBy, complainedOn, suppressed] = others;
  return {
    country: orNull(country),
    kind: kind as PersonFacts["kind"],
    relation: relation as PersonFacts["relation"],
    origin: origin as OriginKind,
    namesUs: yesOrNo(namesUs),
    optOutOffered: yesOrNo(optOutOffered),
    informedOn: orNull(informedOn) as Day | null,
    collectedOn: collectedOn as Day,
    lastContactOn: orNull(lastContactOn) as Day | null,
    quarantinedBy: orNull(quarantinedBy),
    complainedOn: orNull(complainedOn) as Day | null,
    suppressed: orNull(suppressed) as SuppressionReason | null,
    ...readConsents(others[5] ?? "", moments),
  };
}

const FIELDS = 13;

function yesOrNo(text: string | undefined): boolean | null {
  return text === undefined || text === "" ? null : text === "true";
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

function readConsents(
  text: string,
  moments: string | null,
): Pick<PersonFacts, "consents" | "toldOn" | "askedAgain"> {
  if (text === "") return { consents: [] };
  const times = moments?.split(",");
  const consents: Consent[] = [];
  const askedAgain: AskedAgain[] = [];
  let toldOn: Day | null = null;
  for (const [index, one] of text.split(" ").entries()) {
    const [purpose, channel, action, day = "", , asked = ""] = one.split(",");
    const on = dayAt(asked);
    if (on !== null) {
      askedAgain.push({ purpose: purpose as Purpose, channel: channel as Channel, on });
    }
    if (action === "legacy-informed") toldOn = earlier(toldOn, dayAt(day));
    else consents.push(readConsent(one, times?.[index]));
  }
  return {
    consents: (times === undefined ? consents : cutToDays(consents)).toSorted(byPurposeAndChannel),
    ...(toldOn !== null && { toldOn }),
    ...(askedAgain.length > 0 && { askedAgain: askedAgain.toSorted(byPurposeAndChannel) }),
  };
}

function earlier(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function readConsent(text: string, time: string | undefined): Consent {
  const [purpose, channel, action = "", day = "", names = ""] = text.split(",");
  const at = time === undefined || time === "" ? dayAt(day) : instantAt(time);
  const alsoNames = names === "" ? [] : (names.split("+") as Purpose[]);
  const [consent] = consentsForLaw([
    {
      purpose: purpose as Purpose,
      channel: channel as Channel,
      // Law takes a day where the ledger takes a moment; the rest of both is the same.
      answer:
        action === "" || at === null
          ? null
          : { action: action as Answer["action"], at: at as Instant, alsoNames },
      askedAt: at as Instant | null,
    },
  ]);
  if (consent === undefined) throw new Bug("a standing was lost");
  return consent;
}

function dayAt(number: string): Day | null {
  return number === "" ? null : dayFromNumber(Number(number));
}

function instantAt(seconds: string): Instant {
  return new Date(Number(seconds) * 1000).toISOString().replace(".000Z", "Z") as Instant;
}

/**
 * Tells moments by their days, but for a day of which there are several: whether a yes or a no came
 * later is all that law asks of an hour. So people who answered on the same days are alike, and
 * what is kept to explain a decision holds no more than was needed for it.
 */
export function cutToDays(consents: readonly Consent[]): readonly Consent[] {
  const first = new Map<string, string>();
  const mixed = new Set<string>();
  for (const { at } of consents) {
    if (at === undefined) continue;
    const day = at.slice(0, 10);
    const known = first.get(day);
    if (known === undefined) first.set(day, at);
    else if (known !== at) mixed.add(day);
  }
  return consents.map((consent) =>
    consent.at === undefined || mixed.has(consent.at.slice(0, 10))
      ? consent
      : { ...consent, at: dayOf(consent.at as Instant) },
  );
}

type OfPurpose = Pick<Consent, "purpose" | "channel">;

function byPurposeAndChannel(one: OfPurpose, other: OfPurpose): number {
  if (one.purpose !== other.purpose) return one.purpose < other.purpose ? -1 : 1;
  return (one.channel ?? "") < (other.channel ?? "") ? -1 : 1;
}
