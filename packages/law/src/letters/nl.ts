import type { LetterWords } from "./letter-words.ts";

export const nl: LetterWords = {
  sender: {
    title: "Brief aan de afzender en zijn functionaris voor gegevensbescherming",
    to: "Aan [… naam en adres van de organisatie, zoals vermeld in de e-mail of op haar website …] en haar functionaris voor gegevensbescherming",
    subject:
      "Betreft: het meten van mijn leesgedrag in uw e-mails – inzage, bewijs van toestemming, bezwaar",
    subjectUnobserved: "Betreft: gegevens over mij – inzage, herkomst, bezwaar",
    salutation: "Geachte heer, mevrouw,",
    opening: (mails) =>
      mails === 1
        ? "Ik heb de volgende e-mail ontvangen, waarvan de kop u als afzender noemt. Ik voeg deze bij zoals ik hem heb ontvangen."
        : "Ik heb de volgende e-mails ontvangen, waarvan de kop u als afzender noemt. Ik voeg ze bij zoals ik ze heb ontvangen.",
    factsHeading: "1. De feiten",
    factsIntro:
      "Dit is in het bestand te lezen. Bij elke bevinding staat de plaats waar iedereen haar kan controleren, en hoe zeker zij is.",
    ownFacts:
      "[… Als u wilt, in enkele regels: hoe de afzender aan uw adres komt, of u klant was, wat u is gevraagd en wat u hebt geantwoord. Verwijder deze alinea anders. …]",
    lawHeading: "2. De toepasselijke regels",
    requestsHeading: "3. Mijn verzoeken",
    requestsIntro: "Ik verzoek u:",
    requests: {
      access:
        "mij te bevestigen of u gegevens over mij verwerkt en mij daarvan een kopie te geven, ook van de gegevens die door het lezen van uw e-mails zijn ontstaan (openen, klikken, tijdstippen, IP-adressen, apparaten, profielen of scores), met vermelding van de doeleinden, de rechtsgrondslag en de bewaartermijn van elke verwerking;",
      origin: "mij mee te delen hoe u aan mijn e-mailadres bent gekomen;",
      recipients:
        "mij de ontvangers van deze gegevens te noemen, in het bijzonder de bedrijven die de hierboven aangehaalde servers beheren;",
      proof:
        "mij, als u zich op mijn toestemming beroept, aan te tonen dat ik die voor deze meting heb gegeven: op welke dag, op welke wijze en bij welke tekst; als u zich op een uitzondering op de toestemming beroept, mij te zeggen op welke en hoe aan de voorwaarden daarvan was voldaan;",
      transfers:
        "mij in te lichten over elke doorgifte van deze gegevens buiten de Europese Economische Ruimte en over de passende waarborgen die daarvoor op de datum van elke e-mail golden;",
      withdrawal:
        "er nota van te nemen dat ik mijn toestemming voor deze meting, als ik die had gegeven, intrek, en mij niet langer te volgen, ook niet via reeds verzonden e-mails;",
      objection:
        "er nota van te nemen dat ik bezwaar maak tegen de verwerking van mijn gegevens voor direct marketing, met inbegrip van de daarmee samenhangende profilering [… laat dit punt staan als u geen reclame per e-mail meer wilt, verwijder het anders …];",
      erasure:
        "de gegevens over openen en klikken die mij betreffen te wissen nadat u mij de hierboven gevraagde kopie hebt gegeven, en mij dat te bevestigen.",
    },
    deadline: (received, due) =>
      `Artikel 12, lid 3, van de AVG schrijft voor dat u binnen een maand na ontvangst van het verzoek antwoordt. Als deze brief u op ${received} bereikt, loopt die termijn af op ${due}. Verlenging is alleen mogelijk wegens de complexiteit of het aantal van de verzoeken, en alleen als u mij dat binnen diezelfde maand laat weten.`,
    identity:
      "Het e-mailadres waarop u mij hebt aangeschreven is naar mijn mening voldoende om mij in uw bestanden te vinden. Hebt u meer nodig om mij te identificeren, zeg mij dan wat en waarom.",
    next: "Blijft een bevredigend antwoord binnen die termijn uit, dan behoud ik mij het recht voor mij tot de bevoegde toezichthouder te wenden.",
    closing: "Hoogachtend,",
    annexes: "Bijlagen",
  },
  complaint: {
    title: "Klacht over het meten van mijn leesgedrag in e-mails",
    to: (authority) => `Aan: ${authority}`,
    address: "Adres of klachtenformulier: zie de website van de toezichthouder.",
    subject: "Betreft: klacht op grond van artikel 77 van de AVG",
    salutation: "Geachte heer, mevrouw,",
    opening:
      "Ik leg u de volgende feiten voor. Zij beperken zich tot wat de bijgevoegde e-mails laten zien; elk feit is na te gaan op de genoemde plaats in het bestand.",
    complainant: "1. Klager",
    complainantFields:
      "[… uw voor- en achternaam, postadres, e-mailadres en, als u wilt, een telefoonnummer …]",
    controller: "2. Organisatie waarover de klacht gaat",
    controllerIntro:
      "De e-mail noemt de afzender als volgt. De kop is een verklaring van de afzender zelf: ander bewijs van zijn identiteit dan hier is bijgevoegd heb ik niet.",
    controllerOwn:
      "[… naam en adres van de organisatie, zoals vermeld in de e-mail of op haar website; het adres van haar functionaris voor gegevensbescherming als u dat kent …]",
    order: "3. De feiten op volgorde",
    facts: "4. Wat de e-mails laten zien",
    factsIntro:
      "Bij elke bevinding staat hoe zeker zij is, met een aanhaling uit het bestand en de plaats daarvan.",
    ownFacts:
      "[… wat u weet en de e-mail niet laat zien: uw relatie met de organisatie, hoe zij aan uw adres kwam, wat u hebt toegestaan of geweigerd, wat dit voor u betekende. Schrijf alleen op waar u zeker van bent. …]",
    law: "5. De toepasselijke regels",
    steps: "6. Stappen bij de afzender",
    stepsOwn:
      "[… de dag en de wijze waarop u de afzender hebt aangeschreven (een conceptbrief zit in dit dossier), het antwoord of het uitblijven daarvan, met kopieën. Hebt u niet geschreven, zeg dat dan en waarom. …]",
    asks: "7. Wat ik vraag",
    ask: [
      "te onderzoeken of de beschreven handelingen in overeenstemming zijn met de aangehaalde regels;",
      "de organisatie, zo nodig, te bewegen deze te beëindigen of in overeenstemming te brengen, en te wissen wat zonder rechtsgrondslag is verzameld;",
      "mij op de hoogte te houden van de voortgang en de uitkomst van mijn klacht.",
    ],
    askProof:
      "van de organisatie het bewijs te verkrijgen van de toestemming waarop zij zich zou beroepen, of te vernemen op welke uitzondering zij zich baseert;",
    askTransfers:
      "na te gaan welke waarborgen op de datum van de e-mails golden voor een eventuele doorgifte buiten de Europese Economische Ruimte;",
    competence:
      "Is een andere autoriteit voor deze klacht of een deel daarvan bevoegd, dan verzoek ik u haar door te zenden of mij dat te laten weten.",
    evidence: "8. Bewijsstukken",
    evidenceIntro:
      "Met de SHA-256-waarden kan iedereen nagaan dat de bestanden nog zijn zoals zij in het dossier zijn opgenomen.",
    ownEvidence: "[… andere stukken: uw brief aan de afzender, zijn antwoord, enzovoort …]",
    declaration:
      "Ik verklaar dat de bijgevoegde e-mails de e-mails zijn die ik heb ontvangen en dat wat ik heb toegevoegd naar mijn beste weten juist is. [… lees na, vul aan en onderteken; verwijder deze zin als hij niet klopt …]",
    closing: "Hoogachtend,",
  },
  standing: {
    consent:
      "Voor het lezen of plaatsen van informatie op het apparaat van de ontvanger is voorafgaande toestemming vereist, behoudens de wettelijke uitzonderingen. Uit het bericht blijkt van geen enkele toestemming.",
    contested:
      "Dit punt is omstreden: volgens de strikte lezing is toestemming, of een aparte manier om die in te trekken, vereist. Uit het bericht blijkt die niet.",
    transfer:
      "Wanneer gegevens de Europese Economische Ruimte verlaten, is een adequaatheidsbesluit of zijn passende waarborgen vereist. Het bericht toont geen doorgifte en geen waarborg; het toont wie wordt ingelicht.",
    form: "Een vorm, informatie of voorziening is voorgeschreven; het bericht laat daarvan slechts een deel zien.",
  },
  onDay: (day) =>
    `Op ${day}, de datum van de e-mail, vielen deze bevindingen onder de volgende regels:`,
  onAskedDay: (day) =>
    `Deze bevindingen vallen onder de volgende regels, van kracht op ${day}, de voor dit onderzoek gekozen dag:`,
  onUnknownDay:
    "De e-mail draagt geen leesbare datum; de regels die op die dag golden kunnen hier niet worden genoemd.",
  limits:
    "Wat het bestand niet laat zien: of toestemming is gegeven, wat de servers hebben bewaard, waar zij stonden en welke overeenkomsten de genoemde bedrijven binden. Daarover wordt hier dan ook niets beweerd.",
  person: "[… uw voor- en achternaam …]\n[… uw adres …]",
  dated: (day) => `[… plaats …], ${day}`,
  signature: "[… handtekening …]",
};
