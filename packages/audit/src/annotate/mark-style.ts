/** How marks look in the copy: on top of whatever the message's own styles say. */
export const MARK_STYLE: string = `
html{background:#fff!important;color:#1a1a1a;overflow-wrap:anywhere}
body{margin:12px!important;font:15px/1.5 system-ui,sans-serif}
table{max-width:100%!important}
.cns-box{display:inline-block!important;visibility:visible!important;opacity:1!important;box-sizing:border-box!important;
max-width:100%!important;margin:2px!important;padding:2px 8px!important;border-radius:4px!important;
font:13px/1.5 system-ui,sans-serif!important;text-indent:0!important;vertical-align:middle!important;text-align:left!important}
.cns-ordinary{color:#4d5358!important;background:#f1f3f4!important;border:1px dashed #a9b0b6!important}
.cns-tracker{color:#7a1f0b!important;background:#fdeee8!important;border:2px solid #c2410c!important}
.cns-tracker b,.cns-number{font:bold 11px/1 system-ui,sans-serif!important;color:#fff!important;background:#c2410c!important;
border-radius:9px!important;padding:2px 6px!important;display:inline-block!important}
.cns-counted{border-bottom:2px solid #c2410c!important;background:#fdeee8!important}
.cns-number{margin-left:3px!important;vertical-align:super!important}
.cns-chosen{outline:3px solid #1d4ed8!important;outline-offset:2px!important}
.cns-strip{margin:0 0 12px!important;padding:8px!important;background:#fff8f5!important;border:1px solid #f2c3ae!important;
font:13px/1.5 system-ui,sans-serif!important;color:#1a1a1a!important;display:block!important}
.cns-text{white-space:pre-wrap!important;font:14px/1.5 ui-monospace,monospace!important}
`.trim();
