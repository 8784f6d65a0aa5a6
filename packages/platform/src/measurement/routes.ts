import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { PUBLIC_HEADERS } from "../http/public/headers.ts";
import { chooseLanguage } from "../http/public/languages.ts";
import { notHerePage } from "../http/public/pages/message-page.ts";
import type { Installation } from "../installation.ts";
import { whoAsks } from "./asking/who-asks.ts";
import { RegisteredLinks } from "./links/registered-links.ts";
import { sendOpenImage } from "./open-image.ts";
import type { Recorder } from "./recording/recorder.ts";
import type { MeasureToken } from "./tokens/measure-token.ts";
import { TokenReader } from "./tokens/token-reader.ts";

export interface MeasureRoutesOptions {
  readonly installation: Pick<Installation, "database" | "secret">;
  readonly recorder: Pick<Recorder, "record">;
}

interface Addressed {
  readonly Params: { readonly token: string };
}

/** `/o/TOKEN` and `/l/TOKEN`: what measured mails load and lead through. */
export function addMeasureRoutes(
  app: FastifyInstance,
  { installation, recorder }: MeasureRoutesOptions,
): void {
  const clock = (): number => performance.now();
  const tokens = new TokenReader(installation, clock);
  const links = new RegisteredLinks(installation.database, clock);

  // The answers are written past the framework: they are always the same few octets.
  app.get<Addressed>("/o/:token", async (request, reply) => {
    // Where even that cannot be told, the mail is shown all the same.
    const token = await tokens.open(request.params.token, "open").catch(() => null);
    if (token !== null) await record(request, token);
    reply.hijack();
    sendOpenImage(reply.raw);
  });

  // Whatever may be measured today, a token of ours leads to its author's address. Anything else
  // ends on a page that leads nowhere.
  app.get<Addressed>("/l/:token", async (request, reply) => {
    const token = await tokens.open(request.params.token, "click");
    const location = token && (await links.targetOf(token));
    if (token === null || location === null) {
      sendNotHere(request.headers["accept-language"], reply);
      return;
    }
    await record(request, token);
    reply.hijack();
    reply.raw.writeHead(302, { ...LINK_HEADERS, location }).end();
  });

  /** Resolves when what may be kept of this load is on the disk. */
  async function record(
    { method, headers }: Pick<FastifyRequest, "method" | "headers">,
    token: MeasureToken,
  ): Promise<void> {
    const asking = whoAsks(method, headers);
    if (asking !== "nobody") await recorder.record({ token, isMachine: asking === "machine" });
  }
}

/** The page arrived at learns nothing of the way; nobody remembers where a token leads. */
const LINK_HEADERS = {
  "content-length": "0",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
};

function sendNotHere(acceptLanguage: string | undefined, reply: FastifyReply): void {
  const language = chooseLanguage(null, acceptLanguage, "en");
  void reply
    .code(404)
    .headers(PUBLIC_HEADERS)
    .type("text/html; charset=utf-8")
    .send(notHerePage(language));
}
