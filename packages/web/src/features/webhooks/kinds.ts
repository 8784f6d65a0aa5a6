import type { NewWebhook } from "@consentry/client";

export type Kind = NewWebhook["kinds"][number];

/** Everything that a program may be told of, as the page groups it. */
export const KINDS = [
  {
    group: "message",
    kinds: [
      "message.accepted",
      "message.sent",
      "message.deferred",
      "message.bounced",
      "message.delivered",
      "message.complained",
      "message.read",
      "message.portal_seen",
    ],
  },
  { group: "text", kinds: ["text.sent", "text.delivered", "text.failed", "text.stopped"] },
  { group: "delivery", kinds: ["delivery.bounced", "delivery.complained"] },
  {
    group: "consent",
    kinds: ["consent.given", "consent.refused", "consent.withdrawn", "consent.objected"],
  },
  {
    group: "contact",
    kinds: [
      "contact.unsubscribed",
      "contact.rectified",
      "contact.restricted",
      "contact.released",
      "contact.erased",
    ],
  },
  { group: "campaign", kinds: ["campaign.finished", "automation.reached"] },
  { group: "staff", kinds: ["staff.read_in_bulk"] },
  { group: "domain", kinds: ["domain.changed", "blacklist.changed"] },
] as const satisfies readonly { readonly group: string; readonly kinds: readonly Kind[] }[];

/** Those of an answer that this page has words for. */
export function isKind(kind: string): kind is Kind {
  return KINDS.some(({ kinds }) => kinds.some((known) => known === kind));
}
