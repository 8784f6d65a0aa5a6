import type { Writing } from "@consentry/mail";

import type { Definition, MessageStep } from "../../automations/definition.ts";
import { newId } from "../../database/organisation-id.ts";
import type { DemoAutomation } from "../automations/automation-stages.ts";
import type { Known } from "../organisation.ts";

/** What the shop lets happen by itself: a welcome that runs, and a birthday that is being written. */
export const SHOP_AUTOMATIONS: readonly DemoAutomation[] = [
  {
    name: "Bienvenue au comptoir",
    definition: welcome,
    daysAgo: 27,
    lookedDaysAgo: [24, 18, 12, 6, 1],
  },
  { name: "Un thé pour votre anniversaire", definition: birthday, daysAgo: 3, lookedDaysAgo: [] },
];

function welcome({ list, identity }: Known): Definition {
  return {
    trigger: { kind: "joined-list", list },
    againAfterDays: null,
    sending: { purpose: "send.newsletter", list, identity, offer: {} },
    leaveWhen: ["left-list"],
    steps: [
      message("Bienvenue", WELCOME),
      { kind: "wait", id: newId(), for: 5, unit: "days" },
      {
        kind: "condition",
        id: newId(),
        filter: { kind: "fact", fact: "purchased", times: 1, from: null, to: null },
        purpose: null,
        otherwise: null,
        yes: [{ kind: "add-tag", id: newId(), tag: "a goûté" }],
        no: [message("La première infusion", FIRST_CUP)],
      },
      { kind: "wait", id: newId(), for: 10, unit: "days" },
      { kind: "wait-until", id: newId(), at: "09:00", weekday: 4 },
      message("L’atelier", WORKSHOP),
    ],
  };
}

/** Nobody chose yet who writes it: looking at it says so. */
function birthday({ list }: Known): Definition {
  return {
    trigger: {
      kind: "date-attribute",
      attribute: "naissance",
      offsetDays: 0,
      at: "09:00",
      yearly: true,
    },
    againAfterDays: 300,
    sending: { purpose: "send.newsletter", list, identity: null, offer: {} },
    leaveWhen: ["left-list"],
    steps: [message("Un thé offert", BIRTHDAY)],
  };
}

function message(name: string, writing: Writing): MessageStep {
  const measuring = { open: [], click: [], purposes: [] };
  return { kind: "message", id: newId(), name, writing, measuring };
}

function letter(subject: string, preheader: string, body: string): Writing {
  const source = `# ${subject}\n\nBonjour {{ contact.first_name | default: "à vous" }},\n\n${body}\n\n{% footer %}\n`;
  return { format: "markdown", language: "fr", text: null, subject, preheader, source };
}

const WELCOME = letter(
  "Bienvenue au comptoir",
  "Une lettre par mois, et rien d’autre",
  "vous recevrez une lettre par mois : les thés qui arrivent, ceux qui s’en vont, et comment les faire infuser. Rien d’autre, et un lien en bas de chaque lettre pour l’arrêter.",
);

const FIRST_CUP = letter(
  "Votre première infusion",
  "Trois minutes, soixante-dix degrés",
  "un thé vert demande une eau qui ne bout pas : soixante-dix degrés, trois minutes, et une seconde eau ensuite. Nous avons noté pour chaque thé [le temps et la température](https://thes-et-marees.example/infuser).",
);

const WORKSHOP = letter(
  "L’atelier du samedi",
  "Deux heures, six tasses, douze places",
  "chaque samedi nous goûtons six thés à douze. [Choisir une date](https://thes-et-marees.example/atelier).",
);

const BIRTHDAY = letter(
  "Un thé vous attend au comptoir",
  "Le jour de votre anniversaire, ou un autre",
  "passez au comptoir cette semaine : nous vous offrons une tasse du thé que vous voudrez.",
);
