export type When = "now" | "at" | "local";

export interface Schedule {
  readonly when: When;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  /** `HH:MM`, by the clock of whoever looks. */
  readonly hour: string;
  readonly perHour: number | null;
}

export type Start =
  | { readonly kind: "start"; readonly startsAt: string | null }
  | { readonly kind: "bad-hour" }
  | { readonly kind: "past" };

const HOUR = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** When a campaign begins that is scheduled so. */
export function startOf({ when, day, hour }: Schedule, now: number): Start {
  if (when === "now") return { kind: "start", startsAt: null };
  if (day === null || !HOUR.test(hour)) return { kind: "bad-hour" };
  const moment = new Date(`${day}T${hour.padStart(5, "0")}:00`);
  if (Number.isNaN(moment.getTime())) return { kind: "bad-hour" };
  if (moment.getTime() <= now) return { kind: "past" };
  return { kind: "start", startsAt: moment.toISOString().replace(/\.\d+Z$/, "Z") };
}

/** A schedule as a campaign keeps it, by the clock of whoever looks. */
export function scheduleOf(campaign: {
  readonly startsAt: string | null;
  readonly atLocalTime: boolean;
  readonly perHour: number | null;
}): Schedule {
  const { startsAt, atLocalTime, perHour } = campaign;
  if (startsAt === null) return { when: "now", day: null, hour: "09:00", perHour };
  const moment = new Date(startsAt);
  const two = (part: number): string => String(part).padStart(2, "0");
  return {
    when: atLocalTime ? "local" : "at",
    day: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    hour: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    perHour,
  };
}
