/** How the one click of a mailbox provider comes over the wire. */
export interface OneClick {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const FORM = "application/x-www-form-urlencoded";
const PAIR = "List-Unsubscribe=One-Click";

function part(headers: string): string {
  return `--limit\r\n${headers}\r\n\r\nOne-Click\r\n--limit--\r\n`;
}

/**
 * RFC 8058 section 3.2: the pair as a form of either kind, by POST, without cookies, credentials or
 * context of any other kind. The details differ as HTTP and MIME let them.
 */
export const ONE_CLICKS: readonly OneClick[] = [
  { name: "a form", headers: { "content-type": FORM }, body: PAIR },
  {
    name: "a form that names its characters",
    headers: { "content-type": `${FORM}; charset=UTF-8` },
    body: PAIR,
  },
  {
    name: "a form in other letters, with an empty referer and a language",
    headers: {
      "content-type": "Application/X-WWW-Form-Urlencoded;charset=utf-8",
      referer: "",
      "accept-language": "nl",
    },
    body: PAIR,
  },
  {
    name: "a form with more in it",
    headers: { "content-type": FORM },
    body: `source=mail&${PAIR}&at=2026-11-21`,
  },
  {
    name: "a form with parts",
    headers: { "content-type": "multipart/form-data; boundary=limit" },
    body: part('Content-Disposition: form-data; name="List-Unsubscribe"'),
  },
  {
    name: "a form whose part names its type, in a quoted limit",
    headers: { "content-type": 'multipart/form-data; charset=utf-8; boundary="limit"' },
    body: part(
      'content-disposition: form-data; name=List-Unsubscribe\r\ncontent-type: text/plain; charset="utf-8"',
    ),
  },
];

/** What looks like it, and is no word of anybody. */
export const NO_ONE_CLICKS: readonly OneClick[] = [
  { name: "nothing", headers: { "content-type": FORM }, body: "" },
  {
    name: "another value",
    headers: { "content-type": FORM },
    body: "List-Unsubscribe=Two-Click",
  },
  { name: "another name", headers: { "content-type": FORM }, body: "Unsubscribe=One-Click" },
  {
    name: "a part of another name",
    headers: { "content-type": "multipart/form-data; boundary=limit" },
    body: part('Content-Disposition: form-data; name="comment"'),
  },
  {
    name: "JSON",
    headers: { "content-type": "application/json" },
    body: '{"List-Unsubscribe":"One-Click"}',
  },
  { name: "plain text", headers: { "content-type": "text/plain" }, body: PAIR },
];
