/** Where a fact about a platform comes from, so that it can be checked and disputed. */
export interface Origin {
  /**
   * `message` seen in a received message · `pair` compared in two copies of one mailing ·
   * `source` read in the program's source · `docs` the vendor's or a registry's own page ·
   * `list` a maintained public list · `knowledge` none of these: it never proves anything.
   */
  readonly kind: "message" | "pair" | "source" | "docs" | "list" | "knowledge";
  readonly where: string;
}
