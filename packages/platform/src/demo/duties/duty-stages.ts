import { draftAssessment } from "../../assessments/form/draft.ts";
import { measureStates } from "../../assessments/form/measure-states.ts";
import type { AssessmentContent } from "../../assessments/form/assessment.ts";
import { criteriaNow } from "../../assessments/criteria/criteria.ts";
import { openAssessment, saveAssessment } from "../../assessments/store.ts";
import type { BreachContent } from "../../breaches/breach.ts";
import { openBreach, takeStep } from "../../breaches/store.ts";
import { asOrganisation } from "../../consent/asking/own.ts";
import { noticeNow, publishNotice } from "../../notice/publish-notice.ts";
import { registerFacts } from "../../register/facts.ts";
import type { RegisterOwn } from "../../register/own.ts";
import { sure } from "../sure.ts";
import type { Place, Stage } from "../time/stages.ts";

/** What an organisation of the demo did for those who look at it. */
export interface DemoDuties {
  /** A breach that was told in time and is closed. */
  readonly breach?: {
    readonly daysAgo: number;
    readonly content: BreachContent;
    /** What the log says of the telling. */
    readonly told: string;
  };
  /** What somebody wrote into an assessment before it was decided; left out, there is none. */
  readonly assessment?: Pick<AssessmentContent, "advice" | "adviceBy" | "decisionReasons"> & {
    readonly necessity: string;
    readonly language: "en" | "fr";
  };
}

const BY = "system";

/** Its breach, its assessment, and the notice that says what is done today. */
export function dutyStages(place: Place, { breach, assessment }: DemoDuties): readonly Stage[] {
  const { past } = place;
  return [
    ...(breach === undefined ? [] : breachStages(place, breach)),
    ...(assessment === undefined
      ? []
      : [stage(place, past.now, (own) => assess(own, assessment, past.day(-365)))]),
    stage(place, past.now, async (own) => {
      const { hash } = await noticeNow(own);
      sure(await publishNotice(own, { hash, isLinked: false, by: BY }));
    }),
  ];
}

function breachStages(
  place: Place,
  { daysAgo, content, told }: NonNullable<DemoDuties["breach"]>,
): readonly Stage[] {
  const { past } = place;
  const awareAt = past.moment(daysAgo, "08:40");
  const toldAt = past.moment(daysAgo - 1, "14:05");
  const closedAt = past.moment(daysAgo - 12, "16:30");
  return [
    stage(place, closedAt, async ({ tx, organisation: { id } }) => {
      const role = "controller" as const;
      const breach = await openBreach(tx, id, { role, awareAt, content }, { by: BY, at: awareAt });
      const telling = { breach, kind: "told-authority", at: toldAt, text: told } as const;
      sure(await takeStep(tx, id, telling, { by: BY, at: toldAt }));
      const closing = { breach, kind: "closed", at: closedAt, text: "" } as const;
      sure(await takeStep(tx, id, closing, { by: BY, at: closedAt }));
    }),
  ];
}

async function assess(
  own: RegisterOwn,
  written: NonNullable<DemoDuties["assessment"]>,
  reviewOn: NonNullable<AssessmentContent["reviewOn"]>,
): Promise<void> {
  const { tx, organisation, now: at } = own;
  const facts = await registerFacts(own);
  const { holding: calledBy } = await criteriaNow(own);
  const { language, necessity, ...said } = written;
  const draft = draftAssessment(facts, await measureStates(own, facts), language);
  const doing = { by: BY, at };
  const id = await openAssessment(tx, organisation.id, { content: draft, calledBy }, doing);
  const content: AssessmentContent = {
    ...draft,
    ...said,
    texts: { ...draft.texts, necessity },
    adviceOn: at.slice(0, 10) as NonNullable<AssessmentContent["adviceOn"]>,
    decision: "go",
    reviewOn,
  };
  const saving = { id, version: 1, content, isDecided: true, calledBy };
  sure(await saveAssessment(tx, organisation.id, saving, doing));
}

function stage(
  { installation, organisation }: Place,
  at: Stage["at"],
  work: (own: RegisterOwn) => Promise<void>,
): Stage {
  const { places = { relay: null, database: null } } = installation;
  return {
    at,
    async run() {
      await asOrganisation({ ...installation, now: () => at }, organisation, (own) =>
        work({ ...own, places }),
      );
      return [];
    },
  };
}
