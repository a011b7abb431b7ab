import type { AstNode } from 'langium';
import type { Candidate, Waiver } from '../language/generated/ast.ts';
import type { Place, PlanFile } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';
import { isInJudgment, judgmentsOf } from '../plan/judgments.ts';
import { isJudgingWaiver, isWaiverOfJudgments } from '../principles/judging-rules.ts';
import { lineAround, lineStarts, positionAt, textAround } from './lines.ts';

/*
 * Which parts of a text are judgments about people. What the parser has understood is told from its nodes; damage is
 * told from the words of the lines, because a broken line must not say more than a whole one.
 */

/** Whether a finding marks, or may quote, a judgment about somebody. */
export function isAboutPeople(finding: Finding): boolean {
    const { node, place, rule } = finding;
    if (node && isInJudgment(node)) return true;
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        // What is said of a waiver itself names its rule, and not its reason.
        const tells = rule.startsWith('waiver/') ? isWaiverOfJudgments : isJudgingWaiver;
        if (at.$type === 'Waiver' && tells(at as Waiver)) return true;
    }
    const { file, offset, length } = place;
    const inside = (node: AstNode) => overlaps(node, offset, offset + length);
    if (nodesOf(file, 'Candidate').some(row => inside(row) && judgmentsOf(row as Candidate).some(inside))) return true;
    return rule.startsWith('syntax/') && (isInCoalition(place) || waiving.test(textAround(place.file, place.offset)));
}

/** Whether the line of a finding may be shown: nothing on it is, or may be, a judgment about somebody. */
export function isQuotable({ place, rule }: Finding): boolean {
    const { start, end } = lineAround(place.file, place.offset);
    const onLine = (node: AstNode) => overlaps(node, start, end);
    const isHeader = nodesOf(place.file, 'Coalition').some(
        ({ $cstNode: cst }) => cst && start <= cst.offset && cst.offset <= end,
    );
    if ((isInCoalition(place) && !isHeader) || nodesOf(place.file, 'Candidate').some(onLine)) return false;
    if (rule.startsWith('syntax/') && /["“”]/.test(textAround(place.file, place.offset))) return false;
    return !nodesOf(place.file, 'Waiver').some(one => onLine(one) && isJudgingWaiver(one as Waiver));
}

function overlaps({ $cstNode: cst }: AstNode, start: number, end: number): boolean {
    return cst !== undefined && cst.offset <= end && start <= cst.end;
}

const waiving = /\bwaive\b|\bcoalition\//;
const coalitionLine =
    /^\s*(?:coalition|member|candidate|excluded)\b|\b(?:alignment|potential|difficulty|mitigated|contact)\b/;
const otherBlock = /^(?:import|system|external|aspiration|metric|actor|activity|action|review|unit)\b/;

const coalitionLines = new WeakMap<PlanFile, ReadonlySet<number>>();

/** Whether a place lies on the lines of a coalition, told from the lines' words alone. */
function isInCoalition({ file, offset }: Place): boolean {
    let lines = coalitionLines.get(file);
    if (!lines) {
        const found = new Set<number>();
        let inside = false;
        lineStarts(file).forEach((start, i, starts) => {
            const text = file.text.slice(start, starts[i + 1]);
            inside = coalitionLine.test(text) || (inside && !otherBlock.test(text));
            if (inside) found.add(i + 1);
        });
        lines = found;
        coalitionLines.set(file, lines);
    }
    return lines.has(positionAt(file, offset).line);
}

type Kind = 'Candidate' | 'Coalition' | 'Waiver';

const byKind = new WeakMap<PlanFile, Record<Kind, AstNode[]>>();

function nodesOf(file: PlanFile, kind: Kind): readonly AstNode[] {
    let kinds = byKind.get(file);
    if (!kinds) {
        kinds = { Candidate: [], Coalition: [], Waiver: [] };
        for (const node of file.values) if (node.$type in kinds) kinds[node.$type as Kind].push(node);
        byKind.set(file, kinds);
    }
    return kinds[kind];
}
