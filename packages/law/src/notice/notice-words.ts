import type { NoticeLanguage, NoticeLevel } from "./notice.ts";

export interface NoticeWords {
  readonly title: string;
  readonly lead: (name: string) => string;
  /** With the space that the language sets before it. */
  readonly colon: string;
  readonly who: Readonly<
    Record<
      | "title"
      | "name"
      | "contact"
      | "noContact"
      | "identity"
      | "officer"
      | "noOfficer"
      | "representative"
      | "joint",
      string
    >
  >;
  readonly what: Readonly<
    Record<
      "title" | "people" | "data" | "bases" | "origins" | "recipients" | "retention" | "needed",
      string
    >
  >;
  readonly measurement: {
    readonly title: string;
    readonly none: string;
    readonly levels: Readonly<Record<NoticeLevel, string>>;
    readonly usedFor: string;
    readonly refusal: string;
    readonly withdrawal: string;
  };
  readonly origin: Readonly<Record<"title" | "person" | "others" | "noOthers", string>>;
  readonly recipients: Readonly<Record<"title" | "told" | "none" | "unknownCountry", string>>;
  readonly transfers: {
    readonly title: string;
    readonly told: string;
    readonly none: string;
    readonly unknown: (names: string) => string;
  };
  readonly rights: {
    readonly title: string;
    readonly list: readonly string[];
    readonly how: string;
    readonly write: (contact: string) => string;
    readonly answer: string;
  };
  readonly objection: { readonly title: string; readonly told: readonly string[] };
  readonly machines: { readonly title: string; readonly none: string; readonly some: string };
  readonly authority: {
    readonly title: string;
    readonly named: (authority: string) => string;
    readonly any: string;
  };
}

/** What a notice must tell, and nothing that only lawyers read. */
export const NOTICE_WORDS: Readonly<Record<NoticeLanguage, NoticeWords>> = {
  en: {
    title: "What we do with your data",
    lead: (name) =>
      `How ${name} handles personal data when it writes to people: for what, on which ground, for how long, and what you can do about it.`,
    colon: ":",
    who: {
      title: "Who we are",
      name: "Controller",
      contact: "Contact about your data",
      noContact: "Not stated yet",
      identity: "In our mails",
      officer: "Data protection officer",
      noOfficer: "None is designated",
      representative: "Representative in the Union",
      joint: "Together with",
    },
    what: {
      title: "What we do, why, and for how long",
      people: "Whose data",
      data: "Which data",
      bases: "Legal basis",
      origins: "Where they come from",
      recipients: "Who sees them",
      retention: "How long",
      needed: "Must you give them?",
    },
    measurement: {
      title: "What we see when you read our mails",
      none: "Nothing. Our mails hold no invisible image, and our links lead directly where they say. We do not see whether you open a mail or what you click.",
      levels: {
        opens:
          "If you agreed, an invisible image in the mail tells us that you, by name, opened it, and when. Your mail program fetches it from our server.",
        clicks:
          "If you agreed, links lead over our server, which notes that you, by name, followed them, and when.",
        "last-open-day":
          "Of letters that you asked for, we may keep the day – no hour, and only the last – on which you opened one, to stop writing when you no longer read. It serves nothing else.",
        counters:
          "Some mails count openings or clicks for everybody together, without knowing of whom.",
      },
      usedFor: "Of those who agreed to it, it serves:",
      refusal:
        "Who did not agree gets the same mails without any of it: no image, and links that lead directly to their place.",
      withdrawal:
        "You can take back your agreement at any time by the link at the foot of each mail. It counts at once, for mails you already have as well: if your program fetches the image again, nothing is noted.",
    },
    origin: {
      title: "Where your data come from",
      person: "From yourself, in general: a form, a purchase, an answer.",
      others:
        "Some addresses reached us by others, as told above under each heading. Ask us, and we tell you from where we have yours.",
      noOthers: "We obtain no addresses from others.",
    },
    recipients: {
      title: "Who works for us",
      told: "These firms run machines or services for us. They may use your data only as we say:",
      none: "No firm handles your data for us.",
      unknownCountry: "country not known yet",
    },
    transfers: {
      title: "Outside Europe",
      told: "Data go to these places outside the European Economic Area, by what stands beside each:",
      none: "We know of no transfer of your data outside the European Economic Area.",
      unknown: (names) => `Of ${names} we do not know the country yet.`,
    },
    rights: {
      title: "What you can ask of us",
      list: [
        "to see your data, and get a copy (Article 15 GDPR);",
        "to have them corrected (Article 16);",
        "to have them erased (Article 17);",
        "to have their use restricted (Article 18);",
        "to take along what you gave us (Article 20);",
        "to take back a consent at any time; what was done before stays lawful (Article 7(3)).",
      ],
      how: "The link at the foot of each of our mails opens a page where you see what we hold, change or withdraw what you agreed to, take a copy and erase it. It asks for no password.",
      write: (contact) => `Or write to us: ${contact}.`,
      answer: "We answer within a month.",
    },
    objection: {
      title: "You can object at any time",
      told: [
        "You may object to advertising, and to any profiling for it, at any time, without giving a reason and at no cost. We then stop at once (Article 21(2) and (3) GDPR).",
        "You may also object, for reasons of your own situation, to whatever we do on the ground of a legitimate interest (Article 21(1)).",
      ],
    },
    machines: {
      title: "Decisions by machines",
      none: "No machine decides alone about anything that has legal effect on you or weighs as much (Article 22 GDPR).",
      some: "Some decisions about you are made by machines alone. Ask us how they come about and what they mean for you; you may have a person look at them, give your view and contest them (Article 22 GDPR).",
    },
    authority: {
      title: "If you are not satisfied",
      named: (authority) =>
        `You may complain to the supervisory authority: ${authority}, or to the one where you live or work (Article 77 GDPR).`,
      any: "You may complain to the supervisory authority of the country where you live or work, or where it happened (Article 77 GDPR).",
    },
  },
  fr: {
    title: "Ce que nous faisons de vos données",
    lead: (name) =>
      `Ce que ${name} fait des données personnelles pour écrire à des personnes : dans quel but, sur quelle base, combien de temps, et ce que vous pouvez y faire.`,
    colon: " :",
    who: {
      title: "Qui nous sommes",
      name: "Responsable du traitement",
      contact: "Contact pour vos données",
      noContact: "Pas encore indiqué",
      identity: "Dans nos courriels",
      officer: "Délégué à la protection des données",
      noOfficer: "Aucun n’est désigné",
      representative: "Représentant dans l’Union",
      joint: "Conjointement avec",
    },
    what: {
      title: "Ce que nous faisons, pourquoi et combien de temps",
      people: "Personnes concernées",
      data: "Données",
      bases: "Base légale",
      origins: "Provenance",
      recipients: "Qui y a accès",
      retention: "Durée",
      needed: "Faut-il les donner ?",
    },
    measurement: {
      title: "Ce que nous voyons quand vous lisez nos courriels",
      none: "Rien. Nos courriels ne contiennent aucune image invisible et nos liens mènent directement là où ils le disent. Nous ne voyons ni si vous ouvrez un courriel, ni ce que vous cliquez.",
      levels: {
        opens:
          "Si vous l’avez accepté, une image invisible dans le courriel nous apprend que vous, nommément, l’avez ouvert, et quand. Votre messagerie la demande à notre serveur.",
        clicks:
          "Si vous l’avez accepté, les liens passent par notre serveur, qui note que vous, nommément, les avez suivis, et quand.",
        "last-open-day":
          "Pour les lettres que vous avez demandées, nous pouvons conserver le jour – sans l’heure, et le dernier seulement – où vous en avez ouvert une, afin de cesser d’écrire quand vous ne lisez plus. Il ne sert à rien d’autre.",
        counters:
          "Certains courriels comptent les ouvertures ou les clics de tout le monde ensemble, sans savoir de qui.",
      },
      usedFor: "Pour qui l’a accepté, cela sert à :",
      refusal:
        "Qui n’a pas accepté reçoit les mêmes courriels sans rien de cela : aucune image, et des liens qui mènent directement à leur page.",
      withdrawal:
        "Vous pouvez retirer votre accord à tout moment par le lien au pied de chaque courriel. Le retrait vaut aussitôt, y compris pour les courriels déjà reçus : si votre messagerie redemande l’image, rien n’est noté.",
    },
    origin: {
      title: "D’où viennent vos données",
      person: "De vous-même, en général : un formulaire, un achat, une réponse.",
      others:
        "Certaines adresses nous sont parvenues par des tiers, comme indiqué plus haut sous chaque titre. Demandez-nous d’où nous tenons la vôtre : nous vous le dirons.",
      noOthers: "Nous n’obtenons aucune adresse auprès de tiers.",
    },
    recipients: {
      title: "Qui travaille pour nous",
      told: "Ces entreprises exploitent des machines ou des services pour nous. Elles ne peuvent utiliser vos données que selon nos instructions :",
      none: "Aucune entreprise ne traite vos données pour nous.",
      unknownCountry: "pays pas encore connu",
    },
    transfers: {
      title: "Hors d’Europe",
      told: "Des données vont dans ces pays hors de l’Espace économique européen, sur le fondement indiqué :",
      none: "Nous ne connaissons aucun transfert de vos données hors de l’Espace économique européen.",
      unknown: (names) => `Le pays n’est pas encore connu pour : ${names}.`,
    },
    rights: {
      title: "Ce que vous pouvez nous demander",
      list: [
        "l’accès à vos données et leur copie (article 15 du RGPD) ;",
        "leur rectification (article 16) ;",
        "leur effacement (article 17) ;",
        "la limitation de leur usage (article 18) ;",
        "d’emporter ce que vous nous avez donné (article 20) ;",
        "le retrait d’un consentement à tout moment, sans effet sur ce qui a été fait avant (article 7, paragraphe 3).",
      ],
      how: "Le lien au pied de chacun de nos courriels ouvre une page où vous voyez ce que nous détenons, changez ou retirez vos accords, prenez une copie et effacez tout. Elle ne demande aucun mot de passe.",
      write: (contact) => `Ou écrivez-nous : ${contact}.`,
      answer: "Nous répondons dans un délai d’un mois.",
    },
    objection: {
      title: "Vous pouvez vous opposer à tout moment",
      told: [
        "Vous pouvez vous opposer à la prospection, et à tout profilage qui y est lié, à tout moment, sans motif et sans frais. Nous cessons alors aussitôt (article 21, paragraphes 2 et 3, du RGPD).",
        "Vous pouvez aussi vous opposer, pour des raisons tenant à votre situation particulière, à ce que nous faisons sur la base d’un intérêt légitime (article 21, paragraphe 1).",
      ],
    },
    machines: {
      title: "Décisions automatisées",
      none: "Aucune machine ne décide seule de quoi que ce soit qui produise des effets juridiques à votre égard ou vous affecte de façon comparable (article 22 du RGPD).",
      some: "Certaines décisions vous concernant sont prises par des machines seules. Demandez-nous comment elles se forment et ce qu’elles signifient pour vous ; vous pouvez obtenir l’intervention d’une personne, exprimer votre point de vue et les contester (article 22 du RGPD).",
    },
    authority: {
      title: "Si vous n’êtes pas satisfait",
      named: (authority) =>
        `Vous pouvez introduire une réclamation auprès de l’autorité de contrôle : ${authority}, ou de celle du pays où vous vivez ou travaillez (article 77 du RGPD).`,
      any: "Vous pouvez introduire une réclamation auprès de l’autorité de contrôle du pays où vous vivez, travaillez, ou du lieu des faits (article 77 du RGPD).",
    },
  },
};
