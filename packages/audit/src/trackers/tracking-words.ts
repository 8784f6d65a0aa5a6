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

/** How much the words of an address speak of counting opens: 2 plainly, 1 perhaps. */
export function openWords(parts: UrlParts): Weight {
  return weigh(parts, OPEN_WORDS, OPEN_HINTS);
}

/** The same for clicks. */
export function clickWords(parts: UrlParts): Weight {
  return weigh(parts, CLICK_WORDS, CLICK_HINTS);
}

function weigh(parts: UrlParts, words: ReadonlySet<string>, hints: ReadonlySet<string>): Weight {
  let weight: Weight = 0;
  for (const word of addressWords(parts)) {
    if (words.has(word)) return 2;
    if (hints.has(word)) weight = 1;
  }
  // One letter names a parameter for any reason: there only whole words speak.
  for (const word of parameterWords(parts)) if (words.has(word)) return 2;
  return weight;
}

function* addressWords(parts: UrlParts): Generator<string> {
  const labels = parts.host.split(".");
  yield* labels.slice(0, -2);
  for (const segment of parts.segments) {
    const lower = segment.toLowerCase();
    if (lower.length > 40) continue;
    yield lower;
    yield* lower.split(/[._-]/);
  }
}

function* parameterWords(parts: UrlParts): Generator<string> {
  for (const pair of parts.query) {
    if (pair.name && pair.name.length <= 24) yield pair.name;
    const isAction =
      pair.name === "action" || pair.name === "a" || pair.name === "event" || pair.name === "type";
    if (isAction && pair.value.length <= 24) yield pair.value.toLowerCase();
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
