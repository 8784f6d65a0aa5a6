import {
  dayInWords,
  DOSSIER_WORDS,
  FORM,
  heading,
  momentInWords,
  shown,
  text,
  type Block,
  type Paper,
} from "@consentry/audit/dossier";
import type { Instant } from "@consentry/kernel";
import {
  AUTHORITY_DECISION_WORDS,
  BREACH_PAPER_WORDS,
  breachClock,
  NATURE_WORDS,
  officeLetter,
  PERSONS_DECISION_WORDS,
  type BreachFile,
  type OfficeLanguage,
} from "@consentry/law";

import type { Organisation } from "../organisations/organisation.ts";
import { paragraphsOf } from "../papers/paper-file.ts";
import type { Breach, Step } from "./breach.ts";
import type { BreachLetter } from "./letters/letter.ts";

/** Everything that is known of one breach. */
export interface KnownBreach {
  readonly breach: Breach;
  readonly steps: readonly Step[];
  readonly letters: readonly BreachLetter[];
}

interface Setting {
  readonly organisation: Organisation;
  readonly language: OfficeLanguage;
  readonly now: Instant;
}

/** The draft of the letter by which a breach is told: to the authority, or to the controller. */
export function breachLetterPaper(known: KnownBreach, setting: Setting): Paper {
  const { language } = setting;
  const letter = officeLetter(known.breach.role, language, fileOf(known, setting));
  return {
    language,
    title: letter.title,
    blocks: [
      text(letter.to, FORM),
      text(letter.opening, FORM),
      { kind: "facts", rows: letter.facts, because: FORM },
      ...partBlocks(letter.parts),
      text(letter.closing, FORM),
      text(shown(setting.organisation.name), FORM),
    ],
  };
}

/** The file of one breach, with its log. */
export function breachPaper(known: KnownBreach, setting: Setting): Paper {
  const words = BREACH_PAPER_WORDS[setting.language];
  return {
    language: setting.language,
    title: `${words.file}: ${shown(known.breach.content.title)}`,
    blocks: fileBlocks(known, setting),
  };
}

/** Every breach, told to anybody or not. */
export function breachRegisterPaper(all: readonly KnownBreach[], setting: Setting): Paper {
  const words = BREACH_PAPER_WORDS[setting.language];
  return {
    language: setting.language,
    title: words.register,
    blocks: [
      text(words.intro(shown(setting.organisation.name)), FORM),
      ...(all.length === 0 ? [text(words.none, FORM)] : []),
      ...all.flatMap((known) => [
        heading(1, shown(known.breach.content.title)),
        ...fileBlocks(known, setting),
      ]),
    ],
  };
}

function fileBlocks(known: KnownBreach, setting: Setting): readonly Block[] {
  const { language, now } = setting;
  const words = BREACH_PAPER_WORDS[language];
  const { breach, steps, letters } = known;
  const moment = momentOf(language);
  const file = fileOf(known, setting);
  const letter = officeLetter(breach.role, language, file);
  const clock = breachClock(momentsOf(breach), now);
  const told = breach.role === "controller" ? breach.toldAuthorityAt : breach.toldControllerAt;
  const toldLabel = breach.role === "controller" ? words.toldAuthority : words.toldController;
  const { authorityDecision, authorityReasons } = breach.content;
  const authority =
    authorityDecision === null
      ? []
      : [
          {
            heading: words.authority,
            text: `${AUTHORITY_DECISION_WORDS[authorityDecision].title[language]}.\n\n${authorityReasons}`,
          },
        ];
  return [
    {
      kind: "facts",
      rows: [
        [words.roleLabel, words.role[breach.role]],
        [words.standing, breach.closedAt === null ? words.open : words.closed],
        [
          words.happenedAt,
          breach.content.happenedAt === null ? words.unknown : moment(breach.content.happenedAt),
        ],
        ...letter.facts,
        [toldLabel, told === null ? words.notYet : moment(told)],
      ],
      because: FORM,
    },
    text(clock.text[language], FORM),
    ...partBlocks([...letter.parts, ...authority]),
    ...(letters.length === 0
      ? []
      : [
          heading(3, words.letters),
          list(letters.map((one) => words.letter(one.told, one.people, one.unreachable))),
        ]),
    heading(3, words.log),
    list(
      steps.map(
        ({ kind, at, text: said }) =>
          `${moment(at)}: ${words.steps[kind] ?? kind}${saysMore(kind, said)}`,
      ),
    ),
  ];
}

/** What is noted of a change is the names of fields, which say nothing on paper. */
function saysMore(kind: string, said: string): string {
  const isOwnWords = !["changed", "decided"].includes(kind);
  return isOwnWords && said.trim() !== "" ? ` – ${shown(said, LONGEST_NOTE)}` : "";
}

const LONGEST_NOTE = 2_000;

function partBlocks(
  parts: readonly { readonly heading: string; readonly text: string }[],
): readonly Block[] {
  return parts.flatMap((part) => [
    heading(3, part.heading),
    ...paragraphsOf(part.text).map((paragraph) => text(paragraph, FORM)),
  ]);
}

function list(items: readonly string[]): Block {
  return {
    kind: "list",
    isNumbered: false,
    items: items.map((item) => ({ spans: [{ text: item, kind: "plain" }], because: FORM })),
  };
}

function fileOf({ breach, steps }: KnownBreach, setting: Setting): BreachFile {
  const { organisation, language, now } = setting;
  const { content } = breach;
  const { due, asksReasons } = breachClock(momentsOf(breach), now);
  const moment = momentOf(language);
  const told = steps.filter(({ kind }) => kind === "told-authority").length;
  const count = (number: number | null): string => (number === null ? "" : String(number));
  const persons = content.personsDecision;
  const decided = persons === null ? "" : `${PERSONS_DECISION_WORDS[persons].title[language]}.`;
  return {
    organisation: shown(organisation.name),
    country: organisation.country,
    number: breach.id,
    happened: content.happened,
    natures: content.natures.map((nature) => NATURE_WORDS[nature][language]),
    people: content.people,
    peopleCount: count(content.peopleCount),
    records: content.records,
    recordsCount: count(content.recordsCount),
    contact: content.contact,
    consequences: content.consequences,
    measures: content.measures,
    awareAt: moment(breach.awareAt),
    dueAt: due === null ? null : moment(due.dueAt),
    personsDecision: [decided, content.personsReasons].filter((part) => part !== "").join("\n\n"),
    delay: asksReasons ? content.delayReasons : null,
    phase: told + 1,
  };
}

export function momentsOf(breach: Breach): Parameters<typeof breachClock>[0] {
  const { role, awareAt, authorityDecision, toldAuthorityAt, toldControllerAt } = breach;
  return { role, awareAt, authorityDecision, toldAuthorityAt, toldControllerAt };
}

function momentOf(language: OfficeLanguage): (moment: string) => string {
  return (moment) =>
    moment.length === 10
      ? dayInWords(moment, DOSSIER_WORDS[language])
      : momentInWords(moment, DOSSIER_WORDS[language]);
}
