import { assertNever } from "@consentry/kernel";

import { LIFE_SIGNS, type Definition, type Sending, type Step } from "./definition.ts";
import { newStep, type Beginning } from "./new-step.ts";

export const BEGINNINGS = ["welcome", "birthday", "silence", "empty"] as const;
export type BeginningName = (typeof BEGINNINGS)[number];

export interface MailWords {
  readonly name: string;
  readonly subject: string;
  readonly source: string;
}

/** What there is to begin with. */
export interface Around {
  readonly first: Beginning;
  readonly mails: Readonly<Record<"welcome" | "later" | "birthday" | "silence", MailWords>>;
  /** What whoever stays silent is found by. */
  readonly silentTag: string;
  /** The list to welcome to, and what its mails are for; `null`: there is none. */
  readonly list: { readonly id: string; readonly purpose: Sending["purpose"] } | null;
  /** The sender that is there; `null`: none is. */
  readonly identity: string | null;
  readonly newId: () => string;
}

const A_YEAR = 365;

/** A day of each year may come an hour early by the clock; twice within a year it never does. */
const NEARLY_A_YEAR = 360;

/**
 * A whole automation to change as one likes. None of them measures anything or reads openings: what
 * people did is known from servers, and whoever answers or leaves hears no more of it.
 */
export function beginningOf(name: BeginningName, around: Around): Definition {
  const { first, mails, identity, list } = around;
  const sending: Sending = { purpose: "send.newsletter", list: null, identity, offer: {} };
  const plain: Definition = {
    trigger: { kind: "by-hand" },
    againAfterDays: null,
    sending,
    leaveWhen: [],
    steps: [],
  };
  const mail = (words: MailWords): Step => {
    const { name: message, subject, source } = words;
    return newStep("message", around.newId(), { ...first, message, subject, source });
  };
  const wait = (days: number): Step => ({
    kind: "wait",
    id: around.newId(),
    for: days,
    unit: "days",
  });
  switch (name) {
    case "welcome":
      return {
        ...plain,
        ...(list === null
          ? { trigger: { kind: "gave-consent", purpose: "send.newsletter" } }
          : {
              trigger: { kind: "joined-list", list: list.id },
              sending: { ...sending, list: list.id, purpose: list.purpose },
              leaveWhen: ["left-list"],
            }),
        steps: [mail(mails.welcome), wait(WELCOME_DAYS), mail(mails.later)],
      };
    case "birthday":
      return {
        ...plain,
        trigger: {
          kind: "date-attribute",
          attribute: "birthday",
          offsetDays: 0,
          at: "09:00",
          yearly: true,
        },
        againAfterDays: NEARLY_A_YEAR,
        steps: [mail(mails.birthday)],
      };
    case "silence":
      return {
        ...plain,
        trigger: { kind: "inactive", days: A_YEAR, by: LIFE_SIGNS },
        leaveWhen: ["replied", "bought"],
        steps: [
          mail(mails.silence),
          wait(ANSWER_DAYS),
          { kind: "add-tag", id: around.newId(), tag: around.silentTag },
        ],
      };
    case "empty":
      return plain;
    default:
      return assertNever(name);
  }
}

const WELCOME_DAYS = 3;

/** Long enough for somebody on holiday to answer. */
const ANSWER_DAYS = 30;
