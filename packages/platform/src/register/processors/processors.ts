import type { Day } from "@consentry/kernel";
import type { ActivityId } from "@consentry/law";

import type { AnswersOfToday } from "../answers/answers.ts";
import type { Processor } from "../fact.ts";
import type { RegisterOwn } from "../own.ts";
import { activitiesOf, type FoundProcessor } from "./found-processors.ts";
import { knownHost } from "./known-company.ts";
import { transferOf } from "./transfer-of.ts";

interface Asked {
  readonly found: readonly FoundProcessor[];
  readonly answered: AnswersOfToday["processors"];
  readonly done: readonly ActivityId[];
  readonly organisation: RegisterOwn["organisation"];
  readonly site: string | null;
  readonly on: Day;
}

/**
 * Everybody data go to: those found, each with what was answered of it, then those that were named
 * by hand, then those that were answered once and are found no more.
 */
export function processorsOf(asked: Asked): readonly Processor[] {
  const keys = new Set(asked.found.map(({ key }) => key));
  const others = [...asked.answered.entries()]
    .filter(([key]) => !keys.has(key))
    .map(([key, { answer }]) => ({
      key,
      name: answer?.name ?? "",
      host: key.startsWith("host:") ? key.slice("host:".length) : null,
      uses: isStated(key) ? [{ use: "stated" as const, name: answer?.name ?? "" }] : [],
    }));
  return [...asked.found, ...others].map((one) => processorOf(one, asked));
}

function processorOf(
  found: FoundProcessor,
  { answered, done, organisation, site, on }: Asked,
): Processor {
  const { answer = null, at = null, by = null } = answered.get(found.key) ?? {};
  const known = found.host === null ? null : knownHost(found.host, on, site);
  const country = answer?.country ?? known?.country ?? null;
  const transfer = transferOf({ country, on, exporter: organisation.country, answer });
  const hasEnded = answer !== null && answer.endedOn !== null && answer.endedOn <= on;
  return {
    ...found,
    name: answer?.name ?? known?.company?.name ?? found.name,
    activities: isStated(found.key) ? done : activitiesOf(found, done),
    known: known?.company ?? null,
    answer,
    answeredAt: at,
    answeredBy: by,
    country,
    transfer,
    isRecipient: !isOrigin(found),
    isGone: found.uses.length === 0 || hasEnded,
  };
}

/** Somebody data come from, and go to nowhere that anything shows. */
function isOrigin({ uses }: FoundProcessor): boolean {
  return uses.length > 0 && uses.every(({ use }) => use === "partner");
}

/** Named by hand: nothing shows it, and nothing shows that it ended. */
function isStated(key: string): boolean {
  return key.startsWith("own:");
}
