/** Why a column should perhaps not be held. */
export type Concern =
  /** Health, belief, union, politics, sex life, origin, biometrics: what law protects most. */
  | "special-category"
  /** What no newsletter needs: birth dates, numbers of identity, accounts and cards. */
  | "unneeded";

const SPECIAL: ReadonlySet<string> = new Set(
  (
    "health disease illness diagnosis disability allergy allergies medical pregnancy religion " +
    "religious faith church union political party ethnicity ethnic race racial sexual orientation " +
    "biometric genetic " +
    "sante maladie diagnostic handicap allergie grossesse religieux croyance confession syndicat " +
    "syndical politique ethnie ethnique sexuelle biometrique genetique " +
    "gezondheid ziekte diagnose handicap allergie zwangerschap religie geloof kerk vakbond politiek " +
    "etnisch ras geaardheid biometrisch genetisch " +
    "gesundheit krankheit behinderung schwangerschaft konfession glaube kirche gewerkschaft " +
    "politisch partei ethnie rasse sexuell biometrisch genetisch"
  ).split(" "),
);
const UNNEEDED: ReadonlySet<string> = new Set(
  (
    "birth birthday birthdate dob ssn passport iban bic salary income nir " +
    "naissance anniversaire passeport salaire revenu " +
    "geboorte geboortedatum verjaardag bsn rijksregister rijksregisternummer paspoort salaris inkomen " +
    "geburt geburtstag geburtsdatum steuernummer sozialversicherungsnummer ausweis gehalt einkommen"
  ).split(" "),
);
/** Words that say it only together: `national id`, `numéro de sécurité sociale`. */
const UNNEEDED_TOGETHER: readonly (readonly string[])[] = [
  ["national", "id"],
  ["national", "number"],
  ["tax", "id"],
  ["card", "number"],
  ["securite", "sociale"],
  ["carte", "bancaire"],
  ["numero", "national"],
  ["identity", "number"],
];

/** What a column's name lets fear; in English, French, Dutch and German. */
export function concernOfHeader(header: string): Concern | null {
  const words = wordsOf(header);
  if (words.some((word) => SPECIAL.has(word))) return "special-category";
  const isUnneeded =
    words.some((word) => UNNEEDED.has(word)) ||
    UNNEEDED_TOGETHER.some((together) => together.every((word) => words.includes(word)));
  return isUnneeded ? "unneeded" : null;
}

function wordsOf(header: string): readonly string[] {
  return header
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

/** What a value looks like that nobody needs for a letter. */
export type Shape = "iban" | "card" | "national-number" | "birth-date";

/**
 * Recognises a value by its check digits, or a day that people alive today were born on and
 * nobody signed up on; `null` for everything else.
 *
 * @param year the current one
 */
export function shapeOf(cell: string, year: number): Shape | null {
  const compact = cell.replaceAll(/[ .-]/g, "").toUpperCase();
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact) && isIban(compact)) return "iban";
  if (/^\d{13,16}$/.test(compact)) {
    if (compact.length === 15 && isNir(compact)) return "national-number";
    if (compact.length === 16 && isLuhn(compact)) return "card";
  }
  if (/^\d{11}$/.test(compact) && isRijksregister(compact)) return "national-number";
  const born = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(\d{4})(?:-\d{2}-\d{2})?$/.exec(cell.trim());
  if (born === null || cell.trim().length < 8) return null;
  const age = year - Number(born[1]);
  // Online lists are younger than that.
  return age >= 32 && age <= 110 ? "birth-date" : null;
}

/** ISO 13616: letters become numbers from 10, and the rest by 97 is 1. */
function isIban(text: string): boolean {
  let rest = 0;
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    for (const digit of String(Number.parseInt(letter, 36)))
      rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(digits: string): boolean {
  const sum = digits
    .split("")
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** The French number: thirteen digits and what 97 leaves of them. */
function isNir(digits: string): boolean {
  return (
    /^[12]/.test(digits) && 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
  );
}

/** The Belgian number: nine digits, with a 2 before them for those born since 2000, by 97. */
function isRijksregister(digits: string): boolean {
  const [number, check] = [Number(digits.slice(0, 9)), Number(digits.slice(9))];
  return 97 - (number % 97) === check || 97 - ((2_000_000_000 + number) % 97) === check;
}
