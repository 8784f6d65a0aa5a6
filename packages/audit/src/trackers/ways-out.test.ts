import { expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";

const OUT = "https://mail.example.org/u/AaIBrcIbe-W8KmuGM4cKN09uuTQWcIMMqeqVxR2h";
const OTHER = "https://mail.example.org/x/BbKCsdJcf-X9LnvHN5dLO10vvURXdJNNrfrWyS3i";

function kindsIn(html: string, text: string) {
  const message = [
    "From: Choir <choir@example.org>",
    "To: ada@example.net",
    "Subject: May",
    `List-Unsubscribe: <${OUT}>`,
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    text,
    "--b",
    "Content-Type: text/html",
    "",
    html,
    "--b--",
  ].join("\r\n");
  const { links } = auditMessage(new TextEncoder().encode(message));
  return links
    .filter(({ at }) => at.part !== "header")
    .map(({ url, kind }) => [url === OUT ? "out" : url === OTHER ? "other" : "content", kind]);
}

test("an address that is a way out in the header is one wherever it stands", () => {
  expect(kindsIn(`<a href="${OUT}">here</a>`, `Here: ${OUT}`)).toEqual([
    ["out", "unsubscribe"],
    ["out", "unsubscribe"],
  ]);
});

test("words beside an address in the page speak for it in the text", () => {
  expect(kindsIn(`<a href="${OTHER}">Your preferences</a>`, `Here: ${OTHER}`)).toEqual([
    ["other", "preferences"],
    ["other", "preferences"],
  ]);
});

test("another address of the same host is none for that", () => {
  expect(kindsIn(`<a href="${OTHER}">Read on</a>`, "Hello")).toEqual([["other", "content"]]);
});
