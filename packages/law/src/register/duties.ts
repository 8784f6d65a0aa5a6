import { said, type Text } from "../rules/text.ts";

/** A question that no configuration answers, with the clause that asks it. */
export interface RegisterQuestion {
  readonly title: Text;
  readonly why: Text;
  readonly sources: readonly string[];
}

/**
 * What an organisation is asked once for its register, because nothing here could know it.
 *
 * @source gdpr:26 gdpr:27 gdpr:28(3) gdpr:30(1) gdpr:30(2) gdpr:32 gdpr:37 gdpr:9
 */
export const REGISTER_QUESTIONS = {
  controller: {
    title: said("Who answers for the data", "Qui répond des données"),
    why: said(
      "Name and address of the organisation, and of whoever represents it.",
      "Nom et adresse de l’organisme, et de qui le représente.",
    ),
    sources: ["gdpr:30(1)"],
  },
  officer: {
    title: said("Data-protection officer", "Délégué à la protection des données"),
    why: said(
      "Who it is, if there is one. Public bodies and whoever observes many people regularly need one.",
      "Qui il est, s’il y en a un. Les organismes publics et ceux qui suivent de nombreuses personnes régulièrement en ont besoin.",
    ),
    sources: ["gdpr:37"],
  },
  representative: {
    title: said("Representative in the Union", "Représentant dans l’Union"),
    why: said(
      "Only for an organisation that has its seat outside the Union.",
      "Seulement pour un organisme établi hors de l’Union.",
    ),
    sources: ["gdpr:27"],
  },
  "joint-controllers": {
    title: said("Joint controllers", "Responsables conjoints"),
    why: said(
      "Others who decide with you what the data are for, and how.",
      "D’autres qui décident avec vous des finalités et des moyens.",
    ),
    sources: ["gdpr:26"],
  },
  "for-others": {
    title: said("Mail for others", "Envois pour le compte d’autrui"),
    why: said(
      "Whoever sends mail in somebody else’s name keeps a second register, of what is done for whom.",
      "Qui envoie au nom d’un autre tient un second registre, des traitements faits pour chacun.",
    ),
    sources: ["gdpr:30(2)"],
  },
  sensitive: {
    title: said("Sensitive data", "Données sensibles"),
    why: said(
      "Whether a detail kept of people, or a list they are on, tells of health, belief, opinion, origin, sexual life or a union.",
      "Si une information ou une liste révèle la santé, les convictions, les opinions, l’origine, la vie sexuelle ou l’appartenance syndicale.",
    ),
    sources: ["gdpr:9"],
  },
  security: {
    title: said("Security outside this program", "Sécurité hors de ce logiciel"),
    why: said(
      "What keeps the machine, the rooms and the people who use it safe.",
      "Ce qui protège la machine, les locaux et les postes.",
    ),
    sources: ["gdpr:32"],
  },
  processor: {
    title: said("Contract with a processor", "Contrat avec un sous-traitant"),
    why: said(
      "Whoever handles data for you does so under a contract, and names the firms it uses itself.",
      "Qui traite des données pour vous le fait sous contrat et nomme ses propres sous-traitants.",
    ),
    sources: ["gdpr:28(3)"],
  },
} as const satisfies Readonly<Record<string, RegisterQuestion>>;
export type RegisterQuestionId = keyof typeof REGISTER_QUESTIONS;

/** What a register itself rests on. */
export const REGISTER_SOURCES = {
  controller: ["gdpr:30(1)"],
  processor: ["gdpr:30(2)"],
} as const;
