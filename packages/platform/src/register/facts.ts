import { siteOf } from "@consentry/audit";
import { dayOf, type Day } from "@consentry/kernel";
import { ACTIVITIES, isInEea, REGISTER_QUESTIONS, type ActivityId } from "@consentry/law";

import { readPolicy } from "../organisations/policy.ts";
import { readChoices } from "../retention/choices/choices.ts";
import { activityOf } from "./activities/activity-of.ts";
import { doneActivities } from "./activities/done-activities.ts";
import { retentionLines } from "./activities/retention-lines.ts";
import { QUESTION_IDS, type QuestionId } from "./answers/answer.ts";
import { BASIS, PROCESSOR, readAnswers, type AnswersOfToday } from "./answers/answers.ts";
import { readConfiguration } from "./configuration/read-configuration.ts";
import { exposuresOf } from "./exposures/exposures.ts";
import type { Activity, OpenQuestion, Processor, RegisterFacts } from "./fact.ts";
import { measuresOf } from "./measures/measures.ts";
import type { RegisterOwn } from "./own.ts";
import { foundProcessors } from "./processors/found-processors.ts";
import { processorsOf } from "./processors/processors.ts";
import { said } from "./said.ts";

/**
 * What is done with people's data here on the day of the call, as the configuration and what is
 * kept show it, completed by what people answered. It reads, and counts nobody. Kinds of people and
 * names of details are those of the people who came last.
 */
export async function registerFacts(own: RegisterOwn): Promise<RegisterFacts> {
  const { tx, organisation, now } = own;
  const on = dayOf(now);
  const configuration = await readConfiguration(own);
  const answered = await readAnswers(tx, organisation.id);
  const policy = await readPolicy(tx, organisation.id);
  const choices = await readChoices(tx, organisation.id);
  const chosen = new Map([...choices].map(([rule, { length }]) => [rule, length]));
  const done = doneActivities(configuration);
  const site = siteOf(configuration.senders[0]?.domain ?? "");
  const found = foundProcessors(configuration, own);
  const processors = processorsOf({
    found,
    answered: answered.processors,
    done,
    organisation,
    site,
    on,
  });
  const activities = done.map((id) =>
    activityOf(id, {
      configuration,
      answered: answered.bases,
      country: organisation.country,
      policy,
      on,
      processors,
      retentionOf: (activity) => retentionLines(activity, chosen, on),
    }),
  );
  const { name, country, contact, privacyNotice } = organisation;
  const identities = configuration.senders.map(({ legalIdentity }) => legalIdentity);
  return {
    on,
    controller: {
      name,
      country,
      contact,
      privacyNotice,
      legalIdentities: [...new Set(identities)],
    },
    activities,
    processors,
    exposures: exposuresOf(configuration, own, { site, on }),
    measures: measuresOf(configuration, own),
    answers: answered.answers,
    asked: questionsAsked(country, on),
    open: openQuestions({ answered, activities, processors, asked: questionsAsked(country, on) }),
  };
}

interface Looked {
  readonly answered: AnswersOfToday;
  readonly activities: readonly Activity[];
  readonly processors: readonly Processor[];
  readonly asked: readonly QuestionId[];
}

/** Who sits in the Union needs nobody to represent them there. */
function questionsAsked(country: string | null, on: Day): readonly QuestionId[] {
  const isInside = country !== null && isInEea(country, on);
  return QUESTION_IDS.filter((id) => id !== "representative" || !isInside);
}

function openQuestions({
  answered,
  activities,
  processors,
  asked,
}: Looked): readonly OpenQuestion[] {
  const ofLaw = asked
    .filter((id) => answered.answers[id] === null)
    .map((id) => ({
      subject: id,
      title: REGISTER_QUESTIONS[id].title,
    }));
  const ofBases = activities
    .filter(({ isBasisOpen }) => isBasisOpen)
    .map(({ id }) => ({ subject: `${BASIS}${id}`, title: basisTitle(id) }));
  const ofProcessors = processors
    .filter(({ answer, isGone }) => answer === null && !isGone)
    .map(({ key, name }) => ({
      subject: `${PROCESSOR}${key}`,
      title: key === "machine" ? MACHINE : said(name, name),
    }));
  return [...ofLaw, ...ofBases, ...ofProcessors];
}

const MACHINE = said("Who runs this machine", "Qui exploite cette machine");

function basisTitle(id: ActivityId) {
  const { title } = ACTIVITIES[id];
  return said(`What “${title.en}” rests on`, `Base légale de « ${title.fr} »`);
}
