import { said } from "../../rules/text.ts";
import type { ActivityDraft } from "../activity.ts";

export const mailing: ActivityDraft = {
  id: "mailing",
  title: said("Letters and offers by e-mail", "Lettres et offres par courriel"),
  objective: said(
    "Keep the addresses of people who may be written to, and write to them.",
    "Tenir les adresses des personnes à qui il est permis d’écrire, et leur écrire.",
  ),
  purposes: [
    said(
      "Choose who a mail is for, and decide about each person before it leaves",
      "Choisir à qui un courriel s’adresse et décider pour chaque personne avant l’envoi",
    ),
    said(
      "Know whether it was delivered, and stop where it was not",
      "Savoir s’il a été remis, et cesser lorsqu’il ne l’est pas",
    ),
  ],
  people: [],
  data: ["address", "language", "relation", "lists", "origin", "deliveries"],
  origins: [],
  recipients: ["staff"],
  bases: ["consent", "legitimate-interest"],
  sources: [],
  retention: ["prospects", "customers", "unsubscribed", "deliveries"],
  isGivingNeeded: said(
    "Without an address there is no letter; nothing else depends on it.",
    "Sans adresse, pas de lettre ; rien d’autre n’en dépend.",
  ),
};

export const automations: ActivityDraft = {
  id: "automations",
  title: said("Automated sequences of mails", "Séquences automatisées de courriels"),
  objective: said(
    "Write to somebody by steps that begin with something they did or with a day.",
    "Écrire à une personne par étapes, à partir d’un acte de sa part ou d’une date.",
  ),
  purposes: [said("Remember which step comes next for whom", "Retenir l’étape suivante de chacun")],
  people: [],
  data: ["address", "language", "lists", "purchases", "steps", "deliveries"],
  origins: ["own-act"],
  recipients: ["staff"],
  bases: ["consent", "legitimate-interest"],
  sources: [],
  retention: ["automation-steps", "deliveries", "prospects", "customers"],
  isGivingNeeded: said(
    "Whoever does not want it unsubscribes; nothing else depends on it.",
    "Qui n’en veut pas se désabonne ; rien d’autre n’en dépend.",
  ),
};
