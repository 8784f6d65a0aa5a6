import { err } from "@consentry/kernel";

import { BY_ID, route, type ApiRoute } from "../../http/api/route.ts";
import { fields, Id, InstantText } from "../../http/api/shapes.ts";
import { recordReply } from "./record-reply.ts";

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
    isNotedElsewhere: true,
    params: BY_ID,
    body: fields({ delivery: Id, at: InstantText }),
    answer: null,
    async handle({ tx, organisation, params, body, now }) {
      if (body.at > now) return err(IN_THE_FUTURE);
      const reply = { campaign: params.id, ...body };
      const recorded = await recordReply(tx, organisation.id, reply, now);
      return recorded.ok ? recorded : err({ kind: "not-found" });
    },
  }),
];

const IN_THE_FUTURE = {
  kind: "bad-fields",
  fields: [{ path: "at", expected: "a moment that is over" }],
} as const;
