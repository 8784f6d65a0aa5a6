import type {
  CriterionId,
  DataId,
  NoticeFacts,
  NoticeLanguage,
  NoticeLevel,
  NoticeProcessor,
  Text,
} from "@consentry/law";
import { NOTICE_LEVELS } from "@consentry/law";

import type { Activity, Processor, RegisterFacts } from "../register/fact.ts";

/** Activities that concern people who work here, who are told in another way. */
export const NOT_OF_THE_PUBLIC: ReadonlySet<Activity["id"]> = new Set(["staff"]);

/** Where data come from when somebody else than the person gave them. */
const FROM_OTHERS: ReadonlySet<string> = new Set([
  "partner",
  "purchased",
  "import",
  "public",
  "scraped",
  "guessed",
  "unknown",
]);

/** What a notice tells of the register's facts, in one language. */
export function noticeFacts(
  facts: RegisterFacts,
  {
    language,
    holding,
  }: { readonly language: NoticeLanguage; readonly holding: readonly CriterionId[] },
): NoticeFacts {
  const say = (text: Text): string => text[language];
  const { controller, answers } = facts;
  const activities = facts.activities.filter(({ id }) => !NOT_OF_THE_PUBLIC.has(id));
  const measuring = activities.find(({ id }) => id === "measurement");
  const used = new Set(activities.flatMap(({ processors }) => processors));
  return {
    name: answers.controller?.legalName ?? controller.name,
    country: controller.country,
    contact: controller.contact,
    identities: controller.legalIdentities.map(oneLine),
    officer: partyOf(answers.officer?.party ?? null),
    isOfficerStated: answers.officer !== null,
    representative: partyOf(answers.representative?.party ?? null),
    joint: (answers["joint-controllers"]?.parties ?? []).flatMap((party) => partyOf(party) ?? []),
    activities: activities.map((one) => ({
      title: say(one.title),
      objective: say(one.objective),
      purposes: one.purposes.map(say),
      people: one.people.map(({ title }) => say(title)),
      data: [...one.data.map(({ title }) => say(title)), ...one.details],
      origins: one.origins.map(({ title }) => say(title)),
      bases: distinctBases(one, say),
      recipients: one.recipients.map(say),
      retention: one.retention.map(({ text }) => say(text)),
      isGivingNeeded: say(one.isGivingNeeded),
    })),
    measured: measuring === undefined ? [] : measuredLevels(measuring),
    measuredFor: measuring === undefined ? [] : measuring.purposes.map(say),
    processors: facts.processors
      .filter(({ key, isGone, answer }) => used.has(key) && !isGone && answer?.role !== "ourselves")
      .map(processorIn(language)),
    hasOtherOrigins: activities.some(({ origins }) =>
      origins.some(({ id }) => FROM_OTHERS.has(id)),
    ),
    decidesAlone: holding.includes("automated-decision"),
  };
}

function partyOf(party: { readonly name: string; readonly contact: string } | null): string | null {
  if (party === null) return null;
  return [party.name, party.contact].filter((part) => part.trim() !== "").join(", ");
}

function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(", ");
}

/** Rules of several countries may say the same; a reader is told it once. */
function distinctBases(
  { bases, isBasisOpen }: Activity,
  say: (text: Text) => string,
): NoticeFacts["activities"][number]["bases"] {
  // While nobody said which of several it is, a notice names none.
  if (isBasisOpen) return [];
  const told = bases.map(({ title, about }) => ({
    title: say(title),
    about: about === null ? null : say(about),
  }));
  return [...new Map(told.map((basis) => [JSON.stringify(basis), basis])).values()];
}

function measuredLevels({ data }: Activity): readonly NoticeLevel[] {
  const held = new Set<DataId>(data.map(({ id }) => id));
  return NOTICE_LEVELS.filter((level) => held.has(level));
}

function processorIn(language: NoticeLanguage): (processor: Processor) => NoticeProcessor {
  const names = new Intl.DisplayNames(language, { type: "region" });
  return ({ name, answer, country, transfer, uses }) => {
    const isOutside = country !== null && transfer.status !== "eea";
    const what = answer?.whatFor ?? "";
    return {
      name: name === "" ? UNNAMED[language] : name,
      what:
        what === ""
          ? [...new Set(uses.map(({ use }) => USES[use]?.[language] ?? ""))].join(", ")
          : what,
      country: country === null ? null : (names.of(country) ?? country),
      transfer: isOutside ? [...transfer.basis, transfer.note[language]].join(" – ") : "",
      isOutside,
    };
  };
}

/** A firm of which nothing is known yet but that it is there. */
export const UNNAMED: Text = { en: "the host of our server", fr: "l’hébergeur de notre serveur" };

/** What is done there, where nobody said more of it. */
const USES: Readonly<Partial<Record<Processor["uses"][number]["use"], Text>>> = {
  machine: { en: "runs the machine", fr: "exploite la machine" },
  database: { en: "keeps the database", fr: "héberge la base de données" },
  relay: { en: "carries mails", fr: "achemine les courriels" },
  mailbox: { en: "takes in answers", fr: "reçoit les réponses" },
  webhook: { en: "is told what happens", fr: "est informé des événements" },
  "text-carrier": { en: "carries texts on", fr: "achemine les SMS" },
  "sign-on": { en: "lets members sign in", fr: "authentifie les membres" },
};
