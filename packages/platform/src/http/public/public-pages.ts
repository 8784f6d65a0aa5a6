import formbody from "@fastify/formbody";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

import type { Installation } from "../../installation.ts";
import { readPublicFiles } from "./files.ts";
import { PUBLIC_HEADERS } from "./headers.ts";
import { chooseLanguage, type Language } from "./languages.ts";
import { messagePage, notHerePage } from "./pages/message-page.ts";
import { confirmRoute } from "./routes/confirm.ts";
import { formRoute } from "./routes/form.ts";
import { imageRoute } from "./routes/image.ts";
import { noticeRoute } from "./routes/notice.ts";
import { portalRoute } from "./routes/portal.ts";
import { preferenceRoute } from "./routes/preferences.ts";
import { receiptRoute } from "./routes/receipt.ts";
import { requestRoute } from "./routes/request.ts";
import { stayRoute } from "./routes/stay.ts";
import { unsubscribeRoute } from "./routes/unsubscribe.ts";
import { Visits } from "./visits.ts";
import { wordsIn } from "./words/words.ts";

/** What an answer needs: who asks, in which language, and the installation behind it. */
export interface Visit {
  readonly installation: Installation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  /** The part of the path after its first: a token, a form, an id. */
  readonly id: string;
  /** The fields of a form that was sent; the last one where a name comes twice. */
  readonly field: (name: string) => string | null;
  /** All values of a field. */
  readonly fields: (name: string) => readonly string[];
}

/** What comes back. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | object;
}

/** One public address. Its `get` changes nothing; what acts is its `post`. */
export interface PublicRoute {
  readonly path: string;
  readonly alsoAt?: string;
  readonly what: string;
  readonly get: (visit: Visit) => Promise<Answer | null>;
  readonly post?: (visit: Visit) => Promise<Answer | null>;
  /** Octets of a form that may be sent; a receipt is longer than an answer. */
  readonly largestBody?: number;
  /**
   * Whether it is answered however much comes from one network: mail programs send the clicks of
   * all their readers from few.
   */
  readonly isForAnyNumber?: boolean;
}

/** Every public page. Nobody logs in to any of them. */
export const PUBLIC_ROUTES: readonly PublicRoute[] = [
  formRoute,
  confirmRoute,
  unsubscribeRoute,
  portalRoute,
  preferenceRoute,
  receiptRoute,
  stayRoute,
  requestRoute,
  imageRoute,
  noticeRoute,
];

/** A form's answers, an attribute corrected: a few thousand characters at most. */
const LARGEST_BODY = 16 * 1024;

/** A token has 131 letters; what is a little longer is answered as calmly as what is forged. */
export const LONGEST_PARAMETER = 1_000;

/** Adds the public pages to a server. */
export async function addPublicPages(
  app: FastifyInstance,
  installation: Installation,
): Promise<void> {
  const files = await readPublicFiles();
  const visits = new Visits(() => performance.now());
  await app.register(async (pages) => {
    await pages.register(formbody);
    // Forms alone: nothing of ours sends JSON here, and no mailbox provider should.
    pages.removeContentTypeParser("application/json");
    // Mail programs may send their one click as a form with parts; what is in it is one line.
    pages.addContentTypeParser(
      "multipart/form-data",
      { parseAs: "string" },
      (_request, body, done) => done(null, { multipart: body }),
    );
    for (const [path, type, text] of [
      ["/public.css", "text/css", files.css],
      ["/public.js", "text/javascript", files.js],
    ] as const) {
      pages.get(path, (_request, reply) =>
        reply
          .headers({
            "cache-control": "max-age=300",
            "cross-origin-resource-policy": "cross-origin",
          })
          .type(`${type}; charset=utf-8`)
          .send(text),
      );
    }
    for (const route of PUBLIC_ROUTES) {
      for (const url of [route.path, route.alsoAt ?? []].flat()) addRoute(url, route);
    }

    function addRoute(url: string, route: PublicRoute): void {
      const { get, post, largestBody = LARGEST_BODY, isForAnyNumber = false } = route;
      pages.get(url, async (request, reply) => {
        const visit = visitOf(installation, request, reply);
        return send(visit, await get(visit));
      });
      if (post === undefined) return;
      pages.post(url, { bodyLimit: largestBody }, async (request, reply) => {
        const visit = visitOf(installation, request, reply);
        if (!isForAnyNumber && !visits.admits(request.ip)) return send(visit, tooMany(visit));
        return send(visit, await post(visit));
      });
    }
  });
}

function visitOf(installation: Installation, request: FastifyRequest, reply: FastifyReply): Visit {
  const { lang } = request.query as { readonly lang?: unknown };
  const { id = "" } = request.params as { readonly id?: string };
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const fields = (name: string): readonly string[] => {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    return [value].flat().filter((one) => typeof one === "string");
  };
  return {
    installation,
    request,
    reply,
    id,
    language: chooseLanguage(lang, request.headers["accept-language"], "en"),
    fields,
    field: (name) => fields(name).at(-1) ?? null,
  };
}

function send({ reply, language }: Visit, answer: Answer | null): FastifyReply {
  const {
    status = 200,
    headers = {},
    body,
  } = answer ?? { status: 404, body: notHerePage(language) };
  const sent = reply.code(status).headers({ ...PUBLIC_HEADERS, ...headers });
  if (typeof body === "string" && headers["content-type"] === undefined) {
    sent.type("text/html; charset=utf-8");
  }
  return sent.send(body);
}

function tooMany({ language }: Visit): Answer {
  return { status: 429, body: messagePage(language, wordsIn(language).slower) };
}
