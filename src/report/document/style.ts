/** The style sheet of the report: a document to read on a screen and to sign on paper. */
export const styleSheet = `
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:var(--delivery-canvas);color:var(--delivery-ink);font:17px/1.55 'Source Sans 3','Source Sans Pro','Segoe UI','Noto Sans',system-ui,sans-serif}
body>*{max-width:1180px;margin-inline:auto;padding-inline:32px}
h1,h2,h3{font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:46px;margin:8px 0 12px}
h2{font-size:30px;margin:0 0 20px}
h3{font-size:21px;margin:34px 0 10px}
p{margin:0 0 12px;max-width:76ch}
a{color:var(--delivery-accent)}
code{font:0.86em/1.4 ui-monospace,SFMono-Regular,Consolas,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
.quiet{color:var(--delivery-muted)}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
.front{padding-top:96px;padding-bottom:56px}
.kind{color:var(--delivery-muted);font-size:19px;margin:0}
.lead{font-size:22px}
.mark{display:inline-block;border:1px solid var(--delivery-rule);border-radius:6px;padding:6px 14px;margin-top:22px}
.confidential .mark{border-color:var(--delivery-finding);color:var(--delivery-finding);font-weight:600}
.signatures{display:flex;flex-wrap:wrap;gap:48px;margin-top:72px}
.signature{display:flex;flex-direction:column;width:300px}
.line{border-bottom:1.5px solid var(--delivery-ink);height:44px;margin-bottom:8px}
nav{border-top:1px solid var(--delivery-rule);border-bottom:1px solid var(--delivery-rule);padding-block:28px}
nav h2{font-size:19px;margin-bottom:10px}
nav ol{list-style:none;margin:0;padding:0;columns:2 320px}
nav li{margin:3px 0;break-inside:avoid}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.number{color:var(--delivery-muted);margin-right:6px}
section{padding-top:64px}
dl{display:grid;grid-template-columns:minmax(150px,230px) 1fr;gap:8px 28px;margin:0 0 20px}
dt{color:var(--delivery-muted)}
dd{margin:0;max-width:76ch}
figure{margin:30px 0 38px}
figure svg{display:block;width:100%;height:auto;border:1px solid var(--delivery-band-line);border-radius:8px}
figure p{margin:10px 0 0}
details{margin-top:10px}
summary{cursor:pointer;color:var(--delivery-accent)}
table{border-collapse:collapse;margin:14px 0 22px;font-size:15px;width:100%}
caption{text-align:left;font-weight:600;padding-bottom:6px}
th,td{text-align:left;vertical-align:top;padding:6px 14px 6px 0;border-bottom:1px solid var(--delivery-band-line);font-weight:400}
thead th{color:var(--delivery-muted);font-weight:600;border-bottom-color:var(--delivery-rule)}
ul.findings,ul.questions{list-style:none;padding:0;margin:0 0 20px}
.findings li{border-left:4px solid var(--delivery-rule);padding:2px 0 2px 18px;margin:0 0 20px;break-inside:avoid}
.findings .error{border-color:var(--delivery-finding)}
.findings .warning{border-color:var(--delivery-voice)}
.findings .info{border-color:var(--delivery-accent)}
.findings p{margin:0 0 5px}
.questions li{padding-left:30px;position:relative;margin:0 0 9px;break-inside:avoid}
.questions li::before{content:'';position:absolute;left:2px;top:6px;width:13px;height:13px;border:1.5px solid var(--delivery-neutral);border-radius:3px}
footer{margin-top:72px;padding-block:24px 48px;border-top:1px solid var(--delivery-rule);color:var(--delivery-muted);font-size:15px}
footer p{max-width:none}
@media (max-width:640px){body>*{padding-inline:18px}h1{font-size:34px}dl{grid-template-columns:1fr}dd{margin-bottom:8px}figure{overflow-x:auto}figure svg{min-width:760px}}
@page{size:A4;margin:18mm 16mm 20mm}
@media print{
body{font-size:10.5pt}
body>*{max-width:none;padding-inline:0}
.front{min-height:225mm;padding-top:60mm;break-after:page}
nav{break-after:page;border:0}
section{break-before:page;padding-top:0}
section#findings,section#accepted{break-before:auto;padding-top:12mm}
figure{break-inside:avoid;margin:6mm 0}
figure.tall svg{max-height:235mm;width:auto;margin-inline:auto}
figure svg{border:0}
details{display:none}
h2,h3{break-after:avoid}
a{color:inherit;text-decoration:none}
.skip{display:none}
}
`.trim();
