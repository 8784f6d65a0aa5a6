import type { en } from "./en.ts";

export const fr: typeof en = {
  home: "Consentry, vers le début",
  footer: { own: "Il tourne sur votre propre machine et n’interroge personne d’autre." },
  how: {
    label: "Comment voulez-vous vous connecter ?",
    passkey: "Avec une clé d’accès",
    passkeyHint:
      "Votre empreinte, votre visage ou le code de cet appareil. Il n’y a rien à retenir.",
    password: "Avec un mot de passe",
    passwordHint: "Si les appareils sont partagés ou sans clés d’accès.",
  },
  password: {
    label: "Mot de passe",
    hint: "Au moins douze caractères. Une phrase de quatre mots convient ; aucun signe n’est imposé.",
    show: "Le montrer",
    hide: "Le cacher",
  },
  code: {
    label: "Code",
    hint: "Les six chiffres de votre application, ou l’un de vos codes de secours.",
    go: "Me connecter",
  },
  problems: {
    "wrong-code": "Ce code n’est pas celui du moment, ou a déjà servi. Attendez le suivant.",
    "code-rests":
      "Beaucoup de codes étaient faux : aucun n’est regardé pendant un moment. Un code de secours ou une clé d’accès ouvre quand même.",
    "step-over": "Cela a pris trop de temps, ou trop d’essais. Recommencez.",
    "sign-on-unreachable":
      "Le fournisseur de votre organisation est injoignable, ou ne répond pas comme il doit. Prévenez un propriétaire.",
    "sign-on-refused":
      "Le fournisseur n’a pas dit qui vous êtes. Réessayez ; si cela dure, prévenez un propriétaire.",
    "sign-on-unverified":
      "Le fournisseur ne donne aucune adresse de vous qu’il ait vérifiée. Faites-la vérifier chez lui.",
    "sign-on-elsewhere":
      "Votre organisation n’accepte de son fournisseur aucune adresse de ce domaine.",
    "sign-on-uninvited":
      "Vous n’êtes pas membre de cette organisation. Demandez une invitation à l’un de ses propriétaires.",
    "sign-on-taken":
      "Le fournisseur vous connaît comme un autre compte d’ici. Connectez-vous à celui-là et déliez-le d’abord.",
    "sign-on-unconnected":
      "Votre adresse a un compte ici. Connectez-vous comme jusqu’ici, puis reliez le fournisseur sous « Votre compte ».",
    "not-signed-in":
      "Cela n’ouvre aucun compte. Vérifiez l’adresse et le mot de passe ; après quelques essais, il faut une minute entre deux.",
    "too-many": "Cela fait beaucoup d’essais. Attendez une minute, puis réessayez.",
    "not-from-here":
      "Il faut le code affiché par « consentry start », ou un navigateur sur la machine elle-même, à http://localhost.",
    "link-over": "Ce lien a servi, a été retiré ou a expiré. Demandez-en un nouveau.",
    "already-there": "Quelqu’un travaille déjà ici : son propriétaire peut vous inviter.",
    "foreign-request":
      "Le navigateur n’a pas envoyé cela comme une page de chez nous. Rechargez la page.",
    "not-answered":
      "La question du navigateur a été fermée ou est restée sans réponse. Rien ne s’est passé ; réessayez.",
  },
};
