export { assertNever, Bug } from "./bug.ts";
export type { Brand } from "./brand.ts";
export { EmailAddress, type EmailAddressProblem } from "./email-address.ts";
export {
  addDays,
  civilFromDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysFromCivil,
  parseDay,
  parseInstant,
  type Day,
  type Instant,
} from "./instant.ts";
export { PhoneNumber, type PhoneNumberProblem } from "./phone-number.ts";
export { err, ok, type Err, type Ok, type Result } from "./result.ts";
export { Secret } from "./secret.ts";
export { uuidV7 } from "./uuid-v7.ts";
