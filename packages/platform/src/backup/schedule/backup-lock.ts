/** The name under which one process at a time makes a backup, and nobody writes tables anew. */
export const BACKUP_LOCK = "backups";
