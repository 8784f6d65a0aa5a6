import { randomUUID } from "node:crypto";

import { Bug, type Instant } from "@consentry/kernel";

import { asOrganisation } from "../../consent/asking/own.ts";
import type { Database } from "../../database/database.ts";
import { acceptMessages } from "../../transactional/accept/accept-messages.ts";
import { MessageWriter } from "../../transactional/delivery/message-writer.ts";
import { sendDue } from "../../transactional/delivery/send-due.ts";
import { noteMessageEvent } from "../../transactional/events/message-events.ts";
import type { MessageDraft, MessageEventKind } from "../../transactional/message.ts";
import {
  MESSAGE_TEMPLATES,
  type NewTemplate,
} from "../../transactional/templates/message-templates.ts";
import { publishTemplate } from "../../transactional/templates/publish-template.ts";
import { CONNECTIONS, Post } from "../mailing/post.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";

/** What an organisation's programs send, and by which templates. */
export interface DemoMessages {
  readonly templates: readonly NewTemplate[];
  readonly templatesDaysAgo: number;
  readonly sent: readonly DemoMessage[];
}

export interface DemoMessage {
  readonly daysAgo: number;
  /** In UTC. */
  readonly clock: string;
  readonly draft: MessageDraft;
  /** What was told of it a few minutes after it was handed over. */
  readonly told?: { readonly kind: MessageEventKind; readonly code: string };
}

/** Publishes the templates on their day, and hands each message in and over on its own. */
export function messageStages(
  place: Place,
  { templates, templatesDaysAgo, sent }: DemoMessages,
): readonly Stage[] {
  const at = place.past.moment(templatesDaysAgo, "07:40");
  const publish: Stage = {
    at,
    async run() {
      const then = { ...place.installation, now: () => at };
      await asOrganisation(then, place.organisation, async (own) => {
        for (const template of templates) {
          sure(await MESSAGE_TEMPLATES.make(own.tx, own.organisation.id, template, { by: BY, at }));
          sure(await publishTemplate(own, template.name, BY));
        }
      });
      return [];
    },
  };
  return [publish, ...sent.map((message) => messageStage(place, message))];
}

const BY = "system";

function messageStage(place: Place, { daysAgo, clock, draft, told }: DemoMessage): Stage {
  const { organisation, past } = place;
  const at = past.moment(daysAgo, clock);
  const installation = { ...place.installation, database: apart(place), now: () => at };
  return {
    at,
    async run() {
      const [accepted] = await acceptMessages(installation, organisation, [draft], { by: BY });
      if (accepted?.outcome !== "accepted") {
        throw new Bug(`the demo's message is refused: ${JSON.stringify(accepted)}`);
      }
      await sendAsOf(place, at);
      if (told !== undefined) {
        const event = { kind: told.kind, at, code: told.code, detail: null };
        await asOrganisation(installation, organisation, ({ tx }) =>
          noteMessageEvent(tx, organisation, accepted.id, event),
        );
      }
      return [];
    },
  };
}

/**
 * Takes the turn of a worker as if it were then; who carries the mails takes all but to who is gone.
 * None lies in the local inbox: there was no room.
 */
async function sendAsOf({ installation, organisation }: Place, at: Instant): Promise<void> {
  const { database } = installation;
  const parts = await asOrganisation(installation, organisation, (own) => Promise.resolve(own));
  if (parts === null) throw new Bug("an organisation of the demo is gone");
  const run = {
    database,
    organisation,
    worker: randomUUID(),
    writer: new MessageWriter({ ...parts, database }),
    way: { transport: new Post(), connections: CONNECTIONS },
    now: () => at,
  };
  await sendDue(run, new AbortController().signal);
}

/**
 * The same database, known to nobody else: whoever sends messages of this process hears nothing of
 * one that was accepted on a day that is over.
 */
function apart({ installation }: Place): Database {
  const { database } = installation;
  return {
    ...database,
    within: (organisation, work) => database.within(organisation, work),
    across: (work) => database.across(work),
  };
}
