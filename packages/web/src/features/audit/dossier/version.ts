/** Named in the manifest of a dossier; held to the package's own by a test. */
export const version = "0.1.0";
