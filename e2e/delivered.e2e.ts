import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import {
  startNameServer,
  type NameServer,
} from "../packages/platform/src/deliverability/testing/name-server.ts";
import { aDmarcXml } from "../packages/mail/src/reports/testing/reports.ts";
import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";
import { NOTHING_WRONG, observedMember, type ObservedMember } from "./testing/observed-member.ts";

let dns: NameServer;
let stage: DemoStage;
beforeAll(async () => {
  dns = await startNameServer({});
  stage = await setDemoStage({ dns: dns.address });
});
afterAll(async () => {
  await stage?.close();
  await dns?.close();
});

const DOMAIN = "thes-et-marees.example";

test("a domain is looked at, its records are pasted, and the next look sees them", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/deliverability/domains`);
  await page.getByRole("link", { name: DOMAIN }).click();
  await page.getByRole("heading", { level: 1, name: DOMAIN }).waitFor();
  await look(page);
  const [toDo, fine] = ["To put right", "In order"].map((name) =>
    page.getByRole("region", { name }),
  ) as [Locator, Locator];
  await toDo.getByText("Signature (DKIM)").first().waitFor();

  const answer = await page.request.get(`${stage.address}/api/v1/deliverability/domains/${DOMAIN}`);
  const { look: found } = (await answer.json()) as Found;
  dns.serve(zoneOf(found.checks.flatMap(({ record }) => record ?? [])));
  await look(page);
  await fine.getByText("Signature (DKIM)").first().waitFor();
  await page
    .getByRole("region", { name: "What changed" })
    .getByText("Signature (DKIM)")
    .first()
    .waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("a report of a receiver is counted once, and an unknown server in it comes first", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/deliverability/reports`);
  const stranger = { source: "198.51.100.77", dkim: "fail", spf: "fail", mails: 40 } as const;
  const xml = aDmarcXml({ domain: DOMAIN, begin: yesterday(), rows: [{}, stranger] });
  const upload = async (): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Upload a report" }).click();
    const file = { name: "report.xml", mimeType: "text/xml", buffer: Buffer.from(xml) };
    await (await chooser).setFiles(file);
  };
  await upload();
  await page.getByText("The report was counted.").waitFor();
  await page.getByText("198.51.100.77").first().waitFor();
  await upload();
  await page.getByText("This report had been counted before.").waitFor();
  await page.getByText("Unknown, and proves nothing").first().waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("a list that has a server of ours says so, and a list that refuses is not believed", async () => {
  const { page, observed } = await member();
  dns.serve({
    "2.0.0.127.bl.example.com": { A: ["127.0.0.2"] },
    "25.2.0.192.bl.example.com": { A: ["127.0.0.2"] },
    "2.0.0.127.refusing.example.net": { A: ["127.255.255.254"] },
  });
  await page.request.put(`${stage.address}/api/v1/deliverability/domains/${DOMAIN}/addresses`, {
    headers: { "x-consentry": "1" },
    data: { addresses: ["192.0.2.25"] },
  });
  await page.goto(`${stage.address}/deliverability/blacklists`);
  await addList(page, "Ours to try", "bl.example.com");
  await page.getByRole("region", { name: "Listings" }).getByText("still listed").waitFor();
  await addList(page, "A refusing one", "refusing.example.net");
  await page.getByText("It refuses to answer us", { exact: false }).first().waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("a sending domain begins slowly, and one provider gets no more than its limit", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/deliverability/pace`);
  await page.getByRole("button", { name: "Begin slowly" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByText(/Day 1 of \d+/).waitFor();
  await page.getByRole("button", { name: "Set a limit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mails an hour, at most").fill("500");
  await page.keyboard.press("Tab");
  await dialog.getByRole("button", { name: "Set the limit" }).click();
  await page.getByText("500 an hour").first().waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

interface Found {
  readonly look: { readonly checks: readonly { readonly record: DomainRecord | null }[] };
}

interface DomainRecord {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

function member(): Promise<ObservedMember> {
  return observedMember(stage);
}

async function look(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith("/look"));
  await page.getByRole("button", { name: "Look now" }).first().click();
  expect((await answered).ok()).toBe(true);
}

async function addList(page: Page, name: string, zone: string): Promise<void> {
  await page.getByRole("button", { name: "Add another list" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await dialog.getByLabel("Zone").fill(zone);
  await dialog.getByText("Asked daily").click();
  await dialog.getByRole("button", { name: "Save" }).click();
}

/** Midnight of the day before, in seconds. */
function yesterday(): number {
  const day = 86_400;
  return (Math.floor(Date.now() / 1000 / day) - 1) * day;
}

function zoneOf(records: readonly DomainRecord[]): Record<string, Record<string, string[]>> {
  const zone: Record<string, Record<string, string[]>> = {};
  for (const { name, type, value } of records) (zone[name] ??= {})[type] = [value];
  return zone;
}
