import { err, ok, type Result } from "@consentry/kernel";
import { SEND_PURPOSES } from "@consentry/law";
import { Type, type Static } from "typebox";
import { Value } from "typebox/value";

import { LANGUAGES, type Language } from "../../http/public/languages.ts";
import { byText } from "./purposes/by-text.ts";
import { ASKABLE_PURPOSES, purposeWords, type PurposeWords } from "./purposes/purpose-words.ts";

/** Nobody reads more than a page before ticking a box. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 2_000;
/** More questions at once are not understood one by one. */
const MOST_BOXES = 8;

const Title = Type.String({ minLength: 1, maxLength: LONGEST_TITLE });
const Text = Type.String({ minLength: 1, maxLength: LONGEST_TEXT });
const AnyPurpose = Type.Enum([...ASKABLE_PURPOSES]);
const InLanguages = <S extends Parameters<typeof Type.Optional>[0]>(schema: S) =>
  Type.Object(
    {
      en: Type.Optional(schema),
      fr: Type.Optional(schema),
      nl: Type.Optional(schema),
      de: Type.Optional(schema),
    },
    { additionalProperties: false, minProperties: 1 },
  );

/** One unticked box. */
export const FormBox = Type.Object(
  {
    purpose: AnyPurpose,
    /** By text instead of by mail: a question of its own, with a field for the number. */
    channel: Type.Optional(Type.Literal("sms")),
    /** Connected purposes that the words beside the box name too. */
    alsoNames: Type.Optional(Type.Array(AnyPurpose, { maxItems: MOST_BOXES })),
    /** The list that a yes puts the person on. */
    list: Type.Optional(Type.String({ pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" })),
    /** The organisation's own words; where a language is missing, ours stand. */
    texts: Type.Optional(
      InLanguages(
        Type.Object({ question: Title, explanation: Text }, { additionalProperties: false }),
      ),
    ),
  },
  { additionalProperties: false },
);
export type FormBox = Static<typeof FormBox>;

/** What a form asks, in every language it is shown in. */
export const FormDefinition = Type.Object(
  {
    texts: InLanguages(Type.Object({ title: Title, intro: Text }, { additionalProperties: false })),
    boxes: Type.Array(FormBox, { minItems: 1, maxItems: MOST_BOXES }),
    /** Whether an answer counts only when the mailbox's owner confirms it. Left out: yes. */
    doubleOptIn: Type.Optional(Type.Boolean()),
    /** Whether a truncated network address is kept as evidence. Left out: no. */
    keepsNetworkAddress: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type FormDefinition = Static<typeof FormDefinition>;

export interface DefinitionProblem {
  /** `/boxes/0/purpose` */
  readonly path: string;
  readonly expected: string;
}

/** Reads a definition that came from outside, and names every field that is wrong. */
export function parseDefinition(
  json: unknown,
): Result<FormDefinition, readonly DefinitionProblem[]> {
  if (!Value.Check(FormDefinition, json)) {
    return err(
      Value.Errors(FormDefinition, json).map(({ instancePath, message }) => ({
        path: instancePath,
        expected: message,
      })),
    );
  }
  const observing = json.boxes.flatMap(({ purpose, channel }, at) =>
    channel === "sms" && !(SEND_PURPOSES as readonly string[]).includes(purpose) ? [at] : [],
  );
  if (observing.length > 0) {
    const expected = "a purpose of being written to, where the channel is sms";
    return err(observing.map((at) => ({ path: `/boxes/${at}/purpose`, expected })));
  }
  const twice = json.boxes.flatMap((box, at) =>
    json.boxes.slice(0, at).some((other) => boxId(other) === boxId(box)) ? [at] : [],
  );
  return twice.length === 0
    ? ok(json)
    : err(twice.map((at) => ({ path: `/boxes/${at}`, expected: "asked once" })));
}

/** Names a box within its form. */
export function boxId({
  purpose,
  channel,
  list,
}: Pick<FormBox, "purpose" | "channel" | "list">): string {
  const asked = channel === undefined ? purpose : `${purpose}@${channel}`;
  return list === undefined ? asked : `${asked}:${list}`;
}

/** The words beside a box. */
export function boxWords(box: FormBox, language: Language): PurposeWords {
  const words = purposeWords(box.purpose, language);
  return { ...(box.channel === "sms" ? byText(words, language) : words), ...box.texts?.[language] };
}

/** Whether a number is asked for, too. */
export function asksForNumber({ boxes }: FormDefinition): boolean {
  return boxes.some(({ channel }) => channel === "sms");
}

/** The languages a form is written in. */
export function languagesOf({ texts }: FormDefinition): readonly Language[] {
  return LANGUAGES.filter((language) => texts[language] !== undefined);
}
