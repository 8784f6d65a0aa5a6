import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Se connecter",
  passkey: "Se connecter avec une clé d’accès",
  or: "ou avec un mot de passe",
  email: "Adresse électronique",
  password: "Mot de passe",
  signIn: "Me connecter",
  otherwise: "Me connecter autrement",
  byLink: "Vous avez ouvert un lien qui vous connecte une fois.",
  useLink: "Connectez-moi",
  provider: {
    question: "Me connecter par le fournisseur de mon organisation",
    hint: "Son domaine nous dit qui vous connecte. Rien ne vous est envoyé.",
    find: "Le trouver",
    none: "Aucune organisation d’ici n’ouvre aux adresses de ce domaine.",
    go: "Me connecter par le fournisseur de mon organisation",
    goTo: (host: string, name: string): string => `Continuer sur ${host}, pour ${name}`,
    back: "Revenir à la connexion",
  },
  missing: {
    title: "Encore une chose",
    secondFactor: (name: string): string =>
      `${name} demande à ses membres plus qu’un mot de passe. Ajoutez les codes d’une application de votre téléphone, ou déconnectez-vous et revenez avec une clé d’accès.`,
    signOn: (name: string): string =>
      `${name} demande à ses membres de se connecter par son propre fournisseur.`,
    signOut: "Me déconnecter",
  },
  lost: {
    question: "Je n’arrive pas à entrer",
    colleague: "Un propriétaire de votre organisation peut vous réinviter, à la même adresse.",
    machine: "Sur la machine du serveur, cette commande fait un lien qui vous connecte :",
  },
  start: "Visiter la démonstration, ou commencer",
};
