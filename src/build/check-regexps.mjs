// Holds every regular expression of the sources to linear time: no text, however long, may make one slow. The analysis is
// scslre's, which eslint-plugin-regexp uses; it knows lookarounds, and takes a second for all of them.
import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';
import scslre from 'scslre';

const root = new URL('../../', import.meta.url).pathname;

/** A regular expression that is put together stands here as what it can be at its worst. */
const hole = '(?:w|x+)';

const wrong = [];
let count = 0;
for (const path of globSync('src/**/*.{ts,mjs}', { cwd: root })) {
    if (/generated/.test(path)) continue;
    const text = readFileSync(root + path, 'utf8');
    for (const { source, flags, start } of expressionsIn(path, text)) {
        count++;
        const line = text.slice(0, start).split('\n').length;
        for (const why of slowIn(source, flags)) wrong.push(`${path}:${line}: /${source}/${flags} ${why}`);
    }
}
if (wrong.length > 0) {
    console.error(
        `${wrong.join('\n')}\n\nWrite it so that no two parts of it can take the same letters, or read the text by hand.`,
    );
    process.exitCode = 1;
} else console.log(`${count} regular expressions, all linear.`);

/** The regular expressions of a file: literals, and those that are made of a text. */
function expressionsIn(path, text) {
    const found = [];
    new Visitor({
        Literal(node) {
            if (node.regex) found.push({ source: node.regex.pattern, flags: node.regex.flags, start: node.start });
        },
        NewExpression(node) {
            if (node.callee.name !== 'RegExp') return;
            const [made, flags] = node.arguments;
            found.push({ source: textOf(made), flags: flags?.value ?? '', start: node.start });
        },
    }).visit(parseSync(path, text).program);
    return found;
}

function textOf(node) {
    if (node.type === 'Literal') return String(node.value);
    if (node.type !== 'TemplateLiteral') return hole;
    return node.quasis.map(({ value }, i) => value.cooked + (i < node.expressions.length ? hole : '')).join('');
}

/** What makes an expression slow: two parts that trade letters, or one that is tried from every letter on. */
function slowIn(source, flags) {
    const { reports } = scslre.analyse(
        { source, flags },
        { assumeRejectingSuffix: false, reportTypes: { Move: true } },
    );
    const why = reports.map(({ type, exponential, quant, startQuant, endQuant }) => {
        const parts = [quant ?? startQuant, endQuant].filter(part => part).map(({ raw }) => raw);
        const how = exponential ? 'exponential' : 'polynomial';
        return `${how} time: ${parts.join(' and ')}${type === 'Move' ? ', from every letter on' : ''}`;
    });
    return new Set(why);
}
