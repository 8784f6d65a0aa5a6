import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createTransport } from "nodemailer";
import type { Page } from "playwright-core";
import PostalMime, { type Email } from "postal-mime";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";

import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";
import { NOTHING_WRONG, observedMember, type ObservedMember } from "./testing/observed-member.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

test("my program sends one message, and is told what became of it", async () => {
  const { page, observed } = await member();
  const told = await listen();
  await page.goto(`${stage.address}/settings/webhooks`);
  await page.getByRole("button", { name: "Add a webhook" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Our shop");
  await dialog.getByLabel("Address it is told at").fill(told.url);
  await dialog.getByText("A message was handed over").click();
  await dialog.getByRole("button", { name: "Add a webhook" }).click();
  const secret = await dialog.getByLabel("Secret", { exact: true }).inputValue();
  await dialog.getByRole("button", { name: "I have kept it" }).click();

  const accepted = await send(page, {
    to: { email: "ada@example.org", name: "Ada Example", locale: "en" },
    kind: "order",
    template: "order-confirmation",
    data: ORDER,
    reference: "A-1042",
  });
  const { body, headers } = await told.next();
  const event = new Webhook(secret).verify(body, headers) as { type: string; data: object };
  expect(event).toMatchObject({ type: "message.sent", data: { reference: "A-1042" } });
  expect(body).not.toMatch(/ada|example\.org/i);

  await page.goto(`${stage.address}/messages/${accepted}`);
  await page.getByRole("heading", { level: 1, name: "A-1042" }).waitFor();
  await page.getByText("The next server took it.").waitFor();
  const shown = page.frameLocator("iframe").first();
  await shown.getByText("Ada Example").first().waitFor();
  await told.close();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("what I write into a template to promote something is found before it is published", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/messages/templates/password-reset`);
  await page.getByRole("button", { name: "Begin version 2" }).click();
  await page.getByRole("link", { name: "en", exact: true }).click();
  const source = page.getByLabel("Source", { exact: true });
  await source.waitFor();
  const before = await source.inputValue();
  await source.fill(`${before}\n\nOur sale: -20% with the promo code SPRING!\n`);
  await page.getByText("It could not be published:").waitFor();
  await source.fill(before.replace("nothing to do", "nothing for you to do"));
  await page.getByText("It promotes nothing and measures nothing.").waitFor();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await page.getByRole("button", { name: "Publish it" }).click();
  await page.getByText("Version 2 is published.").waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

/** A mail of a job takes some rounds of it: seconds, or a minute where all is busy. */
const MAIL_LEAVES_MS = 60_000;

test(
  "somebody answers STOP: they are left alone, told so once, and I see why",
  { timeout: 120_000 },
  async () => {
    const { page, observed } = await member();
    const mail = await aMailOfCampaign(page);
    await answer(mail, "STOP");
    await page.goto(`${stage.address}/incoming`);
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole("heading", { level: 1 }).waitFor();
          await page.getByRole("rowheader").first().waitFor();
          return page.getByText(mail.recipient).count();
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    await page.getByText(mail.recipient).first().click();
    await page.getByRole("heading", { level: 1, name: "Wants no more mails" }).waitFor();
    await page.getByRole("link", { name: mail.recipient }).click();
    await page.getByRole("heading", { level: 1, name: mail.recipient }).waitFor();
    await page.getByText("objected").first().waitFor();
    await page.goto(`${stage.address}/inbox?search=${encodeURIComponent(mail.recipient)}`);
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByRole("option").first().waitFor();
          return page.getByRole("option").count();
        },
        { timeout: MAIL_LEAVES_MS },
      )
      .toBeGreaterThan(1);
    expect(observed).toEqual(NOTHING_WRONG);
  },
);

test("I begin a welcome, activate it, and let somebody in", { timeout: 120_000 }, async () => {
  const { page, observed } = await member();
  const agreeing = await page.request.get(
    `${stage.address}/api/v1/contacts?purpose=send.newsletter&consent=given&limit=1`,
  );
  const [person] = ((await agreeing.json()) as { items: readonly { email: string }[] }).items;
  const recipient = person?.email ?? "";
  await page.goto(`${stage.address}/automations/new`);
  await page.getByRole("textbox", { name: "What it is called" }).fill("Bienvenue au comptoir");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Bienvenue au comptoir" }).waitFor();
  await page.getByRole("button", { name: "Check it", exact: true }).click();
  await page.getByText("Nothing stands in its way.").waitFor();
  await page.getByRole("button", { name: "Activate", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Activate" }).click();
  await page.getByText("It is active. People come in from now on.").waitFor();
  await page.getByRole("link", { name: "People", exact: true }).click();
  await page.getByRole("button", { name: "Let somebody in" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").or(dialog.getByRole("searchbox")).first().fill(recipient);
  await dialog.getByRole("button", { name: `Let in ${recipient}` }).click();
  await page.getByText(`${recipient} is in it now.`).waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
  // Its first mail leaves by itself, and the page tells where they are.
  await expect
    .poll(
      async () => (await mailsTo(page, recipient)).some(({ subject }) => /welcome/i.test(subject)),
      { timeout: MAIL_LEAVES_MS },
    )
    .toBe(true);
  await page.reload();
  await page
    .getByText(/Wait: 3 days/)
    .filter({ visible: true })
    .first()
    .waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("I ask by mail whether I may measure, and one person says yes on a page of theirs", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/transition`);
  await page.getByRole("link", { name: "Write the mail that asks" }).first().click();
  await page.getByRole("button", { name: "Write it" }).click();
  await page.getByRole("heading", { level: 1, name: "May we?" }).waitFor();
  await page.getByRole("link", { name: /Gate/ }).first().click();
  await page.getByRole("button", { name: "Let the gate look" }).click();
  await page.getByText("It may leave").waitFor();
  await page.getByRole("link", { name: /Send/ }).first().click();
  await page.getByRole("button", { name: "Send the campaign" }).click();
  await page.getByRole("button", { name: /^Send (?:to|it)/ }).click();
  await page.locator(".page-head").getByText("Sent", { exact: true }).waitFor({ timeout: 60_000 });
  expect(observed).toEqual(NOTHING_WRONG);

  const listed = await page.request.get(`${stage.address}/api/v1/inbox/mails?limit=1`);
  const [asked] = ((await listed.json()) as { items: readonly Listed[] }).items;
  if (asked === undefined) throw new Error("nobody was asked");
  expect(asked.verdict).toBe("untracked");
  const { html = "" } = await sourceOf(page, asked);
  const link = /href="(http[^"]+\/p\/[\w-]+)"/.exec(html)?.[1];
  if (link === undefined) throw new Error("the mail asks without a link to answer on");
  const reader = await stage.open();
  await reader.goto(`${link}?lang=en`);
  await reader
    .getByRole("group", { name: "Seeing that you opened a mail" })
    .getByRole("button", { name: "Yes" })
    .click();
  await reader.getByRole("heading", { name: "Your yes is recorded" }).waitFor();
  await page.goto(`${stage.address}/transition`);
  await page
    .getByRole("row", { name: /May we\?/ })
    .getByRole("cell", { name: "1", exact: true })
    .waitFor();
});

test("I count whose mail would rest before any does, and nobody is named", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/measurement`);
  await page.getByRole("button", { name: "Count first" }).click();
  await page
    .getByText(/would rest/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Let this mail rest" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Let this mail rest" }).click();
  await page.getByRole("button", { name: "Count first" }).waitFor({ state: "detached" });
  expect(observed).toEqual(NOTHING_WRONG);
});

interface Listed {
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
  readonly subject: string;
  readonly verdict: string;
}

interface Received {
  readonly recipient: string;
  readonly sender: string;
  readonly number: string;
}

/** A mail that the demo sent to a contact, as its reader has it. */
async function aMailOfCampaign(page: Page): Promise<Received> {
  const listed = await page.request.get(
    `${stage.address}/api/v1/inbox/mails?verdict=untracked&limit=100`,
  );
  for (const mail of ((await listed.json()) as { items: readonly Listed[] }).items) {
    const { messageId, headers } = await sourceOf(page, mail);
    if (messageId === undefined || !headers.some(({ key }) => key === "list-id")) continue;
    return { recipient: mail.recipient, sender: mail.sender, number: messageId };
  }
  throw new Error("the demo sent no campaign");
}

async function mailsTo(page: Page, recipient: string): Promise<readonly Listed[]> {
  const query = new URLSearchParams({ search: recipient });
  const answer = await page.request.get(`${stage.address}/api/v1/inbox/mails?${query}`);
  return ((await answer.json()) as { items: readonly Listed[] }).items;
}

async function sourceOf(page: Page, { id }: Pick<Listed, "id">): Promise<Email> {
  const source = await page.request.get(`${stage.address}/api/v1/inbox/mails/${id}/source`);
  return PostalMime.parse(await source.body());
}

/** Writes back as a mail program does. */
async function answer({ recipient, sender, number }: Received, said: string): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: stage.intake, ignoreTLS: true });
  await transport.sendMail({ from: recipient, to: sender, inReplyTo: number, text: said });
  transport.close();
}

const member = (): Promise<ObservedMember> => observedMember(stage);

const ORDER = {
  name: "Ada Example",
  number: "A-1042",
  lines: [{ name: "Assam", price: "12.50 €" }],
  total: "12.50 €",
  url: "https://shop.example/orders/A-1042",
};

/** Hands in a message as a program does, and gives its number. */
async function send(page: Page, message: object): Promise<string> {
  const answer = await page.request.post(`${stage.address}/api/v1/messages`, {
    headers: { "x-consentry": "1" },
    data: message,
  });
  const said = (await answer.json()) as { readonly id?: string };
  if (said.id === undefined) throw new Error(`not accepted: ${JSON.stringify(said)}`);
  return said.id;
}

interface Heard {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** A receiver of webhooks, as a member's own program is one. */
async function listen() {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    heard.push({ body: await text(request), headers: request.headers as Record<string, string> });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    async next(): Promise<Heard> {
      await expect.poll(() => heard.length, { timeout: 30_000 }).toBeGreaterThan(0);
      const [first] = heard.splice(0, 1);
      if (first === undefined) throw new Error("nothing was told");
      return first;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
