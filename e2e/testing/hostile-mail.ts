/** Everything a mail might try when a page shows it. All hosts are its own; none may be asked. */
const HTML = `<!doctype html><html><head>
<base href="https://base.hostile.example/">
<meta http-equiv="refresh" content="0;url=https://refresh.hostile.example/">
<link rel="stylesheet" href="https://css.hostile.example/a.css">
<link rel="preload" as="image" href="https://preload.hostile.example/a.png">
<link rel="dns-prefetch" href="//dns.hostile.example"><link rel="preconnect" href="https://pre.hostile.example">
<link rel="icon" href="https://icon.hostile.example/i.ico">
<style>@import url(https://import.hostile.example/i.css);
@font-face{font-family:f;src:url(https://font.hostile.example/f.woff)}
body{font-family:f;background:url(https://bg.hostile.example/b.png)}
</style><style></style><img src=x onerror="parent.didRun=1;didRun=1"><script>top.didRun=1</script></style>
<script>window.didRun = 1; parent.didRun = 1; top.didRun = 1;</script>
<script src="https://script.hostile.example/s.js"></script>
</head><body onload="parent.didRun=1" background="https://bodybg.hostile.example/b.png">
<img src="https://img.hostile.example/a.png" onerror="parent.didRun=1" width="1" height="1">
<img srcset="https://srcset.hostile.example/1.png 1x, https://srcset.hostile.example/2.png 2x">
<picture><source srcset="https://source.hostile.example/s.png"><img src="https://picture.hostile.example/p.png"></picture>
<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='https://datasvg.hostile.example/x'/></svg>">
<img src="/relative.png"><img src="//schemeless.hostile.example/x.png">
<svg><image href="https://svg.hostile.example/i.png"/><use href="https://use.hostile.example/u.svg#a"/><script>parent.didRun=1</script><a href="javascript:parent.didRun=1"><text>x</text></a></svg>
<math><mtext><style><img src=x onerror="parent.didRun=1"></style></mtext></math>
<iframe src="https://frame.hostile.example/"></iframe><iframe srcdoc="<script>parent.didRun=1</script>"></iframe>
<object data="https://object.hostile.example/o"></object><embed src="https://embed.hostile.example/e">
<video src="https://video.hostile.example/v" poster="https://poster.hostile.example/p" autoplay></video>
<audio src="https://audio.hostile.example/a" autoplay></audio>
<form action="https://form.hostile.example/f" method="post"><input name="q" autofocus onfocus="parent.didRun=1"><input type="image" src="https://inputimage.hostile.example/i"><button>Send</button></form>
<details open ontoggle="parent.didRun=1"><summary>s</summary></details>
<div style="background-image:url(https://inline.hostile.example/i.png);position:fixed;inset:0;z-index:9999">cover</div>
<a href="javascript:parent.didRun=1" ping="https://ping.hostile.example/p" target="_top">run</a>
<a href="https://click.hostile.example/c?u=Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA" target="_top">go</a>
<mark-box data-mark="1" onclick="parent.didRun=1">not ours</mark-box>
<noscript><img src="https://noscript.hostile.example/n.png"></noscript>
<template><img src="https://template.hostile.example/t.png"></template>
<!--[if gte mso 9]><v:fill src="https://vml.hostile.example/v.png"/><![endif]-->
<!--><img src=x onerror="parent.didRun=1">--></body></html>`;

export const HOSTILE_MAIL = [
  "From: <img src=x onerror=didRun=1> <mallory@hostile.example>",
  "To: ada@reader.example",
  "Subject: </title><script>didRun=1</script> urgent",
  "Date: Wed, 14 Sep 2022 10:02:11 +0200",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  HTML,
].join("\r\n");
