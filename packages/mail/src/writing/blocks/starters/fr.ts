import type { StarterWords } from "./en.ts";

export const FR: StarterWords = {
  greeting: "Bonjour{% if contact.first_name %} {{ contact.first_name }}{% endif %},",
  newsletter: {
    title: "Des nouvelles de {{ organisation.name }}",
    lead: "Ce qui s’est passé ce mois-ci, et ce qui vient. Trois minutes de lecture.",
    first: "L’histoire du mois",
    firstText:
      "Dites en deux ou trois phrases ce qui s’est passé, et en quoi cela compte pour vos lecteurs.",
    more: "Lire toute l’histoire",
    twoTitle: "En bref",
    left: "Une chose",
    leftText: "Une phrase ou deux sur un sujet plus petit.",
    right: "Une autre",
    rightText: "Une phrase ou deux sur un autre sujet.",
    quote: "Les mots de quelqu’un qui y était en disent plus que les nôtres.",
    by: "Qui l’a dit",
  },
  announcement: {
    title: "Du nouveau",
    text: "Dites d’abord ce qui change, puis à partir de quand, puis ce que cela veut dire pour vos lecteurs.",
    points: [
      "Ce qui change",
      "À partir de quand",
      "Ce qu’il y a à faire, s’il y a quelque chose à faire",
    ],
    button: "Voir ce qui est nouveau",
  },
  invitation: {
    title: "Vous êtes invités",
    text: "Nous serions heureux de vous voir.",
    when: "Quand",
    whenText: "Le jour et l’heure",
    where: "Où",
    whereText: "Le lieu et la rue",
    button: "Je viens",
    close: "Vous ne pouvez pas venir ? Un mot en réponse à ce message suffit.",
  },
};
