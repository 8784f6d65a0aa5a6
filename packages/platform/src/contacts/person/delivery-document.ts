import type { Decision } from "@consentry/law";
import { Type, type Static } from "typebox";

import type { Observing } from "../../campaigns/deciding/decide-class.ts";
import { explainAgain, type KeptDecision } from "../../campaigns/deciding/explain-again.ts";
import { CAMPAIGN_CHANNELS } from "../../campaigns/campaign.ts";
import { HELD_BACK_BY, whatHolds } from "../../campaigns/deciding/decided.ts";
import type { Given } from "../../http/api/route.ts";
import { DayText, fields, Id, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";
import { ReasonFields, reasonDocument } from "../reason-document.ts";
import type { DeliveryToPerson } from "./deliveries-of.ts";

const ANSWER = {
  outcome: Type.String(),
  need: Type.String({ description: "What the rules asked for: `consent`, `none`, …" }),
  jurisdictions: Type.Array(Type.String()),
  rules: Type.Array(Type.String()),
  reasons: nullable(
    Type.Array(ReasonFields, {
      description: "The same rules in law's words of that day.",
    }),
  ),
};

const AnswerFields = named("KeptAnswer", ANSWER);

const ObservedFields = named("KeptObserving", {
  level: Type.String({ description: "What the message was written with; `none` is nothing." }),
  purposes: Type.Array(Type.String()),
  by: nullable(AnswerFields),
  refused: Type.Array(named("RefusedLevel", { level: Type.String(), ...ANSWER })),
});

const DecisionFields = named("KeptDecision", {
  on: DayText,
  rulesVersion: Type.String(),
  send: AnswerFields,
  heldBack: nullable(
    fields({
      by: oneOf(HELD_BACK_BY),
      what: Type.String({ description: "The reason, or the rule." }),
    }),
  ),
  open: ObservedFields,
  click: ObservedFields,
});

export const DeliveryFields = named("DeliveryToPerson", {
  id: Id,
  campaign: Id,
  name: Type.String({ description: "Of the campaign." }),
  channel: oneOf(CAMPAIGN_CHANNELS),
  text: nullable(
    fields({
      sender: Type.String({ description: "What stood as its sender." }),
      segments: Type.Integer({ description: "Messages that it was cut into." }),
    }),
  ),
  purpose: Type.String(),
  state: oneOf(["waiting", "in-flight", "sent", "bounced", "skipped", "cancelled"]),
  at: { ...InstantText, description: "When it was sent, first tried or planned." },
  sentAt: nullable(InstantText),
  part: Type.Integer({ description: "0: the campaign's own writing; 1: the one on trial." }),
  openLevel: nullable(Type.String()),
  clickLevel: nullable(Type.String()),
  purposes: Type.Array(Type.String(), { description: "What its events may be read for." }),
  reason: nullable(Type.String({ description: "Why it was not sent." })),
  possibleDuplicates: Type.Integer(),
  keepUntil: DayText,
  responses: Type.Array(
    fields({
      kind: Type.String(),
      at: InstantText,
      code: nullable(Type.String()),
      about: nullable(
        oneOf(
          ["address", "mailbox", "message", "policy", "system", "unknown"],
          "Of a bounce that a server reported: what stood in the way.",
        ),
      ),
      diagnostic: nullable(Type.String({ description: "The server's own words." })),
    }),
  ),
  decision: nullable(DecisionFields),
});

/** One message as plain data, its decision in law's words where they can still be said. */
export function deliveryDocument(
  { decision, ...delivery }: DeliveryToPerson,
  country: string | null,
): Given<Static<typeof DeliveryFields>> {
  return { ...delivery, decision: decision && decisionDocument(decision, country) };
}

function decisionDocument(
  kept: KeptDecision,
  country: string | null,
): Given<Static<typeof DecisionFields>> {
  const said = explainAgain(kept, country);
  const { send, open, click } = kept.decided;
  const { heldBack, ...answer } = send;
  return {
    on: kept.on,
    rulesVersion: kept.rulesVersion,
    send: answerDocument(answer, said?.send),
    heldBack: heldBack && { by: heldBack.by, what: whatHolds(heldBack) },
    open: observedDocument(open, said?.open),
    click: observedDocument(click, said?.click),
  };
}

type Answered = Omit<KeptDecision["decided"]["send"], "heldBack">;

function answerDocument(
  { outcome, need, jurisdictions, rules }: Answered,
  said: Decision | undefined,
): Given<Static<typeof AnswerFields>> {
  const reasons = said === undefined ? null : said.reasons.map(reasonDocument);
  return { outcome, need, jurisdictions, rules, reasons };
}

function observedDocument(
  { level, purposes, by, refused }: KeptDecision["decided"]["open"],
  said: Observing<string> | undefined,
): Given<Static<typeof ObservedFields>> {
  return {
    level,
    purposes,
    by: by && answerDocument(by, said?.given?.decision),
    refused: refused.map((one, at) => ({
      level: one.level,
      ...answerDocument(one, said?.refused[at]?.decision),
    })),
  };
}
