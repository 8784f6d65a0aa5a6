import type { Purpose } from "@consentry/law";

import type { Chance } from "../chance.ts";
import type { Later, Life } from "../people/life.ts";
import { makePeople, type DemoPerson, type Shares } from "../people/people.ts";

const SHARES: Shares = { NL: 72, BE: 14, DE: 14, FR: 0, IT: 0 };

const NEWS: Purpose = "send.newsletter";
const APPEALS: Purpose = "send.charity";
const OPENS: Purpose = "track.open.individual";
const CLICKS: Purpose = "track.click.individual";

/** What people do with the form, and how many of them do it. */
const SIGN_UPS: readonly (readonly [people: number, yes: readonly Purpose[], wish?: string])[] = [
  [21, [NEWS, OPENS, CLICKS]],
  [7, [NEWS, APPEALS, OPENS]],
  [28, [NEWS]],
  [6, [NEWS, APPEALS]],
  [3, [NEWS, OPENS, CLICKS], "no:track.open.individual"],
  [3, [NEWS], "stop-all"],
];

const MEMBERS = 30;
const DONORS = 24;

/** Three years after the last word of theirs people go; these are within the month. */
const NEARLY_OVER = { from: 1_072, to: 1_092 };

/** Everybody the association knows by itself. */
export function associationLives(chance: Chance): readonly Life[] {
  const signUps = SIGN_UPS.flatMap(([people, ...rest]) =>
    Array.from({ length: people }, () => rest),
  );
  const count = signUps.length + MEMBERS + DONORS;
  const people = makePeople(chance, count, { shares: SHARES, belgian: "nl" });
  return people.map((person, index) => {
    const [yes, wish] = signUps[index] ?? [];
    if (yes !== undefined) return reader(person, yes, wish ?? null, chance);
    const number = index - signUps.length;
    return number < MEMBERS
      ? payer(person, "customer", number, chance)
      : payer(person, "donor", number - MEMBERS, chance);
  });
}

function reader(
  person: DemoPerson,
  yes: readonly Purpose[],
  wish: string | null,
  chance: Chance,
): Life {
  // More come of late than did at first.
  const least = wish === null ? 1 : 40;
  const cameDaysAgo = least + Math.floor(chance.next() ** 1.7 * (1_000 - least));
  const daysAgo = wish === null ? 0 : chance.between(17, cameDaysAgo - 10);
  const later: Later[] = wish === null ? [] : [{ what: "says", wish, daysAgo }];
  return { person, relation: "subscriber", came: { by: "form", yes }, cameDaysAgo, later };
}

/** Whoever pays was told that they may say no to being written to. */
function payer(
  person: DemoPerson,
  relation: "customer" | "donor",
  number: number,
  chance: Chance,
): Life {
  const isOld = number < 4;
  const cameDaysAgo = isOld
    ? chance.between(NEARLY_OVER.from, NEARLY_OVER.to)
    : chance.between(80, 1_000);
  const amount = relation === "customer" ? 25 : chance.between(10, 120);
  const later: Later[] = isOld
    ? []
    : [{ what: "buys", amount, daysAgo: chance.between(17, cameDaysAgo - 1) }];
  if (number % 11 === 10) later.push({ what: "says", wish: "object", daysAgo: 12 });
  const source = relation === "customer" ? "members" : "gifts";
  return { person, relation, came: { by: "source", source }, cameDaysAgo, later };
}
