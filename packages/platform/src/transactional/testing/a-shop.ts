import type { Instant } from "@consentry/kernel";
import { makeDkimKey } from "@consentry/mail";

import { makeIdentity } from "../../campaigns/identities/identities.ts";
import { signWith } from "../../campaigns/identities/sign-with.ts";
import { anOrganisation, SECRET, type TestOrganisation } from "../../consent/testing/people.ts";
import { valueOf } from "../../contacts/testing/organisation.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import { acceptMessages, type Acceptor } from "../accept/accept-messages.ts";
import type { Acceptance, MessageDraft } from "../message.ts";

export const NOW = "2026-11-21T09:30:00Z" as Instant;

/** One key for all: making one takes longer than sending with it. */
const KEY = await makeDkimKey("ed25519-sha256");

/** An organisation that can send: an identity with a key, and no relay of its own. */
export interface Shop {
  readonly organisation: TestOrganisation;
  readonly installation: Acceptor;
  /** Moves the installation's clock. */
  setNow(now: Instant): void;
  readonly within: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  accept(...drafts: readonly Partial<MessageDraft>[]): Promise<readonly Acceptance[]>;
  /** How many messages are in each state. */
  states(): Promise<Readonly<Record<string, number>>>;
}

export async function aShop(database: Database): Promise<Shop> {
  const organisation = await anOrganisation(database);
  let now = NOW;
  const installation: Acceptor = {
    database,
    secret: SECRET,
    publicUrl: "https://mail.shop.example",
    now: () => now,
  };
  const { id } = organisation;
  const within: Shop["within"] = (work) => withOrganisation(database, id, work);
  await addSender(database, organisation);
  return {
    organisation,
    installation,
    setNow(moment) {
      now = moment;
    },
    within,
    accept: (...drafts) =>
      acceptMessages(
        installation,
        id,
        drafts.map((draft) => aDraft(draft)),
        { by: "api-key:1" },
      ),
    async states() {
      const rows = await within((tx) =>
        tx.rows<{ readonly state: string; readonly count: number }>(
          `select state, count(*)::int as count from messages
            where organisation_id = $1 group by state`,
          [id],
        ),
      );
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    },
  };
}

/** Lets an organisation send as `orders@shop.example`. */
export function addSender(database: Database, { id, keys }: TestOrganisation): Promise<void> {
  return withOrganisation(database, id, async (tx) => {
    const identity = await makeIdentity(tx, id, {
      name: "Tea Shop",
      address: "orders@shop.example",
      replyTo: null,
      legalIdentity: "Tea Shop, 1 High Street",
      timeZone: "Europe/Paris",
    });
    await signWith(tx, id, keys, valueOf(identity).id, {
      domain: "shop.example",
      selector: "k1",
      algorithm: "ed25519-sha256",
      privateKeyPem: KEY,
    });
  });
}

/** An order confirmation to Ada, ready to be sent. */
export function aDraft(changes: Partial<MessageDraft> = {}): MessageDraft {
  return {
    kind: "order",
    to: { email: "ada@example.net", name: "Ada" },
    content: { by: "content", subject: "Your order", text: "Thank you: it is on its way." },
    ...changes,
  };
}
