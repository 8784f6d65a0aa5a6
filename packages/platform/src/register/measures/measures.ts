import { said } from "../said.ts";
import type { Configuration } from "../configuration/configuration.ts";
import type { Measure } from "../fact.ts";
import type { RegisterOwn } from "../own.ts";

/**
 * What keeps people's data safe here: what this program does by itself, and what the configuration
 * shows to be set up. What lies outside of it is asked.
 */
export function measuresOf(
  { relays, mailboxes, secondFactorFrom }: Configuration,
  { publicUrl }: Pick<RegisterOwn, "publicUrl">,
): readonly Measure[] {
  const always = ALWAYS.map((measure) => ({ ...measure, state: "active" as const }));
  const servers = [...relays, ...mailboxes];
  const isEncrypted = servers.every((server) => server.isEncrypted);
  return [
    ...always,
    { ...PAGES_ENCRYPTED, state: publicUrl.startsWith("https:") ? "active" : "missing" },
    ...(servers.length === 0
      ? []
      : [
          { ...SERVERS_ENCRYPTED, state: isEncrypted ? ("active" as const) : ("missing" as const) },
        ]),
    { ...SECOND_FACTOR, state: secondFactorFrom === null ? "missing" : "active" },
    { ...BACKUPS, state: "unknown" },
    { ...DISK, state: "unknown" },
  ];
}

type Titled = Pick<Measure, "id" | "title">;

const ALWAYS: readonly Titled[] = [
  {
    id: "separation",
    title: said(
      "Each organisation’s rows are kept apart by the database itself",
      "Données de chaque organisme cloisonnées par la base elle-même",
    ),
  },
  {
    id: "roles",
    title: said(
      "Roles: each member does what theirs allows, refused by default",
      "Rôles : chaque membre fait ce que le sien permet, refus par défaut",
    ),
  },
  {
    id: "sign-in",
    title: said(
      "Passkeys; passwords kept as slow hashes; repeated trying is slowed down",
      "Clés d’accès ; mots de passe en empreintes lentes ; essais répétés ralentis",
    ),
  },
  {
    id: "keys-once",
    title: said(
      "Keys of programs shown once and kept as hashes; logins of servers sealed",
      "Clés de programmes montrées une fois et hachées ; accès aux serveurs scellés",
    ),
  },
  {
    id: "staff-log",
    title: said(
      "What members see, export and change is noted in a log that is chained",
      "Consultations, exports et modifications notés dans un journal chaîné",
    ),
  },
  {
    id: "ledger",
    title: said(
      "Choices in a chained and signed record; evidence under a key of each person",
      "Choix dans un registre chaîné et signé ; preuves sous une clé propre à chacun",
    ),
  },
  {
    id: "objections-hashed",
    title: said(
      "Addresses not to be written to kept as keyed hashes alone",
      "Liste d’opposition conservée en empreintes à clé seulement",
    ),
  },
  {
    id: "minimal",
    title: said(
      "Nothing is measured without a yes or a rule that exempts it, decided again at each opening",
      "Aucune mesure sans accord ou règle qui en dispense, vérifiés à chaque ouverture",
    ),
  },
  {
    id: "erasure",
    title: said(
      "Everything has a day on which it goes, by rules",
      "Toute donnée a une date de suppression, selon des règles",
    ),
  },
  {
    id: "quiet-logs",
    title: said(
      "No address, name or token in technical logs",
      "Ni adresse, ni nom, ni jeton dans les journaux techniques",
    ),
  },
];

const PAGES_ENCRYPTED: Titled = {
  id: "pages-encrypted",
  title: said("Pages and links over encrypted connections", "Pages et liens chiffrés (https)"),
};
const SERVERS_ENCRYPTED: Titled = {
  id: "servers-encrypted",
  title: said(
    "Relays and mailboxes spoken to over encrypted connections alone",
    "Relais et boîtes joints par connexions chiffrées uniquement",
  ),
};
const SECOND_FACTOR: Titled = {
  id: "second-factor",
  title: said("A second factor asked of every member", "Second facteur exigé de chaque membre"),
};
const BACKUPS: Titled = {
  id: "backups",
  title: said(
    "Backups encrypted and tried by restoring them",
    "Sauvegardes chiffrées et éprouvées par restauration",
  ),
};
const DISK: Titled = {
  id: "disk",
  title: said("The disk of the machine is encrypted", "Disque de la machine chiffré"),
};
