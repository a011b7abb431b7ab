import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import type * as ast from '../src/language/generated/ast.ts';
import { isNamed } from '../src/plan/file.ts';
import type { Finding } from '../src/plan/finding.ts';
import { exampleNames, exampleTexts } from './support/examples.ts';
import { check } from './support/plans.ts';

const root = new URL('../examples/', import.meta.url).pathname;

/** The lines of an `expected.txt`: severity (or `waived`), rule, file, block; `#` begins a comment. */
function expectedOf(folder: string): string[] {
    return readFileSync(join(root, folder, 'expected.txt'), 'utf8')
        .split('\n')
        .map(line => line.replace(/#.*/, '').trim())
        .filter(Boolean)
        .map(line => line.split(/\s+/).join('  '))
        .sort();
}

function inLine(finding: Finding): string {
    const { place, node } = finding;
    const file = place.file.uri.replace('file:///plan/', '');
    return [finding.waived ? 'waived' : finding.severity, finding.rule, file, blockName(node)].join('  ');
}

/** The innermost block or row around a node, by its name. */
function blockName(node: AstNode | undefined): string {
    for (let at = node; at; at = at.$container) {
        if (at.$type === 'Candidate') return (at as ast.Candidate).actor?.ref?.$refText ?? '';
        if (isNamed(at)) return at.name;
    }
    return '';
}

describe.each(exampleNames)('examples/%s', folder => {
    test('gives the findings that a reader of the guide expects, and no other', () => {
        const findings = [...check(exampleTexts(folder)).findings.values()].flat();
        expect(findings.map(inLine).sort()).toEqual(expectedOf(folder));
    });

    test('cites a source for each block of facts', () => {
        if (folder === 'riverton') return;
        const { assembly } = check(exampleTexts(folder));
        const without = assembly.plans
            .flatMap(plan => plan.members.flatMap(member => member.file.tree.blocks))
            .filter(block => block.source.length === 0)
            .filter(block => !/ours/.test(textAround(block)));
        expect(without.map(block => `${block.$type} ${block.name}`)).toEqual([]);
    });
});

/** A block with the comments before it. */
function textAround(block: AstNode): string {
    const text = block.$cstNode!.root.fullText;
    const before = text.slice(0, block.$cstNode!.offset);
    return text.slice(Math.max(0, before.lastIndexOf('\n\n')), block.$cstNode!.end);
}

test('the model plan uses every block and every property of the language', async () => {
    const { entriesOf, readShapes, shapesWithin } = await import('../src/language/shapes.ts');
    const { DeliveryGrammar } = await import('../src/language/generated/grammar.ts');
    const nodes = check(exampleTexts('riverton')).assembly.plans.flatMap(plan =>
        plan.members.flatMap(member => member.file.values),
    );
    const said = new Set(
        nodes.flatMap(node =>
            Object.entries(node)
                .filter(([, value]) => !Array.isArray(value) || value.length > 0)
                .map(([key]) => `${node.$type}.${key}`),
        ),
    );
    const [, ...blocks] = shapesWithin(readShapes(DeliveryGrammar()));
    const missing = blocks.flatMap(shape =>
        entriesOf(shape)
            .filter(entry => !said.has(`${shape.rule}.${entry.property}`))
            .map(entry => `${shape.rule}: ${entry.phrase.join(' ')}`),
    );
    // A waiver, a partial or a note is a way of speaking that any block has; the plan uses each of them somewhere.
    const own = missing.filter(entry => !/: (note|source|waive|partial because)$/.test(entry));
    expect(own).toEqual([]);
    for (const way of ['note', 'source', 'waivers', 'partial'])
        expect(
            [...said].some(entry => entry.endsWith(`.${way}`)),
            way,
        ).toBe(true);
});
