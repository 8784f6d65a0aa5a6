import type { DossierWords } from "./words.ts";

export const nl: DossierWords = {
  months:
    "januari februari maart april mei juni juli augustus september oktober november december".split(
      " ",
    ),
  day: (day, month, year) => `${day} ${month} ${year}`,
  label: {
    mail: (number) => `E-mail ${number}`,
    from: "Vermelde afzender",
    to: "Gericht aan",
    date: "Vermelde datum",
    subject: "Onderwerp",
    messageId: "Message-ID",
    listId: "List-Id",
    file: "Bestand",
    digest: "SHA-256",
    size: "Omvang",
    platform: "Herkend verzendplatform",
    unknown: "onbekend",
    none: "(geen)",
  },
  bytes: (count) => `${count} bytes`,
  finding: (id) => `Bevinding ${id}`,
  certainty: "Zekerheid",
  grade: {
    proved: "bewezen (het bestand toont het zelf)",
    documented: "gedocumenteerd (de vorm is bekend en beschreven)",
    likely: "waarschijnlijk (verscheidene aanwijzingen stemmen overeen)",
    possible: "mogelijk (één aanwijzing)",
  },
  place: (file, part, line, offset) => `${file}, ${part}, regel ${line}, byte ${offset}`,
  reads: "luidt",
  header: "kop",
  part: (path) => `deel ${path}`,
  servers: "Servers",
  foundIn: "Plaatsen",
  places: (count) => (count === 1 ? "1 plaats" : `${count} plaatsen`),
  morePlaces: (count) =>
    count === 1
      ? "Nog één plaats is in het rapport aangehaald."
      : `Nog ${count} plaatsen staan in het rapport en bij de bevindingen.`,
  fact: {
    A01: "De e-mail bevat ten minste één afbeelding die de lezer niet kan zien. Bij het tonen vraagt het mailprogramma haar op bij een server, die zo verneemt dat de e-mail is geopend, wanneer, vanaf welk IP-adres en met wat voor apparaat.",
    A02: "De e-mail bevat ten minste één zichtbare afbeelding waarvan het adres een waarde draagt die eigen lijkt aan de ontvanger. Het laden ervan meldt dat deze persoon de e-mail heeft geopend.",
    A03: "Bij het tonen van de e-mail worden afbeeldingen, lettertypen of stijlen opgevraagd bij servers, die het IP-adres en het tijdstip vernemen.",
    A04: "Links in de e-mail dragen niet het adres van de aangekondigde pagina maar dat van een tussenliggende server, met wat nodig is om de klik te tellen.",
    A05: "Het adres van een bestemmingspagina draagt een waarde die de ontvanger bij de bezochte site lijkt aan te wijzen.",
    A06: "Links dragen labels die de campagne noemen, zonder de ontvanger aan te wijzen.",
    A07: "De versie in platte tekst ontbreekt of zegt bijna niets: de inhoud is alleen te lezen in de versie die externe onderdelen laadt.",
    A08: "Elke link naar inhoud loopt via een teller; een rechtstreeks adres wordt niet gegeven.",
    A09: "De kop van de e-mail vermeldt geen manier om zich af te melden.",
    A10: "De kop van de e-mail vermeldt geen manier om zich in één stap af te melden.",
    A11: "De handtekening van de e-mail dekt de vermelding van de afmelding niet.",
    A12: "De afmeldlink loopt zelf via een teller of een derde.",
    A13: "In de tekst is geen zichtbare manier gevonden om deze e-mails stop te zetten.",
    A14: "De e-mail vermeldt geen manier om het meten van het lezen te weigeren en de e-mail toch te blijven ontvangen.",
    A15: "De e-mail vraagt om een leesbevestiging, die de ontvanger in beginsel kan weigeren.",
    A16: "Een server die door de e-mail wordt ingelicht, is van een bedrijf onder het recht van een derde land waarvoor op de datum van de e-mail geen adequaatheidsbesluit gold.",
    A17: "Een server die door de e-mail wordt ingelicht, is van een bedrijf uit een land waarvan het adequaatheidsbesluit alleen geldt voor organisaties op een lijst; of het daar op de datum van de e-mail op stond, is na te gaan.",
    A18: "Een server op naam van de afzender lijkt door een ander bedrijf te worden beheerd.",
    A19: "De e-mail draagt een actief onderdeel of een formulier.",
    A20: "Een regel van de kop draagt een nummer van een verzending of een ontvanger; het lezen wordt er niet mee gevolgd.",
  },
  nothingFound: "In dit bestand is niets gevonden dat het lezen volgt.",
  timeline: {
    heading: "Tijdlijn",
    did: "Wat de e-mail bevat",
    nothing: "niets dat het lezen volgt",
    opens: (count) =>
      count === 1 ? "1 onderdeel meldt het openen" : `${count} onderdelen melden het openen`,
    links: (count) => (count === 1 ? "1 getelde link" : `${count} getelde links`),
    first: "Voor het eerst gezien",
    changed: "Veranderingen",
    gone: "komt niet meer voor",
    same: "geen verandering ten opzichte van de vorige e-mail",
  },
  report: {
    title: "Rapport over de bijgevoegde e-mails",
    intro:
      "Dit rapport zegt wat de bijgevoegde bestanden bevatten, en waar. Het is gemaakt zonder een server te raadplegen: niets is geladen en geen link is gevolgd.",
    integrity: "De bestanden",
    clock: (madeAt) =>
      `Dossier gemaakt op ${madeAt} volgens de klok van de computer die het maakte; dit is geen gecertificeerd tijdstempel.`,
    findings: "Bevindingen",
    cannotProve: "Wat het bestand niet kan bewijzen:",
    told: "Wie wordt ingelicht",
    toldIntro:
      "Servers waaraan het openen of een klik wordt gemeld, en de bedrijven die ervoor instaan, voor zover bekend. Het land is dat van het bedrijf, niet dat van de machine.",
    status: {
      eea: "binnen de Europese Economische Ruimte",
      adequate: "adequaatheidsbesluit op die datum",
      "check-list": "adequaatheid alleen voor organisaties op een lijst: na te gaan",
      none: "geen adequaatheidsbesluit op die datum",
      unknown: "onbekend",
    },
    chains: "Waar links heen leiden",
    chainsNone: "Geen link in de e-mail zegt zelf waar hij heen leidt; geen enkele is gevolgd.",
    end: {
      arrived: "leidt daarheen",
      opaque: "alleen de server weet waar het verder gaat",
      "left-alone": "niet gevolgd: een bezoek kan namens de lezer handelen",
      "too-many-hops": "te veel stappen",
      loop: "draait in een kring",
      timeout: "geen antwoord",
      "refused-private-address": "privéadres, niet gevolgd",
      "refused-port": "ongebruikelijke poort, niet gevolgd",
      "not-web": "geen webpagina",
      failed: "mislukt",
    },
    names: {
      recipient: "duidt de ontvanger aan",
      campaign: "duidt de campagne aan",
      unclear: "betekenis onzeker",
    },
    authentication: "Echtheid van de e-mail",
    signatures: "Handtekeningen die de e-mail draagt",
    claims: "Wat servers onderweg noteerden (verklaringen, hier niet nagegaan)",
    noAuthentication: "Er is geen handtekening en geen aantekening van een server gevonden.",
    notAsked:
      "De handtekeningen zijn niet gecontroleerd: daarvoor zou het netwerk moeten worden geraadpleegd. De oorspronkelijke bytes zijn bijgevoegd zodat ieder dat kan doen.",
    asked: (at) => `Nagegaan op ${at}:`,
    rules: "Regels van die dag",
    exemptions: "Uitzondering die had kunnen gelden",
    since: "Sindsdien",
    headers: "Kop",
    otherScripts:
      "Tekens die het lettertype van dit document niet heeft, staan er als nummer in; in het HTML-rapport en in het origineel zijn zij ongeschonden.",
    notAdvice: "Dit document is geen juridisch advies.",
    foot: (file, digest) => `${file} · SHA-256 ${digest}`,
    page: (number, of) => `Pagina ${number} / ${of}`,
  },
  map: {
    title: "Wie iets van het lezen verneemt",
    intro:
      "Van links naar rechts: de lezer, de ingelichte servers, het bedrijf dat ervoor instaat, de eigenaar daarvan op de datum van de e-mail. Ontbreekt een vak, dan zeggen het bestand en onze bronnen het niet.",
    you: "Lezer",
    host: "Server",
    company: "Bedrijf",
    owner: "Eigenaar",
    transfer: "Doorgifte",
    unsourced: "naar ons weten, zonder bron",
    listed: (list) => `volgens de lijst “${list}”`,
    nobody: "Geen server wordt over het lezen ingelicht.",
    told: { open: "bij openen", click: "bij een klik", delivery: "bij aflevering" },
    more: (count) => `Nog ${count} staan in parties.json.`,
  },
  readme: {
    title: "Lees dit eerst",
    intro:
      "Dit dossier brengt bijeen wat een of meer e-mails zelf laten zien, met twee conceptbrieven. Er is niets aan iemand verzonden.",
    introOneLetter:
      "Dit dossier brengt bijeen wat een of meer e-mails zelf laten zien, met een conceptbrief aan de afzender. Er is niets aan iemand verzonden.",
    steps: "In welke volgorde",
    step: {
      read: "Lees report.pdf of report.html, en bewaar dit ZIP-bestand en uw oorspronkelijke e-mails ongewijzigd.",
      write:
        "Schrijf eerst aan de afzender: vul letters/sender (.html of .txt) aan waar iets tussen [… en …] staat, verwijder wat niet op u slaat, voeg mail/ en report.pdf bij, en bewaar het bewijs van verzending. Het antwoord, of het zwijgen, is een bewijsstuk erbij.",
      complain:
        "Is er op de in de brief genoemde dag geen bevredigend antwoord, vul dan letters/complaint aan en dien die in zoals de website van de toezichthouder aangeeft. U kunt zich er ook zonder te wachten toe wenden: zeg dan waarom.",
      claim:
        "Beweer niets waarvan u niet zeker bent: een e-mail laat nooit zien of toestemming is gegeven.",
    },
    language: (authority) =>
      `De klacht is opgesteld in een taal die geen officiële taal is van het land van deze toezichthouder (${authority}); kijk op de website welke taal wordt aanvaard.`,
    files: "Wat het dossier bevat",
    check:
      "Om na te gaan dat er niets is veranderd: `sha256sum -c SHA256SUMS` in het uitgepakte dossier. SHA256SUMS dekt alle andere bestanden.",
    picture:
      "De afbeelding met aantekeningen is zonder netwerk door een browser getekend; haar bytes kunnen per browser verschillen, die van de andere bestanden niet.",
    noPicture:
      "Niet elke e-mail is als afbeelding (PNG) getekend: de tekening met aantekeningen staat voor elke als HTML in picture/.",
    noPdf:
      "Het PDF-rapport is niet gemaakt; report.html vervangt het: het opent in elke browser en is daar als PDF af te drukken.",
    noComplaint: "Niets in deze e-mails draagt een klacht: er is geen conceptklacht opgesteld.",
    privacy:
      "Dit dossier bevat uw persoonsgegevens (adres, hele e-mails). Geef het alleen aan wie ze mag zien.",
  },
  what: {
    readme: "deze tekst",
    letter: "conceptbrief aan de afzender en zijn functionaris voor gegevensbescherming",
    complaint: "conceptklacht",
    report: "het rapport, met elk bewijs op zijn plaats aangehaald",
    original: "de oorspronkelijke e-mail, byte voor byte",
    mails: "de SHA-256-waarden van alleen de e-mails",
    findings: "de bevindingen, voor machines",
    headers: "de kop van de e-mail, als tekst",
    chains: "waar links heen leiden",
    picture: "de e-mail, getekend met aantekeningen, zonder netwerk",
    drawing: "dezelfde tekening, als HTML",
    map: "de kaart van wie wordt ingelicht",
    parties: "dezelfde kaart, voor machines",
    timeline: "de tijdlijn, voor machines",
    manifest: "de lijst van bestanden, met SHA-256-waarden en tijd",
    sums: "de SHA-256-waarden van alle andere bestanden",
  },
};
