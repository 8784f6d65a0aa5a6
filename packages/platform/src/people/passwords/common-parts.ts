import { folded } from "./folded.ts";

/**
 * What the most common passwords are made of, in the languages of our pages: words, rows of the
 * keyboard, counting, years. Longest first, so that no rest of a long one stays behind.
 */
export const COMMON_PARTS: readonly string[] = [
  "password passwort motdepasse wachtwoord passphrase secret geheim changeme letmein",
  "welcome willkommen welkom bienvenue bonjour hallo hello iloveyou jetaime ichliebedich",
  "administrator administrateur admin master login access root user guest test demo default",
  "qwertyuiop qwerty azertyuiop azerty qwertz asdfghjkl asdfgh asdf zxcvbnm zxcvb wxcvbn qazwsx",
  "1qaz2wsx 1q2w3e4r5t 1q2w3e4r 1q2w3e zaq12wsx abcdefgh abcdef abcd1234 abc123 abc xyz",
  "1234567890 123456789 12345678 1234567 123456 12345 1234 123 0987654321 987654321 654321 321",
  "monkey dragon football fussball voetbal baseball sunshine soleil princess princesse prinzessin",
  "superman batman pokemon starwars michael daniel nicolas thomas sophie schatz doudou loulou",
  "chouchou summer winter spring autumn sommer printemps january monday freedom trustno",
  "consentry newsletter email mail",
]
  .join(" ")
  .split(" ")
  .concat(Array.from({ length: 100 }, (_none, at) => String(1950 + at)))
  .map(folded)
  .toSorted((one, two) => two.length - one.length);
