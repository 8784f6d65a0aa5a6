import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fromBufferPromise, type Entry } from "yauzl";

import { aPlainMail, aTrackedMail } from "../audit/testing/messages.ts";
import { dossierCommand } from "./dossier.ts";

const FOUNDING = join(import.meta.dirname, "../../../../fixtures/founding-case/message.eml");
const AT = ["--made-at", "2026-11-22T09:00:00Z"];

async function dossier(args: readonly string[]): Promise<{ exitCode: number; stderr: string }> {
  let stderr = "";
  const exitCode = await dossierCommand.run(args, {
    stdin: (async function* () {})(),
    stdout: () => undefined,
    stderr: (text) => (stderr += text),
    isTerminal: false,
  });
  return { exitCode, stderr };
}

/** Opened by another library than the one that wrote it. */
async function unzipped(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const zip = await fromBufferPromise(readFileSync(path));
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await bytesOf(zip, entry));
  return files;
}

async function bytesOf(
  zip: Awaited<ReturnType<typeof fromBufferPromise>>,
  entry: Entry,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

let folder: string;
const at = (name: string): string => join(folder, name);
const write = (name: string, mail: string | Uint8Array): string => {
  writeFileSync(at(name), mail);
  return at(name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "consentry-dossier-"));
  // Drawing is for the browser's own test; here every machine is to give the same.
  vi.stubEnv("CHROMIUM_PATH", at("no-browser"));
});
afterEach(() => vi.stubEnv("CHROMIUM_PATH", at("no-browser")));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("consentry dossier", () => {
  test("makes an archive in which every digest holds and the original is untouched", async () => {
    const made = await dossier([FOUNDING, "-o", at("one.zip"), "--authority", "cnil", ...AT]);
    expect(made.exitCode).toBe(0);
    const files = await unzipped(at("one.zip"));
    expect(files.get("mail/1.eml")).toEqual(readFileSync(FOUNDING));
    const sums = files.get("SHA256SUMS")?.toString().trim().split("\n") ?? [];
    for (const line of sums) {
      const [digest = "", name = ""] = line.split("  ");
      expect([name, sha256(files.get(name) ?? Buffer.alloc(0))]).toEqual([name, digest]);
    }
    const named = sums.map((line) => line.split("  ")[1] ?? "");
    expect(new Set(named)).toEqual(
      new Set([...files.keys()].filter((one) => one !== "SHA256SUMS")),
    );
    const manifest = JSON.parse(files.get("manifest.json")?.toString() ?? "") as {
      files: readonly { name: string; sha256: string }[];
    };
    expect(manifest).toMatchObject({ schema: "consentry.dossier/1", authority: "cnil" });
    for (const { name, sha256: digest } of manifest.files) {
      expect(sha256(files.get(name) ?? Buffer.alloc(0))).toBe(digest);
    }
  });

  test("gives the same bytes for the same mail and time, in any time zone", async () => {
    await dossier([FOUNDING, "-o", at("a.zip"), ...AT]);
    vi.stubEnv("TZ", "Pacific/Auckland");
    await dossier([FOUNDING, "-o", at("b.zip"), ...AT]);
    vi.unstubAllEnvs();
    expect(readFileSync(at("a.zip")).equals(readFileSync(at("b.zip")))).toBe(true);
  });

  test("writes the founding case to the French office as an official would read it", async () => {
    await dossier([FOUNDING, "-o", at("fr.zip"), "--authority", "cnil", "--lang", "fr", ...AT]);
    const files = await unzipped(at("fr.zip"));
    const text = (files.get("letters/complaint.txt")?.toString() ?? "").replaceAll("\u00a0", " ");
    const order = [
      "À : Commission nationale de l'informatique et des libertés (CNIL)",
      "1. Plaignant",
      "2. Organisme mis en cause",
      "customer-information@services.hosting.example",
      "3. Les faits dans l'ordre",
      "14 septembre 2022",
      "4. Ce que montrent les courriels",
      "Constat A01",
      "octet 7138",
      "5. Les règles applicables",
      "loi n° 78-17",
      "6. Démarches auprès de l'expéditeur",
      "7. Ce que je demande",
      "8. Pièces",
      sha256(readFileSync(FOUNDING)),
    ];
    let place = 0;
    for (const one of order) {
      const next = text.indexOf(one, place);
      expect([one, next >= place]).toEqual([one, true]);
      place = next;
    }
    // Published in 2026: not the rule of a mail of 2022.
    expect(text).not.toContain("2026-042");
    expect(text).not.toMatch(/illégal|illicite|sans (?:mon )?consentement/iu);
    expect(files.get("letters/sender.txt")?.toString()).toContain("22 décembre 2026");
  });

  test("makes a PDF with outline, tags and the mail's digest, on paper for any script", async () => {
    const subject = "=?utf-8?B?5L2g5aW9INep15zXldedIPCfkqkg4K6k4K6u4K6/4K604K+N?=";
    const mail = write(
      "script.eml",
      aTrackedMail().replace(/^Subject: .*$/mu, `Subject: ${subject}`),
    );
    expect((await dossier([mail, "-o", at("script.zip"), ...AT])).exitCode).toBe(0);
    const pdf = (await unzipped(at("script.zip"))).get("report.pdf")?.toString("latin1") ?? "";
    expect(pdf).toMatch(/^%PDF-1\.7/u);
    for (const part of ["/StructTreeRoot", "/Outlines", "/Lang", "/MarkInfo"]) {
      expect(pdf).toContain(part);
    }
  });

  test("says so where no browser draws the picture", async () => {
    const { stderr } = await dossier([FOUNDING, "-o", at("bare.zip"), "--lang", "en", ...AT]);
    expect(stderr).toContain("No browser drew the picture");
    const files = await unzipped(at("bare.zip"));
    expect(files.has("picture/1.png")).toBe(false);
    expect(files.get("picture/1.html")?.toString()).toContain("hidden picture");
    expect(files.get("README.txt")?.toString()).toContain(
      "Not every e-mail was drawn as a picture",
    );
  });

  test("makes one of several mails of a sender, and refuses those of two", async () => {
    const one = write("1.eml", aTrackedMail());
    const two = write("2.eml", aTrackedMail().replace(/^Subject: .*$/mu, "Subject: Encore"));
    const many = await dossier([one, two, one, "-o", at("many.zip"), ...AT]);
    expect(many).toMatchObject({ exitCode: 0 });
    expect(many.stderr).toContain("2 mails (1 given twice)");
    const refused = await dossier([one, FOUNDING, "-o", at("never.zip"), ...AT]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain("hosting.example: message.eml");
    expect(existsSync(at("never.zip"))).toBe(false);
  });

  test("names a company by the person's own table, and says in every paper that the table does", async () => {
    const hosts = [{ host: "sender-platform.example", company: "Counting Ltd", country: "IN" }];
    const list = write("companies.json", JSON.stringify({ list: "my notes", hosts }));
    const args = ["-o", at("listed.zip"), "--lang", "fr", "--companies", list, ...AT];
    expect(await dossier([FOUNDING, ...args])).toMatchObject({ exitCode: 0 });
    const files = await unzipped(at("listed.zip"));
    for (const name of ["letters/sender.txt", "letters/complaint.txt"]) {
      const words = files.get(name)?.toString().replaceAll(/\s+/gu, " ");
      expect(words, name).toContain("Counting Ltd, Inde, selon la liste « my notes »");
    }
    expect(files.get("parties.html")?.toString()).toContain("selon la liste « my notes »");
  });

  test("refuses a table that cannot be read, and writes nothing", async () => {
    const args = [FOUNDING, "-o", at("unlisted.zip"), "--companies", at("absent.json"), ...AT];
    const { exitCode, stderr } = await dossier(args);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("cannot be read; name a list of companies (JSON)");
    expect(existsSync(at("unlisted.zip"))).toBe(false);
  });

  test("takes a mail of 25 MB", async () => {
    const attachment = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJz\r\n".repeat(
      400_000,
    );
    const large = [
      "From: news@shop.example",
      "To: ada@example.org",
      "Date: Wed, 14 Sep 2022 10:02:11 +0200",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/html",
      "",
      '<img width=1 height=1 src="https://open.shop.example/o.gif?u=ada%40example.org">',
      "--b",
      "Content-Type: application/octet-stream",
      "Content-Transfer-Encoding: base64",
      "",
      `${attachment}--b--`,
      "",
    ].join("\r\n");
    const path = write("large.eml", large);
    expect((await dossier([path, "-o", at("large.zip"), ...AT])).exitCode).toBe(0);
    const files = await unzipped(at("large.zip"));
    expect(files.get("mail/1.eml")?.length).toBe(large.length);
  }, 60_000);

  test("lets a hostile mail into no name, no line and no markup", async () => {
    const hostile = aTrackedMail()
      .replace(/^From: .*$/mu, 'From: "</title><script>x()</script>" <a@shop.example>')
      .replace(
        /^Subject: .*$/mu,
        "Subject: =?utf-8?Q?../../x=0A=0ABcc:=20=E2=80=AEgnp</pre><script>?=",
      )
      .replace(/^Date: .*$/mu, "Date: Thu, 99 Foo 0000");
    const path = write("evil \u202e\n'name.eml", hostile);
    expect((await dossier([path, "-o", at("hostile.zip"), ...AT])).exitCode).toBe(0);
    const files = await unzipped(at("hostile.zip"));
    for (const [name, bytes] of files) {
      expect(name).toMatch(/^(?:[a-z]+\/)?[A-Za-z0-9]+(?:\.[a-z]+)?$/u);
      if (!/\.(?:html|txt|json)$/u.test(name)) continue;
      expect([name, /\u202e/u.test(bytes.toString())]).toEqual([name, false]);
      if (name.endsWith(".html")) expect(bytes.toString()).not.toMatch(/<script/iu);
    }
  });

  test("answers with exit 3 for what it cannot read, and 4 for what it cannot write", async () => {
    const plain = write("plain.eml", aPlainMail());
    const empty = write("empty.eml", "");
    expect((await dossier([at("absent.eml"), "-o", at("never.zip")])).exitCode).toBe(3);
    expect((await dossier([plain, empty, "-o", at("never.zip")])).exitCode).toBe(3);
    expect(existsSync(at("never.zip"))).toBe(false);
    expect((await dossier([plain, "-o", join(folder, "no", "out.zip")])).exitCode).toBe(4);
  });

  test.each([
    [["-o", "o.zip"], "name at least one message"],
    [["a.eml"], "name the archive to write"],
    [["a.eml", "-o", "a.eml"], "must not replace an original"],
    [["-", "-", "-o", "o.zip"], "only once"],
    [["a.eml", "-o", "o.zip", "--authority", "ico"], "it is one of cnil, ap, apd, generic"],
    [["a.eml", "-o", "o.zip", "--lang", "it"], "it is one of en, fr, nl, de"],
    [["a.eml", "-o", "o.zip", "--jurisdiction", "Gaul"], "is not a country"],
    [["a.eml", "-o", "o.zip", "--made-at", "1979-01-01T00:00:00Z"], "is not a moment"],
    [["a.eml", "-o", "o.zip", "--as-of", "yesterday"], "is not a day"],
    [["a.eml", "-o", "o.zip", "--recipient", "ada"], "is not an e-mail address"],
  ])("refuses a command line it does not know: %j", async (args, why) => {
    const { exitCode, stderr } = await dossier(args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});
