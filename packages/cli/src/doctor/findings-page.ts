import type { Finding } from "@consentry/platform";

import type { Ink } from "../terminal/ink.ts";
import { visible } from "../terminal/visible.ts";

const WORDS: Readonly<Record<Finding["state"], string>> = {
  fine: "fine",
  look: "look",
  sick: "SICK",
};

const WIDEST_CHECK = 14;

/** What was found, one thing a line, with what to do below it; what is sick stands out by its word. */
export function findingsPage(findings: readonly Finding[], ink: Ink): string {
  const lines = findings.map(({ check, state, what, advice }) => {
    const line = `${inked(state, ink)(WORDS[state])}  ${check.padEnd(WIDEST_CHECK)}${visible(what)}\n`;
    return advice === null ? line : `${line}${" ".repeat(WIDEST_CHECK + 6)}→ ${visible(advice)}\n`;
  });
  return `${lines.join("")}\n${summary(findings)}\n`;
}

function inked(state: Finding["state"], ink: Ink): (text: string) => string {
  if (state === "sick") return ink.bad;
  return state === "look" ? ink.unsure : ink.good;
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding["state"]): number =>
    findings.filter((finding) => finding.state === state).length;
  const [sick, look] = [count("sick"), count("look")];
  if (sick === 0 && look === 0) return "All is well.";
  const worth = look === 0 ? "" : `${look} worth a look`;
  return [sick === 0 ? "Nothing is sick" : `${sick} sick`, worth].filter(Boolean).join(", ") + ".";
}
