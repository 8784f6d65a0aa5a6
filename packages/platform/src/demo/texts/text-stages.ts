import { randomUUID } from "node:crypto";

import { Bug, dayOf, type Instant } from "@consentry/kernel";
import type { Wording } from "@consentry/ledger";

import { planDeliveries } from "../../campaigns/audience/plan-deliveries.ts";
import { startCampaign } from "../../campaigns/delivery/control/start-campaign.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import { Health } from "../../campaigns/delivery/sending/health.ts";
import { takeTurn } from "../../campaigns/delivery/sending/turn.ts";
import { begin, finishIfDone, hasDue } from "../../campaigns/delivery/worker/whose-turn.ts";
import { checkCampaign } from "../../campaigns/gate/check-campaign.ts";
import { makeCampaign } from "../../campaigns/store/keep-campaign.ts";
import { TextHours } from "../../campaigns/texting/sending/hours.ts";
import { openTextRun } from "../../campaigns/texting/sending/open-text-run.ts";
import { textWriting } from "../../campaigns/texting/text-writing.ts";
import { recordActs } from "../../consent/acts/record-acts.ts";
import type { Own } from "../../consent/asking/own.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { setNumber } from "../../contacts/numbers/set-number.ts";
import { statement } from "../../database/statement.ts";
import { keepCountry, type TextCountry } from "../../texts/countries/countries.ts";
import { LOCAL_CARRIER } from "../../texts/own-texts.ts";
import { takeReceipt } from "../../texts/receipts/take-receipt.ts";
import type { Known } from "../organisation.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";
import { asOf, keepingPost } from "./keeping-post.ts";
import { noticeStages, type DemoNotices } from "./notice-stages.ts";

/** What an organisation sends by text, and to whom. */
export interface DemoTexts {
  readonly country: TextCountry;
  /** Of those who get its letter: how many said yes to texts, too. */
  readonly people: number;
  readonly askedDaysAgo: number;
  readonly wording: Wording;
  /** The number of the first; those of the others follow it. Of a range that is kept for stories. */
  readonly firstNumber: number;
  readonly name: string;
  readonly text: string;
  readonly language: "en" | "fr" | "nl" | "de";
  /** So many of its texts reached nobody: the telephone is off, or gone. */
  readonly unreached: number;
  /** What its programs send to one person at a time. */
  readonly notices: DemoNotices;
}

/** People who leave their number and agree to texts; then one campaign of texts, on a working day. */
export function textStages(place: Place, texts: DemoTexts, known: Known): readonly Stage[] {
  const { past } = place;
  const asked = past.moment(texts.askedDaysAgo, "10:20");
  const sent = workingMorning(place);
  return [
    { at: asked, run: () => agree(place, texts, asked).then(() => []) },
    { at: sent, run: () => send(place, texts, known, sent).then(() => []) },
    ...noticeStages(place, texts.notices),
  ];
}

/** The last one of at least twelve days ago on which a text may leave. */
function workingMorning({ past }: Place): Instant {
  const hours = new TextHours("newsletter", "Europe/Paris");
  for (let daysAgo = 12; daysAgo < 26; daysAgo += 1) {
    const at = past.moment(daysAgo, "10:00");
    if (hours.heldUntil({ country: "FR" }, at) === null) return at;
  }
  throw new Bug("no text may leave for a fortnight");
}

async function agree(place: Place, texts: DemoTexts, at: Instant): Promise<void> {
  await asOf(place, at, async ({ tx, organisation, keys }) => {
    sure(await keepCountry(tx, organisation.id, texts.country));
    const wording = await keepWording(tx, organisation.id, texts.wording);
    const people = await tx.rows(READERS, [organisation.id, texts.people]);
    for (const [index, { contact }] of people.entries()) {
      const written = `+${texts.firstNumber + index}`;
      const given = { written, country: null, source: null, collectedOn: dayOf(at) };
      sure(await setNumber(tx, { id: organisation.id, keys }, contact, given, at));
      await recordActs(
        tx,
        { organisation: organisation.id, keys, contact },
        [{ purpose: "send.newsletter", channel: "sms", action: "given", wording }],
        { method: "form", place: null, actor: "contact", at },
      );
    }
  });
}

async function send(place: Place, texts: DemoTexts, known: Known, at: Instant): Promise<void> {
  const { installation, organisation } = place;
  const { database } = installation;
  const campaign = await asOf(place, later(at, -1_800), (own) => write(own, texts, known));
  const own = { organisation, campaign };
  sure(await planDeliveries(database, organisation, campaign, at));
  await begin(database, own, at);
  const { transport, taken } = keepingPost(installation, organisation, at);
  const way = { transport, atOnce: 5, letGo: () => undefined };
  const ways = { take: () => Promise.resolve(way) };
  const opened = await openTextRun(installation, ways, organisation, campaign);
  if (typeof opened === "string") throw new Bug(`texts of the demo are not sent: ${opened}`);
  const run = { ...opened.run, database, now: () => at, worker: randomUUID() };
  while (await hasDue(database, own, at)) {
    await takeTurn(run, new Health(), new AbortController().signal);
  }
  await finishIfDone(database, own, later(at, 60));
  for (const [index, messageId] of taken.entries()) {
    const state = index < texts.unreached ? "undeliverable" : "delivered";
    const code = state === "delivered" ? "000" : "001";
    const work = { database, now: () => later(at, 20 + index) };
    await takeReceipt(work, organisation, { carrier: LOCAL_CARRIER, messageId, state, code });
  }
}

async function write(own: Own, texts: DemoTexts, { identity }: Known): Promise<string> {
  const { tx, organisation, keys } = own;
  const made = await makeCampaign(tx, organisation, {
    channel: "sms",
    name: texts.name,
    purpose: "send.newsletter",
    list: null,
    segment: null,
    identity,
    writing: textWriting(texts.text, texts.language),
    trial: null,
    measuring: { open: [], click: [], purposes: [] },
    offer: {},
    startsAt: null,
    atLocalTime: false,
    perHour: null,
  });
  const { id } = sure(made);
  const { passed, findings } = sure(await checkCampaign(own, id));
  if (!passed) throw new Bug(`the gate says otherwise: ${JSON.stringify(findings)}`);
  sure(await startCampaign(tx, { id: organisation.id, keys }, id));
  return id;
}

/** Some who get the letter by mail, each time the same. */
const READERS = statement<{ readonly contact: string }>(
  "contacts.of_demo_texts",
  `select contact.contact_id as contact
     from contacts as contact
     join contact_keys as key
       on key.organisation_id = $1 and key.contact_id = contact.contact_id
     join consent_states as state
       on state.organisation_id = $1 and state.contact = key.pseudonym
      and state.purpose = 'send.newsletter' and state.channel = 'email' and state.action = 'given'
    where contact.organisation_id = $1 and contact.country = 'FR' and contact.kind = 'b2c'
      and not exists (select from suppressions as closed
                       where closed.organisation_id = $1
                         and closed.address_key = contact.address_key)
    order by contact.email
    limit $2`,
);
