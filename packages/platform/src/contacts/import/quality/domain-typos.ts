/** Where most private mailboxes of our four languages are. */
const WELL_KNOWN: readonly string[] = (
  "gmail.com googlemail.com outlook.com outlook.fr outlook.de hotmail.com hotmail.fr hotmail.de " +
  "hotmail.be hotmail.nl live.com live.fr live.nl live.be msn.com yahoo.com yahoo.fr yahoo.de " +
  "icloud.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr bbox.fr gmx.de gmx.net gmx.at " +
  "web.de t-online.de freenet.de telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl xs4all.nl " +
  "planet.nl hetnet.nl proton.me protonmail.com bluewin.ch"
).split(" ");

/** Real mail domains that are one letter from another. */
const REAL_NEIGHBOURS: ReadonlySet<string> = new Set(
  "mail.com email.com ymail.com gmx.com gmx.ch gmx.us live.de live.com outlook.be outlook.at hotmail.at".split(
    " ",
  ),
);
/** Ends of `.com` that no mailbox of a well-known provider has. */
const BROKEN_COM: ReadonlySet<string> = new Set(["con", "cmo", "vom", "xom", "comm", "ocm", "cim"]);

/**
 * The well-known domain that this one is most likely a slip of; `null` when it may well be meant.
 * It is a suggestion for a person: nothing is changed by it.
 */
export function likelyTypoOf(domain: string): string | null {
  if (REAL_NEIGHBOURS.has(domain) || WELL_KNOWN.includes(domain)) return null;
  const [name, end] = parts(domain);
  return (
    WELL_KNOWN.find((known) => {
      const [knownName, knownEnd] = parts(known);
      if (name === knownName) return knownEnd === "com" && BROKEN_COM.has(end);
      // Of three letters, another is another provider.
      return end === knownEnd && knownName.length > 3 && isOneSlipApart(name, knownName);
    }) ?? null
  );
}

function parts(domain: string): readonly [name: string, end: string] {
  const dot = domain.indexOf(".");
  return [domain.slice(0, dot), domain.slice(dot + 1)];
}

/** Whether one letter more, less, other or two in each other's place make the texts the same. */
function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const areSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return areSwapped && short.slice(at + 2) === long.slice(at + 2);
}
