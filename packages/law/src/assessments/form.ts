import { said, type Text } from "../rules/text.ts";

/** What is written, in the order in which it is asked. */
export const ASSESSMENT_TEXTS = [
  "description",
  "necessity",
  "proportionality",
  "rights",
  "views",
] as const;
export type AssessmentText = (typeof ASSESSMENT_TEXTS)[number];

export const ASSESSMENT_DECISIONS = ["go", "go-with-measures", "consult", "stop"] as const;
export type AssessmentDecision = (typeof ASSESSMENT_DECISIONS)[number];

export interface AssessmentStep {
  readonly title: Text;
  readonly hint: Text;
  readonly sources: readonly string[];
}

export const ASSESSMENT_STEPS: Readonly<
  Record<AssessmentText | "risks" | "measures" | "advice" | "decision" | "review", AssessmentStep>
> = {
  description: {
    title: said("What is done", "Description du traitement"),
    hint: said(
      "The processing and its purposes, whose data, where they come from, who gets them, how long they stay.",
      "Le traitement et ses finalités, les personnes, les sources, les destinataires, les durées.",
    ),
    sources: ["gdpr:35(7)"],
  },
  necessity: {
    title: said("Why it is needed", "Nécessité"),
    hint: said(
      "Why the purpose cannot be reached with less: without measuring, without names, with fewer people.",
      "Pourquoi la finalité ne peut être atteinte avec moins : sans mesure, sans noms, avec moins de personnes.",
    ),
    sources: ["gdpr:35(7)"],
  },
  proportionality: {
    title: said("Why it is in proportion", "Proportionnalité"),
    hint: said(
      "What people gain and what it costs them, and on which basis it stands.",
      "Ce que les personnes y gagnent, ce que cela leur coûte, et sur quelle base.",
    ),
    sources: ["gdpr:35(7)"],
  },
  rights: {
    title: said("How people keep a say", "Droits des personnes"),
    hint: said(
      "How they are told, agree, take it back, see, correct and object.",
      "Comment elles sont informées, consentent, se rétractent, accèdent, rectifient et s’opposent.",
    ),
    sources: ["gdpr:35(7)"],
  },
  views: {
    title: said("What people concerned say", "Avis des personnes concernées"),
    hint: said(
      "Whom you asked and what they said; or why asking was not fitting.",
      "Qui a été consulté et ce qui en ressort ; ou pourquoi cela n’était pas approprié.",
    ),
    sources: ["gdpr:35(9)"],
  },
  risks: {
    title: said("What can go wrong for people", "Risques pour les personnes"),
    hint: said(
      "How likely and how grave, before the measures and after them.",
      "Vraisemblance et gravité, avant et après les mesures.",
    ),
    sources: ["gdpr:35(7)"],
  },
  measures: {
    title: said("What is done about it", "Mesures"),
    hint: said(
      "What this program does, as it is set up today, and what you do besides.",
      "Ce que fait ce programme tel qu’il est réglé aujourd’hui, et ce que vous faites en plus.",
    ),
    sources: ["gdpr:35(7)"],
  },
  advice: {
    title: said("The officer’s advice", "Avis du délégué à la protection des données"),
    hint: said(
      "The advice, and where it is not followed, why.",
      "L’avis et, s’il n’est pas suivi, pourquoi.",
    ),
    sources: ["gdpr:35(2)"],
  },
  decision: {
    title: said("What is decided", "Décision"),
    hint: said(
      "Whether it is done, how, and why.",
      "Si le traitement a lieu, comment, et pourquoi.",
    ),
    sources: ["gdpr:35(1)"],
  },
  review: {
    title: said("When it is looked at again", "Réexamen"),
    hint: said("A day; earlier if the risk changes.", "Une date ; plus tôt si le risque change."),
    sources: ["gdpr:35(11)"],
  },
};

export const ASSESSMENT_DECISION_WORDS: Readonly<Record<AssessmentDecision, Text>> = {
  go: said("It is done as described", "Le traitement est mis en œuvre tel que décrit"),
  "go-with-measures": said(
    "It is done once the further measures are taken",
    "Le traitement est mis en œuvre une fois les mesures complémentaires prises",
  ),
  consult: said("The authority is consulted first", "L’autorité est d’abord consultée"),
  stop: said("It is not done", "Le traitement n’est pas mis en œuvre"),
};
