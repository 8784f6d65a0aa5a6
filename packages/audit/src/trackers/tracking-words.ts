import type { UrlParts } from "../identity/url-parts.ts";

/**
 * Words that programmers give to the counting of opens, as whole words of host, path or parameter
 * names. Collected from the published sources of mailing systems and from received mail.
 */
const OPEN_WORDS = new Set(
  (
    "open opens opened opening openrate opentrack open_track opentracking trackopen track_open email_open emailopen emailopened mailopen " +
    "track tracker tracking tracer trk trck pixel pixels px pxl beacon impression impressions webbug bug " +
    "ouverture ouv abertura aberto apertura gelesen lido visto mtracking trackingpixel"
  ).split(" "),
);

/** They also name ordinary things; half the weight. */
const OPEN_HINTS = new Set(
  "o op oo opn eo vo to ao vw v view viewed views viewemail read seen log logs stat stats statistics count counter hit hits e ho t p i b imp".split(
    " ",
  ),
);

const CLICK_WORDS = new Set(
  (
    "click clicks clicked clk clck tracer redirect redirects redir rdr nrd track tracker tracking trk trck linktrack link-tracker linktracker " +
    "trackclick track_click clickthrough clicktrack lnk gopage link links go ls lt outbound ctt"
  ).split(" "),
);

const CLICK_HINTS = new Set("c cl ct cc ctr r rd l t u url e tl wf f ss to out goto".split(" "));

export type Weight = 0 | 1 | 2;

/** How much the words of an address speak of counting: 2 plainly, 1 perhaps. */
export interface SpokenWords {
  readonly open: Weight;
  readonly click: Weight;
}

/** Longer pieces are values, not words. */
const LONGEST_WORD = 40;
const LONGEST_NAME = 24;

export function spokenWords({ host, segments, query }: UrlParts): SpokenWords {
  const weights = new Weights();
  const labels = host.split(".");
  for (let i = 0; i < labels.length - 2; i++) weights.hear(labels[i] ?? "");
  for (const segment of segments) {
    if (segment.length > LONGEST_WORD) continue;
    const word = segment.toLowerCase();
    weights.hear(word);
    if (SEPARATED.test(word)) for (const piece of word.split(SEPARATED)) weights.hear(piece);
  }
  for (const { name, value } of query) {
    if (name === null || name === "" || name.length > LONGEST_NAME) continue;
    weights.hearParameter(name);
    if (ACTIONS.has(name) && value.length <= LONGEST_NAME)
      weights.hearParameter(value.toLowerCase());
  }
  return { open: weights.open, click: weights.click };
}

const SEPARATED = /[._-]/;
const ACTIONS = new Set(["action", "a", "event", "type"]);

class Weights {
  open: Weight = 0;
  click: Weight = 0;

  hear(word: string): void {
    this.hearParameter(word);
    if (this.open === 0 && OPEN_HINTS.has(word)) this.open = 1;
    if (this.click === 0 && CLICK_HINTS.has(word)) this.click = 1;
  }

  /** One letter names a parameter for any reason: there only whole words speak. */
  hearParameter(word: string): void {
    if (OPEN_WORDS.has(word)) this.open = 2;
    if (CLICK_WORDS.has(word)) this.click = 2;
  }
}

/** Parameter names that are given to a person's number; the value decides nothing alone. */
const PERSON_NAMES = new Set(
  (
    "uid userid user_id user u_id rid recipient recipientid recipient_id rcpt rcptid subscriber subscriberid subscriber_id subid sub_id " +
    "contact contactid contact_id email e-mail mail emailaddress email_address adress address addr member memberid member_id " +
    "customer customerid customer_id custid lead leadid lead_id person personid profile profileid crmid"
  ).split(" "),
);

export function namesPerson(parameter: string | null): boolean {
  return parameter !== null && PERSON_NAMES.has(parameter);
}
