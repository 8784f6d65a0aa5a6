import type { FindingDictionary } from "./dictionary.ts";

const NOT_CONSENT =
  "Ob Sie eingewilligt haben: das kann eine Nachricht niemals zeigen. Eine vorherige Einwilligung ist nötig; aus der Nachricht geht keine hervor. Fragen Sie den Absender.";

export const de: FindingDictionary = {
  A01: {
    one: "Ein verstecktes Bild meldet, wann Sie diese Mail öffnen",
    many: "{count} versteckte Bilder melden, wann Sie diese Mail öffnen",
    explanation:
      "Zeigt Ihr Mailprogramm die Nachricht, fragt es einen Server nach einem Bild, das Sie nicht sehen können. So erfährt der Absender, dass Sie die Mail geöffnet haben, wann, ungefähr wo und mit welchem Gerät.",
    cannotProve: `${NOT_CONSENT} Auch nicht, was der Server behält, und ob das Bild so klein ist, wie die Mail sagt.`,
  },
  "A01-anonymous": {
    one: "Ein verstecktes Bild zählt, dass jemand diese Mail öffnet",
    many: "{count} versteckte Bilder zählen, dass jemand diese Mail öffnet",
    explanation:
      "Zeigt Ihr Mailprogramm die Nachricht, fragt es einen Server nach einem Bild, das Sie nicht sehen können. So erfährt der Absender, dass jemand diese Sendung geöffnet hat, wann, ungefähr wo und mit welchem Gerät. Soweit ein einziges Exemplar es zeigt, sagt die Adresse nicht, wer.",
    cannotProve: `${NOT_CONSENT} Auch nicht, was der Server behält, und ob er die Anfrage auf anderem Weg mit Ihnen verbinden kann.`,
  },
  A02: {
    one: "Ein sichtbares Bild hat eine nur für Sie gemachte Adresse",
    many: "{count} sichtbare Bilder haben nur für Sie gemachte Adressen",
    explanation:
      "Das Bild sieht gewöhnlich aus, doch seine Adresse trägt einen Wert, der für einen einzelnen Leser steht. Das Laden sagt dem Absender, dass Sie es waren.",
    cannotProve: `${NOT_CONSENT} Nur zwei Exemplare derselben Mail an zwei Personen beweisen zweifelsfrei, dass die Adresse von Leser zu Leser anders ist.`,
  },
  A03: {
    one: "Das Anzeigen dieser Mail fragt einen Server nach Inhalten",
    many: "Das Anzeigen dieser Mail fragt Server {count}-mal nach Inhalten",
    explanation:
      "Bilder, Schriften oder Stile kommen von anderswo. Soweit ein einziges Exemplar es zeigt, bezeichnen ihre Adressen niemanden, doch jeder Server erfährt Ihre Netzadresse, die Zeit und Ihr Programm.",
    cannotProve:
      "Was die Server notieren, und wo sie am Tag des Öffnens standen. Nur ein zweites Exemplar, an jemand anderen geschickt, könnte zeigen, dass eine Adresse für Sie gemacht ist.",
  },
  A04: {
    one: "Ein Link läuft über einen Zähler, bevor er Sie irgendwohin bringt",
    many: "{count} Links laufen über einen Zähler, bevor sie Sie irgendwohin bringen",
    explanation:
      "Der Link führt nicht dorthin, wo er hinzeigt. Er besucht zuerst einen Server, der Ihren Klick notiert, und schickt Sie dann weiter.",
    cannotProve: `${NOT_CONSENT} Wohin ein undurchsichtiger Link führt, sieht man nur, wenn man ihm folgt, und das ist selbst ein Klick.`,
  },
  A05: {
    one: "Ein Link gibt eine Nummer von Ihnen an die geöffnete Seite weiter",
    many: "{count} Links geben eine Nummer von Ihnen an die geöffneten Seiten weiter",
    explanation:
      "Die Adresse der Seite trägt einen Wert, der für Sie steht. Die Seite kann Ihren Besuch mit Ihrer E-Mail-Adresse verbinden.",
    cannotProve: `${NOT_CONSENT} Ob der Wert für Sie oder für die Kampagne steht, außer zwei Exemplare werden verglichen.`,
  },
  A06: {
    one: "Ein Link nennt die Kampagne, nicht Sie",
    many: "{count} Links nennen die Kampagne, nicht Sie",
    explanation:
      "Die Links tragen Marken wie utm_source, die für alle Leser gleich sind. Sie sagen der Seite, welche Mail einen Besucher brachte, nicht wer er ist.",
    cannotProve: "Ob die Seite die Marke mit etwas anderem verbindet, das sie von Ihnen weiß.",
  },
  A07: {
    one: "Der Klartext-Teil sagt fast nichts",
    many: "Der Klartext-Teil sagt fast nichts",
    explanation:
      "Eine Mail kann ihre Worte als Klartext mitbringen, der nichts lädt und nichts meldet. Hier steht in diesem Teil fast nichts: Wer lesen will, muss die Fassung mit Bildern und Links öffnen.",
    cannotProve: "Ob das Absicht ist.",
  },
  "A07-missing": {
    one: "Es gibt keinen Klartext-Teil",
    many: "Es gibt keinen Klartext-Teil",
    explanation:
      "Eine Mail kann ihre Worte als Klartext mitbringen, der nichts lädt und nichts meldet. Diese hat nur die Fassung mit Bildern und Links.",
    cannotProve: "Ob das Absicht ist.",
  },
  A08: {
    one: "Nichts ist erreichbar, ohne gezählt zu werden",
    many: "Nichts ist erreichbar, ohne gezählt zu werden",
    explanation:
      "Jeder Link zu Inhalten läuft über einen Zähler. Keine Adresse öffnet sich, ohne dass der Absender davon erfährt.",
    cannotProve: "Ob derselbe Inhalt auf der Seite des Absenders zu finden ist.",
  },
  A09: {
    one: "Diese Massenmail sagt Ihrem Mailprogramm nicht, wie man sich abmeldet",
    many: "Diese Massenmail sagt Ihrem Mailprogramm nicht, wie man sich abmeldet",
    explanation:
      "Mail an viele kann eine Kopfzeile tragen, aus der Ihr Programm einen Knopf „Abmelden“ macht. Diese hat keine: Den Ausweg müssen Sie in der Mail selbst suchen.",
    cannotProve: "Ob eine Zeile unterwegs entfernt wurde und ob Sie diese Mail verlangt haben.",
  },
  A10: {
    one: "Das Abmelden braucht mehr als einen Klick",
    many: "Das Abmelden braucht mehr als einen Klick",
    explanation:
      "Die Kopfzeile nennt einen Ausweg, aber keinen, den Ihr Mailprogramm in einem Schritt für Sie gehen kann. Dazu braucht es eine gesicherte Webadresse und den Vermerk, dass eine Anfrage genügt; eines davon fehlt oder steht nicht so da, wie der Standard es will.",
    cannotProve: "Ob das Abmelden gelingt und wie viele Schritte es am Ende braucht.",
  },
  A11: {
    one: "Der Ausweg ist vom Absender nicht versiegelt",
    many: "Der Ausweg ist vom Absender nicht versiegelt",
    explanation:
      "Ein Absender versiegelt eine Mail mit einer Signatur, die aufzählt, was sie abdeckt. Hier fehlt in der Liste die Kopfzeile zum Abmelden: Niemand kann sagen, ob sie unterwegs geändert wurde, und vorsichtige Programme zeigen keinen Knopf.",
    cannotProve:
      "Ob die Signatur selbst echt ist: Dazu braucht es den Schlüssel des Absenders, der nicht in der Mail steht.",
  },
  A12: {
    one: "Hinaus geht es nur über einen Klickzähler",
    many: "Hinaus geht es nur über einen Klickzähler",
    explanation:
      "Jede Adresse zum Abmelden in dieser Mail führt über einen Server, der Klicks zählt, bevor er Sie weiterleitet. Selbst wer nichts mehr bekommen will, wird noch einmal beobachtet.",
    cannotProve:
      "Ob der Zähler diesen Klick behält und ob man sich auch auf der Website des Absenders oder per Antwort abmelden könnte.",
  },
  A13: {
    one: "Diese Massenmail zeigt keinen Weg, sie zu beenden",
    many: "Diese Massenmail zeigt keinen Weg, sie zu beenden",
    explanation:
      "Weder die Kopfzeile noch ein Link oder Satz dieser Mail sagt, wie man weitere Mail ablehnt. Von Werbung per Mail wird erwartet, dass sie das in jeder Nachricht kostenlos anbietet.",
    cannotProve:
      "Ob es Werbung ist, ob eine Antwort gelesen würde und ob ein Satz es in Worten sagt, die wir nicht kennen.",
  },
  "A13-sender": {
    one: "Diese Massenmail sagt nicht, wer sie schickt",
    many: "Diese Massenmail sagt nicht, wer sie schickt",
    explanation:
      "Kein Feld des Kopfes nennt einen Absender: Es gibt keine Adresse, an die man antworten könnte, und Ihr Programm kann Ihnen niemanden zeigen. Werbung per Mail darf nicht verschleiern, in wessen Auftrag sie geschickt wird.",
    cannotProve:
      "Ob unterwegs ein Feld entfernt wurde, ob es Werbung ist, und ob der Text selbst sagt, wer sie schickt.",
  },
  A14: {
    one: "Diese Mail nennt keinen Weg, das Beobachten abzulehnen und sie doch zu bekommen",
    many: "Diese Mail nennt keinen Weg, das Beobachten abzulehnen und sie doch zu bekommen",
    explanation:
      "Diese Mail beobachtet Sie und sagt nicht, wie das endet, wenn Sie sie weiter bekommen wollen. Wer eingewilligt hat, darf das so leicht zurücknehmen, wie er es gab, ohne die Liste zu verlassen.",
    cannotProve:
      "Ob eine Seite mit Einstellungen, oder die, auf der Sie einwilligten, es anbietet. Ein Link, der anderswo steht, steht nicht in dieser Datei.",
  },
  A16: {
    one: "Ein Unternehmen außerhalb Europas steht hinter einem Server, dem diese Mail meldet",
    many: "Unternehmen außerhalb Europas stehen hinter {count} Servern, denen diese Mail meldet",
    explanation:
      "Wer die Mail öffnet oder einem Link folgt, meldet sich bei einem Server von: {who}. Am Tag der Mail fand kein europäischer Beschluss den Schutz in diesem Land ausreichend; für Daten von Menschen in Europa brauchte es also andere Garantien.",
    cannotProve:
      "Wo der Server stand, ob Daten Europa verließen, welche Verträge galten und ob europäische Regeln Sie schützen. Es zeigt, unter welchem Recht das Unternehmen steht, mehr nicht.",
  },
  A17: {
    one: "Auf einer Liste nachsehen: Ein Unternehmen außerhalb Europas steht hinter einem Server, dem diese Mail meldet",
    many: "Auf einer Liste nachsehen: Unternehmen außerhalb Europas stehen hinter {count} Servern, denen diese Mail meldet",
    explanation:
      "Wer die Mail öffnet oder einem Link folgt, meldet sich bei einem Server von: {who}. Am Tag der Mail galt dieses Land für europäische Daten nur dann als sicher, wenn das Unternehmen auf einer öffentlichen Liste stand. Sehen Sie für diesen Tag nach.",
    cannotProve:
      "Ob das Unternehmen an diesem Tag auf der Liste stand, wo der Server stand, ob Daten Europa verließen und ob europäische Regeln Sie schützen.",
  },
  A18: {
    one: "Ein Server mit dem Namen des Absenders scheint von einem anderen Unternehmen betrieben",
    many: "{count} Server mit dem Namen des Absenders scheinen von einem anderen Unternehmen betrieben",
    explanation:
      "Dem Namen nach gehört der Server dem Absender, seine Adresse ist aber gebaut, wie es ein anderes Unternehmen tut: {who}. Ein solches Unternehmen arbeitet mit Ihren Daten und gehört zu denen, die der Absender Ihnen nennt. Vielleicht tut er es in seiner Datenschutzerklärung.",
    cannotProve:
      "Wer die Maschine betreibt: Das Netz könnte es sagen, die Datei nicht. Auch nicht, ob der Absender das Unternehmen anderswo nennt und welcher Vertrag es bindet.",
  },
  A19: {
    one: "Diese Mail enthält einen Teil, der wie eine Webseite arbeitet",
    many: "Diese Mail enthält Teile, die wie eine Webseite arbeiten",
    explanation:
      "Manche Mailprogramme führen diesen Teil aus, statt ihn zu zeigen: Er kann bei jedem Öffnen frischen Inhalt holen und zurücksenden, was Sie darin tun. Jedes Mal ist das eine Anfrage, die ein Server notieren kann.",
    cannotProve: "Ob Ihr Programm solche Teile ausführt und was der Server behält.",
  },
  "A19-form": {
    one: "Diese Mail enthält ein Formular, das sendet, was Sie eintippen",
    many: "Diese Mail enthält {count} Formulare, die senden, was Sie eintippen",
    explanation:
      "Was Sie ausfüllen, geht beim Absenden an einen Server, zusammen mit Ihrer Netzadresse und der Uhrzeit. Viele Mailprogramme warnen Sie oder senden es gar nicht.",
    cannotProve: "Was der Server mit der Antwort macht und ob Ihr Programm sie sendet.",
  },
  A20: {
    one: "Eine Zeile des Kopfes trägt eine Nummer",
    many: "{count} Zeilen des Kopfes tragen Nummern",
    explanation:
      "Plattformen nummerieren im Kopf ihre Sendungen und manchmal ihre Leser, damit ein Rückläufer oder eine Beschwerde den Weg findet: {who}. Diese Nummern reisen mit der Mail; von Ihrem Gerät wird nichts gelesen. Durch sie erfährt niemand, ob Sie sie geöffnet haben, es sei denn, Sie antworten oder Ihr Programm schlägt nach, wer unterschrieben hat.",
    cannotProve:
      "Ob eine Nummer für Sie, die Sendung oder den Absender steht, es sei denn, sie enthält Ihre Adresse oder zwei Exemplare werden verglichen.",
  },
  A15: {
    one: "Der Absender bittet Ihr Programm um eine Lesebestätigung",
    many: "Der Absender bittet Ihr Programm um Lesebestätigungen",
    explanation:
      "Die Mail bittet Ihr Programm, dem Absender das Lesen zu melden. Gute Programme fragen Sie zuerst, und Sie dürfen ablehnen: So fragt man offen.",
    cannotProve: "Ob Ihr Programm fragt, bevor es antwortet.",
  },
  A21: {
    one: "Eine angehängte Datei fragt einen Server, wenn Sie sie öffnen",
    many: "Angehängte Dateien fragen {count}-mal Server, wenn Sie sie öffnen",
    explanation:
      "Die Datei holt etwas von anderswo, sobald ein Programm sie öffnet: {who}. Wer diesen Server betreibt, erfährt, wann die Datei geöffnet wurde, Ihre Netzadresse und Ihr Programm. Das Lesen der Mail selbst fragt nicht danach.",
    cannotProve: "Ob Ihr Programm es holt oder vorher fragt, und was der Server behält.",
  },
  A22: {
    one: "Zu prüfen, wer diese Mail gesandt hat, kann einen Server fragen",
    many: "Zu prüfen, wer diese Mail gesandt hat, kann Server nach {count} Dingen fragen",
    explanation:
      "Die Mail nennt, wo ein Programm ein Zertifikat, einen Schlüssel oder ein Logo des Absenders nachschlagen kann: {who}. Das dient Ihrer Sicherheit; der Server erfährt trotzdem, wann jemand nachschlägt.",
    cannotProve:
      "Ob Ihr Programm oder Ihr Anbieter nachschlägt, und ob die Adresse für alle Leser dieselbe ist.",
  },
};
