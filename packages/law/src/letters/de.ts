import type { LetterWords } from "./letter-words.ts";

export const de: LetterWords = {
  sender: {
    title: "Schreiben an den Absender und seine Datenschutzbeauftragten",
    to: "An [… Name und Anschrift der Organisation, wie in der E-Mail oder auf ihrer Website angegeben …] und ihre Datenschutzbeauftragte oder ihren Datenschutzbeauftragten",
    subject:
      "Betreff: Messung meines Leseverhaltens in Ihren E-Mails – Auskunft, Nachweis der Einwilligung, Widerspruch",
    subjectUnobserved: "Betreff: Daten über mich – Auskunft, Herkunft, Widerspruch",
    salutation: "Sehr geehrte Damen und Herren,",
    opening: (mails) =>
      mails === 1
        ? "ich habe die folgende E-Mail erhalten, deren Kopf Sie als Absender nennt. Ich füge sie so bei, wie sie mich erreicht hat."
        : "ich habe die folgenden E-Mails erhalten, deren Kopf Sie als Absender nennt. Ich füge sie so bei, wie sie mich erreicht haben.",
    factsHeading: "1. Sachverhalt",
    factsIntro:
      "Folgendes ist der Datei zu entnehmen. Zu jeder Feststellung stehen die Stelle, an der sie sich nachprüfen lässt, und der Grad ihrer Sicherheit.",
    ownFacts:
      "[… Wenn Sie möchten, in wenigen Zeilen: woher der Absender Ihre Adresse hat, ob Sie dort Kundin oder Kunde waren, was man Sie gefragt und was Sie geantwortet haben. Andernfalls löschen Sie diesen Absatz. …]",
    lawHeading: "2. Anwendbare Vorschriften",
    requestsHeading: "3. Mein Anliegen",
    requestsIntro: "Ich bitte Sie,",
    requests: {
      access:
        "mir zu bestätigen, ob Sie Daten über mich verarbeiten, und mir eine Kopie davon zu geben, auch der Daten, die beim Lesen Ihrer E-Mails entstanden sind (Öffnungen, Klicks, Zeitpunkte, IP-Adressen, Geräte, Profile oder Bewertungen), und mir Zwecke, Rechtsgrundlage und Speicherdauer jeder Verarbeitung zu nennen;",
      origin: "mir mitzuteilen, woher Sie meine E-Mail-Adresse haben;",
      recipients:
        "mir die Empfänger dieser Daten zu nennen, insbesondere die Unternehmen, die die oben angeführten Server betreiben;",
      proof:
        "mir, falls Sie sich auf meine Einwilligung berufen, nachzuweisen, dass ich sie für diese Messung erteilt habe: an welchem Tag, auf welchem Weg und zu welchem Text; falls Sie sich auf eine Ausnahme berufen, mir zu sagen, auf welche und wie ihre Voraussetzungen erfüllt waren;",
      transfers:
        "mich über jede Übermittlung dieser Daten in Länder außerhalb des Europäischen Wirtschaftsraums und über die geeigneten Garantien zu unterrichten, die am Tag jeder E-Mail dafür bestanden;",
      withdrawal:
        "zur Kenntnis zu nehmen, dass ich eine etwaige Einwilligung in diese Messung widerrufe, und mich nicht weiter zu beobachten, auch nicht durch bereits versandte E-Mails;",
      objection:
        "zur Kenntnis zu nehmen, dass ich der Verarbeitung meiner Daten zum Zweck der Direktwerbung einschließlich des damit verbundenen Profilings widerspreche [… behalten Sie diesen Punkt, wenn Sie keine Werbung per E-Mail mehr wünschen, sonst löschen Sie ihn …];",
      erasure:
        "die mich betreffenden Daten über Öffnungen und Klicks zu löschen, nachdem Sie mir die oben erbetene Kopie gegeben haben, und mir die Löschung zu bestätigen.",
    },
    deadline: (received, due) =>
      `Artikel 12 Absatz 3 DSGVO sieht eine Antwort innerhalb eines Monats nach Eingang des Antrags vor. Erreicht Sie dieses Schreiben am ${received}, so endet die Frist am ${due}. Sie kann nur wegen der Komplexität oder der Anzahl der Anträge verlängert werden, und nur, wenn Sie mich innerhalb desselben Monats darüber unterrichten.`,
    identity:
      "Die E-Mail-Adresse, an die Sie mir geschrieben haben, genügt meines Erachtens, um mich in Ihren Beständen zu finden. Benötigen Sie weitere Angaben, so teilen Sie mir bitte mit, welche und weshalb.",
    next: "Sollte ich innerhalb der Frist keine zufriedenstellende Antwort erhalten, behalte ich mir vor, mich an die zuständige Aufsichtsbehörde zu wenden.",
    closing: "Mit freundlichen Grüßen",
    annexes: "Anlagen",
  },
  complaint: {
    title: "Beschwerde über die Messung meines Leseverhaltens in E-Mails",
    to: (authority) => `An: ${authority}`,
    address: "Anschrift oder Beschwerdeformular: siehe die Website der Behörde.",
    subject: "Betreff: Beschwerde nach Artikel 77 DSGVO",
    salutation: "Sehr geehrte Damen und Herren,",
    opening:
      "ich lege Ihnen den folgenden Sachverhalt vor. Er beschränkt sich auf das, was die beigefügten E-Mails zeigen; jede Feststellung lässt sich an der angegebenen Stelle der Datei nachprüfen.",
    complainant: "1. Beschwerdeführende Person",
    complainantFields:
      "[… Ihr Vor- und Nachname, Ihre Postanschrift, Ihre E-Mail-Adresse und, wenn Sie möchten, eine Telefonnummer …]",
    controller: "2. Organisation, gegen die sich die Beschwerde richtet",
    controllerIntro:
      "Die E-Mail nennt ihren Absender wie folgt. Der Kopf ist eine Angabe des Absenders selbst: Einen anderen Nachweis seiner Identität als die Anlagen habe ich nicht.",
    controllerOwn:
      "[… Name und Anschrift der Organisation, wie in der E-Mail oder auf ihrer Website angegeben; die Anschrift der oder des Datenschutzbeauftragten, falls bekannt …]",
    order: "3. Ablauf",
    facts: "4. Was die E-Mails zeigen",
    factsIntro:
      "Zu jeder Feststellung folgen der Grad ihrer Sicherheit und ein Zitat aus der Datei mit seiner Stelle.",
    ownFacts:
      "[… was Sie wissen und die E-Mail nicht zeigt: Ihre Beziehung zu der Organisation, wie sie an Ihre Adresse kam, was Sie erlaubt oder abgelehnt haben, was es für Sie bedeutet hat. Schreiben Sie nur, wessen Sie sicher sind. …]",
    law: "5. Anwendbare Vorschriften",
    steps: "6. Schritte gegenüber dem Absender",
    stepsOwn:
      "[… Tag und Weg, auf dem Sie dem Absender geschrieben haben (ein Entwurf liegt diesem Dossier bei), seine Antwort oder ihr Ausbleiben, mit Kopien. Haben Sie nicht geschrieben, so sagen Sie es und warum. …]",
    asks: "7. Mein Anliegen",
    ask: [
      "zu prüfen, ob die beschriebenen Vorgänge den angeführten Vorschriften entsprechen;",
      "die Organisation gegebenenfalls zu veranlassen, sie zu beenden oder in Einklang zu bringen und zu löschen, was ohne Rechtsgrundlage erhoben wurde;",
      "mich über den Stand und das Ergebnis meiner Beschwerde zu unterrichten.",
    ],
    askProof:
      "von der Organisation den Nachweis der Einwilligung einzuholen, auf die sie sich gegebenenfalls beruft, oder die Ausnahme zu erfahren, auf die sie sich stützt;",
    askTransfers:
      "zu klären, welche Garantien am Tag der E-Mails für eine etwaige Übermittlung in Länder außerhalb des Europäischen Wirtschaftsraums bestanden;",
    competence:
      "Ist für diese Beschwerde oder einen Teil davon eine andere Behörde zuständig, so bitte ich um Weiterleitung oder um einen Hinweis.",
    evidence: "8. Beweismittel",
    evidenceIntro:
      "Anhand der SHA-256-Werte lässt sich nachprüfen, dass die Dateien unverändert so vorliegen, wie sie in das Dossier aufgenommen wurden.",
    ownEvidence:
      "[… weitere Unterlagen: Ihr Schreiben an den Absender, seine Antwort und so weiter …]",
    declaration:
      "Ich erkläre, dass die beigefügten E-Mails diejenigen sind, die ich erhalten habe, und dass meine Ergänzungen nach bestem Wissen richtig sind. [… durchlesen, ergänzen, dann unterschreiben; löschen Sie diesen Satz, wenn er nicht zutrifft …]",
    closing: "Mit freundlichen Grüßen",
  },
  standing: {
    consent:
      "Das Auslesen oder Speichern von Informationen auf dem Endgerät der empfangenden Person bedarf der vorherigen Einwilligung, soweit keine Ausnahme greift. Aus der Nachricht geht keine Einwilligung hervor.",
    contested:
      "Dieser Punkt ist umstritten: Nach strenger Lesart ist eine Einwilligung oder ein gesonderter Widerruf erforderlich. Aus der Nachricht geht beides nicht hervor.",
    transfer:
      "Verlassen Daten den Europäischen Wirtschaftsraum, so ist ein Angemessenheitsbeschluss erforderlich, oder es sind geeignete Garantien nötig. Die Nachricht zeigt weder eine Übermittlung noch eine Garantie; sie zeigt, wer unterrichtet wird.",
    form: "Eine Form, eine Information oder eine Möglichkeit ist vorgesehen; die Nachricht zeigt nur einen Teil davon.",
  },
  onDay: (day) =>
    `Am ${day}, dem Datum der E-Mail, fielen diese Feststellungen unter folgende Vorschriften:`,
  onAskedDay: (day) =>
    `Diese Feststellungen fallen unter folgende Vorschriften, die am ${day}, dem für diese Prüfung gewählten Tag, galten:`,
  onUnknownDay:
    "Die E-Mail trägt kein lesbares Datum; die an ihrem Tag geltenden Vorschriften können hier nicht genannt werden.",
  limits:
    "Was die Datei nicht zeigt: ob eine Einwilligung erteilt wurde, was die Server gespeichert haben, wo sie standen und welche Verträge die genannten Unternehmen binden. Darüber wird hier deshalb nichts behauptet.",
  person: "[… Ihr Vor- und Nachname …]\n[… Ihre Anschrift …]",
  dated: (day) => `[… Ort …], ${day}`,
  signature: "[… Unterschrift …]",
};
