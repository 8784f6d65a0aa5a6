import type { RightWords } from "./right-words.ts";

export const de: RightWords = {
  language: "de",
  hello: "Guten Tag,",
  kinds: {
    access: { name: "Kopie Ihrer Daten", what: "eine Kopie der Daten über Sie" },
    rectification: { name: "Berichtigung", what: "die Berichtigung von Daten über Sie" },
    erasure: { name: "Löschung", what: "die Löschung der Daten über Sie" },
    restriction: {
      name: "Einschränkung",
      what: "die Einschränkung der Daten über Sie: aufbewahrt, aber nicht verwendet",
    },
    portability: { name: "Daten zum Mitnehmen", what: "Ihre Daten in einer Form zum Mitnehmen" },
    objection: { name: "Widerspruch", what: "ein Ende der Direktwerbung" },
    source: { name: "Herkunft Ihrer Daten", what: "Auskunft über die Herkunft Ihrer Daten" },
  },
  subject: (name, sender) => `${sender}: Ihr Anliegen (${name})`,
  opening: (what, sender, received) =>
    `am ${received} haben Sie ${sender} um Folgendes gebeten: ${what}.`,
  answerBy: (due) => `Die Antwort kommt spätestens am ${due}.`,
  confirm: {
    subject: (sender) => `${sender}: Kommt dieses Anliegen von Ihnen?`,
    somebody: (what, sender, received) =>
      `jemand, der diese Adresse angab, hoffentlich Sie, hat ${sender} am ${received} um Folgendes gebeten: ${what}.`,
    link: "Noch einmal lesen und bestätigen",
    ignore:
      "Waren Sie es nicht? Dann tun Sie nichts: Deswegen wird nichts herausgegeben, geändert oder gelöscht.",
    why: "Wir fragen, damit niemand sonst Ihre Rechte ausübt. Ein Ausweis ist nicht nötig: Dass Sie diese E-Mail lesen können, genügt.",
  },
  extended: {
    complex: "Ihr Anliegen ist komplex, und wir brauchen mehr Zeit für eine ordentliche Antwort.",
    many: "Wir haben viele Anliegen erhalten und brauchen mehr Zeit für eine ordentliche Antwort.",
    until: (day) => `Die Antwort kommt nun spätestens am ${day}.`,
  },
  refused: {
    identity:
      "Wir konnten nicht sicherstellen, dass dieses Anliegen von der betroffenen Person kommt. Wir tun deshalb nichts und sagen nicht, ob Daten vorhanden sind. Bestätigen Sie es aus dem betreffenden Postfach, dann wird es wieder aufgenommen.",
    unfounded: "Wir kommen Ihrem Anliegen nicht nach, weil es offenkundig unbegründet ist.",
    excessive: "Wir kommen Ihrem Anliegen nicht nach, weil es exzessiv ist.",
    exception:
      "Wir löschen nicht oder nicht alles, worum Sie gebeten haben, weil das Gesetz dafür eine Ausnahme vorsieht, etwa eine Aufbewahrungspflicht oder einen Rechtsanspruch.",
    others:
      "Wir geben nicht heraus, worum Sie gebeten haben, weil das die Rechte anderer beeinträchtigen würde.",
  },
  complain:
    "Sie können sich bei der Datenschutzbehörde des Landes beschweren, in dem Sie leben, arbeiten oder in dem dies geschah, und Sie können ein Gericht anrufen.",
  complainTo: (authority) =>
    `Sie können sich bei folgender Behörde beschweren: ${authority}, oder bei der Datenschutzbehörde des Landes, in dem Sie leben oder arbeiten, und Sie können ein Gericht anrufen.`,
  nothingHeld: (sender) => `${sender} hat unter dieser Adresse keine Daten.`,
  file: {
    ready: (until) => `Ihre Datei ist fertig. Sie kann bis zum ${until} abgeholt werden.`,
    link: "Die Datei abholen",
    care: "Wer diesen Link hat, kann die Datei abholen: Leiten Sie diese E-Mail nicht weiter.",
  },
  rectified: "Es ist berichtigt. Dies wurde geändert:",
  erased: {
    done: "Alles, was Sie nannte, ist gelöscht.",
    stays:
      "Was bleibt, ist ein Fingerabdruck Ihrer Adresse, aus dem sie sich nicht zurückgewinnen lässt. Er verhindert, dass Ihnen wieder jemand schreibt.",
    backups: (until) =>
      `Verschlüsselte Sicherungen können es noch enthalten; die letzte davon verschwindet am ${until}. Sollte vorher eine eingespielt werden, werden Sie sofort wieder gelöscht.`,
  },
  restricted:
    "Die Daten über Sie werden aufbewahrt und nicht mehr verwendet: Ihnen wird nichts geschickt, nichts wird gemessen, und Sie werden nirgends mitgezählt. Bevor das endet, werden Sie unterrichtet.",
  lifted: (on) => `Die Einschränkung endet am ${on}; von da an werden Ihre Daten wieder verwendet.`,
  objected: (sender) =>
    `${sender} schickt Ihnen keine Direktwerbung mehr und misst Sie dafür nicht und erstellt dafür kein Profil. Das gilt ab jetzt; eine E-Mail, die schon unterwegs ist, kann noch ankommen.`,
  origin: {
    intro: "Dies ist über die Herkunft Ihrer Daten bekannt:",
    line: ({ name, collected, terms, informed }) =>
      [
        `${name}, am ${collected}`,
        ...(terms === null ? [] : [`zu diesen Bedingungen: ${terms}`]),
        ...(informed === null ? [] : [`Sie wurden am ${informed} unterrichtet`]),
      ].join("; "),
  },
  passedOn: {
    subject: (sender) => `${sender}: Bitte verfahren Sie ebenso mit Daten, die Sie von uns haben`,
    opening: (sender, address) =>
      `${sender} hat Ihnen Daten über die Person mit der Adresse ${address} weitergegeben.`,
    ask: {
      rectification: "Wir haben diese Daten berichtigt. Bitte berichtigen Sie sie ebenfalls:",
      erasure:
        "Diese Person hat ihre Daten löschen lassen. Bitte löschen Sie, was Sie erhalten haben, und danach diese E-Mail.",
      restriction:
        "Diese Person hat die Verwendung ihrer Daten einschränken lassen. Bitte bewahren Sie auf, was Sie erhalten haben, und verwenden Sie es nicht.",
    },
    answer:
      "Bitte antworten Sie auf diese E-Mail, was Sie getan haben, oder warum es unmöglich war oder einen unverhältnismäßigen Aufwand bedeuten würde.",
  },
  reference: (reference) => `Zeichen: ${reference}`,
  plain: "Diese E-Mail enthält kein Bild und misst nichts.",
};
