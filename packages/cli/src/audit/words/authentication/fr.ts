import type { AuthenticationWords } from "./words.ts";

export const fr: AuthenticationWords = {
  heading: "Ce qui répond de cette copie",
  label: { signed: "Signé", claimed: "Affirmé", checked: "Vérifié", leaving: "Sortie" },
  nothing: "Il ne porte aucune signature, et aucun serveur traversé n’a noté ce qu’il a constaté.",
  ownSignature: (domain) => `au nom de l’expéditeur lui-même, ${domain}`,
  otherSignature: (domain) => `par ${domain}, un autre nom que celui de l’expéditeur`,
  relaySignature: (domain) => `par ${domain}, un serveur traversé`,
  upTo: (bytes) => `seulement les ${bytes} premiers octets du corps`,
  notVerified: "Lu, non vérifié : il y faut la clé, qui se trouve sur le réseau.",
  isCovered: "une signature couvre le moyen de se désinscrire",
  isNotCovered: "aucune signature ne couvre le moyen de se désinscrire",
  nobody: "un serveur sans nom",
  nearest: "le plus proche de vous",
  anybody:
    "N’importe qui a pu écrire cela ; seul le plus proche de vous peut venir de votre serveur.",
  method: { dkim: "DKIM", spf: "SPF", dmarc: "DMARC", arc: "ARC", other: "autre" },
  asked: (when) => `avec ce qui était publié le ${when}`,
  result: {
    passed: "vérifié",
    failed: "ne se vérifie pas",
    "no-key": "clé disparue",
    none: "rien à vérifier",
    unknown: "indécidable",
  },
  reason: {
    verified:
      "La signature et la clé publiée concordent : champs signés et corps sont tels qu’ils ont été signés.",
    "verified-up-to-length":
      "La signature et la clé publiée concordent, pour les premiers octets du corps qu’elle couvre.",
    "verified-but-appended":
      "La signature et la clé publiée concordent, mais d’autres octets suivent ceux qu’elle couvre : n’importe qui a pu les ajouter.",
    "verified-expired":
      "La signature et la clé publiée concordent ; son auteur demandait de ne plus s’y fier après un jour désormais passé.",
    "body-changed":
      "Le corps n’est pas celui qui a été signé ; une liste de diffusion ou un filtre le fait aussi.",
    "header-changed":
      "Les champs couverts ne sont pas ceux qui ont été signés, ou la clé était une autre.",
    "key-gone":
      "La clé n’est plus publiée. Les clés sont retirées avec le temps : ce n’est pas un signe de falsification.",
    "key-revoked":
      "La clé a été révoquée par son titulaire. Cela arrive aussi avec le temps : ce n’est pas un signe de falsification.",
    "key-unusable":
      "Ce qui est publié à la place de la clé ne permet pas de vérifier cette signature.",
    "weak-key": "La clé est trop courte pour que sa signature compte.",
    malformed: "La signature n’a pas une forme vérifiable.",
    "not-signed": "Le message ne porte pas de telle signature.",
    "chain-verified": "Chaque serveur qui a signé en chemin est confirmé par sa clé publiée.",
    "chain-broken": "La chaîne des serveurs qui ont signé en chemin ne tient pas.",
    "too-many-signatures":
      "Il porte plus de signatures qu’aucun courriel honnête ; aucune n’a été vérifiée.",
    "no-answer": "Un serveur de noms n’a pas répondu, ou pas sous une forme utilisable.",
    "server-listed":
      "Le serveur que le fichier nomme comme livreur figure aujourd’hui sur la liste de l’expéditeur ; le fichier pourrait nommer n’importe quel serveur.",
    "server-not-listed":
      "Le serveur que le fichier nomme comme livreur ne figure pas aujourd’hui sur la liste de l’expéditeur ; les listes changent, et un renvoi le fait aussi.",
    "no-policy": "Le domaine de l’expéditeur ne publie aujourd’hui rien pour le vérifier.",
    "delivery-not-told":
      "Le fichier ne nomme pas un seul serveur livreur et une seule adresse de retour : rien de sûr à vérifier.",
    aligned: "Une signature vérifiée est au nom du domaine de l’auteur.",
    "aligned-by-claim":
      "Seule la livraison que le fichier affirme parle pour le domaine de l’auteur ; cela ne prouve rien.",
    "not-aligned": "Rien de ce qui se vérifie n’est au nom du domaine de l’auteur.",
    "not-decidable":
      "Cela ne peut être décidé : une clé a disparu, ou il manque une réponse ou un fait.",
    rebuilt:
      "Un fichier Outlook (.msg) ne garde pas le message tel qu’il a été signé : ses signatures ne peuvent pas être vérifiées ici. Analysez le message tel que reçu (.eml).",
    "no-author": "Le message ne nomme pas un auteur unique dont interroger le domaine.",
  },
};
