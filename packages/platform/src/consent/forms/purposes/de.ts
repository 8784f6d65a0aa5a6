import type { AllPurposeWords } from "./purpose-words.ts";

export const DE: AllPurposeWords = {
  "send.newsletter": {
    name: "Newsletter",
    question: "Ja, schicken Sie mir den Newsletter.",
    explanation:
      "Sie bekommen unsere Nachrichten per E-Mail. In jeder Mail können Sie das beenden.",
  },
  "send.commercial": {
    name: "Angebote",
    question: "Ja, schicken Sie mir Angebote.",
    explanation:
      "Sie bekommen per E-Mail Werbung für das, was wir verkaufen. In jeder Mail können Sie das beenden.",
  },
  "send.charity": {
    name: "Spendenaufrufe",
    question: "Ja, schreiben Sie mir zu Spenden.",
    explanation:
      "Wir schreiben, wenn wir für eine Sache sammeln und was daraus wurde. In jeder Mail können Sie das beenden.",
  },
  "send.political": {
    name: "Politische Nachrichten",
    question: "Ja, schreiben Sie mir zu Ihrer politischen Arbeit.",
    explanation:
      "Wir schreiben über unsere Positionen und Kampagnen. Auf dieser Liste zu stehen kann etwas über Ihre Meinung sagen.",
  },
  "track.open.individual": {
    name: "Sehen, dass Sie eine Mail öffnen",
    question: "Ja, Sie dürfen sehen, wann ich eine Mail öffne.",
    explanation:
      "Ein unsichtbares Bild sagt uns, dass Sie, namentlich, eine Mail geöffnet haben, und wann. Die Mails kommen auch ohne.",
  },
  "track.click.individual": {
    name: "Sehen, worauf Sie klicken",
    question: "Ja, Sie dürfen sehen, welche Links ich öffne.",
    explanation:
      "Links führen über unseren Server, der notiert, dass Sie, namentlich, sie geöffnet haben. Ohne Ihr Ja führen sie direkt zu ihrer Seite.",
  },
  "track.open.aggregate": {
    name: "Öffnungen ohne Namen zählen",
    question: "Ja, zählen Sie, dass eine Mail geöffnet wurde.",
    explanation: "Ein Bild, das für alle gleich ist, zählt Öffnungen. Es weiß nicht, von wem.",
  },
  "track.click.aggregate": {
    name: "Klicks ohne Namen zählen",
    question: "Ja, zählen Sie, dass ein Link geöffnet wurde.",
    explanation: "Links, die für alle gleich sind, zählen Besuche. Sie wissen nicht, von wem.",
  },
  "hygiene.inactive": {
    name: "Aufhören, wenn Sie nicht mehr lesen",
    question:
      "Ja, merken Sie sich den Tag meiner letzten Öffnung, um aufzuhören, wenn ich nicht mehr lese.",
    explanation: "Nur der Tag der letzten Öffnung wird behalten, und dient zu nichts anderem.",
  },
  "frequency.performance": {
    name: "So oft schreiben, wie es Ihnen passt",
    question: "Ja, nutzen Sie, was ich öffne, um seltener oder öfter zu schreiben.",
    explanation: "Wie oft Sie unsere Mails öffnen, bestimmt, wie oft wir Ihnen schreiben.",
  },
  "personalise.by_opens": {
    name: "Inhalte nach dem, was Sie öffnen",
    question: "Ja, wählen Sie Inhalte nach dem, was ich öffne.",
    explanation: "Welche Mails Sie öffnen, bestimmt, was wir in den nächsten zeigen.",
  },
  "personalise.by_clicks": {
    name: "Inhalte nach dem, was Sie anklicken",
    question: "Ja, wählen Sie Inhalte nach dem, was ich anklicke.",
    explanation: "Welche Links Sie öffnen, bestimmt, was wir in den nächsten Mails zeigen.",
  },
  "optimise.campaign": {
    name: "Unsere Mails verbessern",
    question: "Ja, nutzen Sie, was ich öffne, um die Mails zu verbessern.",
    explanation: "Wir vergleichen, welche Fassung einer Mail mehr gelesen wird.",
  },
  "profile.cross_channel": {
    name: "Ein Profil über unsere Dienste hinweg",
    question: "Ja, führen Sie zusammen, was ich in Ihren Mails, im Laden und auf der Website tue.",
    explanation: "Was Sie an verschiedenen Orten tun, wird zu einem Bild Ihrer Interessen.",
  },
  "share.partners": {
    name: "Ihre Adresse an Partner weitergeben",
    question: "Ja, geben Sie meine Adresse an die hier genannten Partner.",
    explanation: "Diese schreiben Ihnen dann selbst. Jeder muss aufhören, wenn Sie es ihm sagen.",
  },
};
