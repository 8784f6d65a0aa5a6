import type { DemoTexts } from "../texts/text-stages.ts";
import { SHOP_NOTICES } from "./notices.ts";

/** Some of those who get the letter left a number at the counter, to hear when a box is open. */
export const SHOP_TEXTS: DemoTexts = {
  country: { country: "FR", sender: "ThesMarees", thousandths: 4_500, currency: "EUR" },
  people: 16,
  askedDaysAgo: 40,
  wording: {
    language: "fr",
    question: "Prévenez-moi aussi par SMS",
    explanation: "Un SMS de temps en temps, pour ce qui ne tient pas dans la lettre. STOP suffit.",
    shownAs: "checkbox",
  },
  // The last eight digits are of a range that France keeps for stories.
  firstNumber: 33_639_980_101,
  name: "La caisse est ouverte",
  text: '{{ contact.first_name | default: "Bonjour" }}, la caisse de blanc est ouverte samedi de 10 h à 12 h. Thés & Marées, 12 quai des Exemples. STOP au 36180',
  language: "fr",
  unreached: 1,
  notices: SHOP_NOTICES,
};
