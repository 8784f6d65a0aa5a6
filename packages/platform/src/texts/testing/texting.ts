import { Bug, PhoneNumber, Secret, type Instant } from "@consentry/kernel";
import { carrierAt, openCarrier } from "@consentry/sms";

import { SECRET } from "../../consent/testing/people.ts";
import { setNumber } from "../../contacts/numbers/set-number.ts";
import { aGround, NOW, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import type { Database } from "../../database/database.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import { acceptText, type TextDraft } from "../accept/accept-text.ts";
import { listenerFor } from "../carriers/listen.ts";
import { localCarrier } from "../carriers/local-carrier.ts";
import { TextCarriers, type CarrierOpener } from "../carriers/text-carriers.ts";
import { sendDueTexts } from "../delivery/send-due-texts.ts";
import { takeIncoming } from "../incoming/take-incoming.ts";
import type { TextWork } from "../own-texts.ts";
import type { Own } from "../../consent/asking/own.ts";

/** Of a range that ARCEP keeps for stories. */
export const ADAS = "+33639980001";
export const GRACES = "+33639980002";

export const A_CODE: TextDraft = {
  kind: "login-code",
  to: { phone: ADAS },
  text: "Your code for the choir is 418 207.",
};

/** An organisation that sends texts, and hears what comes back. */
export interface Texting extends Ground {
  readonly work: TextWork;
  own<T>(work: (own: Own) => Promise<T>): Promise<T>;
  accept(changes?: Partial<TextDraft>): Promise<string>;
  /** Hands over all that is due. */
  send(): Promise<string | null>;
  hear(text: string, from?: string): Promise<void>;
  /** Somebody with a number. */
  somebodyAt(number: string): Promise<string>;
  close(): Promise<void>;
}

/** Left out: the local inbox, and no other carrier can be opened. */
interface TextingBy {
  readonly opener?: CarrierOpener["open"];
  /** Of the installation's carrier. */
  readonly carrierUrl?: string;
  readonly now?: () => Instant;
}

export async function aTexting(
  database: Database,
  { opener, carrierUrl, now = () => NOW }: TextingBy = {},
): Promise<Texting> {
  const ground = await aGround(database);
  const publicUrl = "https://mail.example.org";
  const work: TextWork = { database, secret: SECRET, publicUrl, now };
  const carriers = new TextCarriers(
    work,
    {
      open:
        opener ??
        ((name, url, listener) => {
          if (carrierUrl === undefined) throw new Bug("no carrier is to be opened");
          const transport = openCarrier(valueOf(carrierAt(name, url)), listener);
          return { transport, atOnce: 10 };
        }),
      openLocal: (organisation, listener) => ({
        transport: localCarrier(work, organisation, listener),
        atOnce: 10,
      }),
    },
    (organisation) => listenerFor(work, organisation),
    carrierUrl === undefined ? null : new Secret(carrierUrl),
  );
  const own: Texting["own"] = (asOwn) =>
    ground.within(async (tx) => {
      const organisation = await readOrganisation(tx, ground.id);
      if (organisation === null) throw new Bug("no organisation");
      return asOwn({ tx, organisation, keys: ground.keys, publicUrl, now: now() });
    });
  return {
    ...ground,
    work,
    own,
    accept: async (changes) =>
      valueOf(await own((one) => acceptText(one, { ...A_CODE, ...changes }, "api-key:1"))),
    async send() {
      const way = await carriers.take(ground.id);
      const worker = "00000000-0000-7000-8000-000000000001";
      try {
        const run = { database, organisation: ground.id, worker, way, now };
        return await sendDueTexts(run, new AbortController().signal);
      } finally {
        way.letGo();
      }
    },
    hear: (text, from = ADAS) =>
      takeIncoming(work, ground.id, { carrier: "local", from, to: "36000", text }),
    async somebodyAt(written) {
      const { id } = await ground.aContact();
      const given = { written, country: null, source: null, collectedOn: "2026-05-02" as never };
      await ground.within(async (tx) => valueOf(await setNumber(tx, ground, id, given, NOW)));
      return id;
    },
    close: () => carriers.close(),
  };
}

export function numberAt(text: string): PhoneNumber {
  return valueOf(PhoneNumber.parse(text));
}
