import type { Day } from "@consentry/kernel";

import { RULES_VERSION } from "../decision/rules-version.ts";
import { STOP_SOURCES } from "../texts/answers.ts";
import { TEXT_FINDINGS } from "../texts/judge-text.ts";
import { TEXT_WINDOWS, textWindow, type TextWindow } from "../texts/window.ts";
import { blocks, bullets, GENERATED, table } from "./markdown.ts";
import { READ } from "./words.ts";

/** When texts that promote something may leave, what they must hold, and what it rests on. */
export function textsPage(): string {
  return blocks(
    "# Texts to telephones: hours and contents",
    GENERATED,
    `[All rules](README.md) · As of ${RULES_VERSION}. No statute was found that names hours for texts: what there is are charters and practice, and each row says which. Hours are those of the reader’s clock. What a contract or a login needs leaves at any hour. Whether a text may be sent at all is asked of the rules.`,
    "## Windows",
    table(
      ["country", "from", "hours", "days", "standing", "read", "sources"],
      [
        ...TEXT_WINDOWS.map(({ country, since }) =>
          row(country, since, textWindow(country, since as Day)),
        ),
        row("any other", RULES_VERSION, textWindow(null, RULES_VERSION as Day)),
      ],
    ),
    "Public holidays are those of the country, by the maintained calendar of the deadlines; where nobody knows the country, those of every country above.",
    "## What a text must hold",
    bullets(
      TEXT_FINDINGS.map(
        ({ code, because, sources }) => `\`${code}\`: ${because.en} ${codes(sources)}`,
      ),
    ),
    "## STOP",
    `Who answers STOP, or a word for it in our languages, in whatever spelling, has left at once, and is told so once. ${codes(STOP_SOURCES)}`,
  );
}

function row(country: string, since: string, window: TextWindow): string[] {
  const { from, until, weekdays, standing, confidence, sources } = window;
  const last = weekdays.at(-1) === 6 ? "Saturday" : "Friday";
  return [
    country,
    since,
    `${from} to ${until}`,
    `Monday to ${last}, no public holiday`,
    standing === "own" ? "the strictest of these, by our own choice" : `a ${standing}`,
    READ[confidence],
    codes(sources),
  ];
}

function codes(sources: readonly string[]): string {
  return sources.map((source) => `\`${source}\``).join(", ");
}
