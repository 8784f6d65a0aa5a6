import { dayOf } from "@consentry/kernel";

import { linkTo } from "../../../../consent/asking/own.ts";
import { SECRET } from "../../../../consent/testing/people.ts";
import type { TokenKind } from "../../../../consent/tokens/tokens.ts";
import { newId } from "../../../../database/organisation-id.ts";
import type { TestDatabase } from "../../../../database/testing/in-every-door.ts";
import {
  openMeasuredSite,
  type MeasuredSite,
} from "../../../../measurement/testing/measured-site.ts";
import { receiveRequest } from "../../../../rights/receive/receive-request.ts";
import { aSentMessage } from "../../../../transactional/portal/testing/a-sent-message.ts";
import type { MeasuredReader } from "../../../../measurement/tokens/measure-token.ts";
import { addPublicPages } from "../../public-pages.ts";
import type { Addresses } from "./programs.ts";

const BASE = "https://mail.example.org";

/** Every public address over a database, measured ones and ways out alike. */
export async function openMailSite({ database }: TestDatabase): Promise<MeasuredSite> {
  const site = await openMeasuredSite(database);
  await addPublicPages(site.app, {
    database,
    secret: SECRET,
    publicUrl: BASE,
    now: () => site.now,
    uploads: "",
  });
  return site;
}

/** Somebody who agreed to letters and to being seen opening and clicking, and what their mail holds. */
export interface MailedReader {
  readonly campaign: string;
  readonly reader: MeasuredReader;
  readonly addresses: Addresses;
  /** `/u/TOKEN` of all their mail. */
  readonly leave: string;
}

export async function aMailedReader(site: MeasuredSite): Promise<MailedReader> {
  const campaign = await site.aCampaign();
  const reader = await site.aReader(campaign, [
    "send.newsletter",
    "track.open.individual",
    "track.click.individual",
  ]);
  const { contact, delivery } = reader;
  const link = (kind: TokenKind, about: string | null = null): string => {
    const own = { organisation: site.ground, keys: site.ground.keys, publicUrl: BASE };
    const of = { contact: kind === "confirm" ? null : contact, about, delivery };
    return linkTo({ ...own, now: site.now }, kind, of).replace(BASE, "");
  };
  const measured = (signal: "open" | "click", number: number): string =>
    site.token({ campaign, reader, signal, link: number });
  const leave = link("unsubscribe");
  return {
    campaign,
    reader,
    leave,
    addresses: {
      images: [`/o/${measured("open", 0)}`],
      links: [1, 2, 3].map((number) => `/l/${measured("click", number)}`),
      actions: [
        leave,
        link("preference"),
        link("confirm", await anAsk(site)),
        link("erase"),
        await aPortal(site),
        await aLastQuestion(site, contact).then(() => link("stay")),
        link("request", await aRequest(site, contact)),
        "/receipt",
      ],
    },
  };
}

/** A message of one person that has a page of its own. */
async function aPortal({ ground, now }: MeasuredSite): Promise<string> {
  const own = { organisation: ground, keys: ground.keys, publicUrl: BASE, now };
  return ground.within(async (tx) => new URL((await aSentMessage({ ...own, tx })).url).pathname);
}

/** Somebody was asked whether they want to stay, and has not answered. */
async function aLastQuestion({ ground, now }: MeasuredSite, contact: string): Promise<void> {
  await ground.within((tx) =>
    tx.run(
      `insert into last_questions (organisation_id, contact_id, counted_from, due_on, asked_at)
       select $1, contact_id, greatest(collected_on, last_contact_on), keep_until, $3
         from contacts where organisation_id = $1 and contact_id = $2`,
      [ground.id, contact, now],
    ),
  );
}

/** A request by telephone: whether it is theirs, its link asks. */
async function aRequest({ ground, now }: MeasuredSite, contact: string): Promise<string> {
  const own = { organisation: ground, keys: ground.keys, publicUrl: BASE, now };
  const received = await ground.within((tx) =>
    receiveRequest(
      { ...own, tx },
      {
        kind: "access",
        cameBy: "phone",
        contact,
        address: null,
        locale: null,
        words: "",
        receivedOn: dayOf(now),
        by: "member:1",
        isProved: false,
      },
    ),
  );
  if (received === null) throw new Error("the request was not taken in");
  return received.id;
}

/** An answer of somebody that waits for the owner of the mailbox. */
async function anAsk({ ground }: MeasuredSite): Promise<string> {
  const ask = newId();
  const { id: source } = await ground.aSource();
  await ground.within((tx) =>
    tx.run(
      `insert into asks (organisation_id, ask_id, source_id, email, address_key, locale, answers,
         requested_at, expires_at)
       values ($1, $2, $3, 'ada@example.net', $4, 'en', '[]', '2026-11-21', '2026-11-28')`,
      [ground.id, ask, source, Buffer.alloc(32, 7)],
    ),
  );
  return ask;
}
