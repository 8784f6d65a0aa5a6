import { parties } from "./parties/de.ts";
import { de as report } from "./report/de.ts";
import type { VerdictFacts, Words } from "./words.ts";

const OPEN_KIND = {
  "hidden-image": ["verstecktes Bild", "versteckte Bilder"],
  image: ["Bild", "Bilder"],
  element: ["verstecktes Element", "versteckte Elemente"],
} as const;

function opening({ openTrackers, openKind, isAnonymous }: VerdictFacts): string {
  const [one, many] = OPEN_KIND[openKind];
  const what = openTrackers === 1 ? `1 ${one} meldet` : `${openTrackers} ${many} melden`;
  return isAnonymous
    ? `${what}, dass jemand sie öffnet, ohne zu sagen, wer`
    : `${what}, dass Sie sie öffnen`;
}

function clicking({ trackedLinks, allLinks }: VerdictFacts): string {
  if (allLinks === 1) return "ihr einziger Link meldet Ihren Klick";
  if (trackedLinks === allLinks) return `alle ${allLinks} Links melden Ihre Klicks`;
  return `${trackedLinks} von ${allLinks} Links ${trackedLinks === 1 ? "meldet" : "melden"} Ihre Klicks`;
}

export const de: Words = {
  verdict: {
    tracked(facts) {
      if (facts.openTrackers === 0) {
        return `Diese Mail beobachtet Sie: Nichts meldet, dass Sie sie öffnen, aber ${clicking(facts)}.`;
      }
      if (facts.trackedLinks > 0) {
        return `Diese Mail beobachtet Sie: ${opening(facts)}; ${clicking(facts)}.`;
      }
      const lead = facts.isAnonymous ? "Diese Mail zählt ihre Leser" : "Diese Mail beobachtet Sie";
      const links = facts.allLinks === 0 ? "" : "; ihre Links melden Ihre Klicks nicht";
      return `${lead}: ${opening(facts)}${links}.`;
    },
    untracked({ allLinks }) {
      const links =
        allLinks === 0
          ? "sie hat keine Links"
          : allLinks === 1
            ? "ihr einziger Link führt geradewegs, wohin er sagt"
            : `ihre ${allLinks} Links führen geradewegs, wohin sie sagen`;
      return `Diese Mail beobachtet Sie nicht: Nichts meldet, dass Sie sie öffnen, und ${links}.`;
    },
    unclear({ openTrackers, trackedLinks }) {
      const suspects = [
        openTrackers > 0
          ? `${openTrackers} ${openTrackers === 1 ? "fernes Bild" : "ferne Bilder"}`
          : "",
        trackedLinks > 0 ? `${trackedLinks} ${trackedLinks === 1 ? "Link" : "Links"}` : "",
      ].filter((part) => part !== "");
      const isOne = openTrackers + trackedLinks === 1;
      const why =
        suspects.length === 0
          ? "sie ließ sich nicht ganz lesen"
          : `${suspects.join(" und ")} ${isOne ? "könnte" : "könnten"} Sie melden, und nichts in der Datei entscheidet es`;
      return `Ob diese Mail Sie beobachtet, lässt sich nicht sagen: ${why}.`;
    },
    unread: "Das ließ sich nicht lesen.",
    receipt:
      "Aber sie bittet Ihr Programm zu melden, dass Sie sie gelesen haben; Sie dürfen ablehnen.",
    ordinary: ({ ordinary, ordinaryHosts }) =>
      `Beim Öffnen fragt sie dennoch ${ordinaryHosts === 1 ? "1 Host" : `${ordinaryHosts} Hosts`} nach ${ordinary === 1 ? "einem gewöhnlichen Bild oder Stylesheet" : `${ordinary} gewöhnlichen Bildern oder Stylesheets`}; soweit ein einziges Exemplar es zeigt, bezeichnen die Adressen niemanden.`,
  },
  label: {
    subject: "Betreff",
    from: "Von",
    to: "An",
    sent: "Gesendet",
    sentWith: "Über",
    file: "Datei",
    none: "(keiner)",
    learns: "Erfährt",
    consent: "Einwilligung",
    evidence: "Beleg",
    place: "Stelle",
    rules: "Regeln",
    identifies: "Bezeichnet",
    why: "Weil",
    certainty: "Gewissheit",
    leadsTo: "Führt zu",
  },
  heading: {
    observes: "Was Sie beobachtet",
    told: "Wer es erfährt",
    evidence: "Belege",
    cannotShow: "Was diese Datei nicht zeigen kann",
    notRead: "Was nicht gelesen wurde",
  },
  nothingObserves: "Nichts gefunden.",
  worthKnowing: "Nichts beobachtet Sie. Trotzdem gut zu wissen:",
  askedByRules: "umstritten; die hier angewandten Regeln verlangen sie vorher",
  nobodyTold: "Niemand: Diese Mail zu öffnen und darin zu klicken meldet es keinem Tracker.",
  onlyServed: "Kein Tracker. Diese Hosts liefern, was die Mail zeigt:",
  quoted: (text) => `„${text}“`,
  listed: (items) => items.join("; "),
  partOf: (company) => `Teil von ${company}`,
  opens: (times) => `wenn Sie die Mail öffnen${times > 1 ? ` (${times} Anfragen)` : ""}`,
  clicks: (times) => `wenn Sie ${times > 1 ? `einen von ${times} Links` : "einen Link"} anklicken`,
  loads: (times) =>
    `${times === 1 ? "gewöhnliches Bild oder Stylesheet" : "gewöhnliche Bilder und Stylesheets"} (${times})`,
  place: (part, line, byte) => `${part}, Zeile ${line}, Byte ${byte}`,
  alike: (more, lines) =>
    more === 1
      ? `und 1 gleiche Stelle: Zeile ${lines}`
      : `und ${more} gleiche Stellen: Zeilen ${lines}`,
  fingerprint: (bytes, sha256) =>
    `Stellen zählen in der Nachricht, wie sie ankam: ${bytes} Bytes, SHA-256 ${sha256}`,
  part: (path) => `Teil ${path}`,
  header: "Kopf",
  wholeMessage: "die ganze Nachricht",
  severity: {
    violation_if_no_consent: "vorher nötig; die Mail zeigt keine",
    contested: "umstritten; Behörden lesen die Regel verschieden",
    exposure: "nicht die Frage; es gibt Sie preis, gewollt oder nicht",
    info: "",
  },
  grade: {
    proved: ["bewiesen", "es steht lesbar in der Mail"],
    documented: ["dokumentiert", "diese Form ist bekannt und beschrieben"],
    likely: ["wahrscheinlich", "es sieht so aus und steht so da"],
    possible: ["möglich", "ein Hinweis, nicht mehr"],
  },
  observed: {
    open: "dass und wann Sie öffnen",
    click: "was Sie anklicken",
    device: "Ihr Gerät und Programm",
    location: "ungefähr, wo Sie sind",
    forwarding: "dass Sie weiterleiten",
    address: "Ihre Adresse",
  },
  identifies: {
    recipient: "Sie, persönlich",
    campaign: "welche Aussendung, nicht wer sie liest",
    none: "nichts von Ihnen",
    unknown: "vielleicht Sie; die Datei entscheidet es nicht",
  },
  status: {
    eea: "im EWR",
    adequate: "am Tag der Mail als angemessen anerkanntes Land",
    "check-list": "nur für gelistete Unternehmen angemessen: nachsehen",
    none: "am Tag der Mail keine Angemessenheit anerkannt",
    unknown: "Land unbekannt",
  },
  link: {
    content: "Link",
    unsubscribe: "Abmeldelink",
    preferences: "Einstellungslink",
    "view-online": "Link zur Webversion",
    mailto: "Mail-Link",
    other: "Link",
  },
  technique: {
    img: "Bild",
    srcset: "Bild (eine von mehreren Größen)",
    "picture-source": "Bild (eine von mehreren Größen)",
    "input-image": "Bildschaltfläche",
    "background-attribute": "Hintergrundbild",
    "css-inline": "Hintergrundbild aus einem Stil",
    "css-block": "Bild aus einem Stylesheet",
    "css-import": "importiertes Stylesheet",
    "css-font": "ferne Schrift",
    stylesheet: "fernes Stylesheet",
    "resource-hint": "vorgezogene Anfrage",
    icon: "Symbol",
    "link-other": "verknüpfte Datei",
    vml: "Bild für Outlook",
    media: "Ton oder Film",
    bgsound: "Hintergrundton",
    svg: "Bild in einer Zeichnung",
    frame: "eingebettete Seite",
    object: "eingebettetes Objekt",
    script: "Skript",
    "meta-refresh": "automatische Weiterleitung",
    amp: "Element des interaktiven Teils (AMP)",
    calendar: "Adresse in einem Termin",
    vcard: "Adresse in einer Visitenkarte",
    "external-body": "anderswo gespeicherter Teil",
    "legacy-css": "Stil eines alten Mailprogramms",
    document: "von einem angehängten Dokument abgerufen",
    pdf: "von einem angehängten PDF abgerufen",
    shortcut: "von einer angehängten Verknüpfung abgerufen",
    certificate: "Adresse in einem Zertifikat",
    "key-lookup": "Adresse des Schlüssels des Absenders",
    "sender-logo": "Logo des Absenders",
  },
  because: {
    "when-attachment-opened": "abgerufen, wenn die angehängte Datei geöffnet wird",
    "when-verified": "abgerufen, wenn ein Programm den Absender prüft",
    "when-printed": "abgerufen, wenn die Mail gedruckt wird",
    "when-forwarded": "abgerufen, wenn die Mail weitergeleitet oder beantwortet wird",
    "when-touched": "abgerufen, wenn etwas berührt oder gewählt wird",
    "when-typed": "abgerufen, wenn etwas getippt wird",
    "when-scrolled": "abgerufen, wenn der Leser dorthin blättert",
    size: "nicht größer als {} Pixel",
    platform: "eine bekannte Form von {}",
    "known-form": "gleicht einer bekannten Form",
    parameter: "ein Parameter, der Leser nummeriert ({})",
    address: "enthält Ihre Adresse ({})",
    "address:plain": "enthält Ihre Adresse im Klartext",
    "some-address": "enthält eine Mailadresse",
    "token:path": "ein eigener Code im Pfad",
    "token:host": "ein eigener Code im Hostnamen",
    "token:fragment": "ein eigener Code nach dem #",
    "token:query": "ein eigener Code ({})",
    token: "ein eigener Code",
    "same-token-in-links": "derselbe Code steht in Links",
    "open-word": "die Adresse spricht vom Zählen der Öffnungen",
    "open-hint": "die Adresse spricht vielleicht vom Zählen der Öffnungen",
    "click-word": "die Adresse spricht vom Zählen der Klicks",
    "click-hint": "die Adresse spricht vielleicht vom Zählen der Klicks",
    "computed-answer": "fragt ein Programm, keine Bilddatei",
    "one-template-for-all": "alle Links folgen einem Muster",
    "shows-another-host": "der Text nennt einen anderen Host",
    "leads-elsewhere": "geht über einen anderen Host als das Ziel",
    ping: "meldet den Klick nebenbei (ping)",
    "host-counts-clicks": "der Host zählt Klicks",
    "not-a-picture": "fragt nach etwas, das kein Bild ist",
    "no-size": "ein Bild ohne Größe",
    "hidden:display-none": "nicht angezeigt (display: none)",
    "hidden:visibility-hidden": "unsichtbar gemacht",
    "hidden:opacity-0": "durchsichtig gemacht",
    "hidden:off-screen": "außerhalb des Bildschirms",
    "hidden:no-size": "ohne Ausdehnung",
    "hidden:clipped": "weggeschnitten",
    hidden: "versteckt ({})",
  },
  notice: {
    "too-many-parts": "mehr Teile, als gelesen werden",
    "nested-too-deep": "Teile tiefer geschachtelt, als gelesen wird",
    "header-too-large": "ein Kopf länger, als gelesen wird",
    "body-too-large": "Inhalt länger, als gelesen wird",
    "too-many-references": "mehr ferne Inhalte, als aufgezählt werden",
    "too-many-links": "mehr Links, als aufgezählt werden",
    "truncated-multipart": "die Nachricht endet früher, als sie sagt",
    "unknown-charset": "ein unbekannter Zeichensatz; als lateinische Buchstaben gelesen",
    "broken-encoding": "beschädigte Kodierung; gelesen, soweit es geht",
    "html-too-deep": "Elemente tiefer geschachtelt, als gelesen wird",
    "too-many-attributes": "ein Element mit mehr Attributen, als gelesen werden",
    "attachment-not-read":
      "eine angehängte Datei, die nicht ganz zu lesen war: zu groß, zu tief gepackt, beschädigt oder gesperrt",
    "converted-from-msg":
      "eine Outlook-Datei (.msg): Stellen zählen in der daraus gemachten Nachricht, nicht in der Datei; der Fingerabdruck ist der der Datei",
  },
  error: {
    empty: "Die Datei ist leer.",
    "not-a-message": "Das ist keine Mail: Es gibt keine Kopfzeilen.",
    "too-large":
      "Eine Nachricht über 100 MiB wird nicht gelesen; ein Postfach (mbox) jeder Größe schon.",
    "not-found": "Eine solche Datei oder einen solchen Ordner gibt es nicht.",
    "not-readable": "Das ließ sich nicht zum Lesen öffnen; vielleicht verbieten es die Rechte.",
    "auditor-failed": "Der Prüfer ist an dieser Nachricht gescheitert. Unser Fehler: bitte melden.",
    encrypted: "Das ist verschlüsselt: Entpacken Sie es zuerst mit dem Passwort.",
    "damaged-archive":
      "Dieses Archiv ist beschädigt oder auf eine Art gepackt, die hier nicht gelesen wird.",
    "archive-too-large": "Dieses Archiv enthält weit mehr als Mail: Entpacken Sie es selbst.",
    "nested-archive":
      "Ein Archiv in einem Archiv oder aus einer Pipe wird nicht geöffnet: Entpacken Sie es zuerst.",
    "damaged-msg":
      "Diese Outlook-Datei ist beschädigt oder enthält keine Mail: Speichern Sie die Mail neu, als .eml, wo das geht.",
  },
  cannotShow: {
    imageSize: "Wie groß ein fernes Bild wirklich ist und was es zeigt.",
    redirect: "Wo ein Link mit undurchsichtigem Code endet.",
    code: "Ob ein nur wahrscheinlicher oder möglicher Code Sie bezeichnet oder nur die Aussendung.",
    keeping: "Was der Server hinter einer Adresse aufschreibt und wie lange.",
    hosting: "Wem die Adressen am Tag der Sendung gehörten und wo sie lagen.",
    consent: "Ob Sie dem früher zugestimmt haben: Eine Mail kann nie beweisen, dass nicht.",
  },
  batch: {
    messages: (count, shown) => `${shown} ${count === 1 ? "Nachricht" : "Nachrichten"}`,
    tracked: "beobachten ihre Leser",
    untracked: "beobachten nicht",
    unclear: "nicht zu sagen",
    unread: "nicht lesbar",
    byPlatform: "Gesendet über",
    noPlatform: "(keine Plattform erkannt)",
    topHosts: "Am häufigsten informiert",
    columnMessages: "Nachrichten",
    columnTracked: "beobachten",
    opens: "Öffn.",
    links: "Links",
    others: (count) => `und ${count} weitere`,
    fullPage: "Die ganze Seite einer Nachricht: consentry audit --lang de",
  },
  parties,
  report,
};
