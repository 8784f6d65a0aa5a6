/** RFC 2142, and what offices in our four languages call themselves. */
const ROLES: ReadonlySet<string> = new Set(
  (
    "abuse admin hostmaster info marketing noc postmaster sales security support usenet webmaster " +
    "billing contact enquiries hello help hr jobs mail newsletter no-reply noreply office orders " +
    "press reception service shop team " +
    "accueil commande comptabilite contabilite direction mairie presse rh secretariat " +
    "administratie bestelling klantenservice personeel receptie secretariaat verkoop " +
    "bewerbung buchhaltung buero bestellung kontakt personal rechnung sekretariat vertrieb"
  ).split(" "),
);

/** Whether an address belongs to an office and not to a person, by its name alone. */
export function isRoleAddress(email: string): boolean {
  return ROLES.has(email.slice(0, email.lastIndexOf("@")).toLowerCase());
}
