import { parties } from "./parties/nl.ts";
import { nl as report } from "./report/nl.ts";
import type { VerdictFacts, Words } from "./words.ts";

const OPEN_KIND = {
  "hidden-image": ["verborgen afbeelding", "verborgen afbeeldingen"],
  image: ["afbeelding", "afbeeldingen"],
  element: ["verborgen element", "verborgen elementen"],
} as const;

function opening({ openTrackers, openKind, isAnonymous }: VerdictFacts): string {
  const [one, many] = OPEN_KIND[openKind];
  const what = openTrackers === 1 ? `1 ${one} meldt` : `${openTrackers} ${many} melden`;
  return isAnonymous
    ? `${what} dat iemand hem opent, zonder te zeggen wie`
    : `${what} dat u hem opent`;
}

function clicking({ trackedLinks, allLinks }: VerdictFacts): string {
  if (allLinks === 1) return "de enige link meldt uw klik";
  if (trackedLinks === allLinks) return `alle ${allLinks} links melden uw klikken`;
  return `${trackedLinks} van de ${allLinks} links ${trackedLinks === 1 ? "meldt" : "melden"} uw klikken`;
}

export const nl: Words = {
  verdict: {
    tracked(facts) {
      if (facts.openTrackers === 0) {
        return `Deze mail volgt u: niets meldt dat u hem opent, maar ${clicking(facts)}.`;
      }
      if (facts.trackedLinks > 0)
        return `Deze mail volgt u: ${opening(facts)}; ${clicking(facts)}.`;
      const lead = facts.isAnonymous ? "Deze mail telt zijn lezers" : "Deze mail volgt u";
      const links = facts.allLinks === 0 ? "" : "; de links melden uw klikken niet";
      return `${lead}: ${opening(facts)}${links}.`;
    },
    untracked({ allLinks }) {
      const links =
        allLinks === 0
          ? "er staan geen links in"
          : allLinks === 1
            ? "de enige link leidt recht naar waar hij zegt"
            : `de ${allLinks} links leiden recht naar waar ze zeggen`;
      return `Deze mail volgt u niet: niets meldt dat u hem opent, en ${links}.`;
    },
    unclear({ openTrackers, trackedLinks }) {
      const suspects = [
        openTrackers > 0
          ? `${openTrackers} externe ${openTrackers === 1 ? "afbeelding" : "afbeeldingen"}`
          : "",
        trackedLinks > 0 ? `${trackedLinks} ${trackedLinks === 1 ? "link" : "links"}` : "",
      ].filter((part) => part !== "");
      const isOne = openTrackers + trackedLinks === 1;
      const why =
        suspects.length === 0
          ? "hij kon niet helemaal worden gelezen"
          : `${suspects.join(" en ")} ${isOne ? "kan" : "kunnen"} u melden, en niets in het bestand beslist het`;
      return `Of deze mail u volgt, is niet te zeggen: ${why}.`;
    },
    unread: "Dit kon niet worden gelezen.",
    receipt: "Maar hij vraagt uw mailprogramma te melden dat u hem las; u mag weigeren.",
    ordinary: ({ ordinary, ordinaryHosts }) =>
      `Openen vraagt toch aan ${ordinaryHosts === 1 ? "1 host" : `${ordinaryHosts} hosts`} om ${ordinary === 1 ? "een gewone afbeelding of stijl" : `${ordinary} gewone afbeeldingen of stijlen`}; voor zover één exemplaar dat laat zien, wijst hun adres niemand aan.`,
  },
  label: {
    subject: "Onderwerp",
    from: "Van",
    to: "Aan",
    sent: "Verzonden",
    sentWith: "Via",
    file: "Bestand",
    none: "(geen)",
    learns: "Weet dan",
    consent: "Toestemming",
    evidence: "Bewijs",
    place: "Plaats",
    rules: "Regels",
    identifies: "Wijst op",
    why: "Want",
    certainty: "Zekerheid",
    leadsTo: "Leidt naar",
  },
  heading: {
    observes: "Wat u volgt",
    told: "Wie het te weten komt",
    evidence: "Bewijs",
    cannotShow: "Wat dit bestand niet kan tonen",
    notRead: "Wat niet gelezen is",
  },
  nothingObserves: "Niets gevonden.",
  worthKnowing: "Niets volgt u. Wel goed om te weten:",
  askedByRules: "omstreden; de hier toegepaste regels vragen haar vooraf",
  nobodyTold: "Niemand: deze mail openen en erin klikken licht geen tracker in.",
  onlyServed: "Geen tracker. Deze hosts leveren wat de mail toont:",
  quoted: (text) => `‘${text}’`,
  listed: (items) => items.join("; "),
  partOf: (company) => `onderdeel van ${company}`,
  opens: (times) => `als u de mail opent${times > 1 ? ` (${times} verzoeken)` : ""}`,
  clicks: (times) => `als u ${times > 1 ? `een van ${times} links` : "een link"} aanklikt`,
  loads: (times) =>
    `gewone ${times === 1 ? "afbeelding of stijl" : "afbeeldingen en stijlen"} (${times})`,
  place: (part, line, byte) => `${part}, regel ${line}, byte ${byte}`,
  alike: (more, lines) => `en nog ${more} zo: ${more === 1 ? "regel" : "regels"} ${lines}`,
  fingerprint: (bytes, sha256) =>
    `Plaatsen tellen in het bericht zoals ontvangen: ${bytes} bytes, SHA-256 ${sha256}`,
  part: (path) => `deel ${path}`,
  header: "kop",
  wholeMessage: "het hele bericht",
  severity: {
    violation_if_no_consent: "eerst nodig; de mail toont er geen",
    contested: "omstreden; toezichthouders lezen de regel verschillend",
    exposure: "daar gaat het niet om; het stelt u bloot, bedoeld of niet",
    info: "",
  },
  grade: {
    proved: ["bewezen", "het is in de mail zelf te lezen"],
    documented: ["gedocumenteerd", "deze vorm is bekend en beschreven"],
    likely: ["waarschijnlijk", "het ziet er zo uit en staat er zo"],
    possible: ["mogelijk", "een aanwijzing, meer niet"],
  },
  observed: {
    open: "dat en wanneer u opent",
    click: "wat u aanklikt",
    device: "uw apparaat en programma",
    location: "ongeveer waar u bent",
    forwarding: "dat u doorstuurt",
    address: "uw adres",
  },
  identifies: {
    recipient: "u, persoonlijk",
    campaign: "welke mailing, niet wie haar leest",
    none: "niets van u",
    unknown: "misschien u; het bestand beslist het niet",
  },
  status: {
    eea: "binnen de EER",
    adequate: "land als passend erkend op de dag van de mail",
    "check-list": "alleen passend voor bedrijven op de lijst: opzoeken",
    none: "geen passend niveau erkend op de dag van de mail",
    unknown: "land onbekend",
  },
  link: {
    content: "link",
    unsubscribe: "afmeldlink",
    preferences: "voorkeurenlink",
    "view-online": "link naar de webversie",
    mailto: "maillink",
    other: "link",
  },
  technique: {
    img: "afbeelding",
    srcset: "afbeelding (een van meer maten)",
    "picture-source": "afbeelding (een van meer maten)",
    "input-image": "knop met afbeelding",
    "background-attribute": "achtergrond",
    "css-inline": "achtergrond uit een stijl",
    "css-block": "afbeelding uit een stijlblad",
    "css-import": "geïmporteerd stijlblad",
    "css-font": "extern lettertype",
    stylesheet: "extern stijlblad",
    "resource-hint": "verzoek vooraf",
    icon: "pictogram",
    "link-other": "gekoppeld bestand",
    vml: "afbeelding voor Outlook",
    media: "geluid of film",
    bgsound: "achtergrondgeluid",
    svg: "afbeelding in een tekening",
    frame: "ingebedde pagina",
    object: "ingebed object",
    script: "script",
    "meta-refresh": "automatische doorverwijzing",
    amp: "element van het interactieve deel (AMP)",
    calendar: "adres in een agendapunt",
    vcard: "adres in een visitekaartje",
    "external-body": "elders bewaard deel",
    "legacy-css": "stijl van een oud mailprogramma",
    document: "gevraagd door een bijgevoegd document",
    pdf: "gevraagd door een bijgevoegde PDF",
    shortcut: "gevraagd door een bijgevoegde snelkoppeling",
    certificate: "adres in een certificaat",
    "key-lookup": "adres van de sleutel van de afzender",
    "sender-logo": "logo van de afzender",
  },
  because: {
    "when-attachment-opened": "gevraagd als het bijgevoegde bestand geopend wordt",
    "when-verified": "gevraagd als een programma de afzender nagaat",
    "when-printed": "gevraagd als de mail wordt afgedrukt",
    "when-forwarded": "gevraagd als de mail wordt doorgestuurd of beantwoord",
    "when-touched": "gevraagd als iets wordt aangeraakt of gekozen",
    "when-typed": "gevraagd als iets wordt getypt",
    "when-scrolled": "gevraagd als de lezer erheen scrolt",
    size: "niet groter dan {} pixels",
    platform: "een bekende vorm van {}",
    "known-form": "lijkt op een bekende vorm",
    parameter: "een parameter die lezers nummert ({})",
    address: "bevat uw adres ({})",
    "address:plain": "bevat uw adres in gewone letters",
    "some-address": "bevat een mailadres",
    "token:path": "een eigen code in het pad",
    "token:host": "een eigen code in de hostnaam",
    "token:fragment": "een eigen code na de #",
    "token:query": "een eigen code ({})",
    token: "een eigen code",
    "same-token-in-links": "dezelfde code staat in links",
    "open-word": "het adres spreekt van openingen tellen",
    "open-hint": "het adres spreekt misschien van openingen tellen",
    "click-word": "het adres spreekt van klikken tellen",
    "click-hint": "het adres spreekt misschien van klikken tellen",
    "computed-answer": "vraagt een programma, geen beeldbestand",
    "one-template-for-all": "de links zijn alle naar één patroon gemaakt",
    "shows-another-host": "de tekst noemt een andere host",
    "leads-elsewhere": "gaat via een andere host dan de bestemming",
    ping: "meldt de klik terzijde (ping)",
    "host-counts-clicks": "de host telt klikken",
    "not-a-picture": "vraagt om iets dat geen afbeelding is",
    "no-size": "een afbeelding zonder maat",
    "hidden:display-none": "niet getoond (display: none)",
    "hidden:visibility-hidden": "onzichtbaar gemaakt",
    "hidden:opacity-0": "doorzichtig gemaakt",
    "hidden:off-screen": "buiten het scherm gezet",
    "hidden:no-size": "zonder afmeting",
    "hidden:clipped": "weggesneden",
    hidden: "verborgen ({})",
  },
  notice: {
    "too-many-parts": "meer delen dan gelezen worden",
    "nested-too-deep": "delen dieper genest dan gelezen wordt",
    "header-too-large": "een kop langer dan gelezen wordt",
    "body-too-large": "inhoud langer dan gelezen wordt",
    "too-many-references": "meer externe inhoud dan opgesomd wordt",
    "too-many-links": "meer links dan opgesomd worden",
    "truncated-multipart": "het bericht eindigt eerder dan het zegt",
    "unknown-charset": "een onbekende tekenset; gelezen als Latijnse letters",
    "broken-encoding": "beschadigde codering; gelezen zover het gaat",
    "html-too-deep": "elementen dieper genest dan gelezen wordt",
    "too-many-attributes": "een element met meer attributen dan gelezen worden",
    "attachment-not-read":
      "een bijgevoegd bestand dat niet geheel te lezen was: te groot, te diep verpakt, beschadigd of vergrendeld",
    "converted-from-msg":
      "een Outlook-bestand (.msg): plaatsen tellen in het bericht dat eruit gemaakt is, niet in het bestand; de vingerafdruk is die van het bestand",
  },
  error: {
    empty: "Het bestand is leeg.",
    "not-a-message": "Dit is geen mail: er zijn geen kopregels.",
    "too-large":
      "Eén bericht boven 100 MiB wordt niet gelezen; een postbus (mbox) van elke grootte wel.",
    "not-found": "Zo’n bestand of map is er niet.",
    "not-readable": "Openen om te lezen lukte niet; misschien verbieden de rechten het.",
    "auditor-failed": "De auditor brak op dit bericht. Dat is onze fout: meld het ons.",
    encrypted: "Dit is versleuteld: pak het eerst uit met het wachtwoord.",
    "damaged-archive":
      "Dit archief is beschadigd, of ingepakt op een manier die hier niet gelezen wordt.",
    "archive-too-large": "Dit archief bevat veel meer dan mail: pak het zelf uit.",
    "nested-archive":
      "Een archief in een archief, of uit een pijp, wordt niet geopend: pak het eerst uit.",
    "damaged-msg":
      "Dit Outlook-bestand is beschadigd of bevat geen mail: bewaar de mail opnieuw, als .eml waar dat kan.",
  },
  cannotShow: {
    imageSize: "Hoe groot een externe afbeelding echt is, en wat erop staat.",
    redirect: "Waar een link met een ondoorzichtige code eindigt.",
    code: "Of een code die maar waarschijnlijk of mogelijk is u aanwijst, of alleen de mailing.",
    keeping: "Wat de server achter een adres opschrijft, en hoe lang.",
    hosting: "Van wie de adressen waren en waar ze stonden op de dag van verzending.",
    consent: "Of u hier eerder mee instemde: een mail kan nooit bewijzen van niet.",
  },
  batch: {
    messages: (count, shown) => `${shown} ${count === 1 ? "bericht" : "berichten"}`,
    tracked: "volgen hun lezer",
    untracked: "volgen niet",
    unclear: "niet te zeggen",
    unread: "niet te lezen",
    byPlatform: "Verzonden via",
    noPlatform: "(geen platform herkend)",
    topHosts: "Vaakst ingelicht",
    columnMessages: "berichten",
    columnTracked: "volgen",
    opens: "open",
    links: "links",
    others: (count) => `en nog ${count}`,
    fullPage: "De hele pagina van één bericht: consentry audit --lang nl",
  },
  parties,
  report,
};
