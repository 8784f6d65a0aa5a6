import type { RightWords } from "./right-words.ts";

export const nl: RightWords = {
  language: "nl",
  hello: "Hallo,",
  kinds: {
    access: { name: "kopie van uw gegevens", what: "een kopie van de gegevens over u" },
    rectification: { name: "correctie", what: "correctie van gegevens over u" },
    erasure: { name: "verwijdering", what: "verwijdering van de gegevens over u" },
    restriction: {
      name: "beperking",
      what: "beperking van de gegevens over u: bewaard, maar niet gebruikt",
    },
    portability: {
      name: "gegevens om mee te nemen",
      what: "uw gegevens in een vorm om mee te nemen",
    },
    objection: { name: "bezwaar", what: "het einde van direct marketing" },
    source: {
      name: "herkomst van uw gegevens",
      what: "informatie over de herkomst van uw gegevens",
    },
  },
  subject: (name, sender) => `${sender}: uw verzoek (${name})`,
  opening: (what, sender, received) => `op ${received} vroeg u ${sender} om ${what}.`,
  answerBy: (due) => `Het antwoord komt uiterlijk op ${due}.`,
  confirm: {
    subject: (sender) => `${sender}: is dit verzoek van u?`,
    somebody: (what, sender, received) =>
      `iemand die dit adres opgaf, hopelijk u, vroeg ${sender} op ${received} om ${what}.`,
    link: "Lees het nog eens en bevestig",
    ignore:
      "Was u het niet? Doe dan niets: er wordt daardoor niets verstrekt, gewijzigd of verwijderd.",
    why: "Wij vragen dit zodat niemand anders uw rechten kan gebruiken. Een identiteitsbewijs is niet nodig: dat u deze e-mail kunt lezen, is genoeg.",
  },
  extended: {
    complex: "Uw verzoek is ingewikkeld en wij hebben meer tijd nodig om het goed te beantwoorden.",
    many: "Wij kregen veel verzoeken en hebben meer tijd nodig om het uwe goed te beantwoorden.",
    until: (day) => `Het antwoord komt nu uiterlijk op ${day}.`,
  },
  refused: {
    identity:
      "Wij konden niet vaststellen dat dit verzoek komt van degene over wie het gaat. Wij doen er daarom niets mee en zeggen niet of er gegevens worden bewaard. Bevestig het vanuit het betrokken postvak, dan wordt het weer opgepakt.",
    unfounded: "Wij doen niet wat u vroeg, omdat het verzoek kennelijk ongegrond is.",
    excessive: "Wij doen niet wat u vroeg, omdat het verzoek buitensporig is.",
    exception:
      "Wij verwijderen niet, of niet alles, wat u vroeg, omdat de wet daarvoor een uitzondering kent, zoals een bewaarplicht of een rechtsvordering.",
    others: "Wij verstrekken niet wat u vroeg, omdat dat de rechten van anderen zou schaden.",
  },
  complain:
    "U kunt een klacht indienen bij de gegevensbeschermingsautoriteit van het land waar u woont, waar u werkt of waar dit gebeurde, en u kunt naar de rechter stappen.",
  complainTo: (authority) =>
    `U kunt een klacht indienen bij de ${authority}, of bij de gegevensbeschermingsautoriteit van het land waar u woont of werkt, en u kunt naar de rechter stappen.`,
  nothingHeld: (sender) => `${sender} bewaart geen gegevens onder dit adres.`,
  file: {
    ready: (until) => `Uw bestand staat klaar. U kunt het tot en met ${until} ophalen.`,
    link: "Het bestand ophalen",
    care: "Wie deze link heeft, kan het bestand ophalen: stuur deze e-mail niet door.",
  },
  rectified: "Het is gecorrigeerd. Dit is gewijzigd:",
  erased: {
    done: "Alles wat u noemde, is verwijderd.",
    stays:
      "Wat blijft, is een vingerafdruk van uw adres die niet tot het adres is terug te brengen. Die voorkomt dat iemand u opnieuw schrijft.",
    backups: (until) =>
      `Versleutelde back-ups kunnen het nog bevatten; de laatste daarvan verdwijnt op ${until}. Wordt er eerder een teruggezet, dan wordt u meteen opnieuw verwijderd.`,
  },
  restricted:
    "De gegevens over u worden bewaard en niet meer gebruikt: er wordt u niets gestuurd, er wordt niets gemeten en u telt nergens mee. Voordat dat eindigt, hoort u het.",
  lifted: (on) => `De beperking eindigt op ${on}; vanaf die dag worden uw gegevens weer gebruikt.`,
  objected: (sender) =>
    `${sender} stuurt u geen direct marketing meer en meet of profileert u daarvoor niet meer. Dat geldt vanaf nu; een e-mail die al onderweg is, kan nog aankomen.`,
  origin: {
    intro: "Dit is bekend over de herkomst van uw gegevens:",
    line: ({ name, collected, terms, informed }) =>
      [
        `${name}, op ${collected}`,
        ...(terms === null ? [] : [`onder deze voorwaarden: ${terms}`]),
        ...(informed === null ? [] : [`u bent op ${informed} ingelicht`]),
      ].join("; "),
  },
  passedOn: {
    subject: (sender) => `${sender}: doe hetzelfde met gegevens die u van ons kreeg`,
    opening: (sender, address) =>
      `${sender} gaf u gegevens door over de persoon met het adres ${address}.`,
    ask: {
      rectification: "Wij hebben deze gegevens gecorrigeerd. Corrigeer ze alstublieft ook:",
      erasure:
        "Die persoon liet zijn of haar gegevens verwijderen. Verwijder alstublieft wat u kreeg, en daarna deze e-mail.",
      restriction:
        "Die persoon liet het gebruik van zijn of haar gegevens beperken. Bewaar alstublieft wat u kreeg, en gebruik het niet.",
    },
    answer:
      "Antwoord alstublieft op deze e-mail met wat u hebt gedaan, of waarom dat onmogelijk bleek of onevenredig veel moeite zou kosten.",
  },
  reference: (reference) => `Kenmerk: ${reference}`,
  plain: "Deze e-mail bevat geen plaatje en meet niets.",
};
