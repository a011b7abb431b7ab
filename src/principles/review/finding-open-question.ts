import { addLines, caret, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'finding/open-question',
    area: 'review',
    statement: 'A finding that leads to a question leads to a decision.',
    severity: 'hint',
    cites: [{ where: '1B.6', quote: 'Is this a problem to solve or work around?' }],
    ours: 'An implication that ends with a question mark waits for an answer.',
    check(plan, report) {
        for (const review of plan.reviews) {
            for (const finding of review.findings) {
                if (finding.decided.length > 0) continue;
                for (const implied of finding.implies) {
                    if (!/\?[\s"'”’)\]]*$/.test(implied.value ?? '')) continue;
                    report({
                        at: placeOf(implied),
                        about: implied,
                        absence: true,
                        message:
                            'This question has no answer yet, and until it has one the finding changes nothing. Bring it to the leadership team and write down what comes of it: `decided "…"`.',
                        fixes: [fix('Write what was decided', addLines(finding, `decided "${caret}"`))],
                    });
                }
            }
        }
    },
    good: `review Quick "A quick look in October" {
    finding "Many plans follow the money rather than what works" {
        implies "Is this a problem to solve or work around?"
        decided "Solve it: no plan is funded in 2027 without a word on what works"
    }
}`,
    bad: `review Quick "A quick look in October" {
    finding "Many plans follow the money rather than what works" {
        implies «"Is this a problem to solve or work around?"»
    }
}`,
    near: `review Quick "A quick look in October" {
    finding "Many plans follow the money rather than what works" {
        implies "Everybody asks \\"what works?\\" and nobody checks"
    }
}`,
});
