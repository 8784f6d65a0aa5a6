import { ok, type EmailAddress, type Instant } from "@consentry/kernel";
import type { ComposedMail, Transport } from "@consentry/mail";
import fastify, { type FastifyInstance, type LightMyRequestResponse } from "fastify";
import PostalMime from "postal-mime";

import { asOrganisation, linkTo, type Own } from "../../../consent/asking/own.ts";
import { formAddress } from "../../../consent/forms/form-address.ts";
import { makeForm, type Form } from "../../../consent/forms/forms.ts";
import { anOrganisation, SECRET, type TestOrganisation } from "../../../consent/testing/people.ts";
import type { TokenKind } from "../../../consent/tokens/tokens.ts";
import type { Database } from "../../../database/database.ts";
import { handOverDue } from "../../../inbox/outbox.ts";
import { addPublicPages, LONGEST_PARAMETER } from "../public-pages.ts";

/** The public pages over a database, with one organisation, a clock to set and a mailbox to read. */
export interface PublicSite {
  readonly app: FastifyInstance;
  readonly organisation: TestOrganisation;
  readonly form: Form;
  /** `/f/…` of the form. */
  readonly formPath: string;
  now: Instant;
  as<T>(work: (own: Own) => Promise<T>): Promise<T>;
  post(path: string, fields: Fields): Promise<LightMyRequestResponse>;
  /** Hands over what waits and gives it. */
  mails(): Promise<readonly ReceivedMail[]>;
  /** Signs up and gives the path of the link in the mail. */
  signUp(email: string, yes?: readonly string[]): Promise<string>;
  link(kind: TokenKind, contact: string, about?: string): Promise<string>;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

export interface ReceivedMail {
  readonly to: EmailAddress;
  readonly bytes: Uint8Array;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
}

const BASE = "https://mail.example.org";

export const DEFINITION = {
  texts: {
    en: { title: "Notes from the choir", intro: "Concert dates, once a month." },
    fr: { title: "Les nouvelles du chœur", intro: "Les dates de concert, une fois par mois." },
  },
  boxes: [{ purpose: "send.newsletter" }, { purpose: "track.open.individual" }],
};

export async function openPublicSite(
  database: Database,
  definition: unknown = DEFINITION,
): Promise<PublicSite> {
  const organisation = await anOrganisation(database);
  const app = fastify({ routerOptions: { maxParamLength: LONGEST_PARAMETER } });
  const installation = {
    database,
    secret: SECRET,
    publicUrl: BASE,
    now: () => site.now,
    uploads: "",
  };
  const as = async <T>(work: (own: Own) => Promise<T>): Promise<T> => {
    const done = await asOrganisation(installation, organisation.id, async (own) => ({
      value: await work(own),
    }));
    if (done === null) throw new Error("the test's organisation is not there");
    return done.value;
  };
  const site: Omit<PublicSite, "form" | "formPath"> & { now: Instant } = {
    app,
    organisation,
    now: "2026-05-02T09:30:00Z" as Instant,
    as,
    post: (path, fields) =>
      app.inject({
        method: "POST",
        url: path,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(
          Object.entries(fields).flatMap(([name, values]) =>
            [values].flat().map((value): [string, string] => [name, value]),
          ),
        ).toString(),
      }),
    async mails() {
      const box = mailbox();
      await handOverDue(database, { transportOf: () => box.transport }, () => site.now);
      const mails = await Promise.all(box.taken.map(readMail));
      // Others of the same database may have left some.
      return mails.filter(({ subject }) => subject.includes(organisation.name));
    },
    async signUp(email, yes = ["send.newsletter"]) {
      await site.post(formPath, { email, yes, ...(await hiddenFields(app, formPath)) });
      const [mail] = await site.mails();
      return mail?.links[0]?.replace(BASE, "") ?? "";
    },
    link: (kind, contact, about) =>
      as((own) =>
        Promise.resolve(linkTo(own, kind, { contact, about: about ?? null }).replace(BASE, "")),
      ),
  };
  await addPublicPages(app, installation);
  const form = await as(async (own) => {
    const made = await makeForm(own, { name: "Choir", definition }, "system");
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  });
  const formPath = `/f/${formAddress({ organisation: organisation.id, form: form.id })}`;
  return Object.assign(site, { form, formPath });
}

/** The fields that a form's page carries along, in a language. */
export async function hiddenFields(
  app: FastifyInstance,
  path: string,
  lang = "en",
): Promise<{ readonly words: string; readonly lang: string }> {
  const { body } = await app.inject(`${path}?lang=${lang}`);
  return { words: /name="words" value="([^"]+)"/.exec(body)?.[1] ?? "", lang };
}

function mailbox(): { readonly transport: Transport; readonly taken: ComposedMail[] } {
  const taken: ComposedMail[] = [];
  const transport: Transport = {
    deliver(mail) {
      taken.push(mail);
      return Promise.resolve(ok({ relay: "test", code: "250" }));
    },
    close: () => Promise.resolve(),
  };
  return { transport, taken };
}

async function readMail({ recipient, message }: ComposedMail): Promise<ReceivedMail> {
  const { subject = "", text = "", html = "" } = await PostalMime.parse(message);
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url = ""]) => url);
  return { to: recipient, bytes: message, subject, text, links };
}
