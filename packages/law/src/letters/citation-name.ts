import type { LetterLanguage } from "../authorities/authorities.ts";
import { citationById, sourceById } from "../sources/registry.ts";

/** `{c}` stands for the clause. */
type Names = Readonly<Record<LetterLanguage, string>>;

/** How lawyers and offices write the instruments that letters cite most. */
const NAMES: Readonly<Record<string, Names>> = {
  gdpr: {
    en: "GDPR, Art. {c}",
    fr: "RGPD, art. {c}",
    nl: "AVG, art. {c}",
    de: "DSGVO, Art. {c}",
  },
  eprivacy: {
    en: "Directive 2002/58/EC, Art. {c}",
    fr: "directive 2002/58/CE, art. {c}",
    nl: "Richtlijn 2002/58/EG, art. {c}",
    de: "Richtlinie 2002/58/EG, Art. {c}",
  },
  lil: {
    en: "French Act no. 78-17 (Informatique et Libertés), Art. {c}",
    fr: "loi n° 78-17 « Informatique et Libertés », art. {c}",
    nl: "Franse wet nr. 78-17 (Informatique et Libertés), art. {c}",
    de: "französisches Gesetz Nr. 78-17 (Informatique et Libertés), Art. {c}",
  },
  tw: {
    en: "Dutch Telecommunicatiewet, Art. {c}",
    fr: "loi néerlandaise Telecommunicatiewet, art. {c}",
    nl: "Telecommunicatiewet, art. {c}",
    de: "niederländische Telecommunicatiewet, Art. {c}",
  },
  tdddg: {
    en: "German TDDDG, § {c}",
    fr: "loi allemande TDDDG, § {c}",
    nl: "Duitse TDDDG, § {c}",
    de: "TDDDG, § {c}",
  },
  wp118: {
    en: "Article 29 Working Party, Opinion 2/2006 (WP118), section {c}",
    fr: "Groupe de travail « article 29 », avis 2/2006 (WP118), section {c}",
    nl: "Groep artikel 29, advies 2/2006 (WP118), deel {c}",
    de: "Artikel-29-Datenschutzgruppe, Stellungnahme 2/2006 (WP118), Abschnitt {c}",
  },
  "edpb-2-2023": {
    en: "EDPB, Guidelines 2/2023, paras {c}",
    fr: "CEPD (EDPB), lignes directrices 2/2023, points {c}",
    nl: "EDPB, Richtsnoeren 2/2023, punten {c}",
    de: "EDSA (EDPB), Leitlinien 2/2023, Rn. {c}",
  },
  "c-311-18": {
    en: "Court of Justice of the EU, C-311/18 (Schrems II)",
    fr: "Cour de justice de l'UE, C-311/18 (Schrems II)",
    nl: "Hof van Justitie van de EU, C-311/18 (Schrems II)",
    de: "Gerichtshof der EU, C-311/18 (Schrems II)",
  },
  "c-673-17": {
    en: "Court of Justice of the EU, C-673/17 (Planet49), paras {c}",
    fr: "Cour de justice de l'UE, C-673/17 (Planet49), points {c}",
    nl: "Hof van Justitie van de EU, C-673/17 (Planet49), punten {c}",
    de: "Gerichtshof der EU, C-673/17 (Planet49), Rn. {c}",
  },
  rfc8058: {
    en: "RFC 8058, section {c}",
    fr: "RFC 8058, section {c}",
    nl: "RFC 8058, deel {c}",
    de: "RFC 8058, Abschnitt {c}",
  },
};

/**
 * Clauses of one instrument as a letter writes them: `RGPD, art. 13, 44`; `null` where the
 * instrument has no name of its own in the language, or the ids are of several.
 */
export function clausesNamed(ids: readonly string[], language: LetterLanguage): string | null {
  const sources = new Set(ids.map((id) => sourceById(id)?.id));
  const [source, ...others] = sources;
  const named = source === undefined ? undefined : NAMES[source]?.[language];
  if (named === undefined || others.length > 0) return null;
  return named.replace("{c}", ids.map((id) => id.slice(id.indexOf(":") + 1)).join(", "));
}

/**
 * The name of a source as a letter writes it: `RGPD, art. 7(1)` for `gdpr:7(1)`. An instrument
 * without a name here has its own title, in its own language; an id nobody knows comes back as it is.
 */
export function citationName(id: string, language: LetterLanguage): string {
  const source = sourceById(id);
  if (!source) return id;
  const clause = citationById(id) ? id.slice(id.indexOf(":") + 1) : "";
  if (clause === "") return source.title;
  const named = NAMES[source.id]?.[language];
  if (named !== undefined) return named.replace("{c}", clause);
  return /^[\d.XIVL]/u.test(clause) ? `${source.title}, ${clause}` : source.title;
}
