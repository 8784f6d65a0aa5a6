import { err, ok, parseInstant } from "@consentry/kernel";
import { DISCLAIMER, RULES_VERSION } from "@consentry/law";
import { Type } from "typebox";

import { allOf, makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import {
  DayText,
  fields,
  Id,
  InstantText,
  isId,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { findContact } from "../contacts/find-contacts.ts";
import { ReasonFields, reasonDocument } from "../reason-document.ts";
import { deliveriesOf, type DeliveryKey } from "./deliveries-of.ts";
import { DeliveryFields, deliveryDocument } from "./delivery-document.ts";
import { observedOf } from "./observed-of.ts";
import { standingToday, type MailToday } from "./standing-today.ts";

const ObservingFields = named("ObservingToday", {
  purpose: Type.String(),
  signal: oneOf(["open", "click"]),
  level: oneOf(["aggregate", "day", "individual"]),
  isGiven: Type.Boolean(),
  isSwitchedOff: Type.Boolean({ description: "By the organisation: law is not even asked." }),
  outcome: nullable(Type.String()),
  need: nullable(Type.String()),
  reasons: Type.Array(ReasonFields),
});

const MailFields = named("MailToday", {
  purpose: Type.String(),
  isMailable: Type.Boolean(),
  outcome: Type.String({ description: "What law says, whatever else holds the person back." }),
  need: Type.String(),
  reasons: Type.Array(ReasonFields),
  conditions: Type.Array(Type.String({ description: "In English." })),
  conditionsFr: Type.Array(Type.String({ description: "In French." })),
  quarantine: nullable(ReasonFields),
  quarantinedBy: nullable(Type.String()),
  suppressed: nullable(Type.String()),
  observing: Type.Array(ObservingFields, {
    description: "What a mail of this kind may observe; empty where none may be sent.",
  }),
});

const ObservedFields = named("ObservedOfPerson", {
  campaign: Id,
  purpose: Type.String(),
  signal: oneOf(["open", "click"]),
  byPerson: Type.Integer(),
  byMachine: Type.Integer({ description: "By programs on their behalf; counts for nothing." }),
  first: InstantText,
  last: InstantText,
  keepUntil: DayText,
});

/** What is done with one person, and why: for whoever has to account for it. */
export const PERSON_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getPersonToday",
    method: "GET",
    path: "/contacts/{id}/today",
    topic: "Contacts",
    summary: "What may be done with one person today, and why",
    description:
      "For each kind of mail whether it may be sent and what it may observe, by the law of today and the organisation's own policy and switches. The mail is taken to name its sender, to say why it comes and to carry a free way out; nothing is taken for granted of what it offers.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    answer: fields({
      rulesVersion: Type.String(),
      disclaimer: Type.String(),
      mails: Type.Array(MailFields),
    }),
    async handle({ tx, organisation, params, now }) {
      const mails = await standingToday(tx, organisation, params.id, now);
      if (mails === null) return err({ kind: "not-found" });
      return ok({
        rulesVersion: RULES_VERSION,
        disclaimer: DISCLAIMER,
        mails: mails.map(mailDocument),
      });
    },
  }),
  route({
    id: "listDeliveriesToPerson",
    method: "GET",
    path: "/contacts/{id}/deliveries",
    topic: "Contacts",
    summary: "Every message to one person, the latest first, and why it was sent as it was",
    description:
      "With what was decided when it was taken in hand: the rules, and law's words for them as long as its rules have not changed since.",
    needs: "read",
    shows: "person",
    params: BY_ID,
    query: fields(PAGE_QUERY),
    answer: pageOf(DeliveryFields),
    async handle({ tx, organisation, params, query }) {
      const asked = pageRequest(query, (key) => readKey(key) !== null);
      if (!asked.ok) return asked;
      if ((await findContact(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const { after, limit } = asked.value;
      const page = { after: after === null ? null : readKey(after), limit };
      const read = await deliveriesOf(tx, organisation.id, params.id, page);
      const { items, next } = makePage(read, limit, ({ at, campaign }) => `${at} ${campaign}`);
      return ok({ items: items.map((one) => deliveryDocument(one, organisation.country)), next });
    },
  }),
  route({
    id: "listObservedOfPerson",
    method: "GET",
    path: "/contacts/{id}/observed",
    topic: "Contacts",
    summary: "What is held of how one person read their mails, by purpose",
    description:
      "Counts, of each purpose what was collected for it. One event stands under each purpose it was collected for; what no purpose of theirs covers was never collected. The last day of an opening, where it is kept to stop mail to the inactive, is for that job alone and not told here.",
    needs: "rights",
    shows: "person",
    params: BY_ID,
    answer: allOf(ObservedFields),
    async handle({ tx, organisation, params }) {
      if ((await findContact(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      return ok({ items: await observedOf(tx, organisation.id, params.id) });
    },
  }),
];

function mailDocument({ purpose, answer, observing }: MailToday) {
  const { isMailable, decision, quarantine, quarantinedBy, suppressed } = answer;
  const { outcome, need, reasons, conditions, conditionsFr } = decision;
  return {
    purpose,
    isMailable,
    outcome,
    need,
    reasons: reasons.map(reasonDocument),
    conditions,
    conditionsFr,
    quarantine: quarantine && reasonDocument(quarantine),
    quarantinedBy,
    suppressed,
    observing: observing.map(({ decision: said, ...one }) => ({
      ...one,
      isSwitchedOff: said === null,
      outcome: said?.outcome ?? null,
      need: said?.need ?? null,
      reasons: said?.reasons.map(reasonDocument) ?? [],
    })),
  };
}

/** `2026-11-21T09:30:00Z 0197a1b2-…` */
function readKey(key: string): DeliveryKey | null {
  const [at = "", campaign = "", ...more] = key.split(" ");
  const moment = parseInstant(at);
  // The database knows no year 0.
  if (more.length > 0 || !moment.ok || at < "1" || !isId(campaign)) return null;
  return { at: moment.value, campaign };
}
