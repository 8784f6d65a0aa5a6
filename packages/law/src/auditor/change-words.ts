import type { Need } from "../rules/rule.ts";
import { citationById } from "../sources/registry.ts";
import { spoken, type Spoken } from "./spoken.ts";

/** What a clause brought on its first day, said in one sentence. */
const BROUGHT: Readonly<Record<string, Spoken>> = {
  "c-673-17:68-70": spoken(
    "The Court of Justice (Planet49) holds that the rule on devices protects all information, personal or not.",
    "La Cour de justice (Planet49) juge que la règle sur les terminaux protège toute information, personnelle ou non.",
    "Het Hof van Justitie (Planet49) oordeelt dat de regel over apparaten alle informatie beschermt, persoonlijk of niet.",
    "Der Gerichtshof (Planet49) entscheidet, dass die Regel über Endgeräte alle Informationen schützt, personenbezogen oder nicht.",
  ),
  "edpb-2-2023:50-51": spoken(
    "Guidelines of the European authorities (EDPB 2/2023) say that tracking pixels and tracked links fall under the rule on devices.",
    "Les lignes directrices des autorités européennes (CEPD 2/2023) disent que pixels et liens de suivi relèvent de la règle sur les terminaux.",
    "Richtsnoeren van de Europese toezichthouders (EDPB 2/2023) zeggen dat volgpixels en volglinks onder de regel over apparaten vallen.",
    "Leitlinien der europäischen Behörden (EDSA 2/2023) sagen, dass Zählpixel und Tracking-Links unter die Regel über Endgeräte fallen.",
  ),
  "edpb-2-2023:54-55": spoken(
    "Guidelines of the European authorities (EDPB 2/2023) say that tracking by network address alone may fall under the rule on devices.",
    "Les lignes directrices des autorités européennes (CEPD 2/2023) disent que le suivi par la seule adresse réseau peut relever de la règle sur les terminaux.",
    "Richtsnoeren van de Europese toezichthouders (EDPB 2/2023) zeggen dat volgen op het netwerkadres alleen onder de regel over apparaten kan vallen.",
    "Leitlinien der europäischen Behörden (EDSA 2/2023) sagen, dass auch das Verfolgen allein über die Netzadresse unter die Regel über Endgeräte fallen kann.",
  ),
  "cnil-2026-042:2.1": spoken(
    "The French authority (CNIL 2026-042) recommends: a pixel in a mail is a reading on the reader's device.",
    "Recommandation de la CNIL (2026-042) : un pixel dans un courriel est une lecture sur le terminal du lecteur.",
    "Aanbeveling van de Franse toezichthouder (CNIL 2026-042): een pixel in een mail is lezen op het apparaat van de lezer.",
    "Empfehlung der französischen Behörde (CNIL 2026-042): Ein Pixel in einer Mail ist ein Lesen auf dem Endgerät des Lesers.",
  ),
  "cnil-2026-042:3.2": spoken(
    "The French authority (CNIL 2026-042) names two exempted purposes; a common count is none of them.",
    "La CNIL (2026-042) retient deux finalités dispensées ; un décompte commun n'en est pas une.",
    "De Franse toezichthouder (CNIL 2026-042) noemt twee vrijgestelde doelen; een gemeenschappelijke telling hoort daar niet bij.",
    "Die französische Behörde (CNIL 2026-042) nennt zwei befreite Zwecke; eine gemeinsame Zählung gehört nicht dazu.",
  ),
  "cnil-faq-pixels:links": spoken(
    "The French authority's questions and answers (CNIL) put tracked links under the same rule, save where strictly necessary to the service asked for.",
    "La FAQ de la CNIL soumet les liens traçants à la même règle, sauf stricte nécessité au service demandé.",
    "De vragen en antwoorden van de Franse toezichthouder (CNIL) brengen volglinks onder dezelfde regel, behalve waar strikt nodig voor de gevraagde dienst.",
    "Die Fragen und Antworten der französischen Behörde (CNIL) stellen Tracking-Links unter dieselbe Regel, außer wo sie für den verlangten Dienst unbedingt nötig sind.",
  ),
  "garante-284-2026:5(1)": spoken(
    "The Italian authority (Garante 284/2026) exempts a common count of opens.",
    "L'autorité italienne (Garante 284/2026) dispense un décompte commun des ouvertures.",
    "De Italiaanse toezichthouder (Garante 284/2026) stelt een gemeenschappelijke telling van openingen vrij.",
    "Die italienische Behörde (Garante 284/2026) befreit eine gemeinsame Zählung der Öffnungen.",
  ),
  "garante-284-2026:6": spoken(
    "The Italian authority (Garante 284/2026) requires consent to opens per person, and a withdrawal that ends the pixel alone.",
    "L'autorité italienne (Garante 284/2026) exige un consentement pour les ouvertures par personne, et un retrait limité au pixel.",
    "De Italiaanse toezichthouder (Garante 284/2026) eist toestemming voor openingen per persoon, en een intrekking die alleen de pixel stopt.",
    "Die italienische Behörde (Garante 284/2026) verlangt eine Einwilligung für Öffnungen je Person und einen Widerruf, der allein den Pixel beendet.",
  ),
  "garante-284-2026:adapt": spoken(
    "The six months end in which existing processing had to be adapted in Italy (some read the day before).",
    "Fin des six mois laissés en Italie pour adapter les traitements existants (certains lisent la veille).",
    "Einde van de zes maanden om bestaande verwerking in Italië aan te passen (sommigen lezen een dag eerder).",
    "Ende der sechs Monate, um bestehende Verarbeitungen in Italien anzupassen (manche lesen den Tag davor).",
  ),
  "lg-muenchen-3-o-17493-20:fonts": spoken(
    "A court in Munich holds that a remote font disclosed a visitor's address without a ground.",
    "Un tribunal de Munich juge qu'une police distante révélait sans fondement l'adresse d'un visiteur.",
    "Een rechter in München oordeelt dat een lettertype van elders het adres van een bezoeker zonder grondslag prijsgaf.",
    "Ein Gericht in München entscheidet, dass eine Schrift von außen die Adresse eines Besuchers ohne Grundlage preisgab.",
  ),
  "t-553-23:ruling": spoken(
    "The General Court upholds the EU-US framework (T-553/23).",
    "Le Tribunal de l'Union maintient le cadre UE–États-Unis (T-553/23).",
    "Het Gerecht laat het EU-VS-kader in stand (T-553/23).",
    "Das Gericht der EU lässt den EU-US-Rahmen bestehen (T-553/23).",
  ),
  "c-703-25-p:appeal": spoken(
    "An appeal against the General Court's judgment T-553/23 is lodged (C-703/25 P) and pending.",
    "Un pourvoi contre l'arrêt T-553/23 du Tribunal est introduit (C-703/25 P) et pendant.",
    "Tegen arrest T-553/23 van het Gerecht is hogere voorziening ingesteld (C-703/25 P); die loopt.",
    "Gegen das Urteil T-553/23 des Gerichts ist ein Rechtsmittel eingelegt (C-703/25 P) und anhängig.",
  ),
};

/** What a clause brought; where nobody put it into words, its title in its own language. */
export function broughtBy(source: string): Spoken {
  const known = BROUGHT[source];
  if (known) return known;
  const citation = citationById(source);
  const title = `${citation?.source.title ?? source} (${source})`;
  return spoken(
    `Applies from this day: ${title}.`,
    `S'applique à compter de ce jour : ${title}.`,
    `Geldt vanaf deze dag: ${title}.`,
    `Gilt ab diesem Tag: ${title}.`,
  );
}

/** The answer itself is another from that day on. */
export const BECAME: Readonly<Record<Need, Spoken>> = {
  consent: spoken(
    "Requires prior consent from this day.",
    "Exige un consentement préalable à compter de ce jour.",
    "Vereist vanaf deze dag voorafgaande toestemming.",
    "Erfordert ab diesem Tag eine vorherige Einwilligung.",
  ),
  contested: spoken(
    "Whether it requires prior consent is contested from this day.",
    "L'exigence d'un consentement préalable est contestée à compter de ce jour.",
    "Of het voorafgaande toestemming vereist, is vanaf deze dag omstreden.",
    "Ob es eine vorherige Einwilligung erfordert, ist ab diesem Tag umstritten.",
  ),
  none: spoken(
    "May be exempt from consent from this day.",
    "Peut être dispensé de consentement à compter de ce jour.",
    "Kan vanaf deze dag van toestemming zijn vrijgesteld.",
    "Kann ab diesem Tag von der Einwilligung befreit sein.",
  ),
  "soft-opt-in": spoken(
    "Allowed towards own customers from this day.",
    "Permis envers les clients à compter de ce jour.",
    "Vanaf deze dag toegestaan tegenover eigen klanten.",
    "Ab diesem Tag gegenüber eigenen Kunden erlaubt.",
  ),
  "information-objection": spoken(
    "Requires that readers are informed from this day.",
    "Exige d'informer les lecteurs à compter de ce jour.",
    "Vereist vanaf deze dag dat lezers worden ingelicht.",
    "Erfordert ab diesem Tag, dass Leser informiert werden.",
  ),
  forbidden: spoken(
    "Forbidden from this day.",
    "Interdit à compter de ce jour.",
    "Vanaf deze dag verboden.",
    "Ab diesem Tag verboten.",
  ),
};

export function newExemption(words: Spoken): Spoken {
  return spoken(
    `New exemption: ${words.en}`,
    `Nouvelle dispense : ${words.fr}`,
    `Nieuwe vrijstelling: ${words.nl}`,
    `Neue Befreiung: ${words.de}`,
  );
}

export function endedExemption(words: Spoken): Spoken {
  return spoken(
    `No longer exempt: ${words.en}`,
    `N'est plus dispensé : ${words.fr}`,
    `Niet langer vrijgesteld: ${words.nl}`,
    `Nicht mehr befreit: ${words.de}`,
  );
}
