import { distinct, surest, type FindingDraft, type JudgedMessage } from "./finding-draft.ts";

/** A21: an attached file asks a server once it is opened. It does not tell of reading the mail. */
export function askingAttachment({ references }: JudgedMessage): FindingDraft | null {
  const asking = references.filter(({ when }) => when === "attachment");
  if (asking.length === 0) return null;
  const personal = asking.filter(({ identifies }) => identifies === "recipient");
  return {
    id: "A21",
    technique: personal.length > 0 ? "attachment-of-ones-own" : "asking-attachment",
    observes: ["device", "location"],
    severity: "exposure",
    // That the file names the address is certain; whose value stands in it may not be.
    grade: personal.length > 0 ? surest(personal.map(({ grade }) => grade)) : "documented",
    urls: distinct(asking.map(({ url }) => url)),
    at: asking.map(({ at }) => at),
    who: distinct(asking.map(({ host }) => host)).slice(0, MOST_NAMED),
    practice: "remote-resource",
  };
}

/** More names than this are no sentence; the list of references has them all. */
const MOST_NAMED = 4;
