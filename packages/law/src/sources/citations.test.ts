import { parseDay, type Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { ASSESSMENT_STEPS, CRITERIA } from "../assessments/index.ts";
import {
  AUTHORITY_DECISION_WORDS,
  PERSONS_DECISION_WORDS,
  QUESTION_WORDS,
} from "../breaches/index.ts";
import { ALL_CASES } from "../cases/all-cases.ts";
import { RULES_VERSION } from "../decision/rules-version.ts";
import { ACTIVITY_LIST } from "../register/activities.ts";
import { BASES } from "../register/basis.ts";
import { REGISTER_QUESTIONS, REGISTER_SOURCES } from "../register/duties.ts";
import { RULES } from "../rules/rules.ts";
import { ANSWER_SOURCES, COMPLAINT_SOURCES, REQUEST_SOURCES } from "../letters/requests.ts";
import {
  PASSING_ON_SOURCES,
  REFUSAL_SOURCES,
  RIGHT_SOURCES,
} from "../letters/rights/right-kinds.ts";
import { STOP_SOURCES } from "../texts/answers.ts";
import { TEXT_FINDINGS } from "../texts/judge-text.ts";
import { TEXT_WINDOWS } from "../texts/window.ts";
import { ADEQUACY } from "../transfers/adequacy.ts";
import { adequacySourceId } from "../transfers/adequacy-sources.ts";
import { citationById, getCitation, isCitable, listCitations, SOURCES } from "./registry.ts";
import { staleCitations } from "./stale.ts";

const TODAY = RULES_VERSION as Day;

const PERMALINKS = [
  /^http:\/\/data\.europa\.eu\/eli\/(?:reg|dir)\/\d{4}\/\d+\/(?:oj|\d{4}-\d{2}-\d{2})$/,
  /^https:\/\/eur-lex\.europa\.eu\/legal-content\/EN\/TXT\/\?uri=CELEX:[36]\d{4}[A-Z]{1,2}\d{4}$/,
  /^ECLI:[A-Z]{2}:[A-Z]+:\d{4}:\d+$/,
  /^https:\/\/www\.rfc-editor\.org\/rfc\/rfc\d+$/,
  /^https:\/\/www\.legifrance\.gouv\.fr\/jorf\/id\/JORFTEXT\d{12}$/,
];

/** Cited by functions that answer without a rule: deadlines, retention, transfers, joint consent. */
const CITED_IN_CODE = [
  ...ADEQUACY.flatMap((row) => [adequacySourceId(row), ...row.touchedBy]),
  "reg-1182-71:3",
  "gdpr:12(3)",
  "gdpr:12(4)",
  "gdpr:33(1)",
  "gdpr:33(2)",
  "gdpr:36",
  "gdpr:7(2)",
  "gdpr:7(3)",
  "rfc3834:1",
  ...Object.values(REQUEST_SOURCES).flat(),
  ...COMPLAINT_SOURCES,
  ...ANSWER_SOURCES,
  ...Object.values(RIGHT_SOURCES).flat(),
  ...PASSING_ON_SOURCES,
  ...Object.values(REFUSAL_SOURCES).flat(),
  ...ACTIVITY_LIST.flatMap(({ sources }) => sources),
  ...Object.values(BASES).flatMap(({ sources }) => sources),
  ...Object.values(REGISTER_QUESTIONS).flatMap(({ sources }) => sources),
  ...Object.values(REGISTER_SOURCES).flat(),
  "gdpr:36(1)",
  ...[...TEXT_WINDOWS, ...TEXT_FINDINGS].flatMap(({ sources }) => sources),
  ...STOP_SOURCES,
  ...[...CRITERIA, ...Object.values(ASSESSMENT_STEPS)].flatMap(({ sources }) => sources),
  ...[QUESTION_WORDS, AUTHORITY_DECISION_WORDS, PERSONS_DECISION_WORDS].flatMap((words) =>
    Object.values(words).flatMap(({ sources }) => sources),
  ),
];

const NORMS = new Set(["statute", "judgment", "regulator-guidance", "regulator-decision"]);

function normsOf({ sources }: { readonly sources: readonly string[] }): readonly string[] {
  return sources.filter((id) => NORMS.has(getCitation(id).source.kind));
}

describe("the sources", () => {
  test("have ids of their own", () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
  });

  test("have permalinks of an allowed shape, or none", () => {
    const odd = SOURCES.filter(
      ({ permalink }) => permalink !== null && !PERMALINKS.some((shape) => shape.test(permalink)),
    );
    expect(odd.map(({ permalink }) => permalink)).toEqual([]);
  });

  test("have real dates, and none in the future but ends", () => {
    const odd = listCitations().filter(({ provision }) => {
      const { inForceFrom, inForceTo, reviewedOn } = provision;
      const isReal = [inForceFrom, reviewedOn, inForceTo ?? TODAY].every((day) => parseDay(day).ok);
      const isPast = inForceFrom <= TODAY && reviewedOn <= TODAY;
      return !isReal || !isPast || (inForceTo !== null && inForceTo < inForceFrom);
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("are cited somewhere, or marked as background", () => {
    const cited = new Set([...RULES.flatMap(({ sources }) => sources), ...CITED_IN_CODE]);
    const idle = listCitations().filter(
      ({ id, provision }) => cited.has(id) === provision.background,
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test("unread for more than a year are reported", () => {
    expect(staleCitations("2027-11-21" as Day)).toEqual([]);
    expect(staleCitations("2027-11-22" as Day)).toEqual(listCitations());
  });
});

describe("the rules", () => {
  test("have ids of their own", () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test("cite only what exists", () => {
    const cited = [...RULES.flatMap(({ sources }) => sources), ...CITED_IN_CODE];
    expect(cited.filter((id) => citationById(id) === undefined)).toEqual([]);
  });

  test("rest on a statute, a judgment or guidance", () => {
    expect(RULES.filter((rule) => normsOf(rule).length === 0).map(({ id }) => id)).toEqual([]);
  });

  test("do not apply before a norm they cite is in force", () => {
    const early = RULES.filter((rule) => !normsOf(rule).some((id) => isCitable(id, rule.from)));
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  test("have real dates that begin in the past", () => {
    const odd = RULES.filter(
      ({ from, to }) => !parseDay(from).ok || from > TODAY || (to !== null && to < from),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("speak English and French", () => {
    const mute = RULES.filter(({ title }) => title.en === "" || title.fr === "");
    expect(mute.map(({ id }) => id)).toEqual([]);
  });

  test("touch only the open questions there are", () => {
    const open = RULES.flatMap(({ openQuestions }) => openQuestions);
    expect(open.filter((id) => !/^U(?:[1-9]|1[0-3])$/.test(id))).toEqual([]);
  });
});

describe("the cases", () => {
  test("cite only what exists", () => {
    const cited = ALL_CASES.flatMap(({ reasons }) => Object.values(reasons).flat());
    expect(cited.filter((id) => citationById(id) === undefined)).toEqual([]);
  });
});
