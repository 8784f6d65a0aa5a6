/** How a file is packed, by its first bytes (PKWARE APPNOTE §4.3; RFC 1952 §2.3.1). */
export function packedKind(start: Uint8Array): "zip" | "gzip" | null {
  if (start[0] === 0x1f && start[1] === 0x8b && start[2] === 8) return "gzip";
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  // A file header, or the end record that an empty archive begins with.
  const isHeader = (start[2] === 3 && start[3] === 4) || (start[2] === 5 && start[3] === 6);
  return isZip && isHeader ? "zip" : null;
}
