/** Tables that a backup does not hold in its main file, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migrations: "taking the steps of the schema writes it anew",
  contact_keys: "in the file of keys, where the newest counts",
  backup_keys: "in the file of keys, where the newest counts",
  sessions: "whoever was signed in signs in again: one that was ended since must not come back",
  sign_in_links: "one that was used since must not open again",
  files: "wait a day at most: whoever sent one sends it again",
  file_pieces: "as files",
  passkey_challenges: "a matter of minutes",
  leases: "names held by processes of that day",
  rate_buckets: "limits of that hour",
  installation_secrets: "the first start after it writes it anew",
  backups: "tells of the folder of the installation that was lost",
  backup_settings: "tells of the machine that was lost",
  operator_alerts: "tells of the machine that was lost, and is looked at anew",
  restorations: "is there only while a backup is put back",
};

/** Columns without which other columns cannot be read; they go with the keys, null stays behind. */
export const SECRET_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  imports: ["staged_salt", "rejected_salt"],
};

/** Tables of which the newest state counts, whatever a backup says: they stand with the keys. */
export const NEWEST_COUNTS: readonly string[] = ["suppressions", "erasures"];
