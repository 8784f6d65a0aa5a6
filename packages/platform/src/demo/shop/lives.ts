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

/** What people do with a form that asks without tricks, and how many of them do it. */
const SIGN_UPS: readonly (readonly [
  people: number,
  yes: readonly Purpose[],
  later?: Later["what"],
  wish?: string,
])[] = [
  [62, [NEWS, ...EVERYTHING]],
  [14, [NEWS, OFFERS, ...EVERYTHING]],
  [12, [NEWS, OPENS]],
  [6, [NEWS, CLICKS]],
  [58, [NEWS]],
  [8, [NEWS, OFFERS]],
  [10, [OFFERS]],
  [9, [NEWS, ...EVERYTHING], "says", "stop-measuring"],
  [6, [NEWS, OPENS, CLICKS], "says", "no:track.click.individual"],
  [4, [NEWS, ...EVERYTHING], "says", "object"],
  [7, [NEWS], "one-click"],
  [5, [NEWS, ...EVERYTHING], "runs-out"],
];

/** Three years after the last word of theirs people go; these are within the month. */
const NEARLY_OVER = { from: 1_070, to: 1_091 };
const SIGNED_UP_LONG_AGO = 9;
const BOUGHT_LONG_AGO = 7;

const CUSTOMERS = 48;

/** Everybody the shop knows by itself. */
export function shopLives(chance: Chance): readonly Life[] {
  const signUps = SIGN_UPS.flatMap(([people, ...rest]) =>
    Array.from({ length: people }, () => rest),
  );
  const people = makePeople(chance, signUps.length + CUSTOMERS, { shares: SHARES, belgian: "fr" });
  return people.map((person, index) => {
    const [yes, what, wish = ""] = signUps[index] ?? [];
    if (yes === undefined) return customer(person, index - signUps.length, chance);
    // Of those who said yes to the newsletter and nothing else.
    const isNearlyOver = yes.length === 1 && yes[0] === NEWS && what === undefined;
    const isOld = isNearlyOver && index % 6 === 0 && index < 102 + SIGNED_UP_LONG_AGO * 6;
    const cameDaysAgo = isOld
      ? chance.between(NEARLY_OVER.from, NEARLY_OVER.to)
      : chance.between(40, 900);
    const later = what === undefined ? [] : [laterOf(what, wish, cameDaysAgo, chance)];
    return { person, relation: "subscriber", came: { by: "form", yes }, cameDaysAgo, later };
  });
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
