import type * as ast from '../../language/generated/ast.ts';
import { powerTypesOf, spheresOf } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { latestJudgment, levelName, levelOf } from '../../plan/values.ts';
import type { Cell, Column, Row } from '../table.ts';
import { oneEach } from './one-each.ts';
import { tableKind } from './table-kind.ts';
import type { Viewer } from './viewer.ts';

const standings = { member: 'Members', candidate: 'Candidates', excluded: 'Excluded' } as const;

export default tableKind({
    id: 'coalition-table',
    title: 'Potential members of the coalition',
    module: '1D',
    exhibit: '1D.4',
    nothing: {
        sentence: 'Nobody is named for a guiding coalition yet. Write a candidate, with what you know:',
        example: [
            'candidate Governor {',
            '    alignment low "was never asked"',
            '    potential high',
            '    power     high',
            '}',
        ],
    },
    list: plan =>
        oneEach(plan.coalitions, {
            none: 'Potential members of the coalition',
            title: 'Potential members',
            isEmpty: coalition => coalition.candidates.length === 0,
        }),
    content(viewer, { title, about }, said) {
        const coalition = about as ast.Coalition;
        const rows = coalition.candidates.filter(
            row => row.actor?.ref && viewer.shows(viewer.plan.who(row.actor) ?? row),
        );
        const excluded = rows.filter(row => row.standing === 'excluded');
        const shown = viewer.confidential ? rows : rows.filter(row => row.standing !== 'excluded');
        const sections = (['member', 'candidate', 'excluded'] as const).flatMap(standing => {
            const own = shown.filter(row => row.standing === standing).sort(byPower);
            if (own.length === 0) return [];
            return [
                { title: `${standings[standing]} (${own.length})`, rows: own.map(row => tableRow(row, viewer, said)) },
            ];
        });
        const counts = sections.map(section => section.title.toLowerCase()).join(', ');
        return {
            title,
            subtitle:
                viewer.plan.aspirationsOf([coalition.aspirations]).filter(viewer.shows).map(titleOf).join('; ') ||
                undefined,
            description: [`${counted(shown.length, 'person', 'people')}: ${counts}.`],
            withheld: viewer.confidential
                ? undefined
                : `Alignment, potential and difficulties are withheld${excluded.length > 0 ? `; ${counted(excluded.length, 'excluded person', 'excluded people')} not shown` : ''}.`,
            spec: { columns: viewer.confidential ? columns : columns.filter(column => !column.judging), sections },
        };
    },
});

const columns: readonly (Column & { judging?: true })[] = [
    { title: 'Name and position', width: 250 },
    { title: 'Alignment', width: 180, group: 'Criteria to maximize', judging: true },
    { title: 'Potential', width: 160, group: 'Criteria to maximize', judging: true },
    { title: 'Relative power', width: 160, group: 'Criteria to maximize' },
    { title: 'Type of power', width: 150, group: 'Criteria to balance and diversify' },
    { title: 'Sphere of influence', width: 190, group: 'Criteria to balance and diversify' },
    { title: 'Difficulty with others', width: 230, group: 'Other considerations', judging: true },
];

function byPower(a: ast.Candidate, b: ast.Candidate): number {
    return (levelOf(b.power[0]) ?? 0) - (levelOf(a.power[0]) ?? 0);
}

function tableRow(row: ast.Candidate, viewer: Viewer, said: Map<string, unknown>): Row {
    const id = row.actor!.ref!.$refText;
    const node = `candidate:${id}`;
    said.set(node, row);
    const struck = row.standing === 'excluded';
    const cells: Cell[] = [
        [{ text: viewer.name(viewer.plan.who(row.actor)) || id, tone: struck ? 'struck' : 'strong' }],
        judged(latestJudgment(row.alignment[0])),
        judged(latestJudgment(row.potential[0])),
        judged(levelOf(row.power[0]) ? { level: levelOf(row.power[0])! } : undefined),
        powerTypesOf(row).map(text => ({ text })),
        spheresOf(viewer.plan, row, viewer.shows).map(text => ({ text, lines: 2 })),
        row.difficulties.flatMap(difficulty => difficultyCell(difficulty, viewer)),
    ];
    return { node, faded: struck, cells: cells.filter((_, i) => viewer.confidential || !columns[i]!.judging) };
}

function judged(judgment: { level: number; note?: string } | undefined): Cell {
    if (!judgment) return [];
    const level = { text: levelName(judgment.level), level: judgment.level };
    return judgment.note ? [level, { text: judgment.note, tone: 'muted' }] : [level];
}

function difficultyCell(difficulty: ast.Difficulty, { plan, name }: Viewer): Cell {
    const other =
        name(plan.who(difficulty.with)) || difficulty.with?.text || difficulty.with?.ref?.$refText || 'somebody';
    const note = difficulty.note[0]?.value;
    const remedy = difficulty.mitigated[0]?.value;
    return [
        { text: note ? `${other}: ${note}` : other },
        ...(remedy ? [{ text: `Remedy: ${remedy}`, tone: 'muted' as const }] : []),
    ];
}
