import type { Purpose } from "@consentry/law";

import type { Chance } from "../chance.ts";
import type { Later, Life } from "../people/life.ts";
import { makePeople, type DemoPerson, type Shares } from "../people/people.ts";

const SHARES: Shares = { FR: 48, BE: 18, IT: 22, DE: 8, NL: 4 };

const NEWS: Purpose = "send.newsletter";
const OFFERS: Purpose = "send.commercial";
const OPENS: Purpose = "track.open.individual";
const CLICKS: Purpose = "track.click.individual";
const BETTER: Purpose = "optimise.campaign";
const EVERYTHING = [OPENS, CLICKS, BETTER];

interface SignUp {
  readonly people: number;
  readonly yes: readonly Purpose[];
  readonly later?: Later["what"];
  readonly wish?: string;
  /** They came so long ago that they go within the month. */
  readonly isNearlyOver?: true;
}

/** What people do with a form that asks without tricks, and how many of them do it. */
const SIGN_UPS: readonly SignUp[] = [
  { people: 62, yes: [NEWS, ...EVERYTHING] },
  { people: 14, yes: [NEWS, OFFERS, ...EVERYTHING] },
  { people: 12, yes: [NEWS, OPENS] },
  { people: 6, yes: [NEWS, CLICKS] },
  { people: 49, yes: [NEWS] },
  { people: 9, yes: [NEWS], isNearlyOver: true },
  { people: 8, yes: [NEWS, OFFERS] },
  { people: 10, yes: [OFFERS] },
  { people: 9, yes: [NEWS, ...EVERYTHING], later: "says", wish: "stop-measuring" },
  { people: 6, yes: [NEWS, OPENS, CLICKS], later: "says", wish: "no:track.click.individual" },
  { people: 4, yes: [NEWS, ...EVERYTHING], later: "says", wish: "object" },
  { people: 7, yes: [NEWS], later: "one-click" },
  { people: 5, yes: [NEWS, ...EVERYTHING], later: "runs-out" },
];

/** Three years after the last word of theirs people go; these are within the month. */
const NEARLY_OVER = { from: 1_070, to: 1_091 };

const CUSTOMERS = 48;
const BOUGHT_LONG_AGO = 7;

/** Everybody the shop knows by itself. */
export function shopLives(chance: Chance): readonly Life[] {
  const signUps = SIGN_UPS.flatMap((one) => Array.from({ length: one.people }, () => one));
  const people = makePeople(chance, signUps.length + CUSTOMERS, { shares: SHARES, belgian: "fr" });
  return people.map((person, index) => {
    const signUp = signUps[index];
    return signUp === undefined
      ? customer(person, index - signUps.length, chance)
      : reader(person, signUp, chance);
  });
}

function reader(person: DemoPerson, signUp: SignUp, chance: Chance): Life {
  const { yes, later: what, wish = "", isNearlyOver = false } = signUp;
  const cameDaysAgo = isNearlyOver
    ? chance.between(NEARLY_OVER.from, NEARLY_OVER.to)
    : ofLate(chance, what === undefined ? 1 : 40);
  const later = what === undefined ? [] : [laterOf(what, wish, cameDaysAgo, chance)];
  return { person, relation: "subscriber", came: { by: "form", yes }, cameDaysAgo, later };
}

/** More come of late than did at first. */
function ofLate(chance: Chance, least: number): number {
  return least + Math.floor(chance.next() ** 1.7 * (900 - least));
}

function laterOf(what: Later["what"], wish: string, cameDaysAgo: number, chance: Chance): Later {
  const daysAgo = chance.between(12, cameDaysAgo - 10);
  if (what === "says") return { what, wish, daysAgo };
  return what === "one-click" ? { what, daysAgo } : { what: "runs-out", purpose: NEWS, daysAgo };
}

/** Who bought something, and was told at the till that they may say no to offers. */
function customer(person: DemoPerson, number: number, chance: Chance): Life {
  const isOld = number < BOUGHT_LONG_AGO;
  const cameDaysAgo = isOld
    ? chance.between(NEARLY_OVER.from, NEARLY_OVER.to)
    : chance.between(60, 800);
  const later: Later[] = isOld ? [] : [bought(chance.between(11, cameDaysAgo - 1), chance)];
  if (number % 16 === 15) later.push({ what: "says", wish: "object", daysAgo: 10 });
  if (number % 12 === 11) {
    later.push({ what: "signs-up", yes: [NEWS, OPENS], daysAgo: chance.between(12, 50) });
  }
  const came = { by: "source", source: "till" } as const;
  return { person, relation: "customer", came, cameDaysAgo, later };
}

function bought(daysAgo: number, chance: Chance): Later {
  return { what: "buys", amount: chance.between(9, 84), daysAgo };
}
