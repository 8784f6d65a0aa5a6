import type { FormDefinition } from "../../consent/forms/definition.ts";

/** What the shop asks on its site, in four languages and without a box that is ticked already. */
export function shopForm(list: string): FormDefinition {
  return {
    texts: {
      fr: {
        title: "La lettre du comptoir",
        intro:
          "Un courriel par mois : les thés qui arrivent, ceux qui s’en vont, et comment les faire infuser.",
      },
      en: {
        title: "Letters from the counter",
        intro: "One e-mail a month: the teas that arrive, those that go, and how to brew them.",
      },
      nl: {
        title: "De brief van de toonbank",
        intro: "Eén mail per maand: welke thee er komt, welke er gaat, en hoe u die het beste zet.",
      },
      de: {
        title: "Der Brief vom Ladentisch",
        intro: "Eine Mail im Monat: welche Tees ankommen, welche gehen und wie man sie aufgießt.",
      },
    },
    boxes: [
      { purpose: "send.newsletter", list },
      { purpose: "send.commercial" },
      { purpose: "track.open.individual" },
      { purpose: "track.click.individual" },
      { purpose: "optimise.campaign" },
    ],
  };
}
