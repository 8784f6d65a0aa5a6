import {
  distinct,
  surest,
  wellFounded,
  type FindingDraft,
  type JudgedMessage,
} from "./finding-draft.ts";

/** A02: a picture that people see, at an address made for one reader. */
export function personalisedImage({ references }: JudgedMessage): FindingDraft | null {
  const pictures = wellFounded(
    references.filter(({ class: kind }) => kind === "personalised-image"),
  );
  if (pictures.length === 0) return null;
  return {
    id: "A02",
    technique: "personalised-image",
    observes: ["open", "device", "location"],
    severity: "violation_if_no_consent",
    grade: surest(pictures.map(({ grade }) => grade)),
    urls: distinct(pictures.map(({ url }) => url)),
    at: pictures.map(({ at }) => at),
    practice: "open.individual",
  };
}
