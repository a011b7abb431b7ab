import type { AstNode } from 'langium';
import { stages } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { activeAspirations } from '../../plan/aspirations.ts';
import { membersOf } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { actualReadings, directionOf, plannedAt, plannedValues } from '../../plan/readings.ts';
import { latestRating, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { leadersOf, peopleCount } from '../../plan/units.ts';
import { amountText } from '../../plan/values.ts';
import { type BoardScene, board } from '../board.ts';
import type { Rating } from '../ratings.ts';
import type { PictureKind } from './kind.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'board',
    title: 'The foundation at a glance',
    module: 'plan',
    exhibit: 'Components of Deliverology',
    list: () => [{ title: kind.title, empty: false }],
    draw(plan, _, options) {
        const said = new Map<string, AstNode>();
        return { drawing: board(sceneOf(plan, options.confidential, said), options), said };
    },
};
export default kind;

function sceneOf(plan: Plan, confidential: boolean, said: Map<string, AstNode>): BoardScene {
    const { system } = plan;
    const { shows } = viewerOf(plan, confidential);
    const first = (id: string, nodes: readonly AstNode[]) => {
        if (nodes[0]) said.set(id, nodes[0]);
        return id;
    };
    const aspirations = activeAspirations(plan).filter(shows);
    const metrics = plan.metrics.filter(shows);
    const actors = plan.actors.filter(shows);
    const units = plan.units.filter(shows);
    const coalitions = plan.coalitions.filter(shows);
    const hidden = plan.coalitions.length - coalitions.length;
    const people = units.reduce((sum, unit) => sum + peopleCount(unit), 0);
    const members = coalitions.reduce((sum, coalition) => sum + membersOf(coalition).length, 0);
    const review = plan.ask(latestRating);
    const shown = review && shows(review) ? review : undefined;
    const leader = plan.leader && shows(plan.leader) ? titleOf(plan.leader) : undefined;
    const serves = system?.serves[0];
    return {
        name: system?.name ?? 'plan',
        title: titleOf(system) || 'The foundation at a glance',
        subtitle:
            [
                leader && `led by ${leader}`,
                serves?.amount && `serves ${amountText(serves.amount)} ${serves.whom ?? ''}`.trim(),
            ]
                .filter(Boolean)
                .join(' — ') || undefined,
        facts: [
            fact(
                first('board:aspirations', aspirations),
                aspirations.length,
                'aspiration',
                listed(aspirations.map(titleOf)) || 'None is written yet',
            ),
            fact(
                first('board:metrics', metrics),
                metrics.length,
                'metric',
                metrics.length > 0 ? courseOf(plan, metrics) : 'None is written yet',
            ),
            fact(
                first('board:actors', actors),
                actors.length,
                'actor',
                actors.length > 0 ? 'on the map of the system' : 'The system is not mapped yet',
            ),
            fact(
                first('board:unit', units),
                people,
                'in the unit',
                units.length > 0
                    ? listed(
                          units.map(unit =>
                              [titleOf(unit), ...leadersOf(unit).map(one => `led by ${titleOf(one)}`)].join(', '),
                          ),
                      )
                    : 'There is no Delivery Unit yet',
                'in the unit',
            ),
            fact(
                first('board:coalitions', coalitions),
                hidden > 0 && coalitions.length === 0 ? '–' : members,
                'in coalitions',
                coalitions.length > 0
                    ? listed(coalitions.map(titleOf))
                    : plan.coalitions.length > 0
                      ? 'Names are withheld'
                      : 'There is no guiding coalition yet',
                'in coalitions',
            ),
        ],
        stages: stages.map(stage => ({
            number: stage.number,
            name: stage.name,
            components: stage.components.map(({ id, name }) => {
                const rate = shown?.ratings.find(one => one.component?.id === id);
                if (rate) said.set(`component:${id}`, rate);
                const word = ratingOf(rate?.rating);
                return { id, name, rating: word && (ratingLetters[word] as Rating) };
            }),
        })),
        withheld:
            hidden > 0 ? `${counted(hidden, 'private coalition')} ${hidden === 1 ? 'is' : 'are'} withheld.` : undefined,
        review: shown && [titleOf(shown), shown.date[0]?.text].filter(Boolean).join(', '),
    };
}

function fact(
    id: string,
    count: number | string,
    one: string,
    says: string,
    many = `${one}s`,
): BoardScene['facts'][number] {
    return { id, count: String(count), what: count === 1 ? one : many, says };
}

/** How many metrics are at least as far as was planned, of those that can be told. */
function courseOf(plan: Plan, metrics: readonly ast.Metric[]): string {
    let [known, ahead] = [0, 0];
    for (const metric of metrics) {
        const latest = actualReadings(plan, metric).at(-1);
        const due = latest && plannedAt(plannedValues(metric), latest.day);
        const direction = directionOf(metric);
        if (!latest || due === undefined || !direction || direction === 'maintain') continue;
        known++;
        if (direction === 'increase' ? latest.value >= due : latest.value <= due) ahead++;
    }
    return known === 0
        ? 'None can be held against its trajectory yet'
        : `${ahead} of the ${counted(known, 'metric')} with trajectory and readings ${ahead === 1 ? 'is' : 'are'} where they should be`;
}
