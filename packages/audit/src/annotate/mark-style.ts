/** How marks look in the drawing: on top of whatever the message's own styles say. */
export const MARK_STYLE: string = `
html{background:#fff!important;color:#1a1a1a;color-scheme:light;overflow-wrap:anywhere}
body{margin:12px!important;font:15px/1.5 system-ui,sans-serif}
table{max-width:100%!important}
.cns-box{display:inline-block!important;visibility:visible!important;opacity:1!important;box-sizing:border-box!important;
max-width:100%!important;margin:2px!important;padding:2px 8px!important;border-radius:3px!important;
font:13px/1.5 sans-serif!important;text-indent:0!important;vertical-align:middle!important;text-align:left!important}
.cns-ordinary{color:#4a5a57!important;background:#f3f5f3!important;border:1px dashed #a7b3ae!important}
.cns-tracker{color:#8c1d14!important;background:#fbeae7!important;border:1.5px solid #b3261b!important}
.cns-tracker b,.cns-number{font:bold 11px/1 sans-serif!important;font-variant-numeric:tabular-nums!important;color:#fff!important;
background:#b3261b!important;border-radius:2px!important;padding:3px 5px!important;display:inline-block!important;
text-decoration:none!important}
.cns-counted{border-bottom:2px solid #b3261b!important}
.cns-number{margin-left:3px!important;vertical-align:super!important}
.cns-chosen,:target{outline:3px solid #0a5561!important;outline-offset:3px!important;scroll-margin:35vh!important}
.cns-strip{margin:0 0 12px!important;padding:8px!important;background:#fff!important;border:0!important;
border-bottom:1px solid #d3dad6!important;font:13px/1.5 sans-serif!important;color:#1a1a1a!important;display:block!important}
.cns-text{white-space:pre-wrap!important;font:14px/1.5 ui-monospace,monospace!important}
@media(max-width:40rem){table{width:100%!important;min-width:0!important}}
`.trim();
