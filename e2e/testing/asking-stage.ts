import { buildWebBundle, readConfig, startServer, type RunningServer } from "@consentry/platform";
import type { Instant } from "@consentry/kernel";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import PostalMime from "postal-mime";

import { asOrganisation } from "../../packages/platform/src/consent/asking/own.ts";
import { formAddress } from "../../packages/platform/src/consent/forms/form-address.ts";
import { makeForm } from "../../packages/platform/src/consent/forms/forms.ts";
import { letPeopleEdit } from "../../packages/platform/src/contacts/contacts/editable-attributes.ts";
import { SECRET } from "../../packages/platform/src/consent/testing/people.ts";
import { makeList } from "../../packages/platform/src/contacts/lists/lists.ts";
import { withOrganisation } from "../../packages/platform/src/database/database.ts";
import { makeTestDatabase } from "../../packages/platform/src/database/testing/in-every-door.ts";
import { makeApiKey } from "../../packages/platform/src/organisations/api-keys/api-keys.ts";
import { makeOrganisation } from "../../packages/platform/src/organisations/organisation.ts";
import { findFreePort, launch, VISITOR } from "./stage.ts";

/** The real server on a real database, an organisation with a form, and a browser. */
export interface AskingStage {
  readonly address: string;
  /** The form's page. */
  readonly form: string;
  /** Of a program of the organisation's. */
  readonly key: string;
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function setAskingStage(): Promise<AskingStage> {
  await buildWebBundle();
  const made = await makeTestDatabase("embedded");
  const { database } = made;
  const config = readConfig({ PORT: String(await findFreePort()), LOG_LEVEL: "error" });
  if (!config.ok) throw new Error("the test's own configuration is wrong");
  const now = () => `${new Date().toISOString().slice(0, 19)}Z` as Instant;
  const { publicUrl } = config.value;
  const installation = { database, secret: SECRET, now, publicUrl, uploads: "" };
  const server: RunningServer = await startServer(config.value, database, installation);
  const browser: Browser = await launch();
  const organisation = await makeOrganisation(database, {
    name: "Chœur de la Place",
    country: "BE",
    contact: "choeur@example.org",
    privacyNotice: "https://choeur.example/data",
    locale: "fr",
  });
  const form = await asOrganisation(installation, organisation.id, async (own) => {
    const list = await makeList(own.tx, organisation.id, {
      name: "Concerts",
      purpose: "send.newsletter",
      isPublic: true,
    });
    if (!list.ok) throw new Error("the test's own list is wrong");
    await letPeopleEdit(own.tx, organisation.id, {
      attribute: "first_name",
      labels: { en: "First name", fr: "Prénom", nl: "Voornaam", de: "Vorname" },
    });
    const made = await makeForm(
      own,
      {
        name: "Website",
        definition: {
          texts: {
            en: {
              title: "Notes from the choir",
              intro: "When and where we sing, once a month, by e-mail.",
            },
            fr: {
              title: "Les nouvelles du chœur",
              intro: "Quand et où nous chantons, une fois par mois, par courriel.",
            },
          },
          boxes: [
            { purpose: "send.newsletter", list: list.value.id },
            { purpose: "send.charity" },
            { purpose: "track.open.individual" },
          ],
        },
      },
      "system",
    );
    if (!made.ok) throw new Error("the test's own form is wrong");
    return made.value;
  });
  const { text: key } = await withOrganisation(database, organisation.id, (tx) =>
    makeApiKey(tx, organisation.id, { name: "The test", role: "editor" }, now()),
  );
  const path = formAddress({ organisation: organisation.id, form: form?.id ?? "" });
  return {
    address: server.address,
    form: `${server.address}/f/${path}`,
    key,
    async open(options = {}) {
      const context = await browser.newContext({ ...VISITOR, ...options });
      return context.newPage();
    },
    async close() {
      await browser.close();
      await server.stop();
      await made.remove();
    },
  };
}

/** Waits for a mail to an address in the local inbox, and opens the page it leads to. */
export async function followTheMail(
  page: Page,
  { address, key }: AskingStage,
  to: string,
  subject = "Please confirm",
): Promise<void> {
  const ask = (path: string): Promise<Response> =>
    fetch(`${address}/api/v1/inbox/mails${path}`, { headers: { authorization: `Bearer ${key}` } });
  const find = async (): Promise<{ readonly id: string } | undefined> => {
    const answer = await ask(`?search=${encodeURIComponent(to)}`);
    const { items } = (await answer.json()) as { items: { id: string; subject: string }[] };
    return items.find((mail) => mail.subject.startsWith(subject));
  };
  let mail = await find();
  for (let attempt = 0; mail === undefined && attempt < 100; attempt += 1) {
    await page.waitForTimeout(100);
    mail = await find();
  }
  const source = await ask(`/${mail?.id ?? ""}/source`);
  const { text = "" } = await PostalMime.parse(await source.arrayBuffer());
  const link = /http\S+\/c\/[\w-]+/.exec(text)?.[0];
  if (link === undefined) throw new Error("the mail leads nowhere");
  await page.goto(link);
}
