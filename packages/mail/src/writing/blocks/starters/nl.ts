import type { StarterWords } from "./en.ts";

export const NL: StarterWords = {
  greeting: 'Beste {{ contact.first_name | default: "lezer" }},',
  newsletter: {
    title: "Nieuws van {{ organisation.name }}",
    lead: "Wat er deze maand gebeurde, en wat er komt. Drie minuten lezen.",
    first: "Het verhaal van de maand",
    firstText: "Zeg in twee of drie zinnen wat er gebeurde, en waarom het uw lezers aangaat.",
    more: "Lees het hele verhaal",
    twoTitle: "Kort",
    left: "Eén ding",
    leftText: "Een of twee zinnen over iets kleiners.",
    right: "Nog iets",
    rightText: "Een of twee zinnen over iets anders.",
    quote: "Woorden van iemand die erbij was, zeggen meer dan de onze.",
    by: "Wie het zei",
  },
  announcement: {
    title: "Iets nieuws",
    text: "Zeg eerst wat er verandert, dan vanaf wanneer, dan wat het voor uw lezers betekent.",
    points: ["Wat er verandert", "Vanaf wanneer", "Wat er te doen is, als er iets te doen is"],
    button: "Bekijk wat er nieuw is",
  },
  invitation: {
    title: "U bent uitgenodigd",
    text: "We zien u graag.",
    when: "Wanneer",
    whenText: "Dag en uur",
    where: "Waar",
    whereText: "Plaats en straat",
    button: "Ik kom",
    close: "Kunt u niet komen? Een kort antwoord op deze mail is genoeg.",
  },
};
