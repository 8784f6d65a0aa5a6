import { assertNever, Bug, err, ok, type Result } from "@consentry/kernel";
import { Type, type Static } from "typebox";

import type { Problem } from "../../../http/api/problem.ts";
import { BY_ID, route, type ApiRoute, type Call } from "../../../http/api/route.ts";
import { changes, fields, line } from "../../../http/api/shapes.ts";
import type { Campaign } from "../../campaign.ts";
import {
  cancelCampaign,
  hasStoppedEverything,
  pauseCampaign,
  resumeCampaign,
} from "./change-state.ts";
import { startCampaign, type StartFailure } from "./start-campaign.ts";
import { allowSending, stopEverything } from "./stop-everything.ts";
import { GONE } from "../../audience/routes.ts";
import { CampaignFields, DRAFT_FIELDS } from "../../store/campaign-fields.ts";
import { changeCampaign } from "../../store/keep-campaign.ts";
import { readCampaign } from "../../store/read-campaign.ts";
import { campaignProblem } from "../../store/routes.ts";

const { startsAt, atLocalTime, perHour } = DRAFT_FIELDS;

/** As the table bounds a line that people read. */
const LONGEST_REASON = 200;

const Sending = fields({
  isStopped: Type.Boolean({ description: "Whether nothing at all goes out for the organisation." }),
});

/** Setting campaigns going, and holding them. */
export const CONTROL_ROUTES: readonly ApiRoute[] = [
  route({
    id: "startCampaign",
    method: "POST",
    path: "/campaigns/{id}/start",
    topic: "Campaigns",
    summary: "Freeze a campaign and set it going",
    description:
      "Only when the gate passed this very version, its list and segment are there and its sender can sign. Without `startsAt` it begins as its draft says: at once, or at its hour. Who gets it is planned then, and each is asked about again when their message is handed over.",
    needs: "write",
    deed: "sent",
    params: BY_ID,
    body: changes({ startsAt, atLocalTime, perHour }),
    answer: CampaignFields,
    async handle(call) {
      const { tx, organisation, keys, params, body } = call;
      const when = await changeCampaign(tx, organisation, params.id, body);
      if (!when.ok) return err(campaignProblem(when.error));
      const own = { id: organisation.id, keys };
      return asItStands(call, await startCampaign(tx, own, params.id));
    },
  }),
  route({
    id: "pauseCampaign",
    method: "POST",
    path: "/campaigns/{id}/pause",
    topic: "Campaigns",
    summary: "Hold a campaign where it is",
    description: "Messages that a relay has already are finished; every other waits.",
    needs: "write",
    deed: "sent",
    params: BY_ID,
    body: changes({ because: line(LONGEST_REASON, "For whoever looks at it next; no names.") }),
    answer: CampaignFields,
    async handle(call) {
      const { tx, organisation, params, body, by } = call;
      const because = body.because ?? by;
      return asItStands(call, await pauseCampaign(tx, organisation.id, params.id, because));
    },
  }),
  route({
    id: "resumeCampaign",
    method: "POST",
    path: "/campaigns/{id}/resume",
    topic: "Campaigns",
    summary: "Let a paused campaign go on where it was",
    needs: "write",
    deed: "sent",
    params: BY_ID,
    answer: CampaignFields,
    async handle(call) {
      const { tx, organisation, params } = call;
      return asItStands(call, await resumeCampaign(tx, organisation.id, params.id));
    },
  }),
  route({
    id: "cancelCampaign",
    method: "POST",
    path: "/campaigns/{id}/cancel",
    topic: "Campaigns",
    summary: "End a campaign for good",
    description: "Nobody who waits gets it. Messages that a relay has are finished.",
    needs: "write",
    deed: "sent",
    params: BY_ID,
    answer: fields({ cancelled: Type.Integer({ description: "How many will not get it." }) }),
    async handle({ tx, organisation, params, now }) {
      const cancelled = await cancelCampaign(tx, organisation.id, params.id, now);
      return cancelled.ok
        ? ok({ cancelled: cancelled.value })
        : err(controlProblem(cancelled.error));
    },
  }),
  route({
    id: "getSending",
    method: "GET",
    path: "/sending",
    topic: "Campaigns",
    summary: "Whether everything is stopped",
    needs: "read",
    answer: Sending,
    async handle({ tx, organisation }) {
      return ok({ isStopped: await hasStoppedEverything(tx, organisation.id) });
    },
  }),
  route({
    id: "stopSending",
    method: "POST",
    path: "/sending/stop",
    topic: "Campaigns",
    summary: "Stop everything",
    description:
      "Pauses every campaign; none starts or goes on until `allowSending`. Messages that a relay has already are finished.",
    needs: "write",
    answer: fields({ paused: Type.Integer({ description: "How many campaigns." }) }),
    async handle({ tx, organisation, now }) {
      return ok({ paused: await stopEverything(tx, organisation.id, now) });
    },
  }),
  route({
    id: "allowSending",
    method: "POST",
    path: "/sending/allow",
    topic: "Campaigns",
    summary: "Let campaigns be sent again",
    description: "They stay paused: each is resumed by somebody who looked at it.",
    needs: "own",
    answer: Sending,
    async handle({ tx, organisation }) {
      await allowSending(tx, organisation.id);
      return ok({ isStopped: false });
    },
  }),
];

async function asItStands(
  { tx, organisation, params }: Call<Static<typeof BY_ID>>,
  done: Result<null, StartFailure>,
): Promise<Result<Campaign, Problem>> {
  if (!done.ok) return err(controlProblem(done.error));
  const campaign = await readCampaign(tx, organisation.id, params.id);
  if (campaign === null) throw new Bug("a campaign went while it was locked");
  return ok(campaign);
}

function controlProblem(failure: StartFailure): Problem {
  if (failure.kind === "no-such-campaign") return { kind: "not-found" };
  return { kind: "not-possible", detail: controlSentence(failure) };
}

/** What stands in the way, and what to do about it, in a sentence. */
export function controlSentence(
  failure: Exclude<StartFailure, { readonly kind: "no-such-campaign" }>,
): string {
  switch (failure.kind) {
    case "wrong-state":
      return `The campaign is ${failure.state}: from there this is not possible.`;
    case "everything-stopped":
      return "Everything was stopped: let campaigns be sent again first.";
    case "not-checked":
      return "The gate did not pass it as it is written now: check it, and mend what it finds.";
    case "no-identity":
      return "Its sender is gone: choose another.";
    case "no-signing-key":
      return "Its sender has no key to sign with: give it one, and publish its record.";
    case "bad-signing-key":
      return `Its sender's key cannot be used. ${failure.problem.message}`;
    case "no-such-list":
    case "no-such-segment":
      return GONE[failure.kind];
    case "bad-writing":
      return "What is written cannot be read to its end: check it.";
    default:
      return assertNever(failure);
  }
}
