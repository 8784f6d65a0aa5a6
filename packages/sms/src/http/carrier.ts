import { err, ok, type Result } from "@consentry/kernel";

import { Pace } from "../smpp/pace.ts";
import { Slots } from "../smpp/slots.ts";
import { REACH_ANY, type Reach } from "../transport/reach.ts";
import type { TakenText, TextFailure, TextMessage, TextTransport } from "../transport/transport.ts";
import { isShortText, objectOf } from "./json.ts";
import { Poster, type Posted } from "./post.ts";
import type { HttpSettings } from "./settings.ts";

export interface HttpManner {
  readonly reach?: Reach;
  readonly timeoutMs?: number;
  readonly restMs?: number;
}

const TIMEOUT_MS = 15_000;
const REST_MS = 500;

/**
 * Hands texts to a carrier by HTTP, a POST each, in a plain format of our own:
 *
 *     {"reference": "…", "to": "+33639980001", "from": "Choir", "text": "…", "valid_for_seconds": 3600}
 *
 * `Idempotency-Key` is the reference too: a carrier takes one reference once. It answers 2xx with
 * `{"ids": ["…"]}`, a name for each segment, or `{"id": "…"}`, or nothing, and then the reference is
 * the name. Another answer may say `{"error": {"about": "recipient", "code": "…"}}`, about
 * `recipient`, `message` or `policy`. What it says later comes by `readHttpNews`.
 */
export function httpCarrier(settings: HttpSettings, manner: HttpManner = {}): TextTransport {
  const { name: carrier, url, authorization } = settings;
  const poster = new Poster(manner.reach ?? REACH_ANY, manner.timeoutMs ?? TIMEOUT_MS);
  const pace = new Pace(settings.perSecond, manner.restMs ?? REST_MS);
  const slots = new Slots(settings.window);
  const underWay = new Set<Promise<unknown>>();

  async function deliver(message: TextMessage): Promise<Result<TakenText, TextFailure>> {
    const letGo = await slots.take();
    try {
      await new Promise((resolve) => setTimeout(resolve, pace.turn(Date.now())));
      const posted = await poster.post({
        url,
        body: JSON.stringify(bodyOf(message)),
        headers: {
          "content-type": "application/json",
          "idempotency-key": message.reference,
          ...(authorization === null ? {} : { authorization: authorization.reveal() }),
        },
      });
      const taken = takenOf(posted, message.reference, carrier);
      if (posted.kind === "answered" && SLOW_DOWN.has(posted.status)) pace.slowDown(Date.now());
      else if (taken.ok) pace.wentWell();
      return taken;
    } finally {
      letGo();
    }
  }

  return {
    async deliver(message) {
      const work = deliver(message);
      underWay.add(work);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    },
    async close() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
      poster.close();
    },
  };
}

function bodyOf({ reference, to, from, text, validForSeconds }: TextMessage): object {
  return { reference, to, from, text, valid_for_seconds: validForSeconds };
}

const SLOW_DOWN: ReadonlySet<number> = new Set([429, 503]);

/** A gateway in between does not know whether what is behind it took the text. */
const OF_A_GATEWAY: ReadonlySet<number> = new Set([502, 504]);

/** What says that the text itself, or whom it is for, is refused. */
const ABOUT_THE_TEXT: ReadonlySet<number> = new Set([400, 413, 422]);

function takenOf(
  posted: Posted,
  reference: string,
  carrier: string,
): Result<TakenText, TextFailure> {
  if (posted.kind !== "answered") {
    const kind = posted.kind === "unknown" ? "unknown" : "for-now";
    return err({ kind, about: "carrier", code: posted.code, carrier });
  }
  const { status } = posted;
  if (status >= 200 && status < 300) {
    return ok({ carrier, messageIds: idsOf(posted.body, reference) });
  }
  const code = `HTTP ${status}`;
  if (OF_A_GATEWAY.has(status)) return err({ kind: "unknown", about: "carrier", code, carrier });
  if (!ABOUT_THE_TEXT.has(status)) {
    return err({ kind: "for-now", about: "carrier", code, carrier });
  }
  return err({ kind: "for-good", carrier, ...refusalOf(posted.body, code) });
}

/** A text has 255 segments at most. */
const MOST_IDS = 255;

function idsOf(body: string, reference: string): readonly string[] {
  const { id, ids } = objectOf(body);
  const named = (Array.isArray(ids) ? ids : [id]).filter((each) => isShortText(each, 1));
  return named.length === 0 ? [reference] : named.slice(0, MOST_IDS);
}

const ABOUT = ["recipient", "message", "policy"] as const;

function refusalOf(body: string, code: string): Pick<TextFailure, "about" | "code"> {
  const { error } = objectOf(body);
  const said = objectOf(error);
  const about = ABOUT.find((each) => each === said["about"]) ?? "message";
  const own = said["code"];
  return { about, code: typeof own === "string" && OWN_CODE.test(own) ? `${code} ${own}` : code };
}

/** A word, not a sentence that could name somebody. */
const OWN_CODE = /^[\w.-]{1,40}$/;
