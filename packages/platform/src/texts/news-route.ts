import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { Secret } from "@consentry/kernel";
import { readHttpNews } from "@consentry/sms";

import { parseOrganisationId } from "../database/organisation-id.ts";
import { isId } from "../http/api/shapes.ts";
import { keysOf } from "../organisations/keys.ts";
import { installationNewsSecret, newsSecret } from "./carriers/news-secret.ts";
import { takeIncoming } from "./incoming/take-incoming.ts";
import { INSTALLATION_CARRIER, type SessionOf, type TextWork } from "./own-texts.ts";
import { takeReceipt } from "./receipts/take-receipt.ts";

/** A thousand receipts, or some hundred long answers. */
const LARGEST_NEWS = 1_000_000;

/**
 * A carrier by HTTP says what became of texts, and what people answered: at
 * `POST /x/ORGANISATION/CARRIER` one of an organisation, at `POST /x/installation` the one that all
 * share. It is answered once all of that is on disk, so that it says it again if it is not. Also
 * heard is a carrier that is not used any more: what it has to say is still true.
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
        const session = parsed.value;
        const secret = newsSecret(keysOf(work.secret, session), carrier);
        return hear(work, { session, carrier, secret }, request, reply);
      },
    );
    const shared = {
      session: null,
      carrier: INSTALLATION_CARRIER,
      secret: installationNewsSecret(work.secret),
    };
    scope.post<{ Body: string | undefined }>(
      `/x/${INSTALLATION_CARRIER}`,
      { bodyLimit: LARGEST_NEWS },
      (request, reply) => hear(work, shared, request, reply),
    );
  });
}

interface Teller {
  readonly session: SessionOf;
  /** By what name its texts went out. */
  readonly carrier: string;
  readonly secret: Secret;
}

async function hear(
  work: TextWork,
  { session, ...teller }: Teller,
  { headers, body }: FastifyRequest<{ Body: string | undefined }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const news = readHttpNews(body ?? "", headers.authorization ?? null, teller);
  if (!news.ok) return reply.code(news.error === "not-authorised" ? 401 : 400).send();
  const { receipts, incoming } = news.value;
  for (const text of incoming) await takeIncoming(work, session, text);
  await Promise.all(receipts.map((receipt) => takeReceipt(work, session, receipt)));
  return reply.code(204).send();
}
