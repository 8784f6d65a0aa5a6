import type { Day, Instant } from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";

/** What became of a message that a program sent to one person. */
interface OfMessage {
  readonly message: string;
  /** What kind of message it is: `order`, `invoice`. */
  readonly messageKind: string;
  /** The sending program's own word for it. */
  readonly reference: string | null;
}

/** What became of a text that a program sent to one person. */
interface OfText {
  readonly text: string;
  /** What kind of text it is: `login-code`, `delivery`. */
  readonly textKind: string;
  /** The sending program's own word for it. */
  readonly reference: string | null;
}

interface OfAct {
  readonly contact: string;
  readonly purpose: Purpose;
  readonly channel: Channel;
  /** The number of the ledger's entry. */
  readonly entry: number;
}

interface OfDelivery {
  readonly campaign: string;
  readonly delivery: string;
  readonly contact: string | null;
}

interface Coded {
  /** As the server said it: `550 5.1.1`; it names nobody. */
  readonly code: string | null;
}

/**
 * Everything that may be told, and exactly what of it: numbers, states, moments, references. There
 * is no field for an address, a name, a network address or a content, and no kind for an opening
 * or a click.
 */
export interface WebhookData {
  readonly "message.accepted": OfMessage;
  readonly "message.sent": OfMessage;
  readonly "message.deferred": OfMessage & Coded;
  readonly "message.bounced": OfMessage & Coded;
  /** A server reported that it put it into the mailbox (RFC 3464). */
  readonly "message.delivered": OfMessage;
  readonly "message.complained": OfMessage;
  /** The reader's mail program asked them, and they said that they read it (RFC 8098). */
  readonly "message.read": OfMessage;
  /** They pressed the button of the message's page. */
  readonly "message.portal_seen": OfMessage;
  readonly "text.sent": OfText;
  /** The carrier says that the telephone has all of it. */
  readonly "text.delivered": OfText;
  /** It did not leave, did not arrive, or nobody knows whether it did: the code says which. */
  readonly "text.failed": OfText & Coded;
  /** Somebody answered a text with a word that ends them; `null`: nobody of the contacts. */
  readonly "text.stopped": { readonly contact: string | null };
  readonly "delivery.bounced": OfDelivery & Coded;
  readonly "delivery.complained": OfDelivery;
  readonly "consent.given": OfAct;
  readonly "consent.refused": OfAct;
  readonly "consent.withdrawn": OfAct;
  readonly "consent.objected": OfAct;
  readonly "contact.unsubscribed": {
    readonly contact: string;
    /** `null`: of everything. */
    readonly list: string | null;
  };
  /** Which fields were corrected at the person's request: the receiver reads them anew. */
  readonly "contact.rectified": { readonly contact: string; readonly fields: readonly string[] };
  /** Their data are kept and not used; the receiver does the same. */
  readonly "contact.restricted": { readonly contact: string };
  readonly "contact.released": { readonly contact: string; readonly on: Day };
  /** The last that is told of a person: the receiver forgets them, too. */
  readonly "contact.erased": { readonly contact: string };
  readonly "campaign.finished": { readonly campaign: string };
  /** Somebody came to a step of an automation that tells of it. */
  readonly "automation.reached": {
    readonly automation: string;
    readonly step: string;
    /** What the step calls it. */
    readonly name: string;
    readonly contact: string;
  };
  /** Somebody who works here, or a program, read the data of many people. */
  readonly "staff.read_in_bulk": {
    readonly alert: string;
    /** Within an hour; `null`: a whole file. */
    readonly people: number | null;
  };
  /** What a sending domain publishes became better or worse. */
  readonly "domain.changed": {
    readonly domain: string;
    readonly changes: readonly {
      readonly check: string;
      /** A selector or an address of a server. */
      readonly about: string | null;
      readonly before: string;
      readonly after: string;
    }[];
  };
  /** A list of senders that receivers refuse names a server or a domain of ours, or no longer does. */
  readonly "blacklist.changed": {
    readonly list: string;
    readonly subject: string;
    readonly isListed: boolean;
  };
  /** Asked for by hand, to see whether an endpoint hears. */
  readonly "webhook.test": { readonly [name: string]: never };
}

export type WebhookKind = keyof WebhookData;

/** Every kind that an endpoint may ask to hear of; the test is sent to whoever asks for it. */
export const WEBHOOK_KINDS = [
  "message.accepted",
  "message.sent",
  "message.deferred",
  "message.bounced",
  "message.delivered",
  "message.complained",
  "message.read",
  "message.portal_seen",
  "text.sent",
  "text.delivered",
  "text.failed",
  "text.stopped",
  "delivery.bounced",
  "delivery.complained",
  "consent.given",
  "consent.refused",
  "consent.withdrawn",
  "consent.objected",
  "contact.unsubscribed",
  "contact.rectified",
  "contact.restricted",
  "contact.released",
  "contact.erased",
  "campaign.finished",
  "automation.reached",
  "staff.read_in_bulk",
  "domain.changed",
  "blacklist.changed",
] as const satisfies readonly WebhookKind[];

/** Something that happened, of one kind with what belongs to it. */
export type WebhookEvent = {
  readonly [Kind in WebhookKind]: {
    readonly kind: Kind;
    readonly at: Instant;
    readonly about: WebhookData[Kind];
  };
}[WebhookKind];
