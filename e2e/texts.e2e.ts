import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";
import { NOTHING_WRONG, observedMember, type ObservedMember } from "./testing/observed-member.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

test("a text ends in the local inbox, and whoever answers STOP gets no promotion any more", async () => {
  const { page, observed } = await member();
  const reader = await aReaderWithNumber(page);
  const sent = await page.request.post(`${stage.address}/api/v1/texts`, {
    headers: { "x-consentry": "1" },
    data: {
      kind: "delivery",
      to: { phone: reader.phone },
      text: "Votre colis part aujourd'hui.",
    },
  });
  expect(sent.status(), await sent.text()).toBe(201);
  await page.goto(`${stage.address}/inbox?texts=1`);
  const telephone = page.getByRole("listitem").filter({
    has: page.getByRole("heading", { level: 2, name: reader.phone }),
  });
  await telephone.getByText("Votre colis part aujourd'hui.").waitFor();
  await telephone.getByRole("button", { name: "STOP", exact: true }).click();
  await page.getByText("STOP: this number gets no promotional texts any more.").waitFor();
  // Confirmed, once.
  await expect.poll(() => telephone.getByRole("listitem").count(), SOON).toBeGreaterThan(2);
  await page.goto(`${stage.address}/texts?tab=answers`);
  await page.getByText("STOP: closed at once").first().waitFor();
  await page.goto(`${stage.address}/contacts/${reader.id}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("a campaign by text is counted while it is written, judged, and leaves within its hours", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/campaigns/new`);
  await page.getByLabel("What it is called").fill("Samedi");
  await page.getByText("By text message").click();
  await page.getByRole("button", { name: "Begin writing" }).click();
  const text = page.getByLabel("Text message", { exact: true });
  await text.fill("Thés & Marées: dégustation samedi. Pour ne plus en recevoir, répondez STOP");
  await page.getByText(/^1 message, 7\d characters$/).waitFor();
  // One character that the alphabet of telephones lacks makes two of it.
  await text.fill("Thés & Marées: dégustation samedi ☕. Pour ne plus en recevoir, répondez STOP");
  await page.getByText(/^2 messages, /).waitFor();
  await text.fill("Dégustation samedi: https://bit.ly/3abcdef");
  await page.getByText("Saved", { exact: true }).waitFor();
  await gate(page);
  await page.getByText("A link is shortened").waitFor();
  await page.getByRole("link", { name: "Write" }).first().click();
  await text.fill("Thés & Marées: dégustation samedi. STOP au 36180");
  await page.getByText("Saved", { exact: true }).waitFor();
  await gate(page);
  await page.getByText("It may leave", { exact: true }).waitFor();
  await page.getByRole("link", { name: /Send$/ }).first().click();
  await page.getByRole("button", { name: "Send the campaign" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Send/ }).click();
  await page.getByText("The campaign is on its way.").waitFor();
  // At night and on Sundays they wait for their hours; on a working day they are there at once.
  await page
    .getByText(/wait for an hour at which a text may reach them/)
    .or(page.getByText(/^[1-9]\d* of \d+ messages/))
    .first()
    .waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

const SOON = { timeout: 20_000 };

function member(): Promise<ObservedMember> {
  return observedMember(stage);
}

async function gate(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Gate" }).first().click();
  await page
    .getByRole("button", { name: /^Let (the gate|it) look/ })
    .first()
    .click();
}

interface Reader {
  readonly id: string;
  readonly phone: string;
}

async function aReaderWithNumber(page: Page): Promise<Reader> {
  const answer = await page.request.get(`${stage.address}/api/v1/contacts?limit=200`);
  const { items } = (await answer.json()) as {
    readonly items: readonly { readonly id: string; readonly phone: string | null }[];
  };
  const found = items.find(({ phone }) => phone !== null);
  if (found === undefined) throw new Error("nobody of the demo left a number");
  return { id: found.id, phone: found.phone ?? "" };
}
