/** The style sheet of the report: a document to read on a screen and to sign on paper. */
export const styleSheet = `
*{box-sizing:border-box}
html{scroll-behavior:smooth}
body{margin:0;background:var(--delivery-canvas);color:var(--delivery-ink);font:17px/1.55 'Source Sans 3','Source Sans Pro','Segoe UI','Noto Sans',system-ui,sans-serif}
body>*{max-width:1180px;margin-inline:auto;padding-inline:32px}
h1,h2,h3,h4{font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:46px;margin:8px 0 12px}
h2{font-size:30px;margin:0 0 20px}
h3{font-size:21px;margin:34px 0 10px}
p{margin:0 0 12px;max-width:76ch}
a{color:var(--delivery-accent)}
code{font:0.86em/1.4 ui-monospace,SFMono-Regular,Consolas,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}
.quiet{color:var(--delivery-muted)}
.skip{position:absolute;left:-999px}
.skip:focus{position:static}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.front{padding-top:72px;padding-bottom:48px}
.front figure{max-width:min(100%,860px);margin:28px 0 0}
.front figcaption{display:none}
.kind{color:var(--delivery-muted);font-size:19px;margin:0}
.lead{font-size:22px}
.mark{display:inline-block;border:1px solid var(--delivery-rule);border-radius:6px;padding:6px 14px;margin-top:22px}
.confidential .mark{border-color:var(--delivery-finding);color:var(--delivery-finding);font-weight:600}
.signatures{display:grid;grid-template-columns:minmax(200px,380px) 160px;gap:20px 40px;margin-top:36px}
.signature{display:flex;flex-direction:column}
.line{border-bottom:1.5px solid var(--delivery-ink);height:38px;margin-bottom:6px}
nav{border-top:1px solid var(--delivery-rule);border-bottom:1px solid var(--delivery-rule);padding-block:28px}
nav h2{font-size:19px;margin-bottom:10px}
nav ol{list-style:none;margin:0;padding:0}
nav>ol{columns:2 380px;column-gap:48px}
nav li{margin:4px 0;break-inside:avoid}
nav ol ol{margin:0 0 8px 31px;font-size:15px}
nav a{text-decoration:none}
nav a:hover{text-decoration:underline}
.number{color:var(--delivery-muted);margin-right:6px}
section{padding-top:64px}
dl{margin:0 0 20px}
dl>div{display:grid;grid-template-columns:minmax(150px,230px) 1fr;gap:0 28px;margin:0 0 8px}
dt{color:var(--delivery-muted)}
dd{margin:0;max-width:76ch}
figure{margin:30px 0 38px;max-width:min(100%,var(--width))}
.picture{overflow-x:auto;border:1px solid var(--delivery-band-line);border-radius:8px}
.picture svg{display:block;width:100%;height:auto}
.own .picture svg{min-width:min(var(--width),1100px)}
figcaption{margin:8px 0 0;color:var(--delivery-muted);font-size:15px}
.tables{margin:26px 0 34px}
.table{overflow-x:auto}
body{counter-reset:figure}
figcaption::before{counter-increment:figure;content:'Figure ' counter(figure) '. '}
h4{font-size:17px;font-weight:600;margin:0 0 10px}
details{margin-top:10px}
summary{cursor:pointer;color:var(--delivery-accent)}
table{border-collapse:collapse;margin:14px 0 22px;font-size:15px;width:100%}
caption{text-align:left;font-weight:600;font-size:17px;padding-bottom:6px}
th,td{text-align:left;vertical-align:top;padding:6px 14px 6px 0;border-bottom:1px solid var(--delivery-band-line);font-weight:400}
tbody th{font-weight:600}
.short{white-space:nowrap}
.group th{padding-top:16px;font-size:16px;border-bottom-color:var(--delivery-rule)}
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
@media (max-width:640px){body>*{padding-inline:18px}h1{font-size:34px}dl>div,.signatures{grid-template-columns:1fr}.picture svg{min-width:720px}.table table{min-width:560px}}
@media print{
body{font-size:10pt}
body>*{max-width:none;padding-inline:0}
h1{font-size:30pt;margin:2mm 0 3mm}
h2{font-size:19pt;margin:0 0 5mm}
h3{font-size:13pt;margin:8mm 0 2.5mm}
h4{font-size:10.5pt;margin:0 0 2mm}
.kind,.lead{font-size:12.5pt}
.front{padding:14mm 0 0;break-after:page}
.front figure{max-width:150mm;margin:8mm 0 0}
.mark{margin-top:3mm;padding:1.5mm 4mm}
.signatures{margin-top:6mm;grid-template-columns:90mm 40mm;gap:3mm 12mm}
.line{height:11mm;margin-bottom:1mm}
nav{border:0;padding:0}
nav h2{font-size:13pt}
nav>ol{columns:2}
nav ol ol{font-size:9pt}
section{break-before:page;padding-top:0}
section.brief,section#foundation,section#findings,section#accepted{break-before:auto;padding-top:12mm}
figure{break-inside:avoid;margin:5mm 0;max-width:none}
.picture{border:0;overflow:visible}
.picture svg,.own .picture svg{width:var(--on-paper);max-width:100%;min-width:0}
.front .picture svg{width:100%}
figcaption,.quiet{font-size:9pt}
details{display:none}
.table{overflow:visible}
table{font-size:8.5pt;margin:2mm 0 5mm}
th,td{padding:1mm 3mm 1mm 0}
caption{font-size:10.5pt}
.group th{padding-top:3mm;font-size:9pt;break-after:avoid}
dl>div{break-inside:avoid;grid-template-columns:42mm 1fr;gap:0 6mm;margin:0 0 1.5mm}
thead{display:table-header-group}
tr{break-inside:avoid}
caption,h2,h3,h4{break-after:avoid}
a{color:inherit;text-decoration:none}
.skip{display:none}
footer{margin-top:12mm;font-size:9pt}
}
`.trim();

/** Sheets of paper, and how high a picture may be on them below a heading and a few facts. */
const sheets: Readonly<Record<string, string>> = {
    A4: '195mm',
    'A4-landscape': '110mm',
    A3: '320mm',
    'A3-landscape': '195mm',
    A2: '490mm',
    'A2-landscape': '320mm',
};

/** The pages that the report is printed on: the running title, the number of the page, and the paper of large pictures. */
export function pageCss(title: string, confidential: boolean): string {
    const quoted = [...title.slice(0, 90)].map(one => (/[\p{L}\p{N} ]/u.test(one) ? one : hex(one))).join('');
    const small = "font:9pt 'Source Sans 3',sans-serif;color:#525f73";
    const mark = confidential
        ? `@top-right{content:"Confidential";${small.replace('#525f73', '#b5162d;font-weight:600')}}`
        : '';
    const own = Object.entries(sheets).map(
        ([size, height]) =>
            `@page ${size}{size:${size.replace('-', ' ')}}\n@media print{div.own.${size}{page:${size};break-before:page;break-after:page;margin:0}.own.${size} .picture svg{max-height:${height}}}`,
    );
    return [
        `@page{size:A4;margin:18mm 16mm 20mm;@top-left{content:"${quoted}";${small}}${mark}@bottom-left{content:"Foundation for delivery";${small}}@bottom-right{content:counter(page) " / " counter(pages);${small}}}`,
        '@page:first{@top-left{content:""}@bottom-left{content:""}@bottom-right{content:""}}',
        ...own,
    ].join('\n');
}

/** A character that means nothing in a style sheet, nor in the page around it. */
function hex(character: string): string {
    return `\\${character.codePointAt(0)!.toString(16)} `;
}
