import type { LawWords } from "./words.ts";

export const en: LawWords = {
  heading: "What the rules of that day asked",
  judgedBy: (day, whose) => `As of ${day}, by ${whose}. Not legal advice.`,
  rulesFor: (country) => `the rules for ${country}`,
  baseline: "the strict baseline of the European rules",
  label: { sources: "Sources", exempt: "Exempt if" },
  since: (until) => `Since then, up to ${until}:`,
  nothingSince: (until) => `Up to ${until} the answer stayed the same.`,
  columns: ["What it does", "What was asked", "Sources"],
  practice: {
    "open.individual": "Seeing who opens it",
    "open.aggregate": "Counting how many open it",
    "click.individual": "Seeing who clicks",
    "click.aggregate": "Counting clicks",
    "remote-resource": "Fetching content from elsewhere",
    "read-receipt": "Asking for a receipt",
    "text-alternative": "Leaving out the text",
    "one-click": "The way to leave",
    objection: "The way to object",
    withdrawal: "The way to end the observing",
    transfer: "Telling companies abroad",
    processor: "Telling another company",
  },
};
