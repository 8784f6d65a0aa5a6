import type { en } from "./en.ts";

export const fr: typeof en = {
  title: "Une invitation reçue",
  join: (organisation) => `Travailler pour ${organisation}`,
  asWho: "Votre adresse",
  asWhat: "Votre rôle",
  can: {
    owner: "Vous pourrez tout faire, et décider qui d’autre travaille ici.",
    editor: "Vous pourrez tout consulter, et écrire et envoyer des courriels.",
    dpo: "Vous pourrez tout consulter, répondre aux demandes des personnes et exporter les preuves.",
    viewer: "Vous pourrez tout consulter, sans rien modifier.",
  },
  name: "Votre nom",
  accept: "Accepter l’invitation",
  known: "Vous avez déjà un compte ici. Connectez-vous, et l’organisation y sera ajoutée.",
  byPasskey: "Me connecter avec une clé d’accès et accepter",
  password: "Mot de passe",
  byPassword: "Me connecter et accepter",
};
