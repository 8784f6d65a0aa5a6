import type { FindingDictionary } from "./dictionary.ts";

const NOT_CONSENT =
  "Si vous y avez consenti : un message ne peut jamais le montrer. Un consentement préalable est requis ; le message n'en fait apparaître aucun. Demandez à l'expéditeur.";

export const fr: FindingDictionary = {
  A01: {
    one: "Une image cachée signale l'ouverture de ce courriel",
    many: "{count} images cachées signalent l'ouverture de ce courriel",
    explanation:
      "Quand votre messagerie affiche le message, elle demande à un serveur une image que vous ne pouvez pas voir. Cette demande apprend à l'expéditeur que vous avez ouvert le courriel, quand, à peu près où, et avec quel appareil.",
    cannotProve: `${NOT_CONSENT} Ni ce que le serveur conserve, ni si l'image est aussi petite que le courriel le dit.`,
  },
  "A01-anonymous": {
    one: "Une image cachée compte que quelqu'un ouvre ce courriel",
    many: "{count} images cachées comptent que quelqu'un ouvre ce courriel",
    explanation:
      "Quand votre messagerie affiche le message, elle demande à un serveur une image que vous ne pouvez pas voir. Cette demande apprend à l'expéditeur que quelqu'un a ouvert cet envoi, quand, à peu près où, et avec quel appareil. Pour autant qu'un seul exemplaire le montre, son adresse ne dit pas qui.",
    cannotProve: `${NOT_CONSENT} Ni ce que le serveur conserve, ni s'il peut vous relier à cette demande par d'autres moyens.`,
  },
  A02: {
    one: "Une image visible a une adresse faite pour vous seul",
    many: "{count} images visibles ont des adresses faites pour vous seul",
    explanation:
      "L'image paraît ordinaire, mais son adresse porte une valeur qui désigne un seul lecteur. La charger apprend à l'expéditeur que c'est vous qui avez ouvert le courriel.",
    cannotProve: `${NOT_CONSENT} Seules deux copies du même courriel, reçues par deux personnes, prouvent sans aucun doute que l'adresse change d'un lecteur à l'autre.`,
  },
  A03: {
    one: "Afficher ce courriel interroge un serveur",
    many: "Afficher ce courriel interroge des serveurs {count} fois",
    explanation:
      "Des images, des polices ou des styles sont cherchés ailleurs. Pour autant qu'un seul exemplaire le montre, leurs adresses ne désignent personne, mais chaque serveur apprend votre adresse réseau, l'heure et votre logiciel.",
    cannotProve:
      "Ce que les serveurs notent, et où ils se trouvaient le jour de la lecture. Seul un second exemplaire, envoyé à quelqu'un d'autre, pourrait montrer qu'une adresse a été faite pour vous.",
  },
  A04: {
    one: "Un lien passe par un compteur avant de vous mener où que ce soit",
    many: "{count} liens passent par un compteur avant de vous mener où que ce soit",
    explanation:
      "Le lien ne mène pas où il le dit. Il visite d'abord un serveur qui note votre clic, puis vous renvoie plus loin.",
    cannotProve: `${NOT_CONSENT} On ne peut voir où mène un lien opaque sans le suivre, et le suivre est déjà un clic.`,
  },
  A05: {
    one: "Un lien remet un numéro qui vous désigne au site qu'il ouvre",
    many: "{count} liens remettent un numéro qui vous désigne aux sites qu'ils ouvrent",
    explanation:
      "L'adresse de la page porte une valeur qui vous représente. Le site peut relier votre visite à votre adresse électronique.",
    cannotProve: `${NOT_CONSENT} Si la valeur désigne vous ou la campagne, à moins de comparer deux copies du courriel.`,
  },
  A06: {
    one: "Un lien nomme la campagne, pas vous",
    many: "{count} liens nomment la campagne, pas vous",
    explanation:
      "Les liens portent des étiquettes telles que utm_source, identiques pour tous les lecteurs. Elles disent au site quel courriel amène un visiteur, non qui il est.",
    cannotProve: "Si le site rapproche l'étiquette d'autre chose qu'il sait de vous.",
  },
  A07: {
    one: "La partie en texte brut ne dit presque rien",
    many: "La partie en texte brut ne dit presque rien",
    explanation:
      "Un courriel peut porter ses mots en texte brut, qui ne charge et ne signale rien. Ici cette partie ne contient presque rien : pour lire, il faut ouvrir la version avec images et liens.",
    cannotProve: "Si c'est voulu.",
  },
  "A07-missing": {
    one: "Il n'y a pas de partie en texte brut",
    many: "Il n'y a pas de partie en texte brut",
    explanation:
      "Un courriel peut porter ses mots en texte brut, qui ne charge et ne signale rien. Celui-ci n'a que la version avec images et liens.",
    cannotProve: "Si c'est voulu.",
  },
  A08: {
    one: "Rien n'est accessible sans être compté",
    many: "Rien n'est accessible sans être compté",
    explanation:
      "Chaque lien vers un contenu passe par un compteur. Aucune adresse ne s'ouvre sans que l'expéditeur l'apprenne.",
    cannotProve: "Si le même contenu se trouve sur le site de l'expéditeur.",
  },
  A09: {
    one: "Cet envoi en nombre ne dit pas à votre messagerie comment se désinscrire",
    many: "Cet envoi en nombre ne dit pas à votre messagerie comment se désinscrire",
    explanation:
      "Un courriel envoyé à beaucoup de monde peut porter un en-tête dont votre logiciel fait un bouton « se désinscrire ». Celui-ci n'en a pas : il faut chercher la sortie dans le courriel même.",
    cannotProve: "Si un champ a été retiré en chemin, et si vous avez demandé ce courriel.",
  },
  A10: {
    one: "Se désinscrire demande plus d'un clic",
    many: "Se désinscrire demande plus d'un clic",
    explanation:
      "L'en-tête indique une sortie, mais pas une que votre messagerie puisse prendre pour vous en une seule étape. Il lui faut une adresse web sécurisée et la mention qu'une seule demande suffit ; l'une des deux manque, ou n'est pas écrite comme la norme le veut.",
    cannotProve:
      "Si la désinscription fonctionne, et combien d'étapes elle demande au bout du compte.",
  },
  A11: {
    one: "La sortie n'est pas scellée par l'expéditeur",
    many: "La sortie n'est pas scellée par l'expéditeur",
    explanation:
      "L'expéditeur scelle un courriel par une signature qui énumère ce qu'elle couvre. Ici la liste oublie l'en-tête de désinscription : nul ne peut dire s'il a été changé en chemin, et les messageries prudentes n'afficheront pas de bouton.",
    cannotProve:
      "Si la signature elle-même est authentique : il faut pour cela la clé de l'expéditeur, qui n'est pas dans le courriel.",
  },
  A12: {
    one: "On ne peut partir qu'en passant par un compteur de clics",
    many: "On ne peut partir qu'en passant par un compteur de clics",
    explanation:
      "Chaque adresse de désinscription de ce courriel passe par un serveur qui compte les clics avant de vous mener où que ce soit. Même celui qui ne veut plus rien recevoir est observé une fois de plus.",
    cannotProve:
      "Si le compteur garde ce clic, et si le site de l'expéditeur ou une réponse par courriel permettrait aussi de partir.",
  },
  A13: {
    one: "Cet envoi en nombre n'indique aucun moyen de le faire cesser",
    many: "Cet envoi en nombre n'indique aucun moyen de le faire cesser",
    explanation:
      "Ni l'en-tête, ni un lien, ni une phrase de ce courriel ne disent comment refuser les suivants. La publicité par courriel est censée l'offrir, sans frais, dans chaque message.",
    cannotProve:
      "Si c'est de la publicité, si une réponse serait lue, et si une phrase le dit en des mots que nous ne connaissons pas.",
  },
  "A13-sender": {
    one: "Cet envoi en nombre ne dit pas qui l'envoie",
    many: "Cet envoi en nombre ne dit pas qui l'envoie",
    explanation:
      "Aucun champ de l'en-tête ne nomme d'expéditeur : il n'y a pas d'adresse à laquelle répondre, et votre logiciel ne peut vous montrer personne. La prospection par courriel ne doit pas dissimuler pour le compte de qui elle est envoyée.",
    cannotProve:
      "Si un champ a été retiré en chemin, s'il s'agit de prospection, et si le texte lui-même dit qui envoie.",
  },
  A14: {
    one: "Ce courriel n'indique aucun moyen de refuser d'être observé tout en le recevant",
    many: "Ce courriel n'indique aucun moyen de refuser d'être observé tout en le recevant",
    explanation:
      "Ce courriel vous observe et ne dit rien de la façon d'y mettre fin en continuant à le recevoir. Qui a accepté d'être observé peut revenir là-dessus aussi facilement qu'il l'a accepté, sans quitter la liste.",
    cannotProve:
      "Si une page de réglages, ou celle où vous avez accepté, le permet. Un lien qui existe ailleurs n'est pas dans ce fichier.",
  },
  A16: {
    one: "Une société hors d'Europe répond d'un serveur que ce courriel informe",
    many: "Des sociétés hors d'Europe répondent de {count} serveurs que ce courriel informe",
    explanation:
      "Ouvrir le courriel ou suivre un lien informe un serveur qui appartient à : {who}. Le jour du courriel, aucune décision européenne ne jugeait suffisante la protection de ce pays ; d'autres garanties étaient donc nécessaires pour les données de personnes en Europe.",
    cannotProve:
      "Où se trouvait le serveur, si des données ont quitté l'Europe, quels contrats étaient signés, et si les règles européennes vous protègent. Cela montre à quel droit la société est soumise, rien de plus.",
  },
  A17: {
    one: "À vérifier sur une liste : une société hors d'Europe répond d'un serveur que ce courriel informe",
    many: "À vérifier sur une liste : des sociétés hors d'Europe répondent de {count} serveurs que ce courriel informe",
    explanation:
      "Ouvrir le courriel ou suivre un lien informe un serveur qui appartient à : {who}. Le jour du courriel, ce pays n'était jugé sûr pour les données européennes que si la société figurait sur une liste publique. Vérifiez-le pour ce jour.",
    cannotProve:
      "Si la société figurait sur la liste ce jour-là, où se trouvait le serveur, si des données ont quitté l'Europe, et si les règles européennes vous protègent.",
  },
  A18: {
    one: "Un serveur au nom de l'expéditeur semble exploité par une autre société",
    many: "{count} serveurs au nom de l'expéditeur semblent exploités par une autre société",
    explanation:
      "D'après son nom, le serveur est à l'expéditeur ; son adresse est pourtant construite comme le fait une autre société : {who}. Une telle société travaille avec vos données et doit figurer parmi celles que l'expéditeur vous nomme. Sa notice de confidentialité le fait peut-être.",
    cannotProve:
      "Qui exploite la machine : le réseau le dirait, le fichier non. Ni si l'expéditeur nomme la société ailleurs, ni quel contrat la lie.",
  },
  A19: {
    one: "Ce courriel porte une partie qui fonctionne comme une page web",
    many: "Ce courriel porte des parties qui fonctionnent comme une page web",
    explanation:
      "Certaines messageries exécutent cette partie au lieu de l'afficher : elle peut chercher du contenu neuf à chaque ouverture et renvoyer ce que vous y faites. Chaque fois, c'est une demande qu'un serveur peut noter.",
    cannotProve: "Si votre messagerie exécute de telles parties, et ce que le serveur conserve.",
  },
  "A19-form": {
    one: "Ce courriel contient un formulaire qui envoie ce que vous écrivez",
    many: "Ce courriel contient {count} formulaires qui envoient ce que vous écrivez",
    explanation:
      "Ce que vous remplissez part vers un serveur quand vous envoyez le formulaire, avec votre adresse réseau et l'heure. Beaucoup de messageries vous avertissent ou ne l'envoient pas du tout.",
    cannotProve: "Ce que le serveur fait de la réponse, et si votre messagerie l'envoie.",
  },
  A20: {
    one: "Une ligne de l'en-tête porte un numéro",
    many: "{count} lignes de l'en-tête portent des numéros",
    explanation:
      "Les plateformes numérotent dans l'en-tête leurs envois et parfois leurs lecteurs, pour qu'un retour ou une plainte trouve son chemin : {who}. Ces numéros voyagent avec le courriel ; rien n'est lu dans votre appareil. Par eux personne n'apprend si vous l'avez ouvert, sauf si vous répondez ou si votre programme cherche qui a signé.",
    cannotProve:
      "Si un numéro vous désigne, ou l'envoi, ou l'expéditeur, à moins qu'il ne contienne votre adresse ou que deux copies soient comparées.",
  },
  A15: {
    one: "L'expéditeur demande un accusé de lecture à votre logiciel",
    many: "L'expéditeur demande des accusés de lecture à votre logiciel",
    explanation:
      "Le courriel prie votre logiciel de dire à l'expéditeur que vous l'avez lu. Les bons logiciels vous demandent d'abord, et vous pouvez refuser : c'est la manière ouverte de demander.",
    cannotProve: "Si votre logiciel demande avant de répondre.",
  },
  A21: {
    one: "Un fichier joint interroge un serveur quand vous l’ouvrez",
    many: "Des fichiers joints interrogent des serveurs {count} fois quand vous les ouvrez",
    explanation:
      "Le fichier va chercher quelque chose ailleurs dès qu’un programme l’ouvre : {who}. Qui tient ce serveur apprend quand le fichier a été ouvert, votre adresse réseau et votre programme. La seule lecture du message ne le demande pas.",
    cannotProve:
      "Si votre programme va le chercher ou vous demande d’abord, et ce que le serveur conserve.",
  },
  A22: {
    one: "Vérifier qui a envoyé ce message peut interroger un serveur",
    many: "Vérifier qui a envoyé ce message peut interroger des serveurs ({count} adresses)",
    explanation:
      "Le message indique où un programme peut chercher un certificat, une clé ou un logo de l’expéditeur : {who}. Ces recherches servent votre sécurité ; le serveur apprend toutefois quand quelqu’un en fait une.",
    cannotProve:
      "Si votre programme ou votre fournisseur fait la recherche, et si l’adresse est la même pour tous les lecteurs.",
  },
};
