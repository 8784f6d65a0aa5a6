import { Bug } from "@consentry/kernel";

import { signWith } from "../campaigns/identities/sign-with.ts";
import { makeIdentity } from "../campaigns/identities/identities.ts";
import { makeTemplate } from "../campaigns/templates/templates.ts";
import { asOrganisation, type Own } from "../consent/asking/own.ts";
import { submitAnswers } from "../consent/asking/submit-answers.ts";
import { boxId, languagesOf } from "../consent/forms/definition.ts";
import { drawForm } from "../consent/forms/draw-form.ts";
import { makeForm, type Form } from "../consent/forms/forms.ts";
import { cutCheckpoints } from "../consent/ledger/checkpoints.ts";
import { makeList } from "../contacts/lists/lists.ts";
import { makeSegment } from "../contacts/segments/segments.ts";
import { declareSource } from "../contacts/sources/sources.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import type { Installation } from "../installation.ts";
import { makeOrganisation } from "../organisations/organisation.ts";
import { signerOf } from "../organisations/signing-key.ts";
import { changeStandingOrder } from "../retention/choices/standing-order.ts";
import { automationStages } from "./automations/automation-stages.ts";
import { chanceFrom } from "./chance.ts";
import { deliverabilityHappenings } from "./deliverability/deliverability-happenings.ts";
import { dutyStages } from "./duties/duty-stages.ts";
import { registerStages } from "./duties/register-stages.ts";
import { requestStages } from "./duties/request-stages.ts";
import { campaignStages } from "./mailing/campaign-stages.ts";
import { messageStages } from "./messages/message-stages.ts";
import type { DemoOrganisation, Known } from "./organisation.ts";
import { bringFile } from "./people/bring-file.ts";
import { happeningsOf, type Doors } from "./people/live.ts";
import { textStages } from "./texts/text-stages.ts";
import { sure } from "./sure.ts";
import type { Happening } from "./time/happening.ts";
import { runStages, type Stage } from "./time/stages.ts";
import { pastOf, type Past } from "./time/past.ts";

export interface MadeOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  /** Ids of its campaigns, in the order in which they are told. */
  readonly campaigns: readonly string[];
}

/**
 * Makes an organisation of the demo and lets its past happen: everything goes through the same doors
 * as a real one's, in the order of its days.
 */
export async function makeDemoOrganisation(
  installation: Omit<Installation, "uploads">,
  told: DemoOrganisation,
): Promise<MadeOrganisation> {
  const past = pastOf(installation.now());
  const chance = chanceFrom(told.seed);
  const { id, name } = await makeOrganisation(installation.database, told.organisation);
  const founded = { ...installation, now: () => past.moment(told.sinceDaysAgo, "04:00") };
  const begun = await asOrganisation(founded, id, (own) => begin(own, told));
  if (begun === null) throw new Bug("an organisation of the demo is gone");
  const { doors, known } = begun;
  const happenings = [
    ...declarations(told, doors, past),
    ...told.unconfirmed.map((asked) => ({
      at: past.now,
      happen: (own: Own) => ask(own, doors.form, asked),
    })),
    ...deliverabilityHappenings(past),
    ...told.lives(chance).flatMap((life) => happeningsOf(life, doors, { past, chance })),
  ];
  const campaigns: string[] = told.campaigns.map(() => "");
  const place = { installation, organisation: id, past };
  await runStages(place, happenings, [
    ...told.files(chance, past).map((file) => bringFile(place, file, { doors, list: known.list })),
    ...told.campaigns.flatMap((campaign, index) => {
      const made = (id: string): void => void (campaigns[index] = id);
      return campaignStages(place, campaign, { known, made });
    }),
    ...(told.automations ?? []).flatMap((one) => automationStages(place, one, known)),
    ...(told.messages === undefined ? [] : messageStages(place, told.messages(past))),
    ...(told.texts === undefined ? [] : textStages(place, told.texts, known)),
    ...CHECKPOINTS.map((daysAgo) => checkpoint(place, daysAgo)),
    ...(told.register === undefined ? [] : registerStages(place, told.register)),
    ...requestStages(place),
    ...dutyStages(place, told.duties),
  ]);
  return { id, name, campaigns };
}

async function begin(
  own: Own,
  told: DemoOrganisation,
): Promise<{ readonly doors: Doors; readonly known: Known }> {
  const { tx, organisation, keys, now } = own;
  // Its people are there to be looked at: whoever looks lets them go.
  await changeStandingOrder(tx, organisation.id, false, { by: BY, at: now });
  const list = sure(await makeList(tx, organisation.id, told.list)).id;
  const { name, definition } = told.form;
  const form = sure(await makeForm(own, { name, definition: definition(list) }, BY));
  const segments = new Map<string, string>();
  for (const segment of told.segments) {
    const made = sure(await makeSegment(tx, organisation.id, segment, { by: BY, at: now }));
    segments.set(made.name, made.id);
  }
  for (const template of told.templates) sure(await makeTemplate(tx, organisation, template, now));
  const identity = sure(await makeIdentity(tx, organisation.id, told.identity)).id;
  const signing = { domain: told.signingDomain, selector: "demo", privateKeyPem: null } as const;
  sure(
    await signWith(tx, organisation.id, keys, identity, { ...signing, algorithm: "rsa-sha256" }),
  );
  return { doors: { form, sources: {} }, known: { list, identity, segments } };
}

async function ask(
  own: Own,
  form: Form,
  { email, yes }: DemoOrganisation["unconfirmed"][number],
): Promise<void> {
  const language = languagesOf(form.definition)[0] ?? "en";
  const { words } = drawForm(form, own.organisation, language);
  const ticked = form.definition.boxes.filter(({ purpose }) => yes.includes(purpose)).map(boxId);
  const submission = { email, yes: ticked, words, language, networkAddress: null } as const;
  await submitAnswers(own, form, { ...submission, by: "person" });
}

function declarations(
  told: DemoOrganisation,
  { sources }: Doors,
  past: Past,
): readonly Happening[] {
  return Object.entries(told.sources(past)).map(([called, { daysAgo, ...declared }]) => ({
    at: past.moment(daysAgo, "05:00"),
    async happen({ tx, organisation, now: at }) {
      sources[called] = sure(await declareSource(tx, organisation, declared, { by: BY, at })).id;
    },
  }));
}

/** Whoever keeps such records wants to know who did it: here nobody did. */
const BY = "system";

/** Days on which what stood in the ledger was signed. */
const CHECKPOINTS = [1_000, 730, 545, 365, 180, 90, 30, 7, 1] as const;

function checkpoint(
  { installation, organisation, past }: Parameters<typeof runStages>[0],
  daysAgo: number,
): Stage {
  const at = past.moment(daysAgo, "23:00");
  return {
    at,
    async run() {
      await asOrganisation({ ...installation, now: () => at }, organisation, async (own) => {
        const signer = await signerOf(own.tx, organisation, own.keys.wrappingKey);
        await cutCheckpoints(own.tx, organisation, signer, at);
      });
      return [];
    },
  };
}
