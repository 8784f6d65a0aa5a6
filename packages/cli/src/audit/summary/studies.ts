import type { FigureId } from "./message-facts.ts";

/** How a study's figure reached us, which is how far it should be trusted. */
export type StudySource = "abstract" | "secondary" | "press";

export type StudyId =
  | "englehardt-2018-third-party"
  | "englehardt-2018-listed"
  | "englehardt-2018-leak"
  | "hu-2019-pixels"
  | "bender-newsletters"
  | "access-2025-pixels"
  | "hey-2021-pixels";

export interface StudyFigure {
  readonly id: StudyId;
  readonly study: string;
  /** Per cent of the messages the study looked at. */
  readonly percent: number;
  /** The study says "more than" or "about". */
  readonly precision: "exact" | "over" | "about";
  readonly source: StudySource;
  /** Ours that comes nearest. */
  readonly ours: FigureId;
}

const ENGLEHARDT =
  "Englehardt, Han, Narayanan: I never signed up for this! Privacy implications of email tracking (PoPETs 2018)";

/** Published shares beside which ours can stand; the words say where definitions part. */
export const STUDIES: readonly StudyFigure[] = [
  {
    id: "englehardt-2018-third-party",
    study: ENGLEHARDT,
    percent: 85,
    precision: "exact",
    source: "abstract",
    ours: "thirdPartyContent",
  },
  {
    id: "englehardt-2018-listed",
    study: ENGLEHARDT,
    percent: 70,
    precision: "exact",
    source: "abstract",
    ours: "openTracked",
  },
  {
    id: "englehardt-2018-leak",
    study: ENGLEHARDT,
    percent: 29,
    precision: "about",
    source: "abstract",
    ours: "addressOnViewToThirdParty",
  },
  {
    id: "hu-2019-pixels",
    study:
      "Hu, Peng, Wang: Characterizing Pixel Tracking through the Lens of Disposable Email Services (IEEE S&P 2019)",
    percent: 24,
    precision: "over",
    source: "secondary",
    ours: "hiddenImage",
  },
  {
    id: "bender-newsletters",
    study: "Bender et al.: Track and Treat",
    percent: 92,
    precision: "over",
    source: "abstract",
    ours: "openTracked",
  },
  {
    id: "access-2025-pixels",
    study: "Hard to See, Harder to Block: Email Tracking Pixels Detection (IEEE Access 2025)",
    percent: 24.7,
    precision: "about",
    source: "secondary",
    ours: "hiddenImage",
  },
  {
    id: "hey-2021-pixels",
    study: "HEY, a mail service, as told to the press in 2021",
    percent: 60,
    precision: "about",
    source: "press",
    ours: "openTracked",
  },
];
