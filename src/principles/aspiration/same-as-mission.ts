import { placeOf, propertyPlace } from '../../plan/file.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'aspiration/same-as-mission',
    area: 'aspiration',
    statement: 'An aspiration is more specific than the mission.',
    severity: 'warning',
    cites: [
        {
            where: '1A',
            quote: "It is often derived from a system's overall mission but is more specific.",
        },
        { where: '1A', quote: 'That mission may embrace many aspirations' },
    ],
    ours: 'The same is the same words, whatever their case and punctuation. A parked aspiration is not asked.',
    noFix: 'The outcome to be moved first has to be chosen and said in new words.',
    check(plan, report) {
        const mission = plan.system?.mission[0];
        const said = wordsOf(mission?.value);
        if (!mission || said === '') return;
        for (const aspiration of plan.aspirations) {
            if (aspiration.parked.length > 0 || wordsOf(aspiration.title) !== said) continue;
            report({
                at: propertyPlace(aspiration, 'title'),
                about: aspiration,
                message: `This is the mission, word for word: it says why the system exists and not what is to be different in a few years. Name the outcome to be moved first, for whom and in which direction.`,
                related: [{ place: placeOf(mission), message: 'The mission says the same.' }],
            });
        }
    },
    good: `system CancerFund "Westmark Cancer Fund" {
    mission "To eliminate cancer as a major health problem."
    partial because "only one aspiration is shown here"
}
aspiration Screening "Everybody over fifty is screened in time" {
    measured by Screened
}
metric Screened "People over fifty who were screened" {
    direction increase
}`,
    bad: `system CancerFund "Westmark Cancer Fund" {
    mission "To eliminate cancer as a major health problem."
    partial because "only one aspiration is shown here"
}
aspiration Screening «"Eliminate cancer as a major health problem"» {
    measured by Screened
}
metric Screened "People over fifty who were screened" {
    direction increase
}`,
    near: `system CancerFund "Westmark Cancer Fund" {
    mission "To eliminate cancer as a major health problem."
    partial because "only one aspiration is shown here"
}
aspiration Screening "Eliminate late cancer as a major health problem" {
    measured by Screened
}
metric Screened "People over fifty who were screened" {
    direction increase
}`,
});

/** The words of a sentence for comparison: without case, punctuation and what it may begin with. */
function wordsOf(text: string | undefined): string {
    return (text ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .replace(/^(?:to|we want to|we will|we) /, '');
}
