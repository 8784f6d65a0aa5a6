import type { FindingDictionary } from "./dictionary.ts";

const NOT_CONSENT =
  "Of u hiermee hebt ingestemd: dat kan een bericht nooit tonen. Voorafgaande toestemming is nodig; uit het bericht blijkt er geen. Vraag het de afzender.";

export const nl: FindingDictionary = {
  A01: {
    one: "Een verborgen afbeelding meldt wanneer u deze mail opent",
    many: "{count} verborgen afbeeldingen melden wanneer u deze mail opent",
    explanation:
      "Toont uw mailprogramma het bericht, dan vraagt het een server om een afbeelding die u niet kunt zien. Daaruit maakt de afzender op dat u de mail opende, wanneer, ongeveer waar, en met welk apparaat.",
    cannotProve: `${NOT_CONSENT} Evenmin wat de server bewaart, en of de afbeelding zo klein is als de mail zegt.`,
  },
  "A01-anonymous": {
    one: "Een verborgen afbeelding telt dat iemand deze mail opent",
    many: "{count} verborgen afbeeldingen tellen dat iemand deze mail opent",
    explanation:
      "Toont uw mailprogramma het bericht, dan vraagt het een server om een afbeelding die u niet kunt zien. Daaruit maakt de afzender op dat iemand deze mailing opende, wanneer, ongeveer waar, en met welk apparaat. Voor zover één exemplaar dat laat zien, zegt het adres niet wie.",
    cannotProve: `${NOT_CONSENT} Evenmin wat de server bewaart, en of hij het verzoek op een andere manier aan u kan koppelen.`,
  },
  A02: {
    one: "Een zichtbare afbeelding heeft een adres dat alleen voor u is gemaakt",
    many: "{count} zichtbare afbeeldingen hebben adressen die alleen voor u zijn gemaakt",
    explanation:
      "De afbeelding lijkt gewoon, maar haar adres bevat een waarde die voor één lezer staat. Het laden vertelt de afzender dat u het was die de mail opende.",
    cannotProve: `${NOT_CONSENT} Alleen twee exemplaren van dezelfde mail, aan twee mensen gestuurd, bewijzen zonder twijfel dat het adres per lezer verschilt.`,
  },
  A03: {
    one: "Het tonen van deze mail vraagt één server om inhoud",
    many: "Het tonen van deze mail vraagt servers {count} keer om inhoud",
    explanation:
      "Afbeeldingen, lettertypen of opmaak komen van elders. Voor zover één exemplaar dat laat zien, wijzen hun adressen niemand aan, maar elke server ziet uw netwerkadres, het tijdstip en uw programma.",
    cannotProve:
      "Wat de servers noteren, en waar ze stonden op de dag dat u de mail opende. Alleen een tweede exemplaar, aan iemand anders gestuurd, kan tonen dat een adres voor u is gemaakt.",
  },
  A04: {
    one: "Eén link gaat langs een teller voor hij u ergens brengt",
    many: "{count} links gaan langs een teller voor ze u ergens brengen",
    explanation:
      "De link leidt niet waarheen hij zegt. Hij bezoekt eerst een server die uw klik noteert, en stuurt u dan pas door.",
    cannotProve: `${NOT_CONSENT} Waar een ondoorzichtige link eindigt is niet te zien zonder hem te volgen, en volgen is zelf een klik.`,
  },
  A05: {
    one: "Eén link geeft een nummer van u door aan de site die hij opent",
    many: "{count} links geven een nummer van u door aan de sites die ze openen",
    explanation:
      "Het adres van de pagina bevat een waarde die voor u staat. De site kan uw bezoek aan uw e-mailadres koppelen.",
    cannotProve: `${NOT_CONSENT} Of de waarde voor u of voor de campagne staat, tenzij twee exemplaren worden vergeleken.`,
  },
  A06: {
    one: "Eén link noemt de campagne, niet u",
    many: "{count} links noemen de campagne, niet u",
    explanation:
      "De links dragen labels zoals utm_source die voor elke lezer gelijk zijn. Ze vertellen de site welke mail een bezoeker bracht, niet wie hij is.",
    cannotProve: "Of de site het label verbindt met iets anders dat ze van u weet.",
  },
  A07: {
    one: "Het platte-tekstdeel zegt bijna niets",
    many: "Het platte-tekstdeel zegt bijna niets",
    explanation:
      "Een mail kan zijn woorden als platte tekst meesturen; die laadt niets en meldt niets. Hier staat in dat deel bijna niets: om te lezen moet u de versie met afbeeldingen en links openen.",
    cannotProve: "Of dat opzet is.",
  },
  "A07-missing": {
    one: "Er is geen platte-tekstdeel",
    many: "Er is geen platte-tekstdeel",
    explanation:
      "Een mail kan zijn woorden als platte tekst meesturen; die laadt niets en meldt niets. Deze heeft alleen de versie met afbeeldingen en links.",
    cannotProve: "Of dat opzet is.",
  },
  A08: {
    one: "Niets is te bereiken zonder geteld te worden",
    many: "Niets is te bereiken zonder geteld te worden",
    explanation:
      "Elke link naar inhoud gaat langs een teller. Geen adres opent zonder dat de afzender het verneemt.",
    cannotProve: "Of dezelfde inhoud op de site van de afzender staat.",
  },
  A09: {
    one: "Deze massamail vertelt uw mailprogramma niet hoe u zich afmeldt",
    many: "Deze massamail vertelt uw mailprogramma niet hoe u zich afmeldt",
    explanation:
      "Mail aan veel mensen kan een kopregel bevatten waarvan uw programma een knop “afmelden” maakt. Deze heeft er geen: u moet de uitweg in de mail zelf zoeken.",
    cannotProve: "Of een regel onderweg is verwijderd, en of u om deze mail hebt gevraagd.",
  },
  A10: {
    one: "Afmelden kost meer dan één klik",
    many: "Afmelden kost meer dan één klik",
    explanation:
      "De kopregel noemt een uitweg, maar niet een die uw mailprogramma in één stap voor u kan nemen. Daarvoor zijn een beveiligd webadres en de vermelding nodig dat één verzoek volstaat; een van beide ontbreekt, of staat er niet zoals de standaard het wil.",
    cannotProve: "Of afmelden werkt, en hoeveel stappen het uiteindelijk kost.",
  },
  A11: {
    one: "De uitweg is niet door de afzender verzegeld",
    many: "De uitweg is niet door de afzender verzegeld",
    explanation:
      "Een afzender verzegelt een mail met een handtekening die opsomt wat zij dekt. Hier ontbreekt de kopregel voor het afmelden in die lijst: niemand kan zien of hij onderweg is veranderd, en voorzichtige programma's tonen geen knop.",
    cannotProve:
      "Of de handtekening zelf echt is: daarvoor is de sleutel van de afzender nodig, die niet in de mail staat.",
  },
  A12: {
    one: "U kunt alleen weg langs een klikteller",
    many: "U kunt alleen weg langs een klikteller",
    explanation:
      "Elk adres om u af te melden in deze mail gaat langs een server die klikken telt voor hij u ergens brengt. Ook wie geen mail meer wil, wordt nog één keer geobserveerd.",
    cannotProve:
      "Of de teller deze klik bewaart, en of u zich ook op de site van de afzender of met een antwoord kunt afmelden.",
  },
  A13: {
    one: "Deze massamail toont geen manier om hem te stoppen",
    many: "Deze massamail toont geen manier om hem te stoppen",
    explanation:
      "Noch de kopregel, noch een link of zin in deze mail zegt hoe u verdere mail weigert. Van reclame per mail wordt verwacht dat zij dat in elk bericht gratis aanbiedt.",
    cannotProve:
      "Of het reclame is, of een antwoord gelezen zou worden, en of een zin het zegt in woorden die wij niet kennen.",
  },
  "A13-sender": {
    one: "Deze massamail zegt niet wie hem verstuurt",
    many: "Deze massamail zegt niet wie hem verstuurt",
    explanation:
      "Geen veld van de kop noemt een afzender: er is geen adres om op te antwoorden en uw programma kan u niemand tonen. Reclame per mail mag niet verhullen namens wie zij wordt verstuurd.",
    cannotProve:
      "Of er onderweg een veld is verwijderd, of het reclame is, en of de tekst zelf zegt wie hem verstuurt.",
  },
  A14: {
    one: "Deze mail noemt geen manier om observatie te weigeren en hem toch te ontvangen",
    many: "Deze mail noemt geen manier om observatie te weigeren en hem toch te ontvangen",
    explanation:
      "Deze mail observeert u en zegt niets over hoe dat ophoudt terwijl u hem blijft ontvangen. Wie ermee instemde, mag dat even gemakkelijk intrekken als het werd gegeven, los van het afmelden.",
    cannotProve:
      "Of een pagina met instellingen, of de pagina waar u instemde, het aanbiedt. Een link die elders staat, staat niet in dit bestand.",
  },
  A16: {
    one: "Een bedrijf buiten Europa staat achter één server die deze mail inlicht",
    many: "Bedrijven buiten Europa staan achter {count} servers die deze mail inlicht",
    explanation:
      "De mail openen of een link volgen licht een server in van: {who}. Op de dag van de mail vond geen Europees besluit de bescherming in dat land voldoende; voor gegevens van mensen in Europa waren dus andere waarborgen nodig.",
    cannotProve:
      "Waar de server stond, of gegevens Europa verlieten, welke contracten er waren, en of Europese regels u beschermen. Het toont onder welk recht het bedrijf valt, meer niet.",
  },
  A17: {
    one: "Kijk op een lijst: een bedrijf buiten Europa staat achter één server die deze mail inlicht",
    many: "Kijk op een lijst: bedrijven buiten Europa staan achter {count} servers die deze mail inlicht",
    explanation:
      "De mail openen of een link volgen licht een server in van: {who}. Op de dag van de mail gold dat land alleen als veilig voor Europese gegevens als het bedrijf op een openbare lijst stond. Zoek het op voor die dag.",
    cannotProve:
      "Of het bedrijf die dag op de lijst stond, waar de server stond, of gegevens Europa verlieten, en of Europese regels u beschermen.",
  },
  A18: {
    one: "Een server op naam van de afzender lijkt door een ander bedrijf te worden beheerd",
    many: "{count} servers op naam van de afzender lijken door een ander bedrijf te worden beheerd",
    explanation:
      "Naar zijn naam is de server van de afzender, maar het adres is gebouwd zoals een ander bedrijf dat doet: {who}. Zo'n bedrijf werkt met uw gegevens en hoort bij degenen die de afzender u noemt. Misschien doet hij dat in zijn privacyverklaring.",
    cannotProve:
      "Wie de machine beheert: het netwerk kan het zeggen, het bestand niet. Evenmin of de afzender het bedrijf elders noemt, en welk contract het bindt.",
  },
  A19: {
    one: "Deze mail bevat een deel dat werkt als een webpagina",
    many: "Deze mail bevat delen die werken als een webpagina",
    explanation:
      "Sommige mailprogramma's voeren dit deel uit in plaats van het te tonen: het kan bij elke opening verse inhoud ophalen en terugsturen wat u erin doet. Elke keer is dat een verzoek dat een server kan noteren.",
    cannotProve: "Of uw programma zulke delen uitvoert, en wat de server bewaart.",
  },
  "A19-form": {
    one: "Deze mail bevat een formulier dat verstuurt wat u typt",
    many: "Deze mail bevat {count} formulieren die versturen wat u typt",
    explanation:
      "Wat u invult gaat naar een server wanneer u het formulier verstuurt, samen met uw netwerkadres en het tijdstip. Veel mailprogramma's waarschuwen u of versturen het helemaal niet.",
    cannotProve: "Wat de server met het antwoord doet, en of uw programma het verstuurt.",
  },
  A20: {
    one: "Eén regel van de kop bevat een nummer",
    many: "{count} regels van de kop bevatten nummers",
    explanation:
      "Platforms nummeren in de kop hun verzendingen en soms hun lezers, zodat een onbestelbare mail of een klacht de weg terugvindt: {who}. Die nummers reizen met de mail mee; er wordt niets van uw apparaat gelezen. Hierdoor komt niemand te weten of u hem opende, tenzij u antwoordt of uw programma opzoekt wie tekende.",
    cannotProve:
      "Of een nummer voor u, de verzending of de afzender staat, tenzij het uw adres bevat of twee exemplaren worden vergeleken.",
  },
  A15: {
    one: "De afzender vraagt uw programma om een leesbevestiging",
    many: "De afzender vraagt uw programma om leesbevestigingen",
    explanation:
      "De mail vraagt uw programma de afzender te melden dat u las. Goede programma's vragen het u eerst, en u mag weigeren: dit is de open manier van vragen.",
    cannotProve: "Of uw programma het vraagt voor het antwoordt.",
  },
  A21: {
    one: "Een bijgevoegd bestand vraagt iets aan een server als u het opent",
    many: "Bijgevoegde bestanden vragen {count} keer iets aan servers als u ze opent",
    explanation:
      "Het bestand haalt iets van elders zodra een programma het opent: {who}. Wie die server beheert, verneemt wanneer het bestand werd geopend, uw netwerkadres en uw programma. Het lezen van de mail zelf vraagt er niet om.",
    cannotProve: "Of uw programma het ophaalt of u eerst vraagt, en wat de server bewaart.",
  },
  A22: {
    one: "Nagaan wie deze mail verstuurde kan iets aan een server vragen",
    many: "Nagaan wie deze mail verstuurde kan {count} dingen aan servers vragen",
    explanation:
      "De mail noemt waar een programma een certificaat, een sleutel of een logo van de afzender kan opzoeken: {who}. Zulk opzoeken dient uw veiligheid; de server verneemt wel wanneer iemand het doet.",
    cannotProve:
      "Of uw programma of uw provider het opzoekt, en of het adres voor iedere lezer hetzelfde is.",
  },
};
