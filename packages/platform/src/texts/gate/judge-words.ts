import { isShortened } from "../../campaigns/texting/gate/shorteners.ts";
import { reason } from "../../transactional/accept/reasons.ts";
import { judgeReadyContent, type Judged } from "../../transactional/gate/judge-ready-content.ts";
import type { Own } from "../../consent/asking/own.ts";

/**
 * What the gate says of the words of a text to one person: what promotes in them, what observes who
 * reads it, and links that pass somebody else's counter. Fetches nothing.
 */
export function judgeWords(text: string, own: Pick<Own, "publicUrl" | "now">): Judged {
  const { reasons, findings } = judgeReadyContent(
    { subject: "", html: null, text, recipient: "" },
    own,
  );
  return { reasons: [...reasons, ...(hasShortened(text) ? [SHORTENED] : [])], findings };
}

/** Telephones make links of addresses that name no scheme, too. */
function hasShortened(text: string): boolean {
  return text.split(/[\s"'<>()[\]]/).some((word) => {
    const address = word.replace(/^https?:\/\//i, "");
    return address.includes(".") && isShortened(`https://${address}`);
  });
}

const SHORTENED = reason(
  "shortened-link",
  "content",
  "Whoever follows a shortened link passes somebody else's counter, and cannot see where it leads. Write the address it leads to.",
);
