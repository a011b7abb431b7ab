import type { AstNode } from 'langium';
import { reference } from '../../language/reference.ts';
import { entriesOf, phraseOf, type Shape, shapesWithin } from '../../language/shapes.ts';
import { keywordPlace, type Place, type PlanFile, placeOf } from '../file.ts';
import type { Finding } from '../finding.ts';
import { saidRange } from '../parts.ts';

interface Once {
    readonly property: string;
    readonly phrase: string;
    /** Where the property holds several phrases, how to tell them apart. */
    readonly tell?: (value: AstNode) => string;
}

/** The properties that a block may say once, by grammar rule; worked out from grammar and reference. */
export function onceTable(plan: Shape): ReadonlyMap<string, readonly Once[]> {
    const table = new Map<string, Once[]>();
    for (const shape of shapesWithin(plan)) {
        const once: Once[] = [];
        table.set(shape.rule, once);
        const properties = reference[shape.rule]?.properties ?? {};
        for (const entry of entriesOf(shape)) {
            const phrase = phraseOf(entry);
            const said = properties[phrase];
            if (!said || said.many) continue;
            if (entry.property === 'positions') {
                once.push({
                    property: 'positions',
                    phrase,
                    tell: value => (value as AstNode & { when?: string }).when ?? '',
                });
            } else if (!once.some(other => other.property === entry.property)) {
                once.push({ property: entry.property, phrase });
            }
        }
    }
    return table;
}

/** Checks that a block says once what can be said only once. */
export function checkSaidTwice(file: PlanFile, table: ReadonlyMap<string, readonly Once[]>): Finding[] {
    const findings: Finding[] = [];
    for (const node of file.values) {
        const once = table.get(node.$type);
        if (!once) continue;
        const record = node as unknown as Record<string, unknown>;
        for (const { property, phrase, tell } of once) {
            const said = record[property];
            if (!Array.isArray(said) || said.length < 2) continue;
            const same = tell ? said.filter(value => tell(value) === phrase) : said;
            for (const again of same.slice(1)) {
                const first = linePlace(same[0], node);
                findings.push({
                    rule: 'value/said-twice',
                    severity: 'error',
                    message: `\`${phrase}\` is said already, and only once counts. Keep one of the two.`,
                    place: linePlace(again, node),
                    node,
                    related: [{ place: first, message: 'It is said here first.' }],
                });
            }
        }
    }
    return findings;
}

/** The place of the keywords that a value is said with; of its first word where it has none before it. */
function linePlace(value: unknown, block: AstNode): Place {
    if (typeof value !== 'object' || value === null) return keywordPlace(block);
    const node = value as AstNode;
    const { file, offset } = placeOf(node);
    const start = saidRange(node).offset;
    const keywords = file.text.slice(start, offset).trimEnd();
    return keywords === '' ? keywordPlace(node) : { file, offset: start, length: keywords.length };
}
