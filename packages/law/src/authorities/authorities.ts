/** Whom a complaint can be drafted for: three offices by name, or whichever is competent. */
export const AUTHORITY_IDS = ["cnil", "ap", "apd", "generic"] as const;
export type AuthorityId = (typeof AUTHORITY_IDS)[number];

/** The languages letters are written in. */
export type LetterLanguage = "en" | "fr" | "nl" | "de";

export interface Authority {
  readonly id: AuthorityId;
  /** ISO 3166-1 alpha-2 of the state it supervises; `null`: that of the person, left open. */
  readonly country: string | null;
  readonly name: Readonly<Record<LetterLanguage, string>>;
  /** Official languages of its state that letters exist in; empty when the state is left open. */
  readonly languages: readonly LetterLanguage[];
}

/**
 * Names and nothing more. Addresses, forms and opening hours change and none was read from a
 * source that could be cited here: the drafts send the person to the office's own website.
 */
export const AUTHORITIES: Readonly<Record<AuthorityId, Authority>> = {
  cnil: {
    id: "cnil",
    country: "FR",
    name: everywhere("Commission nationale de l'informatique et des libertés (CNIL)"),
    languages: ["fr"],
  },
  ap: {
    id: "ap",
    country: "NL",
    name: everywhere("Autoriteit Persoonsgegevens (AP)"),
    languages: ["nl"],
  },
  apd: {
    id: "apd",
    country: "BE",
    name: {
      en: "Autorité de protection des données / Gegevensbeschermingsautoriteit (APD/GBA)",
      fr: "Autorité de protection des données (APD)",
      nl: "Gegevensbeschermingsautoriteit (GBA)",
      de: "Autorité de protection des données / Gegevensbeschermingsautoriteit (APD/GBA)",
    },
    languages: ["fr", "nl", "de"],
  },
  generic: {
    id: "generic",
    country: null,
    name: {
      en: "[… the supervisory authority of the country where you live, work, or where this happened …]",
      fr: "[… l'autorité de contrôle du pays où vous vivez, travaillez, ou du lieu des faits …]",
      nl: "[… de toezichthouder van het land waar u woont, werkt, of waar dit gebeurde …]",
      de: "[… die Aufsichtsbehörde des Landes, in dem Sie leben, arbeiten oder in dem dies geschah …]",
    },
    languages: [],
  },
};

/** The office for a country whose office is known by name; the open one for every other. */
export function authorityOf(country: string | null): AuthorityId {
  return AUTHORITY_IDS.find((id) => AUTHORITIES[id].country === country) ?? "generic";
}

function everywhere(name: string): Authority["name"] {
  return { en: name, fr: name, nl: name, de: name };
}
