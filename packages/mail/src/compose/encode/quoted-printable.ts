const [LF, CR, SPACE, DOT, EQUALS, CAPITAL_F, TILDE] = [10, 13, 32, 46, 61, 70, 126];

/** RFC 2045 §6.7 (5) allows 76, the `=` of a soft break among them. */
const LONGEST_LINE = 75;

/** Three octets for one, and a soft break of three after each 25 of them. */
const MOST_GROWTH = 3.2;

const HEX = Buffer.from("0123456789ABCDEF", "latin1");

/**
 * UTF-8 as quoted-printable that begins and ends at the beginning of a line: stretches can be set
 * side by side and are read as one text. Line ends of any kind become CRLF, the form of text in
 * mail (RFC 2045 §6.7 (4)).
 *
 * The lines have the relaxed form of RFC 6376 §3.4.4 as they are: no run of white space, none at
 * a line's end. None begins with a dot, which SMTP would double, or with "From ", which old
 * mailboxes change and so break a signature (RFC 2049 §3).
 */
export function quotedPrintable(text: string): Uint8Array {
  const octets = Buffer.from(text);
  const out = Buffer.allocUnsafe(Math.ceil(octets.length * MOST_GROWTH) + 3);
  let end = 0;
  let lineStart = 0;
  let afterSpace = false;
  const breakLine = (isSoft: boolean): void => {
    if (isSoft) out[end++] = EQUALS;
    out[end++] = CR;
    out[end++] = LF;
    lineStart = end;
    afterSpace = false;
  };
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at] ?? 0;
    if (octet === CR || octet === LF) {
      if (octet === CR && octets[at + 1] === LF) at++;
      breakLine(false);
      continue;
    }
    let isLiteral = octet > SPACE && octet <= TILDE && octet !== EQUALS;
    if (octet === SPACE) isLiteral = !afterSpace && !endsLine(octets[at + 1]);
    if (end - lineStart + (isLiteral ? 1 : 3) > LONGEST_LINE) breakLine(true);
    if (end === lineStart && isMeaningfulFirst(octets, at)) isLiteral = false;
    afterSpace = isLiteral && octet === SPACE;
    if (isLiteral) {
      out[end++] = octet;
    } else {
      out[end++] = EQUALS;
      out[end++] = HEX[octet >> 4] ?? 0;
      out[end++] = HEX[octet & 15] ?? 0;
    }
  }
  if (end > lineStart) breakLine(true);
  return out.subarray(0, end);
}

function endsLine(next: number | undefined): boolean {
  return next === CR || next === LF;
}

function isMeaningfulFirst(octets: Buffer, at: number): boolean {
  if (octets[at] === DOT) return true;
  return octets[at] === CAPITAL_F && octets.toString("latin1", at, at + 5) === "From ";
}
