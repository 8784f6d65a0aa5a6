import type { Chance } from "../chance.ts";
import { NAMES, type DemoCountry } from "./names.ts";

/** Somebody who does not exist. */
export interface DemoPerson {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly country: DemoCountry;
  readonly locale: "fr" | "nl" | "de" | "it";
}

/** Reserved for documentation (RFC 2606): no mail to them can ever arrive. */
const MAILBOXES: Readonly<Record<DemoCountry, readonly string[]>> = {
  FR: ["courriel.example", "courriel.example", "example.net", "example.org"],
  NL: ["postvak.example", "postvak.example", "example.net", "example.org"],
  DE: ["briefkasten.example", "example.net", "example.org"],
  IT: ["casella.example", "example.net", "example.org"],
  BE: ["courriel.example", "postvak.example", "example.net"],
};

/** Some mailboxes are not there any more; what is sent to them comes back. */
export const GONE = "boite-fermee.example";
/** One of so many. */
const GONE_EVERY = 30;

export function isGone(email: string): boolean {
  return email.endsWith(`@${GONE}`);
}

const LANGUAGES = { FR: "fr", NL: "nl", DE: "de", IT: "it", BE: "fr" } as const;

/** Where so many of a hundred live; together a hundred. */
export type Shares = Readonly<Record<DemoCountry, number>>;

/**
 * So many people, the same each time and no address twice.
 *
 * @param belgian the language of the readers there
 */
export function makePeople(
  chance: Chance,
  count: number,
  { shares, belgian }: { readonly shares: Shares; readonly belgian: "fr" | "nl" },
): readonly DemoPerson[] {
  const countries = (Object.keys(shares) as DemoCountry[]).flatMap((country) =>
    Array.from({ length: shares[country] }, () => country),
  );
  const taken = new Set<string>();
  const people: DemoPerson[] = [];
  while (people.length < count) {
    const country = chance.pick(countries);
    const firstName = chance.pick(NAMES[country].first);
    const lastName = chance.pick(NAMES[country].last);
    const name = `${plain(firstName)}.${plain(lastName)}`;
    const mailbox = chance.pick(MAILBOXES[country]);
    if (taken.has(name)) continue;
    taken.add(name);
    const email = `${name}@${people.length % GONE_EVERY === GONE_EVERY - 1 ? GONE : mailbox}`;
    const locale = country === "BE" ? belgian : LANGUAGES[country];
    people.push({ email, firstName, lastName, country, locale });
  }
  return people;
}

/** Without accents, as addresses are written. */
function plain(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
