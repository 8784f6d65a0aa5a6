import { addDays, type Day } from "@consentry/kernel";

import { ADEQUACY, type Adequacy } from "../transfers/adequacy.ts";
import { adequacySourceId } from "../transfers/adequacy-sources.ts";
import { transferStatus } from "../transfers/transfer-status.ts";
import { getCitation, isCitable } from "../sources/registry.ts";
import { broughtBy } from "./change-words.ts";
import type { Change, Since } from "./changes-since.ts";
import { spoken, type Spoken } from "./spoken.ts";

/** What a transfer to some countries asked for on a day: the gravest answer among them. */
export interface TransferLaw {
  /** `safeguards` without a decision, `listing` under one that binds listed companies only. */
  readonly need: "safeguards" | "listing" | "none";
  readonly sources: readonly string[];
  readonly because: Spoken;
}

/**
 * Judges a group's country, not a place: whether data went there at all, no message shows.
 *
 * @param countries ISO 3166 codes; inside the European Economic Area nothing is asked
 */
export function transferLawOn(countries: readonly string[], on: Day): TransferLaw {
  const answers = countries.map((country) => ({ country, ...transferStatus(country, on) }));
  const of = (status: string): typeof answers => answers.filter((each) => each.status === status);
  const [bare, listed] = [of("none"), of("check-list")];
  const asking = bare.length > 0 ? bare : listed;
  const need = bare.length > 0 ? "safeguards" : listed.length > 0 ? "listing" : "none";
  return {
    need,
    sources: [...new Set([...asking, ...listed].flatMap(({ sources }) => sources))],
    because: wordsFor(need, [...new Set(asking.map(({ country }) => country))].join(", ")),
  };
}

function wordsFor(need: TransferLaw["need"], countries: string): Spoken {
  if (need === "safeguards") {
    return spoken(
      `On that day nothing declared the protection adequate (${countries}): a transfer required safeguards such as standard clauses, examined case by case.`,
      `Ce jour-là, aucune décision d'adéquation (${countries}) : un transfert exigeait des garanties, telles des clauses types, examinées au cas par cas.`,
      `Op die dag gold er geen adequaatheidsbesluit (${countries}): een doorgifte vereiste waarborgen zoals modelbepalingen, per geval beoordeeld.`,
      `An jenem Tag galt kein Angemessenheitsbeschluss (${countries}): Eine Übermittlung erforderte Garantien wie Standardklauseln, im Einzelfall geprüft.`,
    );
  }
  if (need === "listing") {
    return spoken(
      `The adequacy decision (${countries}) covers listed companies only: look each one up for that day.`,
      `La décision d'adéquation (${countries}) ne couvre que les entreprises inscrites : vérifier chacune à cette date.`,
      `Het adequaatheidsbesluit (${countries}) dekt alleen bedrijven op de lijst: zoek elk bedrijf voor die dag op.`,
      `Der Angemessenheitsbeschluss (${countries}) gilt nur für gelistete Unternehmen: jedes für jenen Tag nachschlagen.`,
    );
  }
  return spoken(
    "Nothing further was asked for these countries on that day.",
    "Rien de plus n'était exigé pour ces pays ce jour-là.",
    "Voor deze landen werd op die dag niets meer gevraagd.",
    "Für diese Länder war an jenem Tag nichts Weiteres verlangt.",
  );
}

/** Decisions that began, ended or were disputed between two days, for these countries. */
export function transferChangesSince(
  countries: readonly string[],
  since: Since,
): readonly Change[] {
  return ADEQUACY.filter(({ country }) => countries.includes(country))
    .flatMap((row) => [...beginning(row), ...ending(row), ...disputes(row)])
    .filter(({ on }) => since.after < on && on <= since.until)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function beginning(row: Adequacy): readonly Change[] {
  const { country, name, act, reach } = row;
  const named = `${name} (${act})`;
  const sources = [adequacySourceId(row)].filter((id) => isCitable(id, row.from));
  const what =
    reach === "list"
      ? spoken(
          `${named} found the protection in ${country} adequate, for listed companies only.`,
          `${named} reconnaît la protection adéquate (${country}), pour les seules entreprises inscrites.`,
          `${named} verklaarde de bescherming adequaat (${country}), alleen voor bedrijven op de lijst.`,
          `${named} erklärte den Schutz für angemessen (${country}), nur für gelistete Unternehmen.`,
        )
      : spoken(
          `${named} found the protection in ${country} adequate.`,
          `${named} reconnaît la protection adéquate (${country}).`,
          `${named} verklaarde de bescherming adequaat (${country}).`,
          `${named} erklärte den Schutz für angemessen (${country}).`,
        );
  return [{ on: row.from, what, sources }];
}

function ending({ country, name, act, to, touchedBy }: Adequacy): readonly Change[] {
  if (to === null) return [];
  const on = addDays(to, 1);
  const what = spoken(
    `${name} (${act}) no longer carries a transfer to ${country}.`,
    `${name} (${act}) ne couvre plus un transfert (${country}).`,
    `${name} (${act}) draagt geen doorgifte meer (${country}).`,
    `${name} (${act}) trägt keine Übermittlung mehr (${country}).`,
  );
  return [{ on, what, sources: touchedBy.filter((id) => isCitable(id, on)) }];
}

/** What questions a decision without ending it. */
function disputes({ to, touchedBy }: Adequacy): readonly Change[] {
  if (to !== null) return [];
  return touchedBy.map((id) => ({
    on: getCitation(id).provision.inForceFrom,
    what: broughtBy(id),
    sources: [id],
  }));
}
