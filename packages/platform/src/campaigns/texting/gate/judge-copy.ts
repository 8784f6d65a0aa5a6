import type { Day } from "@consentry/kernel";
import type { Message } from "@consentry/law";
import { judgeText, type TextFinding } from "@consentry/law/texts";
import { countText, plainer } from "@consentry/sms/text";

import type { Found, GateCode } from "../../gate/finding.ts";
import { MANY_SEGMENTS, MOST_SEGMENTS } from "../limits.ts";
import type { TextRate } from "../../../texts/countries/rates.ts";

/** One text as it would leave. */
export interface TextCopy {
  readonly text: string;
  readonly message: Message;
  /** Names by which readers know who writes. */
  readonly names: readonly string[];
  /** Of the number that it goes to. */
  readonly country: string | null;
  readonly rate: TextRate;
}

/** What is wrong with one reader's text: by law, by its length, by what is not said of its country. */
export function judgeCopy(copy: TextCopy, today: Day): readonly Found[] {
  const { text, message, names, country, rate } = copy;
  const { sender, price } = rate;
  const where = country ?? "an unknown country";
  return [
    ...judgeLength(text),
    ...(sender === null
      ? [found("text-no-sender-name", `Say what texts to ${where} come from: a name or a number.`)]
      : judgeText({ text, message, from: sender, names, country }, today).map(ofLaw)),
    ...(price === null
      ? [found("text-no-price", `Nobody said what a text to ${where} costs: it is not reckoned.`)]
      : []),
  ];
}

const OF_LAW: Readonly<Record<TextFinding["code"], GateCode>> = {
  "no-sender": "text-no-sender",
  "no-stop": "text-no-stop",
  "stop-cannot-arrive": "text-stop-cannot-arrive",
  "mobile-sender": "text-mobile-sender",
};

function ofLaw({ code, because, sources }: TextFinding): Found {
  return { ...found(OF_LAW[code], because.en), cited: sources };
}

function judgeLength(text: string): readonly Found[] {
  const { segments, encoding, foreign } = countText(text);
  if (segments > MOST_SEGMENTS) {
    return [
      found(
        "text-too-long",
        `It is cut into ${segments} messages; at most ${MOST_SEGMENTS} leave.`,
      ),
    ];
  }
  const plain = countText(plainer(text).text);
  return [
    ...(segments >= MANY_SEGMENTS
      ? [
          found(
            "text-many-messages",
            `It is cut into ${segments} messages, each of which is paid for.`,
          ),
        ]
      : []),
    ...(encoding === "ucs-2" && plain.segments < segments
      ? [
          found(
            "text-short-of-room",
            `${foreign.join(" ")} more than halve the room: with others that look alike it is ${plain.segments} instead of ${segments} messages.`,
          ),
        ]
      : []),
  ];
}

function found(code: GateCode, message: string): Found {
  return { code, message, place: null, url: null, variants: [] };
}
