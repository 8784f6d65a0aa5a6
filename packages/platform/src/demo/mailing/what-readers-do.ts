import { createHash } from "node:crypto";

import type { Instant } from "@consentry/kernel";

import { PARTS } from "../../campaigns/audience/trial-part.ts";
import type { ClaimedDelivery } from "../../campaigns/delivery/delivery.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import { recordReply } from "../../campaigns/responses/record-reply.ts";
import { recordLeaving } from "../../campaigns/responses/responses.ts";
import { leaveAll, leaveList } from "../../consent/unsubscribe/unsubscribe.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { Remembered, recordLoads, type Load } from "../../measurement/recording/record-loads.ts";
import { chanceFrom, type Chance } from "../chance.ts";
import { sure } from "../sure.ts";
import type { Happening } from "../time/happening.ts";

/** A mailing whose mails are in people’s hands. */
export interface Mailing {
  readonly organisation: OrganisationId;
  readonly campaign: string;
  readonly list: string | null;
  /** How many links its writings have. */
  readonly links: number;
  readonly sentAt: Instant;
  /** Nobody has done anything yet that would come after this. */
  readonly now: Instant;
}

/** Of a hundred readers. */
const OPEN = 66;
const OPEN_AGAIN = 22;
const CLICK = 46;
/** The last one, which is a button. */
const THE_MAIN_LINK = 60;
/** Mail programs that load every image by themselves, before or instead of the reader. */
const LOADED_BY_MACHINE = 46;
const REPLY = 4;
const LEAVE = 3;
/** So many more like the writing on trial. */
const LIKE_IT_BETTER = 12;

/**
 * What readers do with a mail in the days after: opening and following links is told to nobody but
 * of those whose mail observes it, and then recorded, or not, as any load is. Replies and leaving
 * need no observing.
 */
export function whatReadersDo(
  mailing: Mailing,
  sent: readonly ClaimedDelivery[],
): readonly Happening[] {
  const loads = sent.flatMap((one) => loadsOf(mailing, one, chanceOf(one, "reads")));
  const answers = sent.flatMap((one) => answersOf(mailing, one, chanceOf(one, "answers")));
  return [...recorded(mailing, loads), ...answers].filter(({ at }) => at < mailing.now);
}

/** Each reader's own, the same each time: ids and the order of sending are not. */
function chanceOf({ reader }: ClaimedDelivery, what: "reads" | "answers"): Chance {
  const drawn = createHash("sha256").update(`${what} ${reader.email}`).digest();
  return chanceFrom(drawn.readUInt32BE(0));
}

interface TimedLoad {
  readonly at: Instant;
  readonly load: Load;
}

function loadsOf(
  mailing: Mailing,
  delivery: ClaimedDelivery,
  chance: Chance,
): readonly TimedLoad[] {
  const more = delivery.part === PARTS.onTrial ? LIKE_IT_BETTER : 0;
  const isMachine = chance.between(1, 100) <= LOADED_BY_MACHINE;
  const opens = chance.between(1, 100) <= OPEN + more;
  const again = chance.between(1, 100) <= OPEN_AGAIN;
  const clicks = chance.between(1, 100) <= CLICK + more;
  const isMain = chance.between(1, 100) <= THE_MAIN_LINK;
  const inWriting = isMain ? mailing.links : chance.between(1, mailing.links);
  // Links are numbered through both writings.
  const link = inWriting + (delivery.part === PARTS.onTrial ? mailing.links : 0);
  const first = someTimeAfter(mailing.sentAt, chance);
  const loads: TimedLoad[] = [];
  const add = (at: Instant, signal: "open" | "click", by: boolean): void => {
    const load = loadOf(mailing, delivery, { signal, link: signal === "open" ? 0 : link }, by);
    if (load !== null) loads.push({ at, load });
  };
  if (isMachine) add(later(mailing.sentAt, 40), "open", true);
  if (opens) add(first, "open", false);
  if (opens && clicks) add(later(first, 50), "click", false);
  if (opens && again) add(later(first, chance.between(3_600, 90_000)), "open", false);
  return loads;
}

/** Most within the evening, some a day or two later. */
function someTimeAfter(sentAt: Instant, chance: Chance): Instant {
  return later(sentAt, 600 + chance.next() ** 3 * 3 * 86_400);
}

/** `null`: the mail observes no such thing, so nobody hears of it. */
function loadOf(
  { organisation, campaign }: Mailing,
  { id, recipient }: ClaimedDelivery,
  { signal, link }: { readonly signal: "open" | "click"; readonly link: number },
  isMachine: boolean,
): Load | null {
  const measured = recipient[signal];
  if (measured.level === "none") return null;
  const { level, purposes } = measured;
  const { contact } = recipient;
  const reader = level === "aggregate" ? null : { contact, delivery: id };
  const token = { organisation, campaign, reader, signal, level, link, purposes };
  return { token, isMachine };
}

/** Loads that came within the same ten minutes, recorded together. */
function recorded(mailing: Mailing, loads: readonly TimedLoad[]): readonly Happening[] {
  const remembered = new Remembered(() => performance.now());
  const { organisation } = mailing;
  return [...Map.groupBy(loads, ({ at }) => `${at.slice(0, 15)}0:00Z`)].map(([at, some]) => ({
    at: later(at as Instant, 600),
    happen: ({ tx, now }) =>
      recordLoads(tx, remembered, { organisation, loads: some.map(({ load }) => load), now }),
  }));
}

function answersOf(
  mailing: Mailing,
  { id, recipient }: ClaimedDelivery,
  chance: Chance,
): readonly Happening[] {
  const replies = chance.between(1, 100) <= REPLY;
  const leaves = chance.between(1, 100) <= LEAVE;
  const at = later(someTimeAfter(mailing.sentAt, chance), 300);
  const { contact } = recipient;
  const { campaign, list } = mailing;
  if (replies) {
    const reply = { campaign, delivery: id, at };
    return [
      {
        at,
        happen: async ({ tx, organisation, now }) =>
          sure(await recordReply(tx, organisation.id, reply, now)),
      },
    ];
  }
  if (!leaves) return [];
  const leaving = { contact, method: "one-click", reason: "unsubscribed" } as const;
  return [
    {
      at,
      async happen(own) {
        if (list === null) await leaveAll(own, leaving);
        else await leaveList(own, list, leaving);
        await recordLeaving(own, { contact, delivery: id });
      },
    },
  ];
}
