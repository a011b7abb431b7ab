import type { AstNode } from 'langium';
import { components } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { latestRating, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { lastDay } from '../../plan/values.ts';
import type { Rating } from '../ratings.ts';
import { type Cell, gap, plain, type Row } from '../table.ts';
import { tableKind } from './table-kind.ts';
import type { Viewer } from './viewer.ts';

/** An action, wherever it is said. */
interface Said {
    readonly node: AstNode;
    readonly id: string;
    readonly text: string;
    readonly horizon?: string;
    readonly subjects: readonly string[];
    readonly components: readonly string[];
    readonly owner?: ast.Someone;
    readonly by?: ast.When;
    readonly done?: ast.When;
}

const horizons = [
    { title: 'Short-term actions', of: 'short-term' },
    { title: 'Long-term actions', of: 'long-term' },
    { title: 'Without a horizon', of: undefined },
];

export default tableKind({
    id: 'actions',
    title: 'Actions, and the move toward green',
    module: '1B',
    exhibit: '1B.8',
    nothing: {
        sentence: 'No action is written yet. Say what will be done, for which component, by whom and when:',
        example: ['action "One table a month" short-term for 2A owner Chief by 2026-06'],
    },
    has: plan => plan.actions.length + plan.reviews.reduce((sum, review) => sum + review.actions.length, 0) > 0,
    content(viewer, _, said) {
        const all = actionsOf(viewer);
        const late = all.filter(action => isLate(action, viewer));
        const done = all.filter(action => action.done).length;
        const sections = horizons.flatMap(({ title, of }) => {
            const own = all.filter(({ horizon }) => horizon === of).sort(byDay);
            return own.length === 0 ? [] : [{ title, rows: own.map(action => row(action, viewer, said)) }];
        });
        const ownerless = all.filter(({ owner }) => !owner).length;
        return {
            title: 'Actions, and the move toward green',
            subtitle: `${counted(all.length, 'action')}: ${done} done, ${late.length} overdue, ${ownerless} without an owner`,
            description: [
                `${counted(all.length, 'action')}, ${done} done.`,
                ...late.map(({ text, by }) => `Overdue since ${by!.text}: ${text}.`),
            ],
            spec: {
                columns: [
                    { title: 'Action', width: 360 },
                    { title: 'For', width: 230 },
                    { title: 'Rated', width: 200 },
                    { title: 'Aiming for', width: 200 },
                    { title: 'Owner', width: 190 },
                    { title: 'By', width: 130 },
                ],
                sections,
            },
        };
    },
});

function actionsOf({ plan, shows, name }: Viewer): Said[] {
    const blocks = plan.actions.filter(shows).map((action): Said => {
        const subjects = action.targets.flatMap(list => list.items);
        return {
            node: action,
            id: `action:${action.name}`,
            text: titleOf(action),
            horizon: action.horizon[0]?.word,
            subjects: subjects.flatMap(({ ref }) => (ref ? [name(plan.named(ref)) || ref.$refText] : [])),
            components: subjects.flatMap(({ component }) => (component ? [component] : [])),
            owner: action.owner[0],
            by: action.by[0],
            done: action.done[0],
        };
    });
    const reviewed = plan.reviews.filter(shows).flatMap(review =>
        review.actions.map(
            (action, i): Said => ({
                node: action,
                id: `action:${review.name}:${i + 1}`,
                text: action.text ?? '',
                horizon: action.horizon?.word,
                subjects: [],
                components: action.targets.flatMap(list => list.items.map(({ id }) => id)),
                owner: action.owner[0],
                by: action.by[0],
                done: action.done[0],
            }),
        ),
    );
    return [...blocks, ...reviewed];
}

function byDay(a: Said, b: Said): number {
    return (lastDay(a.by) ?? Number.MAX_SAFE_INTEGER) - (lastDay(b.by) ?? Number.MAX_SAFE_INTEGER);
}

function isLate({ by, done }: Said, { plan }: Viewer): boolean {
    const day = lastDay(by);
    return !done && day !== undefined && day < plan.today;
}

function row(action: Said, viewer: Viewer, said: Map<string, unknown>): Row {
    said.set(action.id, action.node);
    const review = viewer.plan.ask(latestRating);
    const rates = action.components.flatMap(id => review?.ratings.find(rate => rate.component?.id === id) ?? []);
    const rated = (of: (rate: ast.Rate) => ast.Rating | undefined): Cell =>
        rates.flatMap(rate => {
            const word = ratingOf(of(rate));
            return word ? [{ text: rate.component?.id ?? '', rating: ratingLetters[word] as Rating }] : [];
        });
    const late = isLate(action, viewer);
    return {
        node: action.id,
        faded: action.done !== undefined,
        cells: [
            plain(action.text, 4),
            [
                ...action.components.map(id => ({ text: `${id} ${components.get(id)?.name ?? ''}`.trim(), lines: 2 })),
                ...action.subjects.map(text => ({ text, lines: 2 })),
            ],
            rated(rate => rate.rating),
            rated(rate => rate.aiming[0]?.rating),
            action.owner
                ? plain(viewer.name(viewer.plan.who(action.owner)) || action.owner.ref?.$refText, 2)
                : action.done
                  ? []
                  : gap('no owner'),
            action.done
                ? [{ text: `done ${action.done.text}` }]
                : late
                  ? gap(`overdue: ${action.by!.text}`)
                  : plain(action.by?.text),
        ],
    };
}
