/** A mail in which nothing tracks. */
export function aPlainMail(subject = "Bonjour"): string {
  return lines(
    "From: Chorale <bonjour@chorale.example>",
    "To: jeanne@example.org",
    `Subject: ${subject}`,
    "Date: Wed, 14 Sep 2022 10:02:11 +0200",
    "Message-ID: <1@chorale.example>",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "On se voit jeudi. https://chorale.example/programme",
  );
}

/** A mail with a hidden image and a link that both carry the reader's address. */
export function aTrackedMail(subject = "Offre", padding = 0): string {
  return lines(
    "From: Boutique <news@shop.example>",
    "To: jeanne@example.org",
    `Subject: ${subject}`,
    "Date: Wed, 14 Sep 2022 10:02:11 +0200",
    "Message-ID: <2@shop.example>",
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<html><body><p>Bonjour</p>",
    '<a href="https://click.shop.example/r?u=jeanne%40example.org&to=https%3A%2F%2Fshop.example%2F">Voir</a>',
    '<img src="https://open.shop.example/o.gif?u=jeanne%40example.org" width="1" height="1">',
    ...Array.from({ length: padding }, () => `<p>${"Texte de la lettre. ".repeat(3)}</p>`),
    "</body></html>",
  );
}

/** A mail with an attached file of so many bytes, which costs memory and little time. */
export function aMailWithFile(sizeBytes: number): string {
  const row = "QUJD".repeat(19);
  return lines(
    "From: Bureau <bureau@shop.example>",
    "To: jeanne@example.org",
    "Subject: Le dossier",
    "MIME-Version: 1.0",
    "Content-Type: application/octet-stream",
    "Content-Transfer-Encoding: base64",
    "",
    ...Array.from({ length: Math.ceil(sizeBytes / row.length) }, () => row),
  );
}

export function aMailbox(messages: readonly string[]): string {
  return messages
    .map((message) => `From sender@example.org Wed Sep 14 08:02:11 2022\r\n${message}\r\n`)
    .join("");
}

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\r\n`).join("");
}
