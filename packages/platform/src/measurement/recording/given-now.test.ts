import { dayNumber, type Day } from "@consentry/kernel";
import type { Reason } from "@consentry/law";
import { expect, test } from "vitest";

import type { Campaign } from "../../campaigns/campaign.ts";
import {
  questionUnder,
  type CampaignQuestion,
} from "../../campaigns/deciding/campaign-question.ts";
import type { FactsRow } from "../../contacts/contacts/person-facts.ts";
import { newId, newOrganisationId } from "../../database/organisation-id.ts";
import { storedPolicy } from "../../organisations/policy.ts";
import type { MeasureToken } from "../tokens/measure-token.ts";
import { GivenNow } from "./given-now.ts";

const OPENS = "track.open.individual" as const;
const TODAY = "2026-11-21" as Day;

test("the same answer holds for the same question alone", () => {
  const given = new GivenNow();
  const question = aQuestion();
  const [yes, no] = [aReader("given"), aReader("withdrawn")];
  expect(given.of(question, yes, promised([OPENS]))?.purposes).toEqual([OPENS]);
  expect(given.of(question, no, promised([OPENS]))).toBeNull();
  expect(given.of(question, yes, promised(["optimise.campaign"]))?.purposes ?? []).not.toContain(
    OPENS,
  );
  expect(given.of(question, aReader("given", "objected"), promised([OPENS]))).toBeNull();
  expect(given.of(question, yes, promised([OPENS]))?.purposes).toEqual([OPENS]);
});

test("another question about the same people is asked anew", () => {
  const given = new GivenNow();
  const yes = aReader("given");
  const open = aQuestion();
  const closed: CampaignQuestion = { ...open, quarantineOf: () => ({ rule: "X" }) as Reason };
  expect(given.of(open, yes, promised([OPENS]))?.level).toBe("individual");
  expect(given.of(closed, yes, promised([OPENS]))).toBeNull();
  expect(given.of(open, yes, promised([OPENS]))?.level).toBe("individual");
});

/** More different people than are remembered: what was forgotten is asked again, and answered alike. */
test("answers that were forgotten are the same when they are asked for again", () => {
  const given = new GivenNow();
  const question = aQuestion();
  const nobody = { ...promised([]), level: "aggregate" } as const;
  const [yes, no] = [aReader("given"), aReader("withdrawn")];
  const before = [yes, no].map((row) => given.of(question, row, promised([OPENS])));
  for (let day = 0; day < 20_000; day++) {
    given.of(question, { facts: yes.facts, moments: `${day},${day + 1}` }, nobody);
  }
  expect([yes, no].map((row) => given.of(question, row, promised([OPENS])))).toEqual(before);
});

function aQuestion(): CampaignQuestion {
  const campaign = {
    purpose: "send.newsletter",
    list: null,
    trial: null,
    offer: {},
    measuring: { open: [], click: [], purposes: [] },
    writing: { format: "html", source: "<p>Concert dates</p>{% footer %}", subject: "Autumn" },
  } as unknown as Campaign;
  return questionUnder(campaign, {
    policy: storedPolicy({}),
    switchedOff: [],
    country: "FR",
    on: TODAY,
  });
}

/** As `load-facts.ts` has the database write it: one who agreed to the letter, and to opens or not. */
function aReader(opens: "given" | "withdrawn", suppressed = ""): FactsRow {
  const day = dayNumber("2026-11-01" as Day);
  const consents = `send.newsletter,email,given,${day} ${OPENS},email,${opens},${day}`;
  return {
    facts: `FR|b2c|subscriber|form||||2026-11-01||||${suppressed}|${consents}`,
    moments: null,
  };
}

function promised(purposes: MeasureToken["purposes"]): MeasureToken {
  return {
    organisation: newOrganisationId(),
    campaign: newId(),
    reader: { contact: newId(), delivery: newId() },
    signal: "open",
    level: "individual",
    link: 0,
    purposes,
  };
}
