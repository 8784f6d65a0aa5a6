import type { personDocument } from "@consentry/platform";

import { visible } from "../terminal/visible.ts";
import { wrap } from "../terminal/width.ts";

type Person = ReturnType<typeof personDocument>;

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 92;

/** One person on a page to be read aloud: what is held, from where, what was said, what follows. */
export function personPage(person: Person, columns: number): string {
  const width = Math.min(columns, WIDEST);
  const lines = [
    visible(person.contact.email),
    ...section("What is held", held(person), width),
    ...section("Where it came from", origin(person), width),
    ...section("How long", keeping(person), width),
    ...section("What holds mail back", holdingBack(person), width),
    ...section("What was agreed to", consents(person), width),
    ...section("What was recorded", acts(person), width),
    ...section("What servers and shops told", facts(person), width),
  ];
  return `${lines.join("\n")}\n`;
}

const INDENT = 2;
const HANGING = 4;

function section(title: string, texts: readonly string[], width: number): readonly string[] {
  const body = texts.flatMap((text) =>
    wrap(text, width - HANGING).map((line, at) => " ".repeat(at === 0 ? INDENT : HANGING) + line),
  );
  return ["", title, ...body];
}

function held({ contact, lists }: Person): readonly string[] {
  const { locale, country, kind, relation, attributes, tags } = contact;
  const fields: readonly (readonly [string, string])[] = [
    ["relation", relation],
    ["kind of address", kind],
    ["country", country ?? "not known: the strictest law applies"],
    ["language", locale ?? "not known"],
    ...Object.entries(attributes).map(
      ([name, value]) => [name, Array.isArray(value) ? value.join(", ") : String(value)] as const,
    ),
    ...(tags.length === 0 ? [] : [["tags", tags.join(", ")] as const]),
    ...lists.map(({ name, since }) => [`list “${name}”`, `since ${since}; no consent`] as const),
  ];
  return fields.map(([name, value]) => `${visible(name)}: ${visible(value)}`);
}

function origin({ contact, source }: Person): readonly string[] {
  const { name, kind, declaredBy, declaredAt, terms, namesUs } = source;
  const { informedOn, informedWording, optOutOffered } = source;
  const said = [
    `${visible(name)} (${kind}), collected on ${contact.collectedOn}`,
    `declared by ${visible(declaredBy)} on ${declaredAt}`,
    informedOn === null
      ? "It is not shown that the person was informed."
      : `informed on ${informedOn}${informedWording === null ? "" : `: “${visible(informedWording)}”`}`,
  ];
  if (terms !== null) said.push(`terms: “${visible(terms)}”`);
  if (namesUs !== null) {
    said.push(
      namesUs ? "We were named when it was given." : "We were not named when it was given.",
    );
  }
  if (optOutOffered !== null) {
    said.push(
      optOutOffered
        ? "Objecting was offered, free and simple, when it was collected."
        : "Objecting was not offered when it was collected.",
    );
  }
  return said;
}

function keeping({ contact, kept }: Person): readonly string[] {
  const { keepUntil, lastContactOn } = contact;
  const last = lastContactOn === null ? "none since it was collected" : `on ${lastContactOn}`;
  return [
    `until ${keepUntil}: ${visible(kept.because)}`,
    `rule ${kept.rule}${kept.sources.length === 0 ? "" : ` (${kept.sources.join(", ")})`}`,
    `last contact from the person: ${last}`,
  ];
}

function holdingBack({ contact, quarantine, suppressions }: Person): readonly string[] {
  const held = suppressions.map(({ reason, channel, topic, since, until, saidBy }) => {
    const what = channel === "all" ? "everything" : channel;
    const list = topic === null ? "" : `, list ${topic}`;
    const end = until === null ? "" : `, until ${until}`;
    return `${reason} (${what}${list}) since ${since}${end}, said by ${visible(saidBy)}`;
  });
  if (quarantine !== null) {
    held.unshift(`its source: ${visible(quarantine.because)} (rule ${quarantine.rule})`);
  } else if (contact.quarantinedBy !== null) {
    held.unshift(`its source, by an earlier judgement (rule ${contact.quarantinedBy})`);
  }
  return held.length === 0
    ? ["Nothing of its own. Whether a mail may go is asked of law each time."]
    : held;
}

function consents({ consents: standings }: Person): readonly string[] {
  if (standings.length === 0) return ["Nothing was ever asked or answered."];
  return standings.map(({ purpose, channel, answer, askedAt }) => {
    const way = `${purpose} by ${channel}`;
    if (answer === null) return `${way}: asked on ${askedAt ?? "a day not known"}, no answer`;
    const also =
      answer.alsoNames.length === 0 ? "" : `, together with ${answer.alsoNames.join(", ")}`;
    return `${way}: ${answer.action} on ${answer.at}${also}`;
  });
}

function acts({ acts: all, wordings }: Person): readonly string[] {
  if (all.length === 0) return ["Nothing stands in the ledger."];
  const words = new Map(wordings.map((wording) => [wording.hash, wording]));
  return all.map(({ sequence, at, action, purpose, channel, method, place, actor, wording }) => {
    const where = place === null ? "" : `, at ${visible(place)}`;
    const how = `(${method}${where}, by ${visible(actor)})`;
    const entry = `${sequence}. ${at} ${action} ${purpose} by ${channel} ${how}`;
    const shown = wording === null ? undefined : words.get(wording);
    if (shown === undefined) return entry;
    const { language, question, explanation } = shown;
    const text = `${entry}. In these words (${visible(language)}): “${visible(question)}”`;
    return explanation === "" ? text : `${text} ${visible(explanation)}`;
  });
}

function facts({ facts: all }: Person): readonly string[] {
  if (all.length === 0) return ["Nothing."];
  return all.map(({ kind, at, detail }) => {
    const more = Object.entries(detail).map(([name, value]) => `${name} ${String(value)}`);
    return `${at} ${kind}${more.length === 0 ? "" : ` (${visible(more.join(", "))})`}`;
  });
}
