/** Believable newsletters of about 60 kB, made from a seed: the same bytes on every machine. */

const WORDS =
  "garden spring offer coffee morning ticket station river window letter paper market bread summer harbour market light table weather story island concert bicycle theatre library museum kitchen lantern orchard mountain village autumn winter delivery customer season reader question answer".split(
    " ",
  );

/** A small, well-mixed generator (mulberry32); Math.random cannot be seeded. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export interface NewsletterOptions {
  readonly seed: number;
  /** Articles with a picture and three links each; 20 make about 60 kB. */
  readonly articles?: number;
  readonly encoding?: "quoted-printable" | "base64" | "8bit";
  /** Stands for the reader in every counted address; drawn from the seed when left out. */
  readonly reader?: string;
}

export function newsletter({
  seed,
  articles = 20,
  encoding = "quoted-printable",
  reader: named,
}: NewsletterOptions): Buffer {
  const random = seeded(seed);
  const token = (length: number): string =>
    Array.from({ length }, () => ALPHABET.charAt(Math.floor(random() * ALPHABET.length))).join("");
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const drawn = token(22);
  const reader = named ?? drawn;
  const isTracked = random() < 0.7;
  const href = (n: number): string =>
    isTracked
      ? `https://click.shop.example/ls/click?upn=u001.${token(90)}${reader}`
      : `https://www.shop.example/articles/${words(2).replace(" ", "-")}-${n}?utm_source=newsletter&utm_medium=email&utm_campaign=week-${seed % 52}`;
  const blocks = Array.from({ length: articles }, (_, n) => article(n, words, href)).join("\n");
  const html = page(blocks, isTracked ? pixel(token, reader) : "", token);
  const text = `${words(60)}\n\n${Array.from({ length: 8 }, (_, n) => `${words(25)}\n${href(n)}`).join("\n\n")}`;
  return message(seed, html, text, encoding);
}

function article(n: number, words: (count: number) => string, href: (n: number) => string): string {
  return `<table class="row" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt">
  <tr><td align="left" valign="top" style="padding:12px 24px 12px 24px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:22px;color:#333333">
    <a href="${href(n)}" style="color:#1a5fb4;text-decoration:none" target="_blank"><img src="https://cdn.shop.example/images/2026/${words(1)}-${n}.jpg" width="560" height="240" alt="${words(3)}" style="display:block;border:0;outline:none;max-width:100%"></a>
    <h2 style="margin:12px 0 6px 0;font-size:20px;line-height:26px;font-weight:bold">${words(6)}</h2>
    <p style="margin:0 0 12px 0">${words(70)} é à ü ${words(30)}.</p>
    <p style="margin:0"><a href="${href(n + 100)}" style="background:#1a5fb4;color:#ffffff;padding:10px 18px;border-radius:4px;display:inline-block">${words(2)}</a> &nbsp; <a href="${href(n + 200)}">${words(3)}</a></p>
  </td></tr></table>`;
}

function pixel(token: (length: number) => string, reader: string): string {
  return `<img src="https://click.shop.example/wf/open?upn=u001.${token(90)}${reader}" alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important;margin:0 !important;padding:0 !important">`;
}

function page(blocks: string, beacon: string, token: (length: number) => string): string {
  const rules = Array.from(
    { length: 40 },
    (_, n) =>
      `.c${n}{font-size:${12 + (n % 8)}px;color:#${(n * 4099).toString(16).padStart(6, "0")};margin:0 ${n}px}`,
  ).join("\n");
  return `<!doctype html><html><head><meta charset="utf-8"><title>Newsletter</title><style type="text/css">
${rules}
@media only screen and (max-width:600px){.row{width:100% !important}.hide{display:none !important}}
</style></head><body style="margin:0;padding:0;background:#f4f4f4"><div style="display:none;max-height:0;overflow:hidden">Read what is new this week</div>
${blocks}
<p><a href="https://click.shop.example/wf/unsubscribe?upn=${token(60)}">Unsubscribe</a></p>${beacon}</body></html>`;
}

function message(seed: number, html: string, text: string, encoding: string): Buffer {
  const boundary = `=_boundary_${seed}`;
  const part = (type: string, body: string): string =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encoded(body, encoding)}\r\n`;
  return Buffer.from(
    `Received: from mx.shop.example by in.example.org; Mon, 2 Nov 2026 08:00:00 +0000\r\n` +
      `From: Shop <news@shop.example>\r\nTo: reader${seed}@example.org\r\nSubject: =?utf-8?q?What=27s_new_this_week?=\r\n` +
      `Date: Mon, 2 Nov 2026 08:00:00 +0000\r\nMessage-ID: <${seed}@shop.example>\r\nMIME-Version: 1.0\r\n` +
      `List-Unsubscribe: <https://click.shop.example/wf/unsubscribe?upn=abc>\r\n` +
      `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n` +
      part("text/plain", text) +
      part("text/html", html) +
      `--${boundary}--\r\n`,
  );
}

function encoded(body: string, encoding: string): string {
  if (encoding === "8bit") return body.replace(/\n/g, "\r\n");
  const bytes = Buffer.from(body.replace(/\n/g, "\r\n"));
  if (encoding === "base64") return bytes.toString("base64").replace(/.{76}/g, "$&\r\n");
  return quotedPrintable(bytes);
}

function quotedPrintable(bytes: Buffer): string {
  let out = "";
  let column = 0;
  for (const byte of bytes) {
    if (byte === 0x0d) continue;
    if (byte === 0x0a) {
      out += "\r\n";
      column = 0;
      continue;
    }
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const piece = plain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (column + piece.length > 75) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column += piece.length;
  }
  return out;
}
