import {
  MEASURED_PURPOSES,
  type MeasuredPurpose,
} from "../../measurement/overview/measured-purposes.ts";
import type { Configuration } from "../configuration/configuration.ts";

/**
 * What readers are observed for, by those signals alone that are: used by a campaign that began, or
 * by the rest of the inactive, and not switched off.
 */
export function measuredPurposes({
  levels,
  measuredFor,
  restsInactive,
  switchedOff,
}: Pick<
  Configuration,
  "levels" | "measuredFor" | "restsInactive" | "switchedOff"
>): readonly MeasuredPurpose[] {
  return MEASURED_PURPOSES.flatMap((one) => {
    const { purpose, level } = one;
    const signals = one.signals.filter((signal) => levels.includes(`${signal}:${level}`));
    const isUsed = signals.length > 0 && (level !== "individual" || measuredFor.includes(purpose));
    const isRested = purpose === "hygiene.inactive" && restsInactive;
    if ((!isUsed && !isRested) || switchedOff.includes(purpose)) return [];
    return [{ ...one, signals: isRested ? one.signals : signals }];
  });
}
