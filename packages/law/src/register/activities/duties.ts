import { said } from "../../rules/text.ts";
import type { ActivityDraft } from "../activity.ts";

export const consent: ActivityDraft = {
  id: "consent",
  title: said(
    "Asking for choices, keeping and proving them",
    "Recueil, conservation et preuve des choix",
  ),
  objective: said(
    "Ask each person what they agree to, follow it at once, and be able to show it.",
    "Demander à chacun ce qu’il accepte, s’y tenir aussitôt et pouvoir le démontrer.",
  ),
  purposes: [
    said(
      "Let people see and change their choices at any time",
      "Permettre à chacun de voir et modifier ses choix à tout moment",
    ),
    said(
      "Show who agreed to what, when and in which words",
      "Montrer qui a accepté quoi, quand et en quels termes",
    ),
  ],
  people: ["subscribers"],
  data: ["address", "choices", "wording"],
  origins: ["own-act"],
  recipients: ["staff", "officer", "person"],
  bases: ["legal-obligation"],
  sources: ["gdpr:7(1)", "gdpr:5(2)"],
  retention: ["consent-proof", "questions", "service-mails"],
  isGivingNeeded: said(
    "A choice that nobody can show counts for nothing.",
    "Un choix que nul ne peut démontrer ne compte pas.",
  ),
};

export const objections: ActivityDraft = {
  id: "objections",
  title: said("Remembering who must not be written to", "Liste d’opposition"),
  objective: said(
    "Keep from writing to people who objected, unsubscribed or complained, whatever comes later.",
    "Ne plus écrire à qui s’est opposé, désabonné ou plaint, quoi qu’il arrive ensuite.",
  ),
  purposes: [],
  people: ["objectors"],
  data: ["hashed-address"],
  origins: ["own-act", "servers"],
  recipients: ["staff"],
  bases: ["legal-obligation"],
  sources: ["gdpr:21(3)", "cnil-opposition-list:period"],
  retention: ["suppressions"],
  isGivingNeeded: said(
    "The address is kept in a form that serves this alone.",
    "L’adresse est conservée sous une forme qui ne sert qu’à cela.",
  ),
};

export const answers: ActivityDraft = {
  id: "answers",
  title: said("Reading what comes back", "Traitement des retours"),
  objective: said(
    "Understand reports of servers, complaints and answers to mails, and do what follows from them.",
    "Comprendre les rapports des serveurs, les plaintes et les réponses, et en tirer les conséquences.",
  ),
  purposes: [said("See to what people ask for in an answer", "Traiter ce que demande une réponse")],
  people: ["correspondents"],
  data: ["address", "answers", "deliveries"],
  origins: ["own-act", "servers"],
  recipients: ["staff"],
  bases: ["legitimate-interest"],
  sources: [],
  retention: ["incoming-letters", "incoming-reports"],
  isGivingNeeded: said("Nobody has to answer.", "Nul n’est tenu de répondre."),
};

export const requests: ActivityDraft = {
  id: "requests",
  title: said("Requests of people about their data", "Demandes d’exercice des droits"),
  objective: said(
    "Answer whoever uses a right over their data, in time, and be able to show it.",
    "Répondre dans les délais à qui exerce ses droits, et pouvoir le démontrer.",
  ),
  purposes: [
    said(
      "Make sure that whoever asks is the person",
      "S’assurer que le demandeur est la personne concernée",
    ),
  ],
  people: ["applicants"],
  data: ["address", "request"],
  origins: ["own-act"],
  recipients: ["officer", "person"],
  bases: ["legal-obligation"],
  sources: ["gdpr:12(3)"],
  retention: ["requests"],
  isGivingNeeded: said(
    "So much as shows that it is the person who asks.",
    "Ce qu’il faut pour établir que le demandeur est la personne.",
  ),
};
