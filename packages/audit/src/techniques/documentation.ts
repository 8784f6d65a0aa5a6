import { TECHNIQUES } from "./catalogue.ts";
import {
  CLIENTS,
  FEATURES,
  REMOTE_CONTENT,
  type ClientId,
  type FeatureFact,
  type Support,
} from "./client-facts.ts";
import type { Detector, Technique, Trigger } from "./technique.ts";

/** The catalogue as a page for people: what there is, how it is noticed, where it works. */
export function techniquesPage(): string {
  return [
    "# Techniques",
    "<!-- Written by `npm run docs` from packages/audit/src/techniques. -->",
    `Ways of learning something about whoever reads a mail: ${TECHNIQUES.length} are known here. For each: what has to happen, what of the audit document shows it, the fixtures that hold the detector to it (each with a near miss that must be let pass), and what stays open.`,
    ...GROUPS.flatMap(([letter, title]) => [`## ${title}`, techniqueTable(letter)]),
    "## Clients",
    "A technique works where the reader's program supports what it needs **and** asks a server without leave. Nothing here is guessed: what was not looked up in a source is left out, and a client that is not named is not known. Old tests are old; makers change their programs without a date.",
    "### What programs do with remote content",
    remoteContentTable(),
    "### What programs support",
    featureTable(),
    FEATURE_NOTES,
    ...featureSources(),
    "",
  ].join("\n\n");
}

const GROUPS = [
  ["I", "Pictures"],
  ["C", "Styles and loaders"],
  ["H", "Headers and other parts"],
  ["L", "Links"],
] as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function techniqueTable(letter: string): string {
  const rows = TECHNIQUES.filter(({ id }) => id.startsWith(letter)).map((technique) => [
    technique.id,
    technique.what,
    technique.triggers.map((trigger) => TRIGGERS[trigger]).join(", ") || "never",
    technique.detector ? detectorText(technique.detector) : "no file can show it",
    technique.fixtures.map((folder) => `\`${folder}\``).join(" "),
    needsText(technique),
    technique.limits ?? "",
  ]);
  return table(["", "what", "told when", "seen as", "fixtures", "needs", "what stays open"], rows);
}

const TRIGGERS: Readonly<Record<Trigger, string>> = {
  open: "the mail is opened",
  scroll: "the reader scrolls",
  touch: "something is pointed at, chosen or typed",
  print: "the mail is printed",
  forward: "the mail is forwarded or answered",
  click: "a link is followed",
  reply: "the reader answers",
  delivery: "the mail is delivered",
  verify: "a program checks the sender",
  "attachment-opened": "the attached file is opened",
};

function detectorText(detector: Detector): string {
  if (detector.by === "silence") return "no reference";
  if (detector.by === "link") return `tracked link${reasonText(detector.because)}`;
  if (detector.by === "reference") {
    return `reference \`${detector.technique}\`${reasonText(detector.because)}`;
  }
  return `finding ${detector.id}${detector.field === undefined ? "" : ` at \`${detector.field}\``}`;
}

function reasonText(because: string | undefined): string {
  return because === undefined ? "" : ` because \`${because}\``;
}

function needsText({ needs }: Technique): string {
  return needs.map((id) => FEATURES[id].what).join(", ");
}

function remoteContentTable(): string {
  const rows = REMOTE_CONTENT.map(({ client, does, confidence, source, readOn }) => [
    CLIENTS[client],
    does,
    confidence,
    `${source} (looked up ${readOn})`,
  ]);
  return table(["client", "what it does", "confidence", "source"], rows);
}

const MARKS: Readonly<Record<Support, string>> = { works: "yes", partly: "partly", not: "no" };

function featureTable(): string {
  const features: readonly FeatureFact[] = Object.values(FEATURES);
  const clients = (Object.keys(CLIENTS) as ClientId[]).filter((client) =>
    features.some(({ tested }) => tested[client] !== undefined),
  );
  const rows = features.map(({ what, tested }) => [
    what,
    ...clients.map((client) => {
      const [support, on] = tested[client] ?? [];
      return support === undefined ? "not known" : `${MARKS[support]} (${on ?? "?"})`;
    }),
  ]);
  return table(["", ...clients.map((client) => CLIENTS[client])], rows);
}

const FEATURE_NOTES =
  "In brackets: the month of the test, or the version of the program that was tested. _Partly_: on some elements, in some accounts, or after the reader switched it on.";

function featureSources(): readonly string[] {
  const features: readonly FeatureFact[] = Object.values(FEATURES);
  return ["Sources:", features.map(({ what, source }) => `- ${what}: ${source}`).join("\n")];
}
