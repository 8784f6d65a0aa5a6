import { countCoverage } from "../consent/covered/count-coverage.ts";
import { makeVerification } from "../consent/ledger/verification.ts";
import { countInactive } from "../hygiene/count-inactive.ts";
import { countMeasured } from "../measurement/overview/count-measured.ts";
import { countForecast } from "../transition/forecast/count-forecast.ts";
import type { AnswerMakers } from "./keep-answering.ts";

/** Every answer about everybody, with the slice that finds it. */
export const ANSWER_MAKERS: AnswerMakers = {
  coverage: countCoverage,
  measurement: countMeasured,
  ledger: makeVerification,
  hygiene: countInactive,
  transition: countForecast,
};
