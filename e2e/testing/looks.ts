/**
 * The two forms in which every page is looked at. What a scheme and a width can break they break
 * apart from each other: two of the four pairs find it.
 */
export const LOOKS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "dark", width: 390 },
] as const;
