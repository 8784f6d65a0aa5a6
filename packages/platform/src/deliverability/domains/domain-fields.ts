import {
  branchesOf,
  CHECK_NAMES,
  CHECK_STATES,
  DOMAIN_WORDS,
  MOST_LOOKUPS,
  sayRemark,
  type Check,
  type CheckedDomain,
  type Remark,
  type SpfTree,
} from "@consentry/mail";
import { Type, type Static } from "typebox";

import type { Given } from "../../http/api/route.ts";
import { DayText, fields, InstantText, named, nullable, oneOf } from "../../http/api/shapes.ts";

export const StateField = oneOf(
  CHECK_STATES,
  "`unknown`: somebody did not answer; it is never taken for good.",
);

const Texts = { en: Type.String(), fr: Type.String() };

export const RemarkFields = named("DomainRemark", {
  code: Type.String({ description: "Stays the same, whatever the words." }),
  is: fields(Texts),
  should: nullable(fields(Texts)),
});

const CheckFields = named("DomainCheck", {
  name: oneOf(CHECK_NAMES),
  about: nullable(
    Type.String({ description: "A selector or an address, where there are several." }),
  ),
  title: fields(Texts),
  why: fields(Texts),
  state: StateField,
  found: Type.Array(Type.String(), { description: "The records as they stand." }),
  remarks: Type.Array(RemarkFields),
  record: nullable(
    fields({
      name: Type.String(),
      type: oneOf(["TXT", "MX", "PTR"]),
      value: Type.String({ description: "To be pasted into the DNS." }),
    }),
  ),
});

export const LookFields = named("DomainLook", {
  at: InstantText,
  state: StateField,
  checks: Type.Array(CheckFields),
  spf: Type.Array(
    fields({
      domain: Type.String({ description: "Where reports come back to." }),
      lookups: Type.Integer(),
      mostLookups: Type.Integer(),
      lines: Type.Array(
        fields({
          depth: Type.Integer(),
          text: Type.String(),
          lookups: Type.Integer({ description: "With those of what it leads to." }),
          isVoid: Type.Boolean({ description: "It asks for something that is not there." }),
        }),
      ),
    }),
  ),
  providers: Type.Array(
    fields({
      provider: Type.String(),
      demand: Type.String(),
      title: fields(Texts),
      appliesFrom: DayText,
      above: nullable(
        Type.Integer({ description: "Asked of who sends more a day; null: of all." }),
      ),
      concerns: Type.Boolean({
        description: "Whether it is asked of this sender; where the volume is not known, it is.",
      }),
      state: StateField,
      confidence: oneOf(["own", "several"]),
      source: Type.String({ description: "Where it was read." }),
    }),
  ),
});

/** A look as programs and pages read it, each sentence in the languages of the pages. */
export function lookDocument(checked: CheckedDomain): Given<Static<typeof LookFields>> {
  const { at, state, checks, spf, providers } = checked;
  return {
    at,
    state,
    checks: checks.map(checkDocument),
    spf: spf.map(({ tree, lookups }) => ({
      domain: tree.domain,
      lookups,
      mostLookups: MOST_LOOKUPS,
      lines: linesOf(tree),
    })),
    providers: providers.map((rule) => ({
      ...rule,
      title: inBoth((words) => words.demands[rule.demand]),
    })),
  };
}

function checkDocument({ name, about, state, found, remarks, record }: Check) {
  return {
    name,
    about,
    title: titleOf(name),
    why: inBoth((words) => words.checks[name].why),
    state,
    found,
    remarks: remarks.map(remarkDocument),
    record,
  };
}

export function titleOf(name: Check["name"]): { readonly en: string; readonly fr: string } {
  return inBoth((words) => words.checks[name].title);
}

export function remarkDocument(remark: Remark): Given<Static<typeof RemarkFields>> {
  const [en, fr] = [sayRemark(remark, "en"), sayRemark(remark, "fr")];
  return {
    code: remark.code,
    is: { en: en.is, fr: fr.is },
    should: en.should === null ? null : { en: en.should, fr: fr.should ?? "" },
  };
}

function inBoth(of: (words: (typeof DOMAIN_WORDS)["en"]) => string) {
  return { en: of(DOMAIN_WORDS.en), fr: of(DOMAIN_WORDS.fr) };
}

/** What an SPF record leads to, a line each; more nobody reads. */
const MOST_LINES = 120;

function linesOf(tree: SpfTree, depth = 0) {
  const lines: { depth: number; text: string; lookups: number; isVoid: boolean }[] = [];
  for (const { term, lookups, isVoid, leadsTo } of tree.terms) {
    if (lines.length >= MOST_LINES) break;
    lines.push({ depth, text: term.text, lookups, isVoid });
    if (leadsTo !== null && branchesOf(leadsTo).length > 0)
      lines.push(...linesOf(leadsTo, depth + 1));
  }
  return lines.slice(0, MOST_LINES);
}
