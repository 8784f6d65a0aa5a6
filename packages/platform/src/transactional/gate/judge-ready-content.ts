import { dayOf, type Instant } from "@consentry/kernel";

import type { Reason } from "../message.ts";
import type { ContentFinding } from "./content-finding.ts";
import { judgeContent, type Content } from "./judge-content.ts";
import { judgeMeasuring } from "./judge-measuring.ts";

/** What is told to whoever handed a content in, and what is kept with the message. */
export interface Judged {
  readonly reasons: readonly Reason[];
  readonly findings: readonly Reason[];
}

/** Judges what comes ready: what it promotes and what it measures. */
export function judgeReadyContent(
  content: Content & { readonly recipient: string },
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Instant },
): Judged {
  const found = [
    ...judgeContent(content),
    ...judgeMeasuring(content, `${publicUrl}/i/`, dayOf(now)),
  ];
  return judgedBy(found);
}

/** What a template came to with its data: its version was looked at when it was published. */
export function judgeFilledContent(content: Content): Judged {
  return judgedBy(judgeContent(content));
}

function judgedBy(found: readonly ContentFinding[]): Judged {
  const of = (severity: ContentFinding["severity"]): readonly Reason[] =>
    found
      .filter((one) => one.severity === severity)
      .map(({ code, path, message, rules }) => ({ code, path, message, rules }));
  return { reasons: of("refuse"), findings: of("note") };
}
