import { said } from "../../rules/text.ts";
import type { ActivityDraft } from "../activity.ts";

export const staff: ActivityDraft = {
  id: "staff",
  title: said("Accounts of the people who work here", "Comptes des personnes habilitées"),
  objective: said(
    "Let members do what their role allows, and know who did what with people’s data.",
    "Permettre à chaque membre d’agir selon son rôle, et savoir qui a fait quoi des données.",
  ),
  purposes: [
    said("Keep strangers out", "Empêcher les accès non autorisés"),
    said("Find out later what happened", "Établir après coup ce qui s’est passé"),
  ],
  people: ["staff"],
  data: ["account", "acts"],
  origins: ["staff"],
  recipients: ["officer"],
  bases: ["legitimate-interest", "contract", "legal-obligation", "public-task"],
  sources: ["gdpr:32"],
  retention: ["staff-access", "staff-log"],
  isGivingNeeded: said(
    "Yes: nobody works here without an account of their own.",
    "Oui : nul ne travaille ici sans compte personnel.",
  ),
};

export const handedIn: ActivityDraft = {
  id: "handed-in",
  title: said("Looking into mails that are handed in", "Examen de courriels remis"),
  objective: said(
    "See what a mail does to its reader, of mails that somebody forwards to be looked into.",
    "Voir ce qu’un courriel fait à son lecteur, pour les courriels transmis à cette fin.",
  ),
  purposes: [],
  people: ["third-parties"],
  data: ["mails"],
  origins: ["own-act"],
  recipients: ["staff"],
  bases: ["legitimate-interest"],
  sources: [],
  retention: ["local-inbox"],
  isGivingNeeded: said("Nobody has to hand in a mail.", "Nul n’est tenu de remettre un courriel."),
};
