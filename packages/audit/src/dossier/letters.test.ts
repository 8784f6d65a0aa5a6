import { citationById } from "@consentry/law";
import { describe, expect, test } from "vitest";

import { fixtureMessages } from "../testing/fixture-messages.ts";
import { complaint } from "./complaint.ts";
import type { Dossier } from "./dossier.ts";
import { letterToSender } from "./letter-to-sender.ts";
import type { Block, Paper } from "./paper.ts";
import { paperHtml } from "./paper-html.ts";
import { paperText } from "./paper-text.ts";
import { reportPaper } from "./report-paper.ts";
import { aDossier, aMail, aMailText, OBSERVING } from "./testing/a-dossier.ts";

const LANGUAGES = ["en", "fr", "nl", "de"] as const;

function becauseOf(block: Block): readonly (readonly string[])[] {
  if (block.kind === "heading" || block.kind === "page") return [];
  return block.kind === "list" ? block.items.map(({ because }) => because) : [block.because];
}

/** Whatever a statement says it rests on and the dossier does not have. */
function unfounded(paper: Paper, { exhibits }: Dossier): readonly string[] {
  const there = new Set([
    "form",
    ...exhibits.flatMap(({ file, document }) => [
      `${file}#header`,
      ...document.findings.map(({ id }) => `${file}#${id}`),
    ]),
  ]);
  return paper.blocks.flatMap(becauseOf).flatMap((because) => {
    if (because.length === 0) return ["a statement without a ground"];
    return because.filter((ground) =>
      ground.startsWith("law:") ? !citationById(ground.slice(4)) : !there.has(ground),
    );
  });
}

describe("the letters", () => {
  test.each(LANGUAGES)("make no statement without what carries it, in %s", (language) => {
    const mails = fixtureMessages().map(([, bytes]) => aMail(bytes, { language }));
    expect(mails.filter(({ document }) => !document.error).length).toBeGreaterThan(50);
    for (const mail of mails.filter(({ document }) => !document.error)) {
      const dossier = aDossier([mail], { language });
      for (const paper of [letterToSender(dossier), complaint(dossier), reportPaper(dossier)]) {
        if (paper) expect(unfounded(paper, dossier)).toEqual([]);
      }
    }
  });

  test("say nothing that rests on a guess alone", () => {
    const mail = aMail();
    const findings = mail.document.findings.map((one) => ({ ...one, grade: "possible" as const }));
    const dossier = aDossier([{ ...mail, document: { ...mail.document, findings } }]);
    expect(complaint(dossier)).toBeNull();
    const letter = paperText(letterToSender(dossier));
    expect(letter).not.toContain("A01");
    expect(letter).not.toContain("la preuve que je l'ai donné");
  });

  test("quote links to content before those that leave", () => {
    const linkTo = (name: string, text: string): string =>
      `<a href="https://click.shop.example/ls/click?upn=u001.${name}aB3dE6gH9jK2mN5p">${text}</a>`;
    const mail = aMail({
      body: [linkTo("leave", "Unsubscribe"), linkTo("one", "One"), linkTo("two", "Two")].join(
        "\r\n\r\n",
      ),
    });
    const [first] = mail.document.links;
    expect(first).toMatchObject({ kind: "unsubscribe", tracked: true });
    expect(mail.document.findings.find(({ id }) => id === "A04")?.at[0]).toEqual(first?.at);
    const facts = paperText(letterToSender(aDossier([mail]))).split("Constat A04")[1];
    expect(facts?.split("Constat")[0]).toContain("u001.one");
    expect(facts?.split("Constat")[0]).toContain("u001.two");
    expect(facts?.split("Constat")[0]).not.toContain("u001.leave");
  });

  test("ask for proof only where something needed consent", () => {
    expect(paperText(letterToSender(aDossier([aMail()])))).toContain("la preuve que je l'ai donné");
    expect(paperText(letterToSender(aDossier([aMail()])))).not.toContain(
      "garanties appropriées qui",
    );
  });

  test("name the rules of the mail's day, and none for a mail without one", () => {
    const of = (date: string): string => paperText(letterToSender(aDossier([aMail({ date })])));
    expect(of("Wed, 14 Sep 2022 10:02:11 +0200")).toContain("Au 14 septembre 2022");
    expect(of("Wed, 14 Sep 2022 10:02:11 +0200")).not.toContain("2026-042");
    expect(of("Wed, 20 May 2026 10:02:11 +0200")).toContain("2026-042");
    expect(of("the day before")).toContain("ne porte pas de date lisible");
  });

  test("cite a clause only for what it speaks of", () => {
    const founding = fixtureMessages().find(([path]) => path.includes("founding-case"))?.[1];
    const both = paperText(letterToSender(aDossier([aMail(founding ?? "")])));
    const cited = both.replaceAll(/\s+/gu, " ").split("- A01, A04, A05 – ")[1]?.split(" - A14")[0];
    const [ofOpening, ofClicks] = cited?.split("A04, A05 : ") ?? [];
    expect(ofOpening).toMatch(/\(A01 : .*WP118/u);
    expect(ofClicks).toContain("art. 5(3)");
    expect(ofClicks).not.toContain("WP118");
  });

  test("tell the last day for an answer and leave the person's places open", () => {
    const letter = paperText(letterToSender(aDossier([aMail()]))).replaceAll("\n", " ");
    expect(letter).toContain("le 22 novembre 2026, ce délai expire le 22 décembre 2026");
    expect(letter).toMatch(/\[… vos prénom et nom …\]/u);
    expect(paperHtml(letterToSender(aDossier([aMail()])))).toContain('<mark class="own">[…');
  });

  test("quote the evidence as it stands in the file, with its place and digest", () => {
    const mail = aMail();
    const text = paperText(complaint(aDossier([mail])) ?? letterToSender(aDossier([mail])));
    expect(text).toContain(
      '| <p>News</p><img src="https://open.shop.example/o.gif?u=ada%40example.org"',
    );
    expect(text).toMatch(/mail\/1\.eml, partie 1, ligne \d+, octet \d+/u);
    expect(text).toContain(mail.document.sha256);
  });
});

const HOSTILE = aMailText({
  from: '"[… signez ici …]</p><script>x()</script>" <a@shop.example>',
  subject: "</title><script>alert(1)</script>\u202egnp.exe\u0007 [… rien …]",
  extra: ["List-Id: <list\u2028\u202e.shop.example>"],
  body: `${OBSERVING}<img width=1 height=1 src='https://h.example/"><script>x()</script>\u202e?u=ada@example.org'>`,
});

describe("a hostile mail", () => {
  const dossier = aDossier([aMail(HOSTILE, { givenAs: "../../e\u202etc\n/x.eml" })]);
  const papers = [letterToSender(dossier), complaint(dossier), reportPaper(dossier)].flatMap(
    (paper) => (paper ? [paper] : []),
  );

  test("puts no markup into a letter", () => {
    for (const paper of papers) {
      const page = paperHtml(paper);
      expect(page).not.toMatch(/<script|<img|onerror=|<iframe/u);
      expect(page.match(/<\/title>/gu)).toHaveLength(1);
    }
  });

  test("turns no line round and rings no bell", () => {
    for (const paper of papers) {
      expect(paperText(paper) + paperHtml(paper)).not.toMatch(/[\u202e\u2028]/u);
      expect(paperText(paper) + paperHtml(paper)).not.toContain("\u0007");
    }
  });

  test("makes no place for the person's words", () => {
    const own = papers.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === "text"
          ? block.spans
          : block.kind === "list"
            ? block.items.flatMap(({ spans }) => spans)
            : [],
      ),
    );
    const marked = own.filter(({ kind }) => kind === "own").map(({ text }) => text);
    expect(marked).not.toContain("[… rien …]");
    expect(marked).not.toContain("[… signez ici …]");
  });
});
