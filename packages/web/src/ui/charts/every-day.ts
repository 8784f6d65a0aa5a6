import { addDays, type Day } from "@consentry/kernel";

/** As many points as a picture can show; who asks for more looks at the first of them. */
const MOST_DAYS = 400;

/** Something of each day between two, both included, where only some days have any. */
export function everyDay<Of extends { readonly day: string }>(
  days: readonly Of[],
  from: string,
  until: string,
  nothing: Omit<Of, "day">,
): readonly (Omit<Of, "day"> & { readonly day: string })[] {
  const known = new Map(days.map((one) => [one.day, one]));
  const all: (Omit<Of, "day"> & { readonly day: string })[] = [];
  for (let day = from as Day; day <= until && all.length < MOST_DAYS; day = addDays(day, 1)) {
    all.push(known.get(day) ?? { ...nothing, day });
  }
  return all;
}
