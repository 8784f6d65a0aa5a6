import type { FormDefinition } from "../../consent/forms/definition.ts";

/** What the association asks on its site. */
export function associationForm(list: string): FormDefinition {
  return {
    texts: {
      nl: {
        title: "De seizoensbrief",
        intro: "Vier keer per jaar: wat er in de kwelder groeit, broedt en verandert.",
      },
      de: {
        title: "Der Brief zur Jahreszeit",
        intro: "Viermal im Jahr: was in der Salzwiese wächst, brütet und sich ändert.",
      },
      fr: {
        title: "La lettre des saisons",
        intro: "Quatre fois par an : ce qui pousse, niche et change dans le pré salé.",
      },
      en: {
        title: "The letter of the season",
        intro: "Four times a year: what grows, nests and changes in the salt marsh.",
      },
    },
    boxes: [
      { purpose: "send.newsletter", list },
      { purpose: "send.charity" },
      { purpose: "track.open.individual" },
      { purpose: "track.click.individual" },
    ],
  };
}
