import type { Language } from "@consentry/audit";
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
import { keyId } from "@consentry/ledger";
import type { ConsentProof, ProofEntry } from "@consentry/platform";

import { CONSENT_WORDS, type ConsentWords } from "../words/index.ts";
import type { EvidenceField } from "../words/words.ts";

/** Everything of a proof that a person reads, before it is HTML or PDF. Facts only. */
export function proofPaper(proof: ConsentProof, language: Language): Paper {
  const words = CONSENT_WORDS[language];
  const said = { words, day: dayOf(language), moment: momentOf(language) };
  const { organisation } = proof;
  return {
    language,
    title: words.title,
    blocks: [
      { kind: "page", foot: `${words.ledgerName} ${proof.pseudonym}` },
      text(words.intro(shown(organisation.name)), FORM),
      facts([
        [words.organisation, shown(organisation.name)],
        [words.country, organisation.country],
        [words.contact, shown(organisation.contact)],
        [words.person, shown(proof.address.reveal())],
        [words.ledgerName, proof.pseudonym],
        [words.signingKeys, proof.keys.map((key) => keyId(key)).join(", ")],
      ]),
      text(words.clock(said.moment(proof.madeAt)), FORM),
      heading(1, words.now),
      standings(proof, said),
      heading(1, words.suppressions),
      suppressions(proof, said),
      heading(1, words.origin.heading),
      origin(proof, said),
      heading(1, words.recorded),
      ...proof.entries.flatMap((entry) => entryBlocks(entry, proof, said)),
      heading(1, words.checking),
      ...checking(words),
      text(DOSSIER_WORDS[language].report.notAdvice, FORM),
    ],
  };
}

/** How to check, what a check shows and what not: the report and the first page end with it. */
export function checking(words: ConsentWords): readonly Block[] {
  return [
    text(words.howToCheck, FORM),
    heading(2, words.shows),
    list([...words.showsWhat, words.showsOfArchive]),
    heading(2, words.showsNot),
    list([...words.showsNotWhat, words.showsNotOfArchive]),
  ];
}

/** The words of a language, and its dates. */
interface Said {
  readonly words: ConsentWords;
  readonly day: (moment: string) => string;
  readonly moment: (moment: string) => string;
}

function dayOf(language: Language): Said["day"] {
  return (moment) => dayInWords(moment, DOSSIER_WORDS[language]);
}

export function momentOf(language: Language): Said["moment"] {
  return (moment) => momentInWords(moment, DOSSIER_WORDS[language]);
}

function standings({ standings: all }: ConsentProof, { words, day }: Said): Block {
  return facts(
    all.map(({ purpose, channel, answer, askedAt }) => [
      words.onChannel(purpose, channel),
      answer === null
        ? words.asked(day(askedAt ?? ""))
        : words.standing(words.action[answer.action], day(answer.at)),
    ]),
  );
}

function suppressions({ suppressions: all }: ConsentProof, { words, day }: Said): Block {
  if (all.length === 0) return text(words.suppressionsNone, FORM);
  return list(
    all.map(({ channel, topic, reason, since }) => {
      const where = channel === "all" ? words.allChannels : channel;
      const what = topic === null ? where : `${where} (${topic})`;
      return words.suppression(words.suppressionOf[reason], what, day(since));
    }),
  );
}

function origin({ origin: from }: ConsentProof, { words, day, moment }: Said): Block {
  const dated = (on: string | null): string | null => (on === null ? null : day(on));
  const said = words.origin;
  const offered = (was: boolean | null): string | null =>
    was === null ? null : was ? said.objectingOffered : said.objectingNotOffered;
  return facts([
    [said.source, `${shown(from.name)} (${shown(from.kind)})`],
    [said.collected, dated(from.collectedOn)],
    [said.declared, `${moment(from.declaredAt)}, ${shown(from.declaredBy)}`],
    [said.obtained, dated(from.obtainedOn)],
    [said.terms, from.terms && shown(from.terms)],
    [said.informed, dated(from.informedOn)],
    [said.informedWords, from.informedWording && shown(from.informedWording)],
    [said.objecting, offered(from.optOutOffered)],
  ]);
}

function entryBlocks(
  { entry, proof, evidence }: ProofEntry,
  { wordings }: ConsentProof,
  { words, day, moment }: Said,
): readonly Block[] {
  const { event, hash } = entry;
  const { checkpoint } = proof;
  const wording = event.wording === null ? undefined : wordings.get(event.wording);
  const optIn = event.doubleOptIn;
  return [
    heading(2, words.entry(String(event.sequence), moment(event.at), words.action[event.action])),
    facts([
      [words.purpose, words.onChannel(event.purpose, event.channel)],
      [words.alsoNames, event.alsoNames.join(", ")],
      [words.how, words.method[event.method]],
      [words.place, event.place && shown(event.place)],
      [words.actor, shown(event.actor)],
      [
        words.doubleOptIn,
        optIn && words.doubleOptInAt(moment(optIn.requestedAt), moment(optIn.confirmedAt)),
      ],
      [words.evidence, evidenceLine(evidence, words)],
      [words.hash, hash],
      [words.checkpoint, words.checkpointOf(String(checkpoint.number), day(checkpoint.at))],
      ...(wording === undefined ? [[words.words, noWording(event.wording, words)] as const] : []),
    ]),
    ...(wording === undefined || event.wording === null
      ? []
      : [
          {
            kind: "quote",
            caption: words.shownWords(shown(wording.language), event.wording),
            excerpt: {
              before: "",
              here: shown(wording.question),
              after: `\n${shown(wording.explanation, 2_000)}`,
            },
            reads: null,
            because: FORM,
          } as const,
        ]),
  ];
}

function noWording(hash: string | null, words: ConsentWords): string {
  return hash === null ? words.noWords : `${words.missingWords} ${hash}`;
}

function evidenceLine(evidence: ProofEntry["evidence"], words: ConsentWords): string {
  if (evidence === "none") return words.evidenceNone;
  if (evidence === "not-opened") return words.evidenceClosed;
  return Object.entries(evidence)
    .map(([field, value]) => {
      const told: string = typeof value === "string" ? value : JSON.stringify(value);
      return `${words.evidenceField[field as EvidenceField]} ${shown(told)}`;
    })
    .join("; ");
}

/** Rows without a value are left out: a blank beside a label reads as a fact. */
function facts(rows: readonly (readonly [string, string | null])[]): Block {
  return {
    kind: "facts",
    rows: rows.flatMap(([label, value]) =>
      value === null || value === "" ? [] : [[label, value] as const],
    ),
    because: FORM,
  };
}

export function list(items: readonly string[]): Block {
  return {
    kind: "list",
    isNumbered: false,
    items: items.map((item) => ({ spans: [{ text: item, kind: "plain" }], because: FORM })),
  };
}
