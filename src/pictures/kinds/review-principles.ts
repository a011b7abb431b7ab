import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { counted } from '../../plan/numerals.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { reviewsByDate } from '../../plan/reviews.ts';
import { type Cell, gap, plain } from '../table.ts';
import { tableKind } from './table-kind.ts';
import type { Viewer } from './viewer.ts';

export default tableKind({
    id: 'review-principles',
    title: 'Principles and tools of the review',
    module: '1B',
    exhibit: '1B.3',
    nothing: {
        sentence: 'No review is written yet. Say what it is for, who conducts it, and with which tools:',
        example: ['purpose  understanding', 'reviewer external "The university"', 'tools    rubric, interviews'],
    },
    list(plan) {
        const [latest, ...earlier] = [...reviewsByDate(plan)].reverse();
        const subject = (review: ast.Review, name?: string) => ({
            name,
            title: `Principles and tools — ${titleOf(review)}`,
            empty: review.purpose.length + review.reviewers.length + review.heard.length + review.tools.length === 0,
            about: review,
        });
        return latest
            ? [subject(latest), ...earlier.map(one => subject(one, one.name))]
            : [{ title: 'Principles and tools of the review', empty: true }];
    },
    content(viewer, { title, about }, said) {
        const review = about as ast.Review;
        const sides = (side: string) =>
            review.reviewers.filter(one => wordOf('ReviewSide', one.side?.word ?? '') === side);
        const names = (reviewers: readonly ast.Reviewer[]): Cell =>
            reviewers.map(one => ({ text: partyName(viewer, one) }));
        const purpose = review.purpose[0]?.word ? wordOf('ReviewPurpose', review.purpose[0].word) : undefined;
        const external = names(sides('external'));
        const heard = review.heard.flatMap(list =>
            list.items.map(item => (wordOf('Heard', item.word ?? '') ?? item.word ?? '').replaceAll('-', ' ')),
        );
        const tools = review.tools.flatMap(list =>
            list.items.map(item => (wordOf('Tool', item.word ?? '') ?? item.word ?? '').replaceAll('-', ' ')),
        );
        const kinds = (['unit', 'leadership', 'external'] as const).filter(side => sides(side).length > 0);
        const rows: [string, string, Cell, AstSource][] = [
            [
                'Understanding, not evaluation',
                'To understand delivery and improve it, not to hold people to account',
                purpose ? plain(purpose) : gap('purpose not said'),
                review.purpose[0],
            ],
            [
                'An external perspective',
                'Somebody from outside who knows what good delivery looks like',
                external.length > 0 ? external : gap('nobody from outside'),
                sides('external')[0],
            ],
            [
                'Transparency',
                'Open dialogue, at every level, about what is found',
                heard.length > 0 ? plain(`heard: ${listed(heard)}`) : gap('who is heard is not said'),
                review.heard[0],
            ],
            [
                'Collaboration',
                'A joint team of the unit, the leadership and an independent entity',
                kinds.length === 3
                    ? plain(`${counted(review.reviewers.length, 'reviewer')} from all three`)
                    : [{ text: kinds.length > 0 ? `from ${listed(kinds)} only` : 'no joint team yet', tone: 'gap' }],
                review.reviewers[0],
            ],
        ];
        return {
            title,
            subtitle: tools.length > 0 ? `Conducted with ${listed(tools)}` : 'Its tools are not said',
            description: [tools.length > 0 ? `Tools: ${listed(tools)}.` : 'Its tools are not said.'],
            spec: {
                columns: [
                    { title: 'Principle', width: 250 },
                    { title: 'What it asks', width: 340 },
                    { title: 'In this review', width: 400 },
                ],
                sections: [
                    {
                        rows: rows.map(([principle, asks, cell, source]) => {
                            const node = `principle:${principle}`;
                            said.set(node, source ?? review);
                            return { node, cells: [[{ text: principle, tone: 'strong' as const }], plain(asks), cell] };
                        }),
                    },
                ],
            },
        };
    },
});

type AstSource = ast.ReviewPurpose | ast.Reviewer | ast.HeardList | undefined;

function partyName({ plan, name }: Viewer, { who, note }: ast.Reviewer): string {
    const party = name((plan as Plan).who(who)) || who?.text || who?.ref?.$refText || '';
    return note ? `${party} — ${note}` : party;
}
