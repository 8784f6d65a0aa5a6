import type { DemoMessage, DemoMessages } from "../messages/message-stages.ts";
import { GONE } from "../people/people.ts";
import type { Past } from "../time/past.ts";
import { SHOP_MESSAGE_TEMPLATES } from "./message-templates.ts";

/** What the shop's programs sent in the last weeks. */
export function shopMessages(past: Past): DemoMessages {
  return {
    templates: SHOP_MESSAGE_TEMPLATES,
    templatesDaysAgo: 40,
    sent: [
      ...ORDERS.flatMap((order) => [ordered(order), delivered(order, past)]),
      reset("romane.petit@courriel.example", "fr", 6),
      reset("jan.peeters@post.example", "nl", 2),
      reset(`quentin.leroy@${GONE}`, "fr", 1),
      appointment(past),
    ],
  };
}

interface Order {
  readonly number: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly daysAgo: number;
}

const ORDERS: readonly Order[] = [
  order("TM-1017", "Léa Moreau", "lea.moreau@courriel.example", "fr-FR", 33),
  order("TM-1021", "Jan Peeters", "jan.peeters@post.example", "nl-BE", 24),
  order("TM-1026", "Camille Roux", "camille.roux@courriel.example", "fr-CH", 15),
  order("TM-1030", "Alice Example", "alice@mail.example", "en-GB", 9),
  order("TM-1034", "Sami Benali", "sami.benali@courriel.example", "fr", 4),
];

function order(
  number: string,
  name: string,
  email: string,
  locale: string,
  daysAgo: number,
): Order {
  return { number, name, email, locale, daysAgo };
}

function ordered({ number, name, email, locale, daysAgo }: Order): DemoMessage {
  return {
    daysAgo,
    clock: "10:12",
    told: { kind: "delivered", code: "2.0.0" },
    draft: {
      kind: "order",
      to: { email, name, locale },
      reference: number,
      content: {
        by: "template",
        template: "order-confirmation",
        data: {
          name,
          number,
          url: `https://thes-et-marees.example/commandes/${number}`,
          lines: [{ name: "Assam de l’été, 100 g", price: "12,50 €" }],
          total: "12,50 €",
        },
      },
    },
  };
}

function delivered({ number, name, email, locale, daysAgo }: Order, past: Past): DemoMessage {
  const data = {
    name,
    number,
    carrier: "La Poste d’Exemple",
    parcel: `EX${number.slice(3)}00`,
    day: past.day(daysAgo - 3),
  };
  return {
    daysAgo: daysAgo - 1,
    clock: "16:40",
    draft: {
      kind: "delivery",
      to: { email, name, locale },
      reference: number,
      content: { by: "template", template: "delivery-notice", data },
    },
  };
}

function reset(email: string, locale: string, daysAgo: number): DemoMessage {
  const url = `https://thes-et-marees.example/mot-de-passe?jeton=5f2c9a7e41d8-${daysAgo}`;
  return {
    daysAgo,
    clock: "19:05",
    draft: {
      kind: "password-reset",
      to: { email, locale },
      content: { by: "template", template: "password-reset", data: { url, minutes: 30 } },
    },
  };
}

/** One that waits for its moment. */
function appointment(past: Past): DemoMessage {
  return {
    daysAgo: 1,
    clock: "20:30",
    draft: {
      kind: "appointment",
      to: { email: "camille.roux@courriel.example", name: "Camille Roux", locale: "fr" },
      reference: "atelier-7",
      sendAt: past.moment(-3, "07:00"),
      content: {
        by: "content",
        subject: "Votre atelier du samedi",
        text: `Bonjour Camille,\n\nvotre place est réservée pour l’atelier du ${past.day(-4)}, à 14 heures.\n\nThés & Marées\n`,
      },
    },
  };
}
