import type { Instant } from "@consentry/kernel";

import { dueBy, type Deadline } from "../deadlines/due-by.ts";
import { said, type Text } from "../rules/text.ts";
import type { AuthorityDecision } from "./breach-words.ts";

/** Who learned of it: whoever decides about the data, or somebody who works for them. */
export const BREACH_ROLES = ["controller", "processor"] as const;
export type BreachRole = (typeof BREACH_ROLES)[number];

export interface BreachMoments {
  readonly role: BreachRole;
  /** When it learned of it itself; what its processor knew before moves nothing. */
  readonly awareAt: Instant;
  readonly authorityDecision: AuthorityDecision | null;
  readonly toldAuthorityAt: Instant | null;
  readonly toldControllerAt: Instant | null;
}

/** `owed`: something must still be told. `late`: it was, or still must be, after its time. */
export interface BreachClock {
  readonly standing: "owed" | "overdue" | "in-time" | "late" | "not-owed";
  /** By when the authority is told; `null` where no hours are named. */
  readonly due: Deadline | null;
  /** Whether reasons for the delay go with what is told. */
  readonly asksReasons: boolean;
  readonly text: Text;
  readonly sources: readonly string[];
}

/**
 * What is owed to whom, and by when. A processor owes its controller word without undue delay and
 * has no hours of its own; a controller has 72 from the moment it knew, weekends included.
 *
 * @source gdpr:33(1) gdpr:33(2) gdpr:33(5)
 */
export function breachClock(moments: BreachMoments, now: Instant): BreachClock {
  return moments.role === "processor" ? processorsClock(moments) : controllersClock(moments, now);
}

function processorsClock({ toldControllerAt }: BreachMoments): BreachClock {
  const isTold = toldControllerAt !== null;
  return {
    standing: isTold ? "in-time" : "owed",
    due: null,
    asksReasons: false,
    text: isTold ? TOLD_CONTROLLER : TELL_CONTROLLER,
    sources: ["gdpr:33(2)"],
  };
}

function controllersClock(moments: BreachMoments, now: Instant): BreachClock {
  const { awareAt, authorityDecision, toldAuthorityAt } = moments;
  const due = dueBy("breach-authority", awareAt, null);
  const { sources } = due;
  if (toldAuthorityAt !== null) {
    const isLate = toldAuthorityAt > due.dueAt;
    const text = isLate ? TOLD_LATE : TOLD;
    return { standing: isLate ? "late" : "in-time", due, asksReasons: isLate, text, sources };
  }
  if (authorityDecision === "no-risk") {
    return {
      standing: "not-owed",
      due: null,
      asksReasons: false,
      text: NOT_OWED,
      sources: ["gdpr:33(1)", "gdpr:33(5)"],
    };
  }
  const isOver = now > due.dueAt;
  return {
    standing: isOver ? "overdue" : "owed",
    due,
    asksReasons: isOver,
    text: isOver ? OVERDUE : OWED,
    sources,
  };
}

const TELL_CONTROLLER = said(
  "Tell the controller without undue delay; its own 72 hours begin when it knows.",
  "Informez le responsable du traitement dans les meilleurs délais ; ses 72 heures commencent quand il en a connaissance.",
);
const TOLD_CONTROLLER = said(
  "The controller was told. Whom else to tell is its decision.",
  "Le responsable du traitement a été informé. À lui de décider qui d’autre doit l’être.",
);
const OWED = said(
  "The authority is told within 72 hours of knowing, unless a risk to people is unlikely.",
  "L’autorité est informée dans les 72 heures, sauf si un risque pour les personnes est improbable.",
);
const OVERDUE = said(
  "The 72 hours are over. Tell the authority now, with the reasons for the delay.",
  "Les 72 heures sont écoulées. Informez l’autorité maintenant, avec les motifs du retard.",
);
const TOLD = said("The authority was told in time.", "L’autorité a été informée dans le délai.");
const TOLD_LATE = said(
  "The authority was told after the 72 hours: the reasons for the delay belong to it.",
  "L’autorité a été informée après les 72 heures : les motifs du retard doivent y figurer.",
);
const NOT_OWED = said(
  "A risk to people was held unlikely, so the authority is not told. The breach stays on file.",
  "Un risque pour les personnes a été jugé improbable : l’autorité n’est pas informée. La violation reste consignée.",
);
