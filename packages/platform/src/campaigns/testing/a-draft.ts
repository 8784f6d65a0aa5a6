import type { Writing } from "@consentry/mail";

import { valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import type { Campaign } from "../campaign.ts";
import { makeIdentity } from "../identities/identities.ts";
import { signWith } from "../identities/sign-with.ts";
import type { CampaignDraft } from "../store/campaign-draft.ts";
import { makeCampaign } from "../store/keep-campaign.ts";

export function aWriting(changes: Partial<Writing> = {}): Writing {
  return {
    format: "html",
    source: [
      '<p>Dear {{ contact.first_name | default: "reader" }},</p>',
      '<p>we sing <a href="https://choir.example.org/may?a=1&amp;b=2">in May</a>.</p>',
      "{% footer %}",
    ].join("\n"),
    subject: "Rehearsals in May",
    preheader: "",
    text: null,
    language: "en",
    ...changes,
  };
}

/** A draft to everybody that measures nothing, under a new sender who signs. */
export async function aDraft(
  ground: Ground,
  changes: Partial<CampaignDraft> = {},
): Promise<CampaignDraft> {
  const identity = await ground.within(async (tx) => {
    const made = await makeIdentity(tx, ground.id, {
      name: "Choir",
      address: "news@choir.example.org",
      replyTo: null,
      legalIdentity: "Choir of Example\n1 Example Street",
      timeZone: "Europe/Paris",
    });
    const { id } = valueOf(made);
    const signing = { domain: "choir.example.org", selector: "k1", privateKeyPem: null };
    valueOf(
      await signWith(tx, ground.id, ground.keys, id, { ...signing, algorithm: "ed25519-sha256" }),
    );
    return id;
  });
  return {
    name: "May",
    purpose: "send.newsletter",
    list: null,
    segment: null,
    identity,
    writing: aWriting(),
    trial: null,
    measuring: { open: [], click: [], purposes: [] },
    offer: {},
    startsAt: null,
    atLocalTime: false,
    perHour: null,
    ...changes,
  };
}

export async function aCampaign(
  ground: Ground,
  changes: Partial<CampaignDraft> = {},
): Promise<Campaign> {
  const draft = await aDraft(ground, changes);
  return ground.within(async (tx) => valueOf(await makeCampaign(tx, ground, draft)));
}
