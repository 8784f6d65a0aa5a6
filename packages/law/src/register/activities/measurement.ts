import { said } from "../../rules/text.ts";
import type { ActivityDraft } from "../activity.ts";

export const measurement: ActivityDraft = {
  id: "measurement",
  title: said("Measuring whether mails are read", "Mesure de la lecture des courriels"),
  objective: said(
    "Learn how mails are received, of those who agreed or where a rule exempts it, and of nobody else.",
    "Savoir comment les courriels sont reçus, pour qui y consent ou lorsqu’une règle en dispense, et pour personne d’autre.",
  ),
  purposes: [],
  people: [],
  data: ["address"],
  origins: ["device"],
  recipients: ["staff"],
  bases: ["consent", "legitimate-interest"],
  sources: ["eprivacy:5(3)"],
  retention: ["behaviour"],
  isGivingNeeded: said(
    "No. Whoever says no gets the same mails.",
    "Non. Qui refuse reçoit les mêmes courriels.",
  ),
};
