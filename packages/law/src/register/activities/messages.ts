import { said } from "../../rules/text.ts";
import type { ActivityDraft } from "../activity.ts";

export const messages: ActivityDraft = {
  id: "messages",
  title: said("Messages to one person from a service", "Messages de service à une personne"),
  objective: said(
    "Tell people of what they ordered, asked for or must know, one by one and without promotion.",
    "Informer chacun de ce qu’il a commandé, demandé ou doit savoir, sans promotion.",
  ),
  purposes: [
    said(
      "Show later that a message was sent and what became of it",
      "Montrer plus tard qu’un message a été envoyé et ce qu’il est devenu",
    ),
  ],
  people: ["recipients"],
  data: ["address", "message-content", "deliveries"],
  origins: ["program", "servers"],
  recipients: ["staff", "person"],
  bases: ["contract", "legal-obligation", "legitimate-interest", "public-task"],
  sources: [],
  retention: ["message-content", "message-log"],
  isGivingNeeded: said(
    "Yes, where the service cannot be had without being told of it.",
    "Oui, lorsque le service ne peut être rendu sans en informer la personne.",
  ),
};
