/** The value of each octet as a hexadecimal digit of either case; -1 for all others. */
export const HEX_VALUES = Int8Array.from({ length: 256 }, (_, octet) =>
  "0123456789abcdef".indexOf(String.fromCharCode(octet).toLowerCase()),
);
