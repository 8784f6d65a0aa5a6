/**
 * All time zones of a country, by the tz database of the runtime; none where it knows none. Unlike
 * `zoneOfCountry`, which names one for the hour that a sender means, it leaves nobody's clock out.
 *
 * @param country ISO 3166 code
 */
export function zonesOf(country: string | null): readonly string[] {
  if (country === null || !IS_CODE.test(country)) return [];
  const known = ZONES.get(country) ?? askRuntime(country);
  ZONES.set(country, known);
  return known;
}

const IS_CODE = /^[A-Z]{2}$/;

/** There are some 250 countries. */
const ZONES = new Map<string, readonly string[]>();

/** ECMA-402 has it since 2025; the types of the language do not yet. */
interface KnowsZones extends Intl.Locale {
  getTimeZones?(): readonly string[] | undefined;
}

function askRuntime(country: string): readonly string[] {
  const locale: KnowsZones = new Intl.Locale(`und-${country}`);
  const zones = locale.getTimeZones?.() ?? [];
  // What is no place, `Etc/Unknown`, has no clock.
  return zones.filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"));
}
