import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Le courriel qui demande avant de pister",
  lead: "Écrivez à qui le souhaite, ne mesurez que ce qui a été accepté, et montrez à tout moment pourquoi chaque courriel est parti ainsi. Sur votre propre machine.",
  picture: {
    title: "Deux fois la même lettre : l’une dénonce son lecteur par un pixel caché, l’autre non.",
    observed: "dit qui l’a ouverte, quand et où",
    asked: "ne dit rien tant que son lecteur n’a pas dit oui",
  },
  demo: {
    title: "Visiter",
    text: "Une boutique et une association qui n’existent pas, avec leurs personnes, leurs choix et leurs courriels. Rien ne quitte cette machine.",
    go: "Ouvrir la démonstration",
    making: "Création de personnes qui n’existent pas, et de leur courrier…",
    entering: "Ouverture de la démonstration…",
  },
  own: {
    title: "Commencer la vôtre",
    text: "Trois courtes étapes : votre organisation, l’expéditeur de ses courriels, et vous. Rien n’est envoyé tant que vous n’avez pas nommé de relais.",
    go: "Commencer",
  },
  known: {
    title: "Se connecter",
    text: "Quelqu’un travaille déjà ici. Connectez-vous, ou demandez à un propriétaire de vous inviter.",
    go: "Me connecter",
  },
  here: (name) => ({
    title: `Bienvenue, ${name}`,
    text: "Vous êtes connecté. Ce qui demande quelqu’un aujourd’hui est sur la première page.",
    go: "Vers aujourd’hui",
  }),
  audit: {
    title: "Ce courriel me piste-t-il ?",
    text: "Déposez un courriel sur la page et voyez ce qu’il fait à son lecteur, qui en est informé, et ce que demandait le droit de son jour. Il ne quitte jamais votre navigateur.",
    go: "Lire un courriel",
  },
  code: {
    label: "Code affiché",
    hint: "« consentry start » l’a affiché dans le terminal du serveur.",
  },
  begin: {
    title: "Commencer",
    count: (at, of) => `Étape ${at} sur ${of}`,
    organisation: {
      title: "Votre organisation",
      lead: "Qui décide à quoi sert le courrier. En droit, elle répond des données de tous ceux à qui elle écrit.",
    },
    sender: {
      title: "De qui viennent vos courriels",
      lead: "Chaque courriel le dit. Vous pourrez en ajouter d’autres et publier la clé qui les signe.",
    },
    you: {
      title: "Vous",
      lead: "La première personne à travailler ici en est propriétaire, et invite toutes les autres.",
    },
    next: "Continuer",
    back: "Retour",
    make: "Créer l’organisation",
  },
  fields: {
    organisation: "Nom de l’organisation",
    country: "Pays où elle est établie",
    countryHint: "Ses sources sont jugées selon le droit de ce pays. Il ne change plus.",
    locale: "Langue dans laquelle elle écrit",
    localeHint: "Quand la personne n’en a pas nommé d’autre.",
    locales: { en: "anglais", fr: "français", nl: "néerlandais", de: "allemand" },
    contact: "Où l’on s’adresse pour ses données",
    contactHint: "Une adresse ou une page. Elle figure dans les courriels et les pages publiques.",
    sender: "Nom de l’expéditeur",
    senderHint: "Tel que les lecteurs le voient à côté de l’adresse.",
    address: "Adresse de l’expéditeur",
    addressHint: "D’un domaine à vous : une clé est créée pour lui, à y publier.",
    legal: "Qui répond du courriel, et où",
    legalHint:
      "Société ou association, rue, ville, numéro de registre. Cela figure sous chaque courriel.",
    you: "Votre nom",
    email: "Votre adresse électronique",
    emailHint: "Pour vous connecter. Personne n’y écrit.",
  },
};
