import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import { PUBLIC_HEADERS } from "../http/public/headers.ts";
import { chooseLanguage } from "../http/public/languages.ts";
import { notHerePage } from "../http/public/pages/message-page.ts";
import type { Installation } from "../installation.ts";
import { measureKeyOf } from "../organisations/keys.ts";
import { whoAsks } from "./asking/who-asks.ts";
import { RegisteredLinks } from "./links/registered-links.ts";
import { sendOpenImage } from "./open-image.ts";
import type { Recorder } from "./recording/recorder.ts";
import { openMeasureToken, type MeasureToken, type Signal } from "./tokens/measure-token.ts";

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
  { installation: { database, secret }, recorder }: MeasureRoutesOptions,
): void {
  const links = new RegisteredLinks(database, () => performance.now());

  // The answers are written past the framework: they are always the same few octets.
  app.get<Addressed>("/o/:token", async (request, reply) => {
    const token = tokenIn(request.params.token, "open");
    if (token !== null) await record(request, token);
    reply.hijack();
    sendOpenImage(reply.raw);
  });

  // Whatever may be measured today, a token of ours leads to its author's address. Anything else
  // ends on a page that leads nowhere.
  app.get<Addressed>("/l/:token", async (request, reply) => {
    const token = tokenIn(request.params.token, "click");
    const location = token && (await links.targetOf(token));
    if (token === null || location === null) {
      sendNotHere(request.headers["accept-language"], reply);
      return;
    }
    await record(request, token);
    reply.hijack();
    reply.raw.writeHead(302, { ...LINK_HEADERS, location }).end();
  });

  function tokenIn(text: string, signal: Signal): MeasureToken | null {
    const opened = openMeasureToken(text, signal, (id) => measureKeyOf(secret, id));
    return opened.ok ? opened.value : null;
  }

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
