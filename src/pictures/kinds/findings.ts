import type * as ast from '../../language/generated/ast.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { reviewsByDate } from '../../plan/reviews.ts';
import { gap, plain } from '../table.ts';
import { tableKind } from './table-kind.ts';

export default tableKind({
    id: 'findings',
    title: 'Findings and implications',
    module: '1B',
    exhibit: '1B.6',
    nothing: {
        sentence: 'No finding of a review is written yet. Say what was found and what it implies:',
        example: ['finding "Nobody owns the goals" {', '    implies "Each goal needs one name"', '}'],
    },
    list(plan) {
        const reviews = [...reviewsByDate(plan)].reverse().filter(review => review.findings.length > 0);
        if (reviews.length === 0) return [{ title: 'Findings and implications', empty: true }];
        return reviews.map((review, i) => ({
            name: i === 0 ? undefined : review.name,
            title: `Findings and implications — ${titleOf(review)}`,
            empty: false,
            about: review,
        }));
    },
    content(_, { title, about }, said) {
        const { findings } = about as ast.Review;
        let open = 0;
        const rows = findings.map((finding, i) => {
            const node = `finding:${about && (about as ast.Review).name}:${i + 1}`;
            said.set(node, finding);
            const implies = finding.implies.map(({ value }) => value ?? '');
            const isQuestion = implies.some(text => text.trim().endsWith('?'));
            const decided = finding.decided[0]?.value;
            if (isQuestion && !decided) open++;
            return {
                node,
                cells: [
                    plain(String(i + 1)),
                    plain(finding.text, 5),
                    implies.map(text => ({ text, lines: 5 })),
                    plain(finding.targets.flatMap(list => list.items.map(({ id }) => id)).join(', ')),
                    decided ? plain(decided, 5) : isQuestion ? gap('still a question') : [],
                ],
            };
        });
        const undecided =
            open > 0 ? `${counted(open, 'implication')} ${open === 1 ? 'is' : 'are'} still a question.` : '';
        return {
            title,
            subtitle: `${counted(findings.length, 'finding')}. ${undecided}`.trim(),
            description: [`${counted(findings.length, 'finding')} of the review and what each implies.`, undecided],
            spec: {
                columns: [
                    { title: '', width: 42 },
                    { title: 'Key finding', width: 380 },
                    { title: 'Implications for the delivery effort', width: 400 },
                    { title: 'Component', width: 110 },
                    { title: 'Decided', width: 260 },
                ],
                sections: [{ rows }],
            },
        };
    },
});
