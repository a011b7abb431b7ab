import { vocabularies, wordOf } from '../../guide/vocabulary.ts';
import { fix, insertAt } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

const groups: Record<string, string> = {
    leadership: 'the leadership',
    middle: 'middle management',
    'front-line': 'the front line',
    external: 'stakeholders outside the system',
};

export default principle({
    id: 'review/no-cross-section',
    area: 'review',
    statement: 'A review hears the leadership, middle management, the front line and outsiders.',
    severity: 'warning',
    cites: [
        {
            where: '1B',
            quote: 'a cross section of participants from system leadership, middle management, and the front line, as well as stakeholders external to the system',
        },
        { where: '1B.3', quote: 'Interviews with system actors' },
    ],
    ours: 'Asked once the first group is named. For a rapid review, which may hear only a few, it is a word of advice.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const said = review.heard.flatMap(list => list.items.map(({ word }) => word && wordOf('Heard', word)));
            if (said.length === 0 || said.includes(undefined)) continue;
            const missing = vocabularies.Heard!.words.map(({ word }) => word).filter(word => !said.includes(word));
            if (missing.length === 0) continue;
            const rapid = wordOf('ReviewMode', review.mode[0]?.word ?? '') === 'rapid';
            const names = listed(
                missing.map(word => groups[word] ?? word),
                'or',
            );
            const words = missing.map(word => `\`${word}\``).join(', ');
            const { file, offset, length } = placeOf(review.heard[0]!);
            report({
                at: placeOf(review.heard[0]!),
                about: review.heard[0],
                absence: true,
                severity: rapid ? 'info' : 'warning',
                message: `“${titleOf(review)}” has not heard ${names}. Each level sees a different system, and the one that is left out often knows where delivery stops: hear ${missing.length > 1 ? 'them' : 'it'}${rapid ? ', were it in one short talk' : ''}, and add ${words} here.`,
                fixes: [fix(`Add ${words}`, insertAt(file, offset + length, `, ${missing.join(', ')}`))],
            });
        }
    },
    good: `review Baseline "Where we stand" {
    heard leadership, middle, front-line, external
}`,
    bad: `review Baseline "Where we stand" {
    heard «leadership, middle»
}`,
    near: `review Baseline "Where we stand" {
    heard leadership, middle
    partial because "the front line is heard in May, the charities in June"
}`,
});
