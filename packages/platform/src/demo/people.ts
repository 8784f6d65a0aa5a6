import type { Day } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";

import type { ContactFields } from "../contacts/contacts/contact.ts";
import type { OriginKind } from "../contacts/sources/source.ts";

/** Somebody of the demo, and what they said. */
export interface DemoPerson extends Pick<ContactFields, "country" | "locale" | "relation"> {
  readonly email: string;
  readonly firstName: string;
  readonly origin: Extract<OriginKind, "form" | "sale" | "scraped">;
  readonly collectedOn: Day;
  /** Yes, on the day they came. */
  readonly agreed: readonly Purpose[];
  /** No, at the same place. */
  readonly refused: readonly Purpose[];
  /** They left again. */
  readonly hasLeft: boolean;
}

const FIRST_NAMES =
  "Ada Bo Chloé Daan Elsa Fleur Giulia Hugo Ines Jan Klara Léo Maud Noor Otto Paola Quirin Rosa Sem Tess".split(
    " ",
  );

const PLACES = [
  { country: "FR", locale: "fr" },
  { country: "NL", locale: "nl" },
  { country: "DE", locale: "de" },
  { country: "IT", locale: "it" },
  { country: "BE", locale: "nl" },
] as const;

const NEWSLETTER: readonly Purpose[] = ["send.newsletter"];
const MEASURED: readonly Purpose[] = ["track.open.individual", "track.click.individual"];

/** What people do with a form that asks without tricks. */
const ANSWERS: readonly Pick<DemoPerson, "origin" | "agreed" | "refused" | "hasLeft">[] = [
  { origin: "form", agreed: [...NEWSLETTER, ...MEASURED], refused: [], hasLeft: false },
  { origin: "form", agreed: NEWSLETTER, refused: MEASURED, hasLeft: false },
  { origin: "form", agreed: NEWSLETTER, refused: [], hasLeft: false },
  { origin: "form", agreed: [], refused: NEWSLETTER, hasLeft: false },
  { origin: "sale", agreed: [], refused: [], hasLeft: false },
  { origin: "form", agreed: NEWSLETTER, refused: MEASURED, hasLeft: true },
  { origin: "scraped", agreed: [], refused: [], hasLeft: false },
];

/** How many people the demo knows. */
export const DEMO_PEOPLE = 60;

/** The same people each time: nobody of them exists. */
export function demoPeople(): readonly DemoPerson[] {
  return Array.from({ length: DEMO_PEOPLE }, (_, index): DemoPerson => {
    const firstName = at(FIRST_NAMES, index);
    const answer = at(ANSWERS, index);
    const round = Math.floor(index / FIRST_NAMES.length);
    return {
      ...at(PLACES, index),
      ...answer,
      firstName,
      email: `${plain(firstName)}${round === 0 ? "" : round + 1}@example.net`,
      relation: answer.origin === "sale" ? "customer" : "subscriber",
      collectedOn: `2026-0${(index % 9) + 1}-12` as Day,
    };
  });
}

function at<T>(all: readonly T[], index: number): T {
  return all[index % all.length] as T;
}

/** Without accents, as addresses are written. */
function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
