import { err } from "@consentry/kernel";
import { checkDomain } from "@consentry/mail";

import { listIdentities } from "../../campaigns/identities/identities.ts";
import { recordOf } from "../../campaigns/identities/sign-with.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import type { Own } from "../../consent/asking/own.ts";
import { keepAnswers, type Asked } from "../../deliverability/blacklists/answers.ts";
import { addBlacklist, listBlacklists } from "../../deliverability/blacklists/blacklists.ts";
import { keepLook } from "../../deliverability/domains/keep-look.ts";
import { SECONDS_UNASKED } from "../../deliverability/domains/keep-watching.ts";
import { domainsOf, ownDomain } from "../../deliverability/domains/own-domain.ts";
import { changeAddresses } from "../../deliverability/domains/sending-domains.ts";
import { sure } from "../sure.ts";
import type { Happening } from "../time/happening.ts";
import type { Past } from "../time/past.ts";
import { DEMO_ADDRESS, demoLookup } from "./demo-names.ts";
import { reportMails } from "./reported-mails.ts";

/** A domain that was put right, and a server that stood in a list for two days. */
export function deliverabilityHappenings(past: Past): readonly Happening[] {
  return [
    { at: past.moment(30, "05:10"), happen: beginWatching },
    { at: past.moment(30, "05:11"), happen: (own) => look(own, null) },
    { at: past.moment(18, "05:12"), happen: (own) => answer(own, true) },
    { at: past.moment(16, "05:12"), happen: (own) => answer(own, false) },
    { at: past.moment(12, "05:11"), happen: (own) => look(own, "v=DMARC1; p=none") },
    { at: past.moment(1, "05:11"), happen: (own) => look(own, "v=DMARC1; p=none") },
    { at: past.moment(1, "05:12"), happen: (own) => answer(own, false) },
    { at: past.moment(1, "05:13"), happen: reportMails },
  ];
}

async function beginWatching({ tx, organisation, now }: Own): Promise<void> {
  for (const domain of domainsOf(await listIdentities(tx, organisation.id))) {
    await changeAddresses(tx, organisation.id, domain, [DEMO_ADDRESS], now);
  }
  sure(
    await addBlacklist(
      tx,
      organisation.id,
      {
        name: "Example list",
        zone: "bl.example.net",
        kinds: ["ip4"],
        meaning: "A list of the demo. It is off: nobody is asked.",
        delistUrl: null,
        isOn: false,
      },
      now,
    ),
  );
}

async function look(own: Own, policy: string | null): Promise<void> {
  const { tx, organisation, keys, now } = own;
  const [sender] = await listIdentities(tx, organisation.id);
  const [domain] = domainsOf(sender === undefined ? [] : [sender]);
  if (sender === undefined || domain === undefined) return;
  const key = await recordOf(tx, organisation.id, keys, sender.id);
  if (key === null) return;
  const of = await ownDomain({ ...own, publicUrl: `https://mail.${domain}` }, domain, undefined);
  const lookup = demoLookup(of, key, policy);
  const fetchText = () => Promise.resolve(err("no-such-host"));
  const checked = await checkDomain(of, { lookup, fetchText, now });
  await keepLook(own, checked, later(now, SECONDS_UNASKED));
}

async function answer(own: Own, isListed: boolean): Promise<void> {
  const { tx, organisation, now } = own;
  const [list] = await listBlacklists(tx, organisation.id);
  if (list === undefined) return;
  const listing: Asked["listing"] = isListed
    ? { state: "listed", codes: ["127.0.0.2"], text: "A reader reported a mail from there." }
    : { state: "clean" };
  const asked = [{ subject: DEMO_ADDRESS, listing }];
  await keepAnswers(own, list, { health: "answers", asked, askAt: now });
}
