import type { Day } from "@consentry/kernel";

import type { Link, MessageSummary, Notice, Place, PlatformMatch, Transfer } from "../document.ts";
import type { Needles } from "../identity/needles.ts";
import { lineIndex } from "../mime/lines.ts";
import type { HeaderField, ParsedMessage, Part } from "../mime/message.ts";
import { siteOf } from "../parties/site.ts";
import type { Platform } from "../platforms/platform.ts";
import { PLATFORMS } from "../platforms/registry.ts";
import type { Collected } from "../references/collect-message.ts";
import type { Judged } from "../trackers/judge-message.ts";
import { mailingOf, type Mailing } from "./mailing.ts";

export { siteOf };

/** How a message was sent, as its header and its platform show. */
export interface Sending {
  readonly mailing: Mailing;
  readonly header: readonly HeaderField[];
  readonly parts: readonly Part[];
  readonly placeOf: (field: HeaderField) => Place;
  /** Where a part's body begins. */
  readonly placeOfPart: (part: Part) => Place;
  /**
   * Delivery left its trace. A copy without one was saved or shortened by some program: that a
   * field is missing from it says nothing of the message that was sent.
   */
  readonly isAsDelivered: boolean;
  /** All the mail shows was read: nothing stands where nobody looked. */
  readonly isWhole: boolean;
  /** Registrable domain of the author's address; `null` when there is none. */
  readonly site: string | null;
  readonly on: Day | null;
  /** Everything the reader can read, both versions. */
  readonly words: string;
  readonly transfers: readonly Transfer[];
  readonly forms: readonly Link[];
  readonly needles: Needles;
  /** The platform whose own form of URL this is; never one that a general form suggests. */
  readonly platformOf: (url: string) => Platform | null;
}

export interface SendingFacts {
  readonly bytes: Uint8Array;
  readonly parsed: ParsedMessage;
  readonly collected: Collected;
  readonly judged: Judged;
  readonly message: MessageSummary;
  readonly platform: PlatformMatch | null;
  readonly transfers: readonly Transfer[];
  readonly notices: readonly Notice[];
  readonly needles: Needles;
  readonly on: Day | null;
}

/** Gathers what the findings about sending may look at. */
export function sendingOf(facts: SendingFacts): Sending {
  const { parsed, collected, judged, message, platform } = facts;
  const { header, parts } = parsed;
  const lines = lineIndex(facts.bytes);
  const place = (part: string, offset: number, length: number): Place => ({
    part,
    offset,
    length,
    line: lines.lineAt(offset),
  });
  return {
    mailing: mailingOf({
      header,
      subject: message.subject ?? "",
      hasWayOut: judged.links.some(
        ({ kind, at }) => kind === "unsubscribe" && at.part !== "header",
      ),
      isCampaignTool: CAMPAIGN_TOOLS.has(platform?.name ?? ""),
    }),
    header,
    parts,
    placeOf: ({ start, end }) => place("header", start, end - start),
    placeOfPart: ({ path, bodyStart, bodyEnd }) => place(path, bodyStart, bodyEnd - bodyStart),
    isAsDelivered: header.some(({ key }) => TRACES.has(key)),
    isWhole: facts.notices.every(({ code }) => code === "attachment-not-read"),
    site: siteOf(message.from?.split("@").at(-1) ?? ""),
    on: facts.on,
    words: `${collected.visibleText ?? ""}\n${collected.plainText ?? ""}`,
    transfers: facts.transfers,
    forms: judged.links.filter((_, index) => FORMS.has(collected.links[index]?.via ?? "")),
    needles: facts.needles,
    platformOf: (url) =>
      judged.factsOf(url).shape.matches.find(({ generic }) => !generic)?.platform ?? null,
  };
}

const CAMPAIGN_TOOLS = new Set(
  PLATFORMS.filter(({ kind }) => kind === "esp").map(({ name }) => name),
);

/** Written on the way, RFC 5321 §4.4. */
const TRACES = new Set(["received", "return-path", "delivered-to"]);

const FORMS = new Set(["action", "formaction"]);
