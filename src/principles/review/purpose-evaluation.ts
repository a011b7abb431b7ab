import { fix, replace } from '../../plan/edits.ts';
import { propertyPlace } from '../../plan/file.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'review/purpose-evaluation',
    area: 'review',
    statement: 'A review is there to understand how the system delivers, not to evaluate anybody.',
    severity: 'warning',
    cites: [{ where: '1B.3', quote: 'and how to improve them, not to evaluate' }],
    check(plan, report) {
        for (const review of plan.reviews) {
            for (const purpose of review.purpose) {
                if (purpose.word !== 'evaluation') continue;
                const at = propertyPlace(purpose, 'word');
                report({
                    at,
                    about: purpose,
                    message:
                        'This review is there to evaluate, and people who are being judged hide what does not work. Review to understand together, and keep accountability for other occasions: `purpose understanding`.',
                    fixes: [fix('Change to `understanding`', replace(at, 'understanding'))],
                });
            }
        }
    },
    good: `review Baseline "Where we stand" {
    mode rapid
    purpose understanding
}`,
    bad: `review Baseline "Where we stand" {
    mode rapid
    purpose «evaluation»
}`,
    near: `review Baseline "Where we stand" {
    mode rapid
    note "an evaluation of the department by the auditor follows in May"
}`,
});
