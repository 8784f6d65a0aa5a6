import { randomUUID } from "node:crypto";

import type { Instant } from "@consentry/kernel";

import { later } from "../../campaigns/delivery/moments.ts";
import { acceptText, type TextDraft } from "../../texts/accept/accept-text.ts";
import { LOCAL_CARRIER } from "../../texts/own-texts.ts";
import { sendDueTexts } from "../../texts/delivery/send-due-texts.ts";
import { takeReceipt } from "../../texts/receipts/take-receipt.ts";
import { publishWords } from "../../texts/templates/publish-words.ts";
import { TEXT_TEMPLATES, type NewTextTemplate } from "../../texts/templates/text-templates.ts";
import { sure } from "../sure.ts";
import type { Past } from "../time/past.ts";
import type { Place, Stage } from "../time/stages.ts";
import { asOf, keepingPost } from "./keeping-post.ts";

/** Codes and notices that an organisation's programs send to one telephone at a time. */
export interface DemoNotices {
  readonly templates: readonly NewTextTemplate[];
  readonly templatesDaysAgo: number;
  readonly sent: readonly DemoNotice[];
}

export interface DemoNotice {
  readonly daysAgo: number;
  /** In UTC. */
  readonly clock: string;
  readonly draft: (past: Past) => TextDraft;
}

/** Publishes the templates on their day, and hands each text in and over on its own. */
export function noticeStages(
  place: Place,
  { templates, templatesDaysAgo, sent }: DemoNotices,
): readonly Stage[] {
  const at = place.past.moment(templatesDaysAgo, "07:50");
  const publish: Stage = {
    at,
    async run() {
      await asOf(place, at, async (own) => {
        for (const template of templates) {
          const { tx, organisation } = own;
          sure(await TEXT_TEMPLATES.make(tx, organisation.id, template, { by: BY, at }));
          sure(await publishWords(own, template.name, BY));
        }
        return templates.length;
      });
      return [];
    },
  };
  return [publish, ...sent.map((notice) => noticeStage(place, notice))];
}

const BY = "system";

function noticeStage(place: Place, { daysAgo, clock, draft }: DemoNotice): Stage {
  const at = place.past.moment(daysAgo, clock);
  return {
    at,
    async run() {
      sure(await asOf(place, at, (own) => acceptText(own, draft(place.past), BY)));
      await sendAsOf(place, at);
      return [];
    },
  };
}

/** Takes the turn of a worker as if it were then; what was taken arrives a little later. */
async function sendAsOf({ installation, organisation }: Place, at: Instant): Promise<void> {
  const { database } = installation;
  const { transport, taken } = keepingPost(installation, organisation, at);
  const run = {
    database,
    organisation,
    worker: randomUUID(),
    way: { transport, atOnce: 1 },
    now: () => at,
  };
  await sendDueTexts(run, new AbortController().signal);
  for (const messageId of taken) {
    const work = { database, now: () => later(at, 8) };
    const said = { carrier: LOCAL_CARRIER, messageId, state: "delivered", code: "000" } as const;
    await takeReceipt(work, organisation, said);
  }
}
