import { type AstNode, GrammarUtils } from 'langium';
import type { Waiver } from '../../src/language/generated/ast.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { generatePlan } from './generate/plans.ts';
import { Random } from './generate/random.ts';
import { parse, services } from './plans.ts';

/*
 * Plans in which everything confidential is marked. What is confidential is said here once more, from the documents and
 * not from the product: it is what the product is held against.
 */

/** What of a row of a coalition anybody may know. */
const openInRow = new Set(['actor', 'power', 'type', 'sphere', 'source']);

const judging = new Set(principles.filter(one => one.withheld).map(({ id }) => id));

/** What every marked text and name holds, and nothing else does. */
export const canary = /zq/i;

/** A word of a plan that is a judgment about somebody, by its place. */
export interface Secret {
    readonly path: string;
    readonly offset: number;
    readonly length: number;
    readonly kind: 'text' | 'level';
}

/** Files by path, with the places of the judgments in them. */
export interface MarkedPlan {
    readonly files: Record<string, string>;
    readonly secrets: readonly Secret[];
}

/** A plan made from the grammar in which each confidential text, and each name of a private import, is a canary. */
export function markedPlan(seed: number): MarkedPlan {
    const files = generatePlan(seed, { said: 0.7, blocks: 18 });
    // Its people are private now and then, and so are their names.
    if (seed % 3 === 0 && files['plan.delivery']!.includes('import "people'))
        files['plan.delivery'] = files['plan.delivery']!.replace('import "people', 'import private "people');
    if (seed % 2 === 0) hideSome(files, new Random(seed));
    const privates = [...files['plan.delivery']!.matchAll(/import private "([^"]*)"/g)].map(([, path]) => path!);
    const isPrivate = (path: string) => privates.includes(path);
    let number = 100;
    for (const [path, text] of Object.entries(files)) {
        let result = text;
        const places = textsIn(text, isPrivate(path)).sort((a, b) => b.offset - a.offset);
        for (const { offset, length } of places)
            result = `${result.slice(0, offset)}"Zq${number++}"${result.slice(offset + length)}`;
        files[path] = result;
    }
    const { keywords } = services.parser.TokenBuilder;
    const names = privates.flatMap(path => parse(files[path] ?? '').names.map(one => one.name));
    // A word of the language that is a name, too, cannot be changed by looking for it.
    for (const name of names.filter(one => !keywords.has(one))) {
        for (const [path, text] of Object.entries(files))
            files[path] = text.replace(new RegExp(`(?<![\\p{L}\\w"-])${name}(?![\\p{L}\\w-])`, 'gu'), `Zq${name}`);
    }
    const secrets = Object.entries(files).flatMap(([path, text]) => secretsIn(path, text, isPrivate(path)));
    return { files, secrets };
}

/** The plan with a secret that says something else. What it says is as long, so that no other place moves. */
export function changed({ files }: MarkedPlan, { path, offset, length, kind }: Secret): Record<string, string> {
    const text = files[path]!;
    const old = text.slice(offset, offset + length);
    const other = kind === 'level' ? (old === 'low' ? 'high' : 'low') : `"${'Qz0123456789'.slice(0, length - 2)}"`;
    return { ...files, [path]: text.slice(0, offset) + other + text.slice(offset + length) };
}

/** Blocks of any kind are in a private import, and not only those that a plan is told to keep there. */
function hideSome(files: Record<string, string>, random: Random): void {
    let text = files['plan.delivery']!;
    const hidden: string[] = [];
    for (const block of parse(text).tree.blocks.toReversed()) {
        if (block.$type === 'System' || !block.$cstNode || random.chance(0.65)) continue;
        const { offset, end } = block.$cstNode;
        hidden.unshift(text.slice(offset, end));
        text = text.slice(0, offset) + text.slice(end);
    }
    files['plan.delivery'] = `import private "private/more.delivery"\n${text}`;
    files['private/more.delivery'] = `${hidden.join('\n')}\n`;
}

interface Range {
    readonly offset: number;
    readonly length: number;
}

/** The quoted texts that must not leave: all of a private file, and in an open one what judges somebody. */
function textsIn(text: string, all: boolean): Range[] {
    const found: Range[] = [];
    for (const node of parse(text).values) {
        if (node.$type === 'Import' || (!all && !isSecret(node))) continue;
        for (const [property, value] of Object.entries(node)) {
            if (typeof value !== 'string' || property.startsWith('$')) continue;
            const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
            if (cst?.text.startsWith('"')) found.push({ offset: cst.offset, length: cst.length });
        }
    }
    return found;
}

function secretsIn(path: string, text: string, isPrivate: boolean): Secret[] {
    const texts = textsIn(text, isPrivate)
        .filter(({ offset, length }) => canary.test(text.slice(offset, offset + length)))
        .map(range => ({ path, kind: 'text' as const, ...range }));
    const levels = parse(text)
        .values.filter(node => node.$type === 'Level' && isSecret(node))
        .map(({ $cstNode: cst }) => ({ path, kind: 'level' as const, offset: cst!.offset, length: cst!.length }));
    return [
        ...texts,
        ...levels.filter(({ offset, length }) => /^(?:low|high)$/.test(text.slice(offset, offset + length))),
    ];
}

function isSecret(node: AstNode): boolean {
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        if (at.$type === 'Waiver' && judging.has((at as Waiver).rule)) return true;
        if (at.$type === 'Candidate' && (at as unknown as { standing: string }).standing === 'excluded') return true;
        if (at.$container?.$type === 'Candidate' && !openInRow.has(at.$containerProperty!)) return true;
    }
    return false;
}
