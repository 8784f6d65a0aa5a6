import type { Page } from "playwright-core";

export interface PageToLookAt {
  readonly name: string;
  readonly path: string;
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly name?: string }[];
}

/** Every page of the application, with something of the demo in it. The page must be signed in. */
export async function pagesToLookAt(page: Page, address: string): Promise<readonly PageToLookAt[]> {
  const first = async (path: string): Promise<string> => {
    const answer = await page.request.get(`${address}/api/v1${path}`);
    const [item] = ((await answer.json()) as Listed).items;
    if (item === undefined) throw new Error(`the demo has none of ${path}`);
    return item.id;
  };
  const campaigns = (await (await page.request.get(`${address}/api/v1/campaigns`)).json()) as {
    readonly items: readonly {
      readonly id: string;
      readonly state: string;
      readonly channel: "email" | "sms";
      readonly identity: string;
    }[];
  };
  const campaign = (by: "email" | "sms", is: string): (typeof campaigns)["items"][number] => {
    const found = campaigns.items.find(({ state, channel }) => state === is && channel === by);
    if (found === undefined) throw new Error(`the demo has no campaign by ${by} that is ${is}`);
    return found;
  };
  const [draft, sent] = [campaign("email", "draft").id, campaign("email", "finished").id];
  const texted = campaign("sms", "finished");
  const textDraft = await aTextDraft(page, address, texted.identity);
  const [contact, list, segment, form, imported, template, mail] = await Promise.all(
    ["/contacts", "/lists", "/segments", "/forms", "/imports", "/templates", "/inbox/mails"].map(
      first,
    ),
  );
  const [message, returned, request, breach] = await Promise.all(
    ["/messages", "/incoming", "/requests", "/breaches"].map(first),
  );
  const automations = (await (await page.request.get(`${address}/api/v1/automations`)).json()) as {
    readonly items: readonly { readonly id: string; readonly state: string }[];
  };
  const automation = automations.items.find(({ state }) => state === "active")?.id ?? "none";
  return [
    ["home", "/"],
    ["contacts", "/contacts"],
    ["person", `/contacts/${contact}`],
    ["lists", "/lists"],
    ["list", `/lists/${list}`],
    ["segments", "/segments"],
    ["segment", `/segments/${segment}`],
    ["imports", "/imports"],
    ["import-new", "/imports/new"],
    ["import", `/imports/${imported}`],
    ["campaigns", "/campaigns"],
    ["campaign-new", "/campaigns/new"],
    ["campaign-write", `/campaigns/${draft}/write`],
    ["campaign-audience", `/campaigns/${draft}/audience`],
    ["campaign-measuring", `/campaigns/${draft}/measuring`],
    ["campaign-gate", `/campaigns/${draft}/gate`],
    ["campaign-test", `/campaigns/${draft}/test`],
    ["campaign-send", `/campaigns/${draft}/send`],
    ["campaign-report", `/campaigns/${sent}/report`],
    ["text-write", `/campaigns/${textDraft}/write`],
    ["text-audience", `/campaigns/${textDraft}/audience`],
    ["text-gate", `/campaigns/${textDraft}/gate`],
    ["text-report", `/campaigns/${texted.id}/report`],
    ["automations", "/automations"],
    ["automation-new", "/automations/new"],
    ["automation", `/automations/${automation}`],
    ["automation-people", `/automations/${automation}/people`],
    ["templates", "/templates"],
    ["template", `/templates/${template}`],
    ["messages", "/messages"],
    ["message", `/messages/${message}`],
    ["message-templates", "/messages/templates"],
    ["message-template", "/messages/templates/order-confirmation"],
    ["texts", "/texts"],
    ["text-templates", "/texts/templates"],
    ["text-template", "/texts/templates/parcel-notice"],
    ["texts-answers", "/texts?tab=answers"],
    ["texts-carriers", "/texts?tab=carriers"],
    ["texts-senders", "/texts/senders"],
    ["delivered-domains", "/deliverability/domains"],
    ["delivered-domain", "/deliverability/domains/thes-et-marees.example"],
    ["delivered-blacklists", "/deliverability/blacklists"],
    ["delivered-reports", "/deliverability/reports"],
    ["delivered-pace", "/deliverability/pace"],
    ["what-comes-back", "/incoming"],
    ["returned", `/incoming/mails/${returned}`],
    ["inbox", "/inbox"],
    ["inbox-texts", "/inbox?texts=1"],
    ["mail", `/inbox/${mail}`],
    ["consent", "/consent"],
    ["forms", "/consent/forms"],
    ["form", `/consent/forms/${form}`],
    ["ledger", "/consent/ledger"],
    ["measurement", "/measurement"],
    ["transition", "/transition"],
    ["transition-ask", "/transition/ask"],
    ["transition-told", "/transition/told"],
    ["audit", "/audit"],
    ["requests", "/requests"],
    ["request", `/requests/${request}`],
    ["retention", "/retention"],
    ["retention-rules", "/retention?tab=rules"],
    ["retention-runs", "/retention?tab=runs"],
    ["register", "/register"],
    ["register-activity", "/register/activities/mailing"],
    ["register-processors", "/register/processors"],
    ["register-exposures", "/register/exposures"],
    ["register-questions", "/register/questions"],
    ["register-changes", "/register/changes"],
    ["assessments", "/assessments"],
    ["breaches", "/breaches"],
    ["breach", `/breaches/${breach}`],
    ["notice", "/notice"],
    ["staff-log", "/staff-log"],
    ["sign-on", "/settings/signOn"],
    ["backups", "/settings/backups"],
    ["settings", "/settings/organisation"],
    ["members", "/settings/members"],
    ["relays", "/settings/relays"],
    ["domains", "/settings/domains"],
    ["keys", "/settings/keys"],
    ["policy", "/settings/policy"],
    ["webhooks", "/settings/webhooks"],
    ["returns", "/settings/returns"],
    ["account", "/settings/account"],
  ].map(([name = "", path = ""]) => ({ name, path }));
}

/** The demo has none that is not sent. */
async function aTextDraft(page: Page, address: string, identity: string): Promise<string> {
  const made = await page.request.post(`${address}/api/v1/campaigns`, {
    headers: { "x-consentry": "1" },
    data: {
      name: "Samedi",
      channel: "sms",
      purpose: "send.commercial",
      identity,
      writing: {
        format: "markdown",
        source: "",
        subject: "",
        preheader: "",
        text: "Thés & Marées: dégustation samedi. STOP au 36180",
        language: "fr",
      },
    },
  });
  if (!made.ok()) throw new Error(`no text can be begun: ${await made.text()}`);
  return ((await made.json()) as { readonly id: string }).id;
}
