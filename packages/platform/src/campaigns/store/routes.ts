import { assertNever, err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { makePage, PAGE_QUERY, pageOf, pageRequest } from "../../http/api/paging.ts";
import type { Problem } from "../../http/api/problem.ts";
import { BY_ID, creatingRoute, route, type ApiRoute } from "../../http/api/route.ts";
import { changes, fields, isId, oneOf, optional } from "../../http/api/shapes.ts";
import { CAMPAIGN_STATES, type Measuring } from "../campaign.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import {
  CampaignFields,
  CampaignLineFields,
  CHANNEL_FIELD,
  DRAFT_FIELDS,
} from "./campaign-fields.ts";
import {
  changeCampaign,
  makeCampaign,
  removeCampaign,
  type CampaignFailure,
} from "./keep-campaign.ts";
import { CAMPAIGN_SORTS, listCampaigns, readCampaign } from "./read-campaign.ts";
import { readFigures } from "./read-figures.ts";

/** Writings to many people. */
export const CAMPAIGN_STORE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "listCampaigns",
    method: "GET",
    path: "/campaigns",
    topic: "Campaigns",
    summary: "Campaigns, without what is written in them, with what came of their messages",
    needs: "read",
    query: fields({
      ...PAGE_QUERY,
      sort: Type.Optional(
        oneOf(
          CAMPAIGN_SORTS,
          "The latest first unless said otherwise; `needs`: those that wait for a person first.",
        ),
      ),
      state: Type.Optional(oneOf(CAMPAIGN_STATES)),
    }),
    answer: pageOf(CampaignLineFields),
    async handle({ tx, organisation, query }) {
      const { sort = "latest", state = null, ...page } = query;
      const asked = pageRequest(page, isId);
      if (!asked.ok) return asked;
      const read = await listCampaigns(tx, organisation.id, { ...asked.value, sort, state });
      const { items, next } = makePage(read, asked.value.limit, ({ id }) => id);
      const begun = items.filter((one) => one.state !== "draft").map(({ id }) => id);
      const figures = await readFigures(tx, organisation.id, begun);
      return ok({
        items: items.map((one) => ({ ...one, figures: figures.get(one.id) ?? null })),
        next,
      });
    },
  }),
  creatingRoute({
    id: "makeCampaign",
    method: "POST",
    path: "/campaigns",
    topic: "Campaigns",
    summary: "Write a campaign",
    description:
      "It is a draft: nothing is sent. What is left out is the least: no list, no measuring, no trial, at once. A writing that cannot be read to its end is refused, with line and column.",
    needs: "write",
    body: Type.Object(
      {
        ...optional({ ...DRAFT_FIELDS, channel: CHANNEL_FIELD }),
        name: DRAFT_FIELDS.name,
        purpose: DRAFT_FIELDS.purpose,
        identity: DRAFT_FIELDS.identity,
        writing: DRAFT_FIELDS.writing,
      },
      { $id: "NewCampaign", additionalProperties: false },
    ),
    answer: CampaignFields,
    async create({ tx, organisation, body }) {
      const made = await makeCampaign(tx, organisation, { ...LEAST, ...body });
      return made.ok ? ok(made.value.id) : err(campaignProblem(made.error));
    },
    read: ({ tx, organisation }, id) => readCampaign(tx, organisation.id, id),
  }),
  route({
    id: "getCampaign",
    method: "GET",
    path: "/campaigns/{id}",
    topic: "Campaigns",
    summary: "One campaign",
    needs: "read",
    params: BY_ID,
    answer: CampaignFields,
    async handle({ tx, organisation, params }) {
      const campaign = await readCampaign(tx, organisation.id, params.id);
      return campaign === null ? err({ kind: "not-found" }) : ok(campaign);
    },
  }),
  route({
    id: "changeCampaign",
    method: "PATCH",
    path: "/campaigns/{id}",
    topic: "Campaigns",
    summary: "Change a draft",
    description:
      "Another mail, audience or measuring is another version, which has to pass the gate anew. What has begun stays as it began.",
    needs: "write",
    params: BY_ID,
    body: changes(DRAFT_FIELDS),
    answer: CampaignFields,
    async handle({ tx, organisation, params, body }) {
      const changed = await changeCampaign(tx, organisation, params.id, body);
      return changed.ok ? changed : err(campaignProblem(changed.error));
    },
  }),
  route({
    id: "removeCampaign",
    method: "DELETE",
    path: "/campaigns/{id}",
    topic: "Campaigns",
    summary: "Remove a draft",
    description: "What was ever sent is accounted for, and stays.",
    needs: "write",
    params: BY_ID,
    answer: null,
    async handle({ tx, organisation, params }) {
      const removed = await removeCampaign(tx, organisation, params.id);
      return removed.ok ? ok(null) : err(campaignProblem(removed.error));
    },
  }),
];

/** What a campaign is of which nothing more was said. */
const NOTHING_MEASURED: Measuring = { open: [], click: [], purposes: [] };
const LEAST: Omit<CampaignDraft, "name" | "purpose" | "identity" | "writing"> = {
  list: null,
  segment: null,
  trial: null,
  measuring: NOTHING_MEASURED,
  offer: {},
  errand: null,
  startsAt: null,
  atLocalTime: false,
  perHour: null,
};

export function campaignProblem(failure: CampaignFailure): Problem {
  switch (failure.kind) {
    case "bad-fields":
      return { kind: "bad-fields", fields: failure.problems };
    case "bad-writing":
      return { kind: "bad-writing", writing: failure.faults };
    case "not-a-draft":
      return {
        kind: "not-possible",
        detail: `The campaign is ${failure.state}: only a draft is changed or removed.`,
      };
    case "no-such-campaign":
      return { kind: "not-found" };
    default:
      return assertNever(failure);
  }
}
