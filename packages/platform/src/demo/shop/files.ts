import { onlyAddress } from "../../contacts/import/mapping.ts";
import type { Chance } from "../chance.ts";
import type { DemoFile } from "../organisation.ts";
import { csv } from "../people/csv.ts";
import { makePeople } from "../people/people.ts";
import type { Past } from "../time/past.ts";

const FROM_FRANCE = { shares: { FR: 80, BE: 20, IT: 0, DE: 0, NL: 0 }, belgian: "fr" } as const;

/** What the shop said beside the box of somebody else’s form. */
const WORDING = {
  language: "fr",
  question: "Oui, Thés & Marées peut m’écrire au sujet de ses thés.",
  explanation: "Le salon lui transmet votre adresse. Chaque envoi permet de l’arrêter.",
  shownAs: null,
};

/** The files that somebody of the shop brought; people of one are in no other. */
export function shopFiles(chance: Chance, past: Past): readonly DemoFile[] {
  const strangers = makePeople(chance, 104, FROM_FRANCE).map((person, index) => ({
    ...person,
    // Nobody of them is among those whom the shop knows by itself.
    email: person.email.replace("@", `.${index + 10}@`),
  }));
  const [partner, tool] = [strangers.slice(0, 20), strangers.slice(20, 46)];
  return [
    {
      name: "salon-des-petites-feuilles.csv",
      source: "partner",
      daysAgo: 26,
      isApplied: true,
      wording: WORDING,
      content: csv(
        ["email", "prénom", "pays", "accord", "accord le", "adresse ip"],
        partner.map((person, index) => [
          person.email,
          person.firstName,
          person.country,
          index % 5 === 4 ? "non" : "oui",
          past.moment(chance.between(40, 200), "17:20"),
          `192.0.2.${index + 1}`,
        ]),
      ),
      mapping: (list, wording) => ({
        ...onlyAddress("email"),
        country: "pays",
        kind: "b2c",
        attributes: [{ column: "prénom", name: "first_name", type: "text" }],
        lists: [list],
        consents: [
          {
            purpose: "send.commercial",
            channel: "email",
            column: "accord",
            yes: ["oui"],
            at: "accord le",
            requestedAt: null,
            evidence: ["adresse ip"],
            wording,
          },
        ],
      }),
    },
    {
      name: "ancien-outil.csv",
      source: "other-tool",
      daysAgo: 24,
      isApplied: true,
      wording: WORDING,
      content: csv(
        ["email", "prénom", "pays", "optin", "optin_date"],
        tool.map(({ email, firstName, country }) => [email, firstName, country, "1", ""]),
      ),
      mapping: (list) => ({
        ...onlyAddress("email"),
        country: "pays",
        kind: "b2c",
        attributes: [{ column: "prénom", name: "first_name", type: "text" }],
        lists: [list],
        consents: [
          {
            purpose: "send.newsletter",
            channel: "email",
            column: "optin",
            yes: ["1"],
            at: "optin_date",
            requestedAt: null,
            evidence: [],
            wording: null,
          },
        ],
      }),
    },
    {
      name: "salons-de-the.csv",
      source: "scraped",
      daysAgo: 22,
      isApplied: true,
      wording: WORDING,
      content: csv(
        ["email", "page"],
        Array.from({ length: 14 }, (_, index) => [
          `${["contact", "bonjour", "info"][index % 3]}@salon-${index + 1}.example`,
          `https://salon-${index + 1}.example/contact`,
        ]),
      ),
      mapping: () => ({ ...onlyAddress("email"), kind: "generic" }),
    },
    fairFile(strangers.slice(46), past),
  ];
}

/** What a person must look at before it is let in: too much asked, too long ago, half of it unread. */
function fairFile(people: ReturnType<typeof makePeople>, past: Past): DemoFile {
  return {
    name: "foire-aux-saveurs.csv",
    source: "fair",
    daysAgo: 1,
    isApplied: false,
    wording: WORDING,
    content: csv(
      ["email", "prénom", "pays", "recueilli le", "date de naissance", "allergie"],
      people.map(({ email, firstName, country }, index) => [
        writtenByHand(email, index),
        firstName,
        country,
        past.day(index % 9 === 8 ? 1_150 : 60),
        `19${60 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}`,
        index % 6 === 0 ? "lait" : "",
      ]),
    ),
    mapping: (list) => ({
      ...onlyAddress("email"),
      country: "pays",
      collectedOn: "recueilli le",
      kind: "b2c",
      attributes: [
        { column: "prénom", name: "first_name", type: "text" },
        { column: "date de naissance", name: "naissance", type: "date" },
        { column: "allergie", name: "allergie", type: "text" },
      ],
      lists: [list],
    }),
  };
}

/** One in seven cannot be read. */
function writtenByHand(email: string, index: number): string {
  if (index % 7 === 3) return email.replace("@", " chez ");
  return index % 11 === 10 ? `info@salon-${index}.example` : email;
}
