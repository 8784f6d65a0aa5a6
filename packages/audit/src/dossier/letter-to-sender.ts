import {
  ANSWER_SOURCES,
  LETTERS,
  REQUEST_IDS,
  REQUEST_SOURCES,
  type RequestId,
} from "@consentry/law/letters";

import { dayInWords } from "./dates.ts";
import type { Dossier } from "./dossier.ts";
import { citations, headerFacts } from "./facts.ts";
import { carriers, carriersOf, factBlocks, observingCarriers, ruleBlocks } from "./letter-facts.ts";
import { FORM, heading, statement, text, type Block, type Paper } from "./paper.ts";
import { semicolon } from "./punctuation.ts";
import { WORDS } from "./words/index.ts";

/** Drafts the letter to the sender and its data-protection officer: facts, rules, requests. */
export function letterToSender(dossier: Dossier): Paper {
  const { settings, exhibits } = dossier;
  const { language, madeAt } = settings;
  const letter = LETTERS[language];
  const { sender } = letter;
  const words = WORDS[language];
  const law = (ids: readonly string[]): readonly string[] => ids.map((id) => `law:${id}`);
  const mails = exhibits.map(({ file }) => `${file}#header`);
  const rules = ruleBlocks(dossier);
  const observing = observingCarriers(dossier);
  return {
    language,
    title: sender.title,
    blocks: [
      text(letter.person, FORM),
      text(sender.to, FORM),
      text(letter.dated(dayInWords(madeAt, words)), FORM),
      text(observing.length > 0 ? sender.subject : sender.subjectUnobserved, FORM),
      text(sender.salutation, FORM),
      text(sender.opening(exhibits.length), mails),
      ...exhibits.map((exhibit) =>
        headerFacts(exhibit, words, dayInWords(exhibit.document.message.date ?? "", words)),
      ),
      heading(2, sender.factsHeading),
      text(sender.factsIntro, FORM),
      ...factBlocks(dossier),
      text(letter.limits, FORM),
      text(sender.ownFacts, FORM),
      ...(rules.length === 0 ? [] : [heading(2, sender.lawHeading), ...rules]),
      heading(
        2,
        rules.length === 0 ? withoutNumber(sender.requestsHeading) : sender.requestsHeading,
      ),
      text(sender.requestsIntro, FORM),
      requests(dossier),
      text(
        sender.deadline(dayInWords(madeAt, words), dayInWords(settings.answerDueOn, words)),
        law(ANSWER_SOURCES),
      ),
      text(sender.identity, FORM),
      text(sender.next, FORM),
      text(sender.closing, FORM),
      text(letter.signature, FORM),
      heading(3, sender.annexes),
      annexes(dossier),
    ],
  };
}

function requests(dossier: Dossier): Block {
  const { language } = dossier.settings;
  const grounds = groundsOf(dossier);
  const made = REQUEST_IDS.filter((id) => grounds[id].length > 0);
  return {
    kind: "list",
    isNumbered: true,
    items: made.map((id, index) => {
      const sources = REQUEST_SOURCES[id];
      const end = index === made.length - 1 ? "." : semicolon(language);
      const prose = LETTERS[language].sender.requests[id].replace(/[.;]$/u, "").trimEnd();
      return statement(`${prose} (${citations(sources, language)})${end}`, [
        ...grounds[id],
        ...sources.map((source) => `law:${source}`),
      ]);
    }),
  };
}

/** What each request stands on; one that stands on nothing is not made. */
function groundsOf(dossier: Dossier): Readonly<Record<RequestId, readonly string[]>> {
  const received = dossier.exhibits.map(({ file }) => `${file}#header`);
  const observing = new Set(observingCarriers(dossier));
  const observed = carriersOf(dossier, ["consent", "contested"]).filter((carrier) =>
    observing.has(carrier),
  );
  return {
    access: received,
    origin: received,
    recipients: carriers(dossier),
    proof: observed,
    transfers: carriersOf(dossier, ["transfer"]),
    withdrawal: observed,
    objection: received,
    erasure: observed,
  };
}

export function annexes({ exhibits, settings: { language } }: Dossier): Block {
  const words = WORDS[language];
  return {
    kind: "list",
    isNumbered: false,
    items: [
      ...exhibits.map(({ file, document }) =>
        statement(`${file} – ${words.what.original} – SHA-256 ${document.sha256}`, [
          `${file}#header`,
        ]),
      ),
      statement(`report.pdf / report.html – ${words.what.report}`, FORM),
    ],
  };
}

/** A letter without rules has one heading less: the numbers would jump. */
function withoutNumber(title: string): string {
  return title.replace(/^\d/u, "2");
}
