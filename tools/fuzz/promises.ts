import { auditMessage, cleanMessage, compareMessages } from "@consentry/audit";

/** The promises that hold of any bytes whatever; each gives what is wrong, or `null`. */
export const PROMISES: Readonly<Record<string, (bytes: Uint8Array) => string | null>> = {
  "the document is plain data": (bytes) => {
    const document = auditMessage(bytes);
    const again: unknown = JSON.parse(JSON.stringify(document));
    return JSON.stringify(again) === JSON.stringify(document) ? null : "lost in JSON";
  },
  "the same bytes give the same document": (bytes) => {
    const [first, second] = [auditMessage(bytes), auditMessage(bytes.slice())];
    return JSON.stringify(first) === JSON.stringify(second) ? null : "two documents differ";
  },
  "every place lies in the message": (bytes) => {
    const { references, links, findings } = auditMessage(bytes);
    const places = [...references, ...links].map(({ at }) => at);
    const all = [...places, ...findings.flatMap(({ at }) => at)];
    const outside = all.find(
      ({ offset, length, line }) =>
        offset < 0 || length < 0 || line < 1 || offset + length > bytes.length,
    );
    return outside ? `place ${JSON.stringify(outside)}` : null;
  },
  "the summary counts what is listed": (bytes) => {
    const { references, links, summary } = auditMessage(bytes);
    const web = links.filter(({ url }) => !/^(?:mailto|tel|sms):/i.test(url));
    const counted = [
      references.filter(({ tracker }) => tracker).length,
      web.filter(({ tracked }) => tracked).length,
      web.filter(({ tracked }) => !tracked).length,
    ].join();
    const said = [summary.openTrackers, summary.trackedLinks, summary.untrackedLinks].join();
    return counted === said ? null : `counted ${counted}, said ${said}`;
  },
  "cleaning twice equals cleaning once": (bytes) => {
    const once = cleanMessage(bytes).bytes;
    const twice = cleanMessage(once).bytes;
    return Buffer.from(twice).equals(Buffer.from(once)) ? null : "changed again";
  },
  "what observes the reading and is left by cleaning is named": (bytes) => {
    const { bytes: cleaned, changes } = cleanMessage(bytes);
    const named = new Set(changes.flatMap(({ action, url }) => (action === "kept" ? [url] : [])));
    const left = auditMessage(cleaned).references.filter(
      ({ tracker, url }) => tracker && !named.has(url),
    );
    return left.length === 0 ? null : `left: ${left.map(({ because }) => because[0]).join()}`;
  },
  "a copy compared with itself differs in nothing": (bytes) => {
    const comparison = compareMessages(bytes, bytes);
    if (!comparison.ok) return null;
    const { headers, readerValues, onlyIn } = comparison.value;
    const differences = [headers, readerValues, ...onlyIn].map(({ length }) => length);
    return differences.every((count) => count === 0) ? null : `differs: ${differences.join()}`;
  },
};
