import { AUTHORITIES, authorityOf } from "../authorities/authorities.ts";
import { NOTICE_WORDS, type NoticeWords } from "./notice-words.ts";

/** Languages a notice is written in. */
export const NOTICE_LANGUAGES = ["en", "fr"] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

export const NOTICE_SECTIONS = [
  "who",
  "what",
  "measurement",
  "origin",
  "recipients",
  "transfers",
  "rights",
  "objection",
  "machines",
  "authority",
] as const;
export type NoticeSectionId = (typeof NOTICE_SECTIONS)[number];

/** How closely readers are observed; what nobody does is left out. */
export const NOTICE_LEVELS = ["opens", "clicks", "last-open-day", "counters"] as const;
export type NoticeLevel = (typeof NOTICE_LEVELS)[number];

/** What is done with people's data, in words of one language; nothing of it is ours to judge. */
export interface NoticeFacts {
  readonly name: string;
  readonly country: string | null;
  /** Where people reach it; empty when not stated. */
  readonly contact: string;
  /** As its mails say who answers for them. */
  readonly identities: readonly string[];
  /** `null`: there is none. */
  readonly officer: string | null;
  /** While nobody said, nothing is said of it. */
  readonly isOfficerStated: boolean;
  readonly representative: string | null;
  readonly joint: readonly string[];
  readonly activities: readonly NoticeActivity[];
  /** Levels at which readers are observed now. */
  readonly measured: readonly NoticeLevel[];
  readonly measuredFor: readonly string[];
  readonly processors: readonly NoticeProcessor[];
  /** Whether some data come from elsewhere than the person. */
  readonly hasOtherOrigins: boolean;
  /** Whether a machine alone decides something of weight: somebody said so. */
  readonly decidesAlone: boolean;
}

export interface NoticeActivity {
  readonly title: string;
  readonly objective: string;
  readonly purposes: readonly string[];
  readonly people: readonly string[];
  readonly data: readonly string[];
  readonly origins: readonly string[];
  readonly bases: readonly { readonly title: string; readonly about: string | null }[];
  readonly recipients: readonly string[];
  readonly retention: readonly string[];
  readonly isGivingNeeded: string;
}

export interface NoticeProcessor {
  readonly name: string;
  readonly what: string;
  /** In words; `null`: not known. */
  readonly country: string | null;
  /** What carries the data there; empty inside the EEA. */
  readonly transfer: string;
  readonly isOutside: boolean;
}

export type NoticeBlock =
  | { readonly kind: "text" | "strong" | "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, text: string])[] };

export interface NoticeSection {
  readonly id: NoticeSectionId;
  readonly title: string;
  readonly blocks: readonly NoticeBlock[];
}

export interface Notice {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly NoticeSection[];
}

/**
 * The notice that tells people what is done with their data, whom to ask and what they can do. It
 * says what the facts say, and nothing of a purpose that nobody pursues.
 *
 * @source gdpr:13 gdpr:14 gdpr:14(2)(f) gdpr:21(2) gdpr:77(1) gdpr:22(1) gdpr:7(3)
 */
export function writeNotice(language: NoticeLanguage, facts: NoticeFacts): Notice {
  const words = NOTICE_WORDS[language];
  return {
    title: words.title,
    lead: words.lead(facts.name),
    sections: [
      who(facts, words),
      { id: "what", title: words.what.title, blocks: facts.activities.flatMap(activity(words)) },
      measurement(facts, words),
      origin(facts, words),
      recipients(facts, words),
      transfers(facts, words),
      rights(facts, words),
      {
        id: "objection",
        title: words.objection.title,
        blocks: texts(words.objection.told, "strong"),
      },
      {
        id: "machines",
        title: words.machines.title,
        blocks: texts([facts.decidesAlone ? words.machines.some : words.machines.none]),
      },
      authority(language, facts, words),
    ],
  };
}

function texts(all: readonly string[], kind: "text" | "strong" = "text"): readonly NoticeBlock[] {
  return all.filter((one) => one !== "").map((text) => ({ kind, text }));
}

function who(facts: NoticeFacts, { who: words }: NoticeWords): NoticeSection {
  const rows = [
    [words.name, facts.name],
    [words.contact, facts.contact === "" ? words.noContact : facts.contact],
    ...facts.identities.map((identity) => [words.identity, identity] as const),
    ...(facts.isOfficerStated ? [[words.officer, facts.officer ?? words.noOfficer] as const] : []),
    ...(facts.representative === null ? [] : [[words.representative, facts.representative]]),
    ...facts.joint.map((party) => [words.joint, party] as const),
  ] as readonly (readonly [string, string])[];
  return { id: "who", title: words.title, blocks: [{ kind: "facts", rows }] };
}

function activity(words: NoticeWords): (one: NoticeActivity) => readonly NoticeBlock[] {
  const { what } = words;
  return (one) => [
    { kind: "heading", text: one.title },
    { kind: "text", text: one.objective },
    ...(one.purposes.length === 0 ? [] : [{ kind: "list", items: one.purposes } as const]),
    {
      kind: "facts",
      rows: [
        [what.people, one.people.join(" · ")],
        [what.data, one.data.join(" · ")],
        [what.bases, one.bases.map(basisIn(words)).join(" · ")],
        [what.origins, one.origins.join(" · ")],
        [what.recipients, one.recipients.join(" · ")],
        [what.retention, one.retention.join("\n")],
        [what.needed, one.isGivingNeeded],
      ],
    },
  ];
}

function basisIn({ colon }: NoticeWords): (basis: NoticeActivity["bases"][number]) => string {
  return ({ title, about }) => (about === null ? title : `${about}${colon} ${title}`);
}

function measurement(facts: NoticeFacts, { measurement: words }: NoticeWords): NoticeSection {
  const { measured, measuredFor } = facts;
  const blocks: readonly NoticeBlock[] =
    measured.length === 0
      ? texts([words.none])
      : [
          {
            kind: "list",
            items: NOTICE_LEVELS.filter(isIn(measured)).map((level) => words.levels[level]),
          },
          ...(measuredFor.length === 0
            ? []
            : ([
                { kind: "text", text: words.usedFor },
                { kind: "list", items: measuredFor },
              ] as const)),
          ...texts([words.refusal, words.withdrawal]),
        ];
  return { id: "measurement", title: words.title, blocks };
}

function isIn(measured: readonly NoticeLevel[]): (level: NoticeLevel) => boolean {
  return (level) => measured.includes(level);
}

function origin({ hasOtherOrigins }: NoticeFacts, { origin: words }: NoticeWords): NoticeSection {
  const told = hasOtherOrigins ? [words.person, words.others] : [words.person, words.noOthers];
  return { id: "origin", title: words.title, blocks: texts(told) };
}

function recipients(
  { processors }: NoticeFacts,
  { recipients: words }: NoticeWords,
): NoticeSection {
  const items = processors.map(({ name, what, country }) =>
    [name, what, country ?? words.unknownCountry].filter((part) => part !== "").join(" – "),
  );
  const blocks: readonly NoticeBlock[] =
    items.length === 0
      ? texts([words.none])
      : [
          { kind: "text", text: words.told },
          { kind: "list", items },
        ];
  return { id: "recipients", title: words.title, blocks };
}

function transfers({ processors }: NoticeFacts, { transfers: words }: NoticeWords): NoticeSection {
  const outside = processors.filter(({ isOutside }) => isOutside);
  const unknown = processors.filter(({ country }) => country === null);
  const items = outside.map(({ name, country, transfer }) =>
    [name, country ?? "", transfer].filter((part) => part !== "").join(" – "),
  );
  const blocks: readonly NoticeBlock[] = [
    ...(items.length === 0
      ? texts([words.none])
      : ([
          { kind: "text", text: words.told },
          { kind: "list", items },
        ] as const)),
    ...(unknown.length === 0
      ? []
      : texts([words.unknown(unknown.map(({ name }) => name).join(", "))])),
  ];
  return { id: "transfers", title: words.title, blocks };
}

function rights({ contact }: NoticeFacts, { rights: words }: NoticeWords): NoticeSection {
  return {
    id: "rights",
    title: words.title,
    blocks: [
      { kind: "list", items: words.list },
      ...texts([words.how, contact === "" ? "" : words.write(contact), words.answer]),
    ],
  };
}

function authority(
  language: NoticeLanguage,
  { country }: NoticeFacts,
  { authority: words }: NoticeWords,
): NoticeSection {
  const id = authorityOf(country);
  const told = id === "generic" ? words.any : words.named(AUTHORITIES[id].name[language]);
  return { id: "authority", title: words.title, blocks: texts([told]) };
}
