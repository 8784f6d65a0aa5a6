import { err, ok } from "@consentry/kernel";
import { CLICK_LEVELS, OPEN_LEVELS } from "@consentry/mail";
import { Type } from "typebox";

import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import {
  fields,
  Id,
  InstantText,
  isId,
  line,
  named,
  nullable,
  oneOf,
} from "../../http/api/shapes.ts";
import { CAMPAIGN_STATES } from "../campaign.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { DELIVERY_STATES, listDeliveries } from "./list-deliveries.ts";
import { sendingProgress, type Resting } from "./sending-progress.ts";

const Messages = Type.Integer({ description: "How many messages." });

const Progress = named("SendingProgress", {
  at: InstantText,
  state: oneOf(CAMPAIGN_STATES),
  pausedBecause: nullable(Type.String()),
  startsAt: nullable(InstantText),
  counts: fields({
    planned: Messages,
    waiting: Messages,
    inFlight: Messages,
    sent: Messages,
    bounced: Messages,
    skipped: Messages,
    cancelled: Messages,
    possibleDuplicates: Messages,
  }),
  waitingFor: fields({
    turn: Messages,
    hour: Type.Integer({ description: "Messages with an hour of their own, or tried again then." }),
    trialEnd: Messages,
  }),
  perMinute: Type.Integer({ description: "Messages sent a minute of late." }),
  estimatedEnd: nullable(InstantText),
  rests: Type.Union(
    [
      fields({
        why: oneOf(["relay-trouble", "hour", "trial"]),
        since: nullable(InstantText),
        until: nullable(InstantText),
        code: nullable(Type.String({ description: "What the last relay said." })),
      }),
      Type.Null(),
    ],
    { description: "Why nothing goes out although nobody holds it; null: it goes on." },
  ),
});

const Delivery = named("Delivery", {
  id: Id,
  contact: nullable(Id),
  address: nullable(Type.String({ description: "null: the person was erased." })),
  state: oneOf(DELIVERY_STATES),
  reason: nullable(Type.String({ description: "Why it was not sent, or what a relay said." })),
  part: Type.Integer({ description: "0 the campaign's own writing, 1 the one on trial." }),
  open: nullable(oneOf(OPEN_LEVELS)),
  click: nullable(oneOf(CLICK_LEVELS)),
  dueAt: nullable(InstantText),
  sentAt: nullable(InstantText),
  attempts: Type.Integer(),
  possibleDuplicates: Type.Integer({ description: "How many copies more than one there may be." }),
});

/** As the table bounds a line that people read. */
const LONGEST_REASON = 200;

/** How sending goes, and what became of each message. */
export const DELIVERY_ROUTES: readonly ApiRoute[] = [
  route({
    id: "getSendingProgress",
    method: "GET",
    path: "/campaigns/{id}/progress",
    topic: "Campaigns",
    summary: "How far the sending of a campaign is",
    needs: "read",
    params: BY_ID,
    answer: Progress,
    async handle({ tx, organisation, params, now }) {
      const campaign = await readCampaign(tx, organisation.id, params.id);
      if (campaign === null) return err({ kind: "not-found" });
      const progress = await sendingProgress(tx, organisation.id, campaign, now);
      return ok({ ...progress, rests: progress.rests && restDocument(progress.rests) });
    },
  }),
  route({
    id: "listDeliveries",
    method: "GET",
    path: "/campaigns/{id}/deliveries",
    topic: "Campaigns",
    summary: "The messages of a campaign, one to each person, and what became of them",
    needs: "read",
    shows: "people",
    params: BY_ID,
    query: fields({
      ...PAGE_QUERY,
      state: Type.Optional(oneOf(DELIVERY_STATES)),
      reason: Type.Optional(line(LONGEST_REASON, "Those with exactly this reason.")),
    }),
    answer: pageOf(Delivery),
    async handle({ tx, organisation, params, query }) {
      const { state = null, reason = null, ...page } = query;
      const asked = pageRequest(page, isId);
      if (!asked.ok) return asked;
      if ((await readCampaign(tx, organisation.id, params.id)) === null) {
        return err({ kind: "not-found" });
      }
      const wanted = { ...asked.value, state, reason };
      const read = await listDeliveries(tx, organisation.id, params.id, wanted);
      return ok(makePage(read, asked.value.limit, ({ id }) => id));
    },
  }),
];

function restDocument(rests: Resting) {
  return { since: null, until: null, code: null, ...rests };
}
