import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Se connecter",
  passkey: "Se connecter avec une clé d’accès",
  or: "ou avec un mot de passe",
  email: "Adresse électronique",
  password: "Mot de passe",
  signIn: "Me connecter",
  byLink: "Vous avez ouvert un lien qui vous connecte une fois.",
  useLink: "Connectez-moi",
  lost: {
    question: "Je n’arrive pas à entrer",
    colleague: "Un propriétaire de votre organisation peut vous réinviter, à la même adresse.",
    machine: "Sur la machine du serveur, cette commande fait un lien qui vous connecte :",
  },
  start: "Visiter la démonstration, ou commencer",
};
