/** By which its owner tells one session from another: families, no version, no model. */
export interface Device {
  /** Empty where nothing was said, or nothing that is known. */
  readonly browser: string;
  readonly system: string;
}

/** The first that fits counts: many name themselves after those they descend from. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox", "Firefox"],
  ["FxiOS", "Firefox"],
  ["CriOS", "Chrome"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Android", "Android"],
  ["CrOS", "ChromeOS"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** Reads as much of `User-Agent` as its owner needs; the rest is not kept. */
export function deviceOf(userAgent: string | undefined): Device {
  const found = (known: readonly (readonly [string, string])[]): string =>
    known.find(([word]) => userAgent?.includes(word))?.[1] ?? "";
  return { browser: found(BROWSERS), system: found(SYSTEMS) };
}
