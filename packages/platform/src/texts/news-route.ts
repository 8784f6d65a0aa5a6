import type { FastifyInstance } from "fastify";

import { readHttpNews } from "@consentry/sms";

import { parseOrganisationId } from "../database/organisation-id.ts";
import { isId } from "../http/api/shapes.ts";
import { keysOf } from "../organisations/keys.ts";
import { newsSecret } from "./carriers/news-secret.ts";
import { takeIncoming } from "./incoming/take-incoming.ts";
import type { TextWork } from "./own-texts.ts";
import { takeReceipt } from "./receipts/take-receipt.ts";

/** A thousand receipts, or some hundred long answers. */
const LARGEST_NEWS = 1_000_000;

/**
 * `POST /x/ORGANISATION/CARRIER`: a carrier by HTTP says what became of texts, and what people
 * answered. It is answered once all of that is on disk, so that it says it again if it is not.
 */
export function addTextNews(app: FastifyInstance, work: TextWork): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => {
      done(null, body);
    });
    scope.post<{ Params: { organisation: string; carrier: string }; Body: string | undefined }>(
      "/x/:organisation/:carrier",
      { bodyLimit: LARGEST_NEWS },
      async (request, reply) => {
        const { carrier } = request.params;
        const parsed = parseOrganisationId(request.params.organisation);
        if (!parsed.ok || !isId(carrier)) return reply.code(404).send();
        const organisation = parsed.value;
        const keys = keysOf(work.secret, organisation);
        const secret = newsSecret(keys, carrier);
        const shown = request.headers.authorization ?? null;
        const news = readHttpNews(request.body ?? "", shown, { carrier, secret });
        if (!news.ok) return reply.code(news.error === "not-authorised" ? 401 : 400).send();
        // Also of a carrier that is not used any more: what it has to say is still true.
        const { receipts, incoming } = news.value;
        for (const text of incoming) await takeIncoming(work, organisation, text);
        await Promise.all(receipts.map((receipt) => takeReceipt(work, organisation, receipt)));
        return reply.code(204).send();
      },
    );
  });
}
