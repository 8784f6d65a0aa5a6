import type { MessageText } from "../../transactional/templates/message-template.ts";
import type { NewTemplate } from "../../transactional/templates/message-templates.ts";

const SITE = "https://thes-et-marees.example";

/** What the shop's programs fill in. */
export const SHOP_MESSAGE_TEMPLATES: readonly NewTemplate[] = [
  {
    name: "order-confirmation",
    kind: "order",
    defaultLocale: "fr",
    testData: {
      name: "Ada Exemple",
      number: "TM-1042",
      url: `${SITE}/commandes/TM-1042`,
      lines: [
        { name: "Assam de l’été, 100 g", price: "12,50 €" },
        { name: "Sencha, 50 g", price: "9,00 €" },
      ],
      total: "21,50 €",
    },
    texts: [
      text("fr", "Votre commande {{ data.number }}", order("fr")),
      text("en", "Your order {{ data.number }}", order("en")),
      text("nl", "Uw bestelling {{ data.number }}", order("nl")),
    ],
  },
  {
    name: "delivery-notice",
    kind: "delivery",
    defaultLocale: "fr",
    testData: {
      name: "Ada Exemple",
      number: "TM-1042",
      carrier: "La Poste d’Exemple",
      parcel: "EX123456789",
      day: "2026-05-04",
    },
    texts: [
      text("fr", "Votre colis {{ data.number }} est en route", delivery("fr")),
      text("en", "Your parcel {{ data.number }} is on its way", delivery("en")),
      text("nl", "Uw pakket {{ data.number }} is onderweg", delivery("nl")),
    ],
  },
  {
    name: "password-reset",
    kind: "password-reset",
    defaultLocale: "fr",
    testData: { url: `${SITE}/mot-de-passe?jeton=5f2c9a7e41d84b0e`, minutes: 30 },
    texts: [
      text("fr", "Choisir un nouveau mot de passe", password("fr")),
      text("en", "Choose a new password", password("en")),
      text("nl", "Kies een nieuw wachtwoord", password("nl")),
    ],
  },
];

type Language = "fr" | "en" | "nl";

function text(locale: Language, subject: string, source: string): MessageText {
  return { locale, format: "markdown", subject, source, preheader: "", text: null };
}

function order(language: Language): string {
  const said = {
    fr: ["Merci, {{ data.name }}", "Nous préparons votre commande", "En tout", "Voir la commande"],
    en: ["Thank you, {{ data.name }}", "We are packing your order", "Together", "See the order"],
    nl: ["Dank u, {{ data.name }}", "Wij pakken uw bestelling in", "Samen", "Bekijk de bestelling"],
  }[language];
  const [thanks, packing, together, see] = said;
  return `# ${thanks}

${packing} **{{ data.number }}** :

<ul>{% for line in data.lines %}<li>{{ line.name }} — {{ line.price }}</li>{% endfor %}</ul>

${together} : **{{ data.total }}**

[${see}]({{ data.url }})

{% legal_identity %}
`;
}

function delivery(language: Language): string {
  const said = {
    fr: [
      "Bonjour {{ data.name }},",
      "votre commande",
      "est partie avec",
      "Elle arrive le",
      "%d/%m/%Y",
    ],
    en: ["Hello {{ data.name }},", "your order", "has left with", "It arrives on", "%d/%m/%Y"],
    nl: [
      "Dag {{ data.name }},",
      "uw bestelling",
      "is vertrokken met",
      "Zij komt aan op",
      "%d-%m-%Y",
    ],
  }[language];
  const [hello, order, left, arrives, form] = said;
  return `${hello}

${order} **{{ data.number }}** ${left} {{ data.carrier }}, n° {{ data.parcel }}. ${arrives} {{ data.day | date: "${form}" }}.

[{{ data.parcel }}](${SITE}/suivi/{{ data.parcel }})

{% legal_identity %}
`;
}

function password(language: Language): string {
  const said = {
    fr: [
      "Quelqu’un a demandé un nouveau mot de passe pour votre compte.",
      "Le choisir maintenant",
      "Le lien vaut {{ data.minutes }} minutes. Si ce n’était pas vous, il n’y a rien à faire.",
    ],
    en: [
      "Somebody asked for a new password for your account.",
      "Choose it now",
      "The link is good for {{ data.minutes }} minutes. If it was not you, there is nothing to do.",
    ],
    nl: [
      "Iemand vroeg een nieuw wachtwoord voor uw account.",
      "Kies het nu",
      "De link geldt {{ data.minutes }} minuten. Was u het niet, dan hoeft u niets te doen.",
    ],
  }[language];
  const [asked, choose, good] = said;
  return `${asked}

[${choose}]({{ data.url }})

${good}

{% legal_identity %}
`;
}
