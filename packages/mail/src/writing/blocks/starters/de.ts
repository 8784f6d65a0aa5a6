import type { StarterWords } from "./en.ts";

export const DE: StarterWords = {
  greeting: "Guten Tag{% if contact.first_name %} {{ contact.first_name }}{% endif %},",
  newsletter: {
    title: "Neues von {{ organisation.name }}",
    lead: "Was in diesem Monat geschah und was als Nächstes kommt. Drei Minuten Lesezeit.",
    first: "Die Geschichte des Monats",
    firstText:
      "Sagen Sie in zwei oder drei Sätzen, was geschah und warum es Ihre Leserinnen und Leser angeht.",
    more: "Die ganze Geschichte lesen",
    twoTitle: "In Kürze",
    left: "Eines",
    leftText: "Ein oder zwei Sätze über etwas Kleineres.",
    right: "Noch etwas",
    rightText: "Ein oder zwei Sätze über etwas anderes.",
    quote: "Die Worte von jemandem, der dabei war, sagen mehr als unsere.",
    by: "Wer es gesagt hat",
  },
  announcement: {
    title: "Etwas Neues",
    text: "Sagen Sie zuerst, was sich ändert, dann ab wann, dann, was das für Ihre Leserinnen und Leser bedeutet.",
    points: ["Was sich ändert", "Ab wann", "Was zu tun ist, falls etwas zu tun ist"],
    button: "Das Neue ansehen",
  },
  invitation: {
    title: "Sie sind eingeladen",
    text: "Wir würden uns freuen, Sie zu sehen.",
    when: "Wann",
    whenText: "Tag und Uhrzeit",
    where: "Wo",
    whereText: "Ort und Straße",
    button: "Ich komme",
    close: "Sie können nicht kommen? Eine kurze Antwort auf diese Mail genügt.",
  },
};
