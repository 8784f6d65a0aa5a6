/**
 * Files that run when they are opened: mailbox providers turn a whole mail away for one of them, and
 * a sender whose mails carry them is soon taken for one who spreads worse.
 */
const PROGRAMS =
  "apk appx bat cab chm cmd com cpl dll dmg exe hta img ins " +
  "iso isp jar js jse lnk mde msc msi msix msp mst pif ps1 " +
  "reg scr sct shb sys vb vbe vbs vhd vxd wsc wsf wsh docm " +
  "dotm xlsm xltm pptm potm";

/** Pages: opened from a mail they can ask any server, which then knows that they were opened. */
const PAGES = "htm html mht mhtml shtml svg svgz xht xhtml";

const REFUSED: ReadonlySet<string> = new Set(`${PROGRAMS} ${PAGES}`.split(" "));

/** By type, for a file that hides its kind behind another ending. */
const REFUSED_TYPES =
  /^(?:text\/html|image\/svg\+xml|application\/(?:xhtml\+xml|x-msdownload|x-msdos-program|x-sh|javascript|hta|java-archive))$/;

/** Whether a file of this name and type may not go with a message. */
export function isRefusedFile(name: string, mediaType: string): boolean {
  // Some systems drop dots and spaces from the end, and then see another ending.
  const bare = name.toLowerCase().replace(/[. ]{1,100}$/, "");
  return REFUSED.has(bare.slice(bare.lastIndexOf(".") + 1)) || REFUSED_TYPES.test(mediaType);
}
