import { pageFoot, pageHead } from "./page/draw-page.ts";
import { PartDrawing } from "./page/draw-part.ts";
import { addFiles, hasFiles } from "./files.ts";
import type { Part, Reading } from "./part.ts";
import { PARTS, type PartName } from "./parts/parts.ts";
import type { Receipts } from "./receipts.ts";
import { copyWords } from "./words/words.ts";
import type { ZipFile, ZipWriter } from "./zip-stream.ts";

/** What data.json says that it is. */
const SCHEMA = "consentry.copy/2";

/**
 * Writes everything that is held of one person: a page to read, the same for programs, receipts,
 * and mails as they are kept. Each record is read once and written to both.
 */
export async function writeCopy(
  zip: ZipWriter,
  reading: Reading,
  receipts: Receipts,
): Promise<void> {
  const words = copyWords(reading.language);
  const page = zip.file("index.html");
  const data = zip.file("data.json");
  const names = PARTS.map(({ name }) => name);
  await page.add(pageHead(reading, names, words));
  await data.add(`${JSON.stringify(headOf(reading)).slice(0, -1)},"held":{\n`);
  const empty: PartName[] = [];
  for (const [at, part] of PARTS.entries()) {
    await data.add(`${at === 0 ? "" : ",\n"}${JSON.stringify(part.name)}:[`);
    if (!(await writePart(part, reading, { page, data }))) empty.push(part.name);
    await data.add("]");
  }
  const foot = { empty, receipts: receipts === "broken" ? receipts : receipts.length };
  await page.add(pageFoot(words, { ...foot, hasFiles: await hasFiles(reading) }));
  await page.end();
  await data.add("\n}}\n");
  await data.end();
  for (const [at, { jws }] of (receipts === "broken" ? [] : receipts).entries()) {
    const receipt = zip.file(`receipts/receipt-${at + 1}.jws`);
    await receipt.add(jws);
    await receipt.end();
  }
  await addFiles(zip, reading);
}

/** @returns whether there was anything */
async function writePart(
  part: Part<PartName>,
  reading: Reading,
  { page, data }: { readonly page: ZipFile; readonly data: ZipFile },
): Promise<boolean> {
  const drawing = new PartDrawing(part.name, copyWords(reading.language));
  let before = "\n";
  for await (const record of part.read(reading)) {
    await page.add(drawing.record(record));
    await data.add(before + JSON.stringify(record));
    before = ",\n";
  }
  await page.add(drawing.end());
  return !drawing.isEmpty;
}

function headOf({ organisation, subject, now, language }: Reading) {
  const { id, name, country, contact, privacyNotice } = organisation;
  return {
    schema: SCHEMA,
    madeAt: now,
    language,
    organisation: { id, name, country, contact, privacyNotice },
    address: subject.email.reveal(),
  };
}
