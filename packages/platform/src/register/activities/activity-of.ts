import {
  ACTIVITIES,
  DATA,
  MEASURING_PURPOSES,
  ORIGINS,
  PEOPLE,
  RECIPIENTS_INSIDE,
  SENDING_PURPOSES,
  type ActivityId,
  type DataId,
  type OriginId,
  type PeopleId,
  type Relation,
  type Text,
} from "@consentry/law";

import type { Configuration } from "../configuration/configuration.ts";
import type { Activity, Named, Processor, RetentionLine } from "../fact.ts";
import { said } from "../said.ts";
import { basesOf, type Grounds } from "./bases.ts";
import { measuredPurposes } from "./measured-purposes.ts";

export interface Shown extends Grounds {
  readonly processors: readonly Processor[];
  readonly retentionOf: (id: ActivityId) => readonly RetentionLine[];
}

/** The sheet of one activity: what law says of it, with what the configuration shows. */
export function activityOf(id: ActivityId, shown: Shown): Activity {
  const draft = ACTIVITIES[id];
  const { configuration } = shown;
  const { bases, isOpen, why } = basesOf(id, shown);
  const purposes = [...purposesOf(id, configuration), ...draft.purposes];
  const isOfContacts = id === "mailing" || id === "automations" || id === "measurement";
  return {
    id,
    title: draft.title,
    objective: draft.objective,
    // Of what is done for one thing alone its objective says what for.
    purposes: purposes.length > 0 ? purposes : [draft.objective],
    people: named(PEOPLE, [
      ...(isOfContacts ? peopleOf(configuration) : []),
      ...draft.people,
    ] satisfies readonly PeopleId[]),
    data: named(DATA, [...draft.data, ...dataOf(id, configuration)]),
    details: id === "mailing" ? configuration.attributes : [],
    origins: [
      ...(id === "mailing" ? originsOf(configuration) : []),
      ...named(ORIGINS, draft.origins),
    ],
    bases,
    isBasisOpen: isOpen,
    basisWhy: why,
    recipients: draft.recipients.map((recipient) => RECIPIENTS_INSIDE[recipient]),
    processors: shown.processors
      .filter(({ activities, isGone }) => !isGone && activities.includes(id))
      .map(({ key }) => key),
    retention: shown.retentionOf(id),
    isGivingNeeded: draft.isGivingNeeded,
  };
}

/** Each word once, in its order. */
function named<Id extends string>(
  titles: Readonly<Record<Id, Text>>,
  ids: readonly Id[],
): readonly Named<Id>[] {
  return [...new Set(ids)].map((id) => ({ id, title: titles[id] }));
}

function purposesOf(id: ActivityId, configuration: Configuration): readonly Text[] {
  if (id === "mailing") return configuration.sentFor.map((purpose) => SENDING_PURPOSES[purpose]);
  if (id !== "measurement") return [];
  return measuredPurposes(configuration).map(({ purpose }) => MEASURING_PURPOSES[purpose]);
}

const OF_RELATION: Readonly<Record<Relation, PeopleId>> = {
  prospect: "prospects",
  account: "accounts",
  freemium: "accounts",
  customer: "customers",
  "ex-customer": "former-customers",
  donor: "donors",
  subscriber: "subscribers",
  unknown: "prospects",
};

function peopleOf({ relations, kinds }: Configuration): readonly PeopleId[] {
  const hasFirms = kinds.some((kind) => kind !== "b2c" && kind !== "unknown");
  const people = relations.map((relation) => OF_RELATION[relation]);
  const known: readonly PeopleId[] = people.length > 0 ? people : ["prospects"];
  return hasFirms ? [...known, "professionals"] : known;
}

function dataOf(id: ActivityId, configuration: Configuration): readonly DataId[] {
  if (id === "mailing") return configuration.attributes.length > 0 ? ["attributes"] : [];
  if (id === "consent") return configuration.keepsNetworkAddress ? ["network-address"] : [];
  if (id !== "measurement") return [];
  return measuredPurposes(configuration).flatMap(({ level, signals }): readonly DataId[] => {
    if (level === "aggregate") return ["counters"];
    if (level === "day") return ["last-open-day"];
    return signals.map((signal) => (signal === "open" ? "opens" : "clicks"));
  });
}

/** Sources by their kind; of others by name, and those from which nobody is written to. */
function originsOf({ sources }: Configuration): readonly Named<OriginId>[] {
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  return named<OriginId>(ORIGINS, kinds).map(({ id, title }) => {
    const its = sources.filter(({ kind }) => kind === id);
    const isOfOthers = id === "partner" || id === "purchased";
    const names = isOfOthers ? `: ${its.map(({ name }) => name).join(", ")}` : "";
    const isHeldBack = its.every((source) => source.isHeldBack);
    return {
      id,
      title: {
        en: `${title.en}${names}${isHeldBack ? HELD_BACK.en : ""}`,
        fr: `${title.fr}${names}${isHeldBack ? HELD_BACK.fr : ""}`,
      },
    };
  });
}

const HELD_BACK = said(" (nobody from there is written to)", " (personne n’en reçoit de courriel)");
