/**
 * Writes `syntaxes/delivery.tmLanguage.json` from the grammar and the vocabularies, so that colouring cannot miss a
 * word that the parser knows, and beside it the grammar that finds plans in fences of Markdown. `node src/build/textmate.mjs` writes it, `--check` fails where it is not up to date.
 *
 * A line's first words decide what the rest of the line can hold: each property opens a region that ends with its
 * line and colours only the keywords and vocabulary words that its grammar rule allows there. What a line alone cannot
 * tell (a name that looks like a word of a vocabulary, several properties on one line) is left to semantic tokens.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { GrammarAST } from 'langium';
import { vocabularies } from '../guide/vocabulary.ts';
import { blockWords } from '../language/header-lines.ts';
import { createDeliveryServices } from '../language/module.ts';

const scope = name => `${name}.delivery`;
const name = '[\\p{L}][\\p{L}\\p{M}\\w-]*';
const wordEnd = '(?![\\p{L}\\p{M}\\w-])';
const wordStart = '(?<![\\p{L}\\p{M}\\w-])';
/** Where a property or a block can begin: at the start of a line, or right after a brace. */
const lineStart = '(?:^|(?<=[{}]))[ \\t]*';

/** One pattern for several phrases, the longer ones first, since `will` would hide `will not`. */
function anyOf(phrases) {
    return [...new Set(phrases)]
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .map(phrase => phrase.replaceAll(' ', '[ \\t]+'))
        .join('|');
}

/** All entries of all blocks, each with the entries that are said in the same way beside it. */
function* entriesOf(shape, seen = new Set()) {
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const entries of shape.entries.values()) {
        for (const entry of entries) {
            yield {
                entry,
                siblings: [...shape.entries.values()].flat().filter(other => other.property === entry.property),
            };
            if (entry.inner) yield* entriesOf(entry.inner, seen);
        }
    }
}

/** What can follow a property's first words on its line: keywords, vocabulary words, references, rules of the checker. */
function readLine(grammar, ruleName) {
    const found = { keywords: new Set(), words: new Set(), references: false, rules: false };
    const seen = new Set();
    const visitRule = called => {
        if (seen.has(called.name)) return;
        seen.add(called.name);
        if (called.name === 'RULE') found.rules = true;
        if (!GrammarAST.isParserRule(called)) return;
        for (const { word, also = [] } of vocabularies[called.name]?.words ?? []) {
            for (const spelling of [word, ...also]) found.words.add(spelling);
        }
        visit(called.definition);
    };
    const visit = element => {
        if (GrammarAST.isKeyword(element)) {
            if (/^[a-z]/.test(element.value)) found.keywords.add(element.value);
        } else if (GrammarAST.isRuleCall(element)) visitRule(element.rule.ref);
        else if (GrammarAST.isAssignment(element)) visit(element.terminal);
        else if (GrammarAST.isCrossReference(element)) found.references = true;
        else if (GrammarAST.isGroup(element)) {
            // What stands between braces begins lines of its own.
            const open = element.elements.findIndex(part => GrammarAST.isKeyword(part) && part.value === '{');
            for (const part of open < 0 ? element.elements : element.elements.slice(0, open)) visit(part);
        } else if (GrammarAST.isAlternatives(element)) for (const part of element.elements) visit(part);
    };
    const start = ruleName && grammar.rules.find(rule => rule.name === ruleName);
    if (start) visitRule(start);
    return found;
}

function readLanguage() {
    const services = createDeliveryServices();
    const headers = new Set();
    const properties = new Map();
    for (const { entry, siblings } of entriesOf(services.language.Shapes)) {
        const phrase = entry.phrase.join(' ');
        if (entry.inner?.named) {
            headers.add(phrase);
            continue;
        }
        const line = readLine(services.Grammar, entry.rule);
        // The words that begin this property do not come back later on its line.
        const starters = new Set(siblings.filter(one => one.rule === entry.rule).map(one => one.phrase[0]));
        for (const word of [...entry.phrase, ...starters]) line.keywords.delete(word);
        const same = properties.get(phrase);
        if (!same) properties.set(phrase, line);
        else {
            for (const word of line.keywords) same.keywords.add(word);
            for (const word of line.words) same.words.add(word);
            same.references ||= line.references;
            same.rules ||= line.rules;
        }
    }
    // `will` and `will not` are one region, so that the longer phrase is tried first.
    for (const [phrase, line] of properties) {
        const longer = [...properties.keys()].filter(other => other.startsWith(`${phrase} `));
        for (const word of longer.flatMap(other => other.slice(phrase.length + 1).split(' ')))
            line.keywords.delete(word);
    }
    return { headers: [...headers], properties };
}

/** Colours some words, where there are any. */
function oneOf(words, kind) {
    return words.size > 0 ? [{ match: `${wordStart}(?:${anyOf(words)})${wordEnd}`, name: scope(kind) }] : [];
}

/** One region for all properties whose lines can hold the same. */
function regions(properties) {
    const groups = new Map();
    for (const [phrase, { keywords, words, references, rules }] of properties) {
        const key = JSON.stringify([[...keywords].sort(), [...words].sort(), references, rules]);
        const group = groups.get(key) ?? { phrases: [], keywords, words, references, rules };
        group.phrases.push(phrase);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ phrases, keywords, words, references, rules }) => ({
        begin: `${lineStart}(${anyOf(phrases)})${wordEnd}`,
        beginCaptures: { 1: { name: scope('keyword.other.property') } },
        end: '$',
        patterns: [
            { include: '#comments' },
            { include: '#texts' },
            // Where a text was left open, a block's header line ends it and this line with it.
            { include: '#headers' },
            { include: '#continued' },
            ...(rules ? [{ include: '#rules' }] : []),
            ...oneOf(words, 'variable.other.enummember'),
            ...oneOf(keywords, 'keyword.other.connective'),
            { include: '#values' },
            ...(references ? [{ match: `${wordStart}${name}`, name: scope('variable.other') }] : []),
            { include: '#punctuation' },
        ],
    }));
}

function build() {
    const { headers, properties } = readLanguage();
    const blocks = anyOf(blockWords.map(word => (word === 'external' ? 'external influence' : word)));
    const title = '"[^"\\r\\n]*"';
    /** A line that surely begins a block ends a text that was left open, as it does for the parser. */
    const header = `^(?=[ \\t]*(?:${blocks})[ \\t]+${name}(?:[ \\t]+${title})?[ \\t]*(?:\\{|(?<=")[ \\t]*$))`;
    const rest = [
        { include: '#comments' },
        { include: '#texts' },
        { include: '#properties' },
        { include: '#continued' },
        { match: `${wordStart}for${wordEnd}`, name: scope('keyword.other.connective') },
        { include: '#punctuation' },
    ];
    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        information_for_contributors: ['Generated by src/build/textmate.mjs from the grammar. Do not edit.'],
        name: 'Delivery',
        scopeName: 'source.delivery',
        fileTypes: ['delivery'],
        patterns: [
            { include: '#comments' },
            { include: '#imports' },
            { include: '#headers' },
            { include: '#properties' },
            { include: '#texts' },
            { include: '#values' },
            { include: '#punctuation' },
        ],
        repository: {
            comments: {
                patterns: [
                    { begin: '/\\*\\*(?!/)', end: '\\*/', name: scope('comment.block.documentation') },
                    { begin: '/\\*', end: '\\*/', name: scope('comment.block') },
                    { match: '//.*$', name: scope('comment.line.double-slash') },
                ],
            },
            imports: {
                match: `${lineStart}(import)(?:[ \\t]+(private))?${wordEnd}`,
                captures: {
                    1: { name: scope('keyword.control.import') },
                    2: { name: scope('storage.modifier.private') },
                },
            },
            headers: {
                patterns: [
                    {
                        begin: `${lineStart}(${anyOf(headers)})[ \\t]+(${name})`,
                        beginCaptures: {
                            1: { name: scope('keyword.control.block') },
                            2: { name: scope('entity.name.type') },
                        },
                        end: '$',
                        patterns: [
                            ...rest.slice(0, -1),
                            { match: `${wordStart}${name}`, name: scope('variable.other') },
                            rest.at(-1),
                        ],
                    },
                    {
                        // Without a name yet; `action "…"` of a review is no header.
                        match: `${lineStart}(${anyOf(headers)})${wordEnd}(?![ \\t]*")`,
                        captures: { 1: { name: scope('keyword.control.block') } },
                    },
                ],
            },
            properties: { patterns: regions(properties) },
            texts: {
                patterns: [
                    {
                        begin: '"""',
                        end: `"""|${header}`,
                        name: scope('string.quoted.triple'),
                        patterns: [{ include: '#escapes' }],
                    },
                    {
                        begin: '"',
                        end: '"|$',
                        name: scope('string.quoted.double'),
                        patterns: [{ include: '#escapes' }],
                    },
                ],
            },
            escapes: { match: '\\\\["\\\\]', name: scope('constant.character.escape') },
            /** After a comma at a line's end the list goes on, in the region of its property. */
            continued: {
                begin: ',[ \\t]*(?=$|//|/\\*)',
                beginCaptures: { 0: { name: scope('punctuation.separator') } },
                end: '(?=[^\\s/])',
                patterns: [{ include: '#comments' }],
            },
            rules: { match: '[a-z][a-z-]*/[a-z][a-z-]*', name: scope('entity.other.attribute-name.rule') },
            values: {
                patterns: [
                    {
                        match: `${wordStart}(?:\\d{4}-[Qq]\\d+|\\d{4}/\\d{2,4}|\\d{4}-\\d{1,2}(?:-\\d{1,2})?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})${wordEnd}`,
                        name: scope('constant.numeric.date'),
                    },
                    { match: `${wordStart}\\d[A-Za-z]${wordEnd}`, name: scope('constant.numeric.component') },
                    { match: `${wordStart}[A-Z]{3}(?=[ \\t]+-?\\d)`, name: scope('keyword.other.unit.currency') },
                    {
                        match: `(?<![\\p{L}\\p{M}\\w])-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:(%)|${wordEnd})`,
                        name: scope('constant.numeric'),
                        captures: { 1: { name: scope('keyword.other.unit.percent') } },
                    },
                ],
            },
            punctuation: {
                patterns: [
                    { match: '\\{', name: scope('punctuation.section.block.begin') },
                    { match: '\\}', name: scope('punctuation.section.block.end') },
                    { match: ',', name: scope('punctuation.separator') },
                    { match: '=', name: scope('keyword.operator') },
                ],
            },
        },
    };
}

/** Colours plans in fences of Markdown, where it looks for them: in the editor of the page, by the grammar above. */
function buildFences() {
    return {
        scopeName: 'markdown.delivery.codeblock',
        injectionSelector: 'L:text.html.markdown',
        patterns: [
            {
                name: 'markup.fenced_code.block.markdown',
                // The first word alone says what a fence holds; the preview reads it in the same way.
                begin: '(^|\\G)([ \\t]*)(`{3,}|~{3,})[ \\t]*(delivery)([ \\t][^`]*)?$',
                beginCaptures: {
                    3: { name: 'punctuation.definition.markdown' },
                    4: { name: 'fenced_code.block.language.markdown' },
                    5: { name: 'fenced_code.block.language.attributes.markdown' },
                },
                end: '(^|\\G)(\\2|[ \\t]{0,3})(\\3)[ \\t]*$',
                endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
                patterns: [
                    {
                        begin: '(^|\\G)([ \\t]*)(.*)',
                        while: '(^|\\G)(?![ \\t]*(`{3,}|~{3,})[ \\t]*$)',
                        contentName: 'meta.embedded.block.delivery',
                        patterns: [{ include: 'source.delivery' }],
                    },
                ],
            },
        ],
    };
}

const written = { 'delivery.tmLanguage.json': build(), 'delivery-markdown.tmLanguage.json': buildFences() };
for (const [name, grammar] of Object.entries(written)) {
    const target = new URL(`../../syntaxes/${name}`, import.meta.url);
    const text = `${JSON.stringify(grammar, undefined, 2)}\n`;
    if (!process.argv.includes('--check')) writeFileSync(target, text);
    else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
        console.error(`syntaxes/${name} is not up to date: run \`npm run generate\`.`);
        process.exitCode = 1;
    }
}
