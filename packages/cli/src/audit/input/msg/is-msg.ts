const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** Whether bytes begin as a compound file does ([MS-CFB] §2.2), which is what a .msg is. */
export function isMsg(bytes: Uint8Array): boolean {
  return SIGNATURE.every((octet, index) => bytes[index] === octet);
}
