import { err, ok } from "@consentry/kernel";

import { recordFacts } from "../../contacts/contacts/facts.ts";
import { statement } from "../../database/statement.ts";
import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, InstantText } from "../../http/api/shapes.ts";
import { recordResponse } from "./responses.ts";

/** What programs beside this one know of what came back. */
export const RESPONSE_ROUTES: readonly ApiRoute[] = [
  route({
    id: "recordReply",
    method: "POST",
    path: "/campaigns/{id}/replies",
    topic: "Campaigns",
    summary: "Say that somebody replied to a message",
    description:
      "`delivery` is what stands before the @ in its Message-ID, which a reply names in `In-Reply-To`. It counts for the campaign once, and is kept as a fact of the person, if they are still there. What they wrote is not taken.",
    needs: "write",
    params: BY_ID,
    body: fields({ delivery: Id, at: InstantText }),
    answer: null,
    async handle({ tx, organisation, params, body, now }) {
      const { delivery, at } = body;
      if (at > now) return err(IN_THE_FUTURE);
      const response = { campaign: params.id, delivery, kind: "replied", at, code: null } as const;
      const recorded = await recordResponse(tx, organisation.id, response);
      if (!recorded.ok) return err({ kind: "not-found" });
      const [to] = await tx.rows(WHOM, [organisation.id, params.id, delivery]);
      if (recorded.value.isFirst && to !== undefined) {
        await recordFacts(tx, organisation.id, [{ contact: to.contact, kind: "replied", at }], now);
      }
      return ok(null);
    },
  }),
];

const IN_THE_FUTURE = {
  kind: "bad-fields",
  fields: [{ path: "at", expected: "a moment that is over" }],
} as const;

const WHOM = statement<{ readonly contact: string }>(
  "deliveries.whom",
  `select contact_id as contact from deliveries
    where organisation_id = $1 and campaign_id = $2 and delivery_id = $3
      and contact_id is not null`,
);
