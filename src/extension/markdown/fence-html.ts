import type { DrawTextResult } from '../../protocol.ts';

/** Whatever stands in a page as text. */
export function escaped(text: string): string {
    const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text.replace(/[&<>"]/g, sign => names[sign]!);
}

/** What a fence shows, as a piece of the page. The picture comes from our own server, where all text in it is escaped. */
export function fenceHtml(answer: DrawTextResult | null | undefined, text: string, attributes: string): string {
    if (!answer) return `<pre${attributes}><code class="hljs language-delivery">${coloured(text)}</code></pre>\n`;
    const { svg, problem } = answer;
    const said = problem ? `<p class="delivery-problem">${inWords(problem)}</p>` : '';
    if (!svg) return `<div${attributes}>${said}<pre><code class="hljs">${coloured(text)}</code></pre></div>\n`;
    return `<div${attributes}><div class="delivery-picture">${svg}</div>${said}</div>\n`;
}

/** A message as a page shows it: what stands in backticks is from the plan's text. */
function inWords(message: string): string {
    return message
        .split('`')
        .map((part, i) => (i % 2 ? `<code>${escaped(part)}</code>` : escaped(part)))
        .join('');
}

const piece =
    /(\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|("[^"\n]*"?)|(^[ \t]*)([\p{L}][\p{L}\p{M}\w-]*)|(?<![\p{L}\w])(\d[\w.%-]*)/gmu;

/** The text of a plan in the classes that every Markdown page has colours for. */
function coloured(text: string): string {
    let html = '';
    let at = 0;
    const span = (kind: string, words: string) => `<span class="hljs-${kind}">${escaped(words)}</span>`;
    for (const match of text.matchAll(piece)) {
        const [whole, comment, string, indent, word, number] = match;
        html += escaped(text.slice(at, match.index));
        if (comment) html += span('comment', comment);
        else if (string) html += span('string', string);
        else if (word) html += indent + span('keyword', word);
        else if (number) html += span('number', number);
        at = match.index + whole.length;
    }
    return html + escaped(text.slice(at));
}
