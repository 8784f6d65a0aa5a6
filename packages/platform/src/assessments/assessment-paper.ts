import {
  dayInWords,
  DOSSIER_WORDS,
  FORM,
  heading,
  shown,
  text,
  type Block,
  type Paper,
} from "@consentry/audit/dossier";
import {
  ASSESSMENT_DECISION_WORDS,
  ASSESSMENT_STEPS,
  ASSESSMENT_TEXTS,
  CRITERIA,
  isHighRisk,
  RISK_LEVEL_WORDS,
  type NoticeLanguage,
  type PriorConsultation,
  type RiskLevels,
} from "@consentry/law";

import type { Organisation } from "../organisations/organisation.ts";
import { paragraphsOf } from "../papers/paper-file.ts";
import type { AssessmentVersion } from "./form/assessment.ts";
import { PAPER_WORDS } from "./paper-words.ts";

interface Setting {
  readonly organisation: Organisation;
  readonly language: NoticeLanguage;
  readonly consultation: PriorConsultation | null;
}

/** One version of an assessment, whole. */
export function assessmentPaper(
  { version, content, calledBy, isDecided, at }: AssessmentVersion,
  { organisation, language, consultation }: Setting,
): Paper {
  const words = PAPER_WORDS[language];
  const day = (moment: string): string => dayInWords(moment, DOSSIER_WORDS[language]);
  const step = (id: keyof typeof ASSESSMENT_STEPS): Block =>
    heading(1, ASSESSMENT_STEPS[id].title[language]);
  const level = ({ likelihood, severity }: RiskLevels): string =>
    `${RISK_LEVEL_WORDS[likelihood][language]} × ${RISK_LEVEL_WORDS[severity][language]}${isHighRisk({ likelihood, severity }) ? ` – ${words.high}` : ""}`;
  const criteria = CRITERIA.filter(({ id }) => calledBy.includes(id));
  const { decision, decisionReasons, reviewOn, adviceBy, adviceOn } = content;
  return {
    language,
    title: shown(content.title),
    blocks: [
      {
        kind: "facts",
        rows: [
          [words.organisation, shown(organisation.name)],
          [words.version, `${version}, ${day(at)}`],
          [words.standing, isDecided ? words.decided : words.draft],
          [words.calledBy, criteria.map(({ title }) => title[language]).join(" · ")],
        ],
        because: FORM,
      },
      ...ASSESSMENT_TEXTS.flatMap((id) => [step(id), ...written(content.texts[id])]),
      step("risks"),
      ...content.risks.flatMap((risk): readonly Block[] => [
        heading(2, shown(risk.title)),
        ...written(risk.means),
        ...written(risk.measures),
        {
          kind: "facts",
          rows: [
            [words.before, level(risk.before)],
            [words.after, level(risk.after)],
          ],
          because: FORM,
        },
      ]),
      text(words.scale, FORM),
      ...(consultation === null ? [] : [text(consultation.text[language], FORM)]),
      step("measures"),
      ...written(content.measures),
      step("advice"),
      ...written(content.advice),
      {
        kind: "facts",
        rows: [
          [
            words.given,
            [shown(adviceBy), adviceOn === null ? "" : day(adviceOn)]
              .filter((part) => part !== "")
              .join(", "),
          ],
        ],
        because: FORM,
      },
      step("decision"),
      ...(decision === null
        ? []
        : [text(`${ASSESSMENT_DECISION_WORDS[decision][language]}.`, FORM)]),
      ...written(decisionReasons),
      step("review"),
      text(reviewOn === null ? "–" : day(reviewOn), FORM),
    ],
  };
}

function written(words: string): readonly Block[] {
  return paragraphsOf(words).map((paragraph) => text(paragraph, FORM));
}
