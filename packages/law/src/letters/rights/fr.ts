import type { RightWords } from "./right-words.ts";

export const fr: RightWords = {
  language: "fr",
  hello: "Bonjour,",
  kinds: {
    access: { name: "copie de vos données", what: "une copie des données qui vous concernent" },
    rectification: {
      name: "rectification",
      what: "la rectification de données qui vous concernent",
    },
    erasure: { name: "effacement", what: "l'effacement des données qui vous concernent" },
    restriction: {
      name: "limitation",
      what: "la limitation des données qui vous concernent : conservées, mais non utilisées",
    },
    portability: { name: "portabilité", what: "vos données dans un format à emporter" },
    objection: { name: "opposition", what: "la fin de la prospection" },
    source: {
      name: "origine de vos données",
      what: "des informations sur la provenance de vos données",
    },
  },
  subject: (name, sender) => `${sender} : votre demande (${name})`,
  opening: (what, sender, received) => `le ${received}, vous avez demandé à ${sender} ${what}.`,
  answerBy: (due) => `La réponse vous parviendra au plus tard le ${due}.`,
  confirm: {
    subject: (sender) => `${sender} : cette demande vient-elle de vous ?`,
    somebody: (what, sender, received) =>
      `quelqu'un qui a indiqué cette adresse, vous, nous l'espérons, a demandé à ${sender}, le ${received}, ${what}.`,
    link: "Relire et confirmer",
    ignore:
      "Ce n'était pas vous ? Alors ne faites rien : rien ne sera communiqué, modifié ni effacé pour autant.",
    why: "Nous le demandons pour que personne d'autre n'exerce vos droits. Aucune pièce d'identité n'est nécessaire : pouvoir lire ce courriel suffit.",
  },
  extended: {
    complex: "Votre demande est complexe, et il nous faut plus de temps pour bien y répondre.",
    many: "Nous avons reçu de nombreuses demandes, et il nous faut plus de temps pour bien répondre à la vôtre.",
    until: (day) => `La réponse vous parviendra désormais au plus tard le ${day}.`,
  },
  refused: {
    identity:
      "Nous n'avons pas pu nous assurer que cette demande vient de la personne concernée. Nous n'y donnons donc pas suite, et ne disons pas si des données sont détenues. Confirmez-la depuis la boîte concernée, et elle sera reprise.",
    unfounded: "Nous ne donnons pas suite à votre demande, car elle est manifestement infondée.",
    excessive: "Nous ne donnons pas suite à votre demande, car elle est excessive.",
    exception:
      "Nous n'effaçons pas ce que vous avez demandé, ou pas en totalité, car la loi prévoit une exception, telle qu'une obligation de conservation ou un droit en justice.",
    others:
      "Nous ne communiquons pas ce que vous avez demandé, car cela porterait atteinte aux droits d'autrui.",
  },
  complain:
    "Vous pouvez introduire une réclamation auprès de l'autorité de protection des données du pays où vous vivez, où vous travaillez ou où les faits ont eu lieu, et former un recours devant un tribunal.",
  complainTo: (authority) =>
    `Vous pouvez introduire une réclamation auprès de l'autorité suivante : ${authority}, ou auprès de celle du pays où vous vivez ou travaillez, et former un recours devant un tribunal.`,
  nothingHeld: (sender) => `${sender} ne détient aucune donnée sous cette adresse.`,
  file: {
    ready: (until) => `Votre fichier est prêt. Il peut être récupéré jusqu'au ${until}.`,
    link: "Récupérer le fichier",
    care: "Quiconque dispose de ce lien peut récupérer le fichier : ne transférez pas ce courriel.",
  },
  rectified: "C'est rectifié. Voici ce qui a changé :",
  erased: {
    done: "Tout ce qui vous nommait est effacé.",
    stays:
      "Il reste une empreinte de votre adresse, qui ne permet pas de la retrouver. Elle empêche que l'on vous écrive à nouveau.",
    backups: (until) =>
      `Des sauvegardes chiffrées peuvent encore contenir ces données ; la dernière disparaît le ${until}. Si l'une d'elles devait être restaurée avant, tout serait aussitôt effacé de nouveau.`,
  },
  restricted:
    "Les données qui vous concernent sont conservées et ne sont plus utilisées : rien ne vous est envoyé, rien n'est mesuré, et vous n'êtes compté nulle part. Vous serez prévenu avant que cela ne cesse.",
  lifted: (on) =>
    `La limitation prend fin le ${on} ; à partir de ce jour, vos données sont de nouveau utilisées.`,
  objected: (sender) =>
    `${sender} ne vous adresse plus de prospection, et ne vous mesure ni ne vous profile plus à cette fin. Cela vaut dès maintenant ; un courriel déjà parti peut encore arriver.`,
  origin: {
    intro: "Voici ce que l'on sait de la provenance de vos données :",
    line: ({ name, collected, terms, informed }) =>
      [
        `${name}, le ${collected}`,
        ...(terms === null ? [] : [`aux conditions suivantes : ${terms}`]),
        ...(informed === null ? [] : [`vous en avez été informé le ${informed}`]),
      ].join(" ; "),
  },
  passedOn: {
    subject: (sender) => `${sender} : merci de faire de même avec les données reçues de nous`,
    opening: (sender, address) =>
      `${sender} vous a transmis des données sur la personne dont l'adresse est ${address}.`,
    ask: {
      rectification: "Nous avons rectifié ces données. Merci de les rectifier aussi :",
      erasure:
        "Cette personne a fait effacer ses données. Merci d'effacer ce que vous avez reçu, puis de supprimer ce courriel.",
      restriction:
        "Cette personne a fait limiter l'utilisation de ses données. Merci de conserver ce que vous avez reçu sans l'utiliser.",
    },
    answer:
      "Merci de répondre à ce courriel en disant ce que vous avez fait, ou pourquoi cela s'est révélé impossible ou exigerait des efforts disproportionnés.",
  },
  reference: (reference) => `Référence : ${reference}`,
  plain: "Ce courriel ne contient aucune image et ne mesure rien.",
};
