import { AMERICA } from "./known/america.ts";
import { BENELUX } from "./known/benelux.ts";
import { CARRIERS } from "./known/carriers.ts";
import { EUROPE } from "./known/europe.ts";
import { FRANCE } from "./known/france.ts";
import { GERMAN } from "./known/german.ts";
import { LISTED } from "./known/listed.ts";
import { MEASUREMENT } from "./known/measurement.ts";
import { PERSONAL_TRACKERS } from "./known/personal-trackers.ts";
import { PUBLISHING } from "./known/publishing.ts";
import { SELF_HOSTED } from "./known/self-hosted.ts";
import { WORLD } from "./known/world.ts";
import type { Platform } from "./platform.ts";

/** What people call a platform, by the id that reasons give; `null` for no id of ours. */
export function platformName(id: string): string | null {
  return PLATFORMS.find((platform) => platform.id === id)?.name ?? null;
}

/** Every platform known. */
export const PLATFORMS: readonly Platform[] = [
  ...FRANCE,
  ...BENELUX,
  ...GERMAN,
  ...EUROPE,
  ...AMERICA,
  ...CARRIERS,
  ...PUBLISHING,
  ...SELF_HOSTED,
  ...WORLD,
  ...MEASUREMENT,
  ...PERSONAL_TRACKERS,
  ...LISTED,
];
