import type { Day } from "@consentry/kernel";

import { TRANSITION } from "../parameters/fr-transition.ts";
import type { Policy } from "../question/question.ts";
import { said, type Text } from "../rules/text.ts";

/** A day on which a transition begins or ends something. */
export interface TransitionDate {
  /** ISO 3166 code of the country whose readers it is about. */
  readonly jurisdiction: string;
  readonly on: Day;
  readonly what: Text;
  /** The clause it rests on, to be cited; `null` where the organisation's own policy set it. */
  readonly source: string | null;
}

/** @source garante-284-2026:adapt */
const IT_ADAPTED_BY = "2026-10-29" as Day;

/**
 * Every day of the two transitions there are, those that are over included, in their order: it is
 * for whoever asks to say how each stands to today. Dates of rules that merely begin are not here.
 */
export function transitionDates({
  frLegacyUntil,
}: Pick<Policy, "frLegacyUntil">): readonly TransitionDate[] {
  const dates: readonly TransitionDate[] = [
    {
      jurisdiction: "FR",
      on: TRANSITION.collectedBefore,
      what: said(
        "Whoever gave their address from this day on is asked before they are measured.",
        "Quiconque a donné son adresse à partir de ce jour est interrogé avant toute mesure.",
      ),
      source: "cnil-2026-042:transition",
    },
    {
      jurisdiction: "FR",
      on: TRANSITION.informedBy,
      what: said(
        "Last day on which people of older addresses could be informed instead of asked.",
        "Dernier jour pour informer, au lieu d'interroger, les personnes des adresses plus anciennes.",
      ),
      source: "cnil-2026-042:transition",
    },
    {
      jurisdiction: "IT",
      on: IT_ADAPTED_BY,
      what: said(
        "Measuring that went on before has to be in line by this day; some write 28 October.",
        "La mesure déjà en cours doit être mise en conformité à ce jour ; certains écrivent le 28 octobre.",
      ),
      source: "garante-284-2026:adapt",
    },
    ...(frLegacyUntil === null
      ? []
      : [
          {
            jurisdiction: "FR",
            on: frLegacyUntil,
            what: said(
              "Last day, by your own policy, on which people who were informed in time count as tolerating it.",
              "Dernier jour, selon votre politique, où les personnes informées à temps sont réputées le tolérer.",
            ),
            source: null,
          },
        ]),
  ];
  return dates.toSorted((one, other) => (one.on < other.on ? -1 : 1));
}
