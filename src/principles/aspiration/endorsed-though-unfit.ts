import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { sharedWith } from '../../plan/aspiration-setting.ts';
import { addLines, caret, fix, replace } from '../../plan/edits.ts';
import { type Place, placeOf } from '../../plan/file.ts';
import type { Fix, Related } from '../../plan/finding.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { latestJudgment, levelName, levels } from '../../plan/values.ts';
import { principle } from '../principle.ts';

/** The two between the leadership and those served, who carry an aspiration out. */
const carriers = [
    ['middle', 'middle managers'],
    ['front-line', 'the front line'],
] as const;

export default principle({
    id: 'aspiration/endorsed-though-unfit',
    area: 'aspiration',
    statement: 'An aspiration that is unclear, unfocused or unshared is not endorsed as it is.',
    severity: 'warning',
    cites: [
        {
            where: '1A',
            quote: 'If existing aspirations are insufficiently clear, insufficiently focused, or insufficiently shared, then their redefinition, narrowing, and/or dissemination will be necessary.',
        },
    ],
    ours: 'Insufficient is `low` or less, as judged last. Unshared is with middle managers or the front line, where no `response` and no `communicated` says what is done about it.',
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            const decision = aspiration.decision[0];
            if (wordOf('Decision', decision?.word ?? '') !== 'endorse' || aspiration.parked.length > 0) continue;
            const place = placeOf(decision!);
            const lacks = lacksOf(aspiration, place);
            if (lacks.length === 0) continue;
            report({
                at: place,
                about: aspiration,
                message: `“${titleOf(aspiration)}” is endorsed as it stands, and ${listed(lacks.map(({ says }) => says))}. People cannot deliver what they do not grasp: ${listed([...new Set(lacks.map(({ remedy }) => remedy))])} first.`,
                related: lacks.map(({ related }) => related),
                fixes: lacks.length === 1 ? [lacks[0]!.fix] : undefined,
            });
        }
    },
    good: `aspiration Services "Better services for all of Ashby" {
    measured by Satisfaction
    clarity  low
    decision redefine
}
metric Satisfaction "People content with what they got" {
    direction increase
}`,
    bad: `aspiration Services "Better services for all of Ashby" {
    measured by Satisfaction
    clarity  low
    decision «endorse»
}
metric Satisfaction "People content with what they got" {
    direction increase
}`,
    near: `aspiration Services "Better services for all of Ashby" {
    measured by Satisfaction
    clarity  low in 2024, medium in 2026
    shared with front-line low
    response "Each depot has its own half-day on it by June"
    decision endorse
}
metric Satisfaction "People content with what they got" {
    direction increase
}`,
});

interface Lack {
    /** What is lacking, as the end of a sentence. */
    readonly says: string;
    readonly remedy: string;
    readonly related: Related;
    readonly fix: Fix;
}

/** What is judged low in an aspiration, each with what the guide does about it. */
function lacksOf(aspiration: ast.Aspiration, decision: Place): Lack[] {
    const lacks: Lack[] = [];
    const clarity = latestJudgment(aspiration.clarity[0]);
    if (clarity && clarity.level <= levels.low) {
        lacks.push({
            says: `its clarity is judged ${levelName(clarity.level)}`,
            remedy: 'redefine it',
            related: { place: placeOf(clarity.node), message: 'Its clarity.' },
            fix: fix('Change to `redefine`', replace(decision, 'redefine')),
        });
    }
    const focus = latestJudgment(aspiration.focus[0]);
    if (focus && focus.level <= levels.low) {
        lacks.push({
            says: `its focus is judged ${levelName(focus.level)}`,
            remedy: 'narrow it',
            related: { place: placeOf(focus.node), message: 'Its focus.' },
            fix: fix('Change to `alter`', replace(decision, 'alter')),
        });
    }
    if (aspiration.response.length > 0 || aspiration.communicated.length > 0) return lacks;
    const unreached = carriers.flatMap(([audience, whom]) => {
        const shared = sharedWith(aspiration, audience);
        return shared && shared.level <= levels.low ? [{ whom, node: shared.node }] : [];
    });
    if (unreached.length === 0) return lacks;
    const whom = listed(unreached.map(one => one.whom));
    lacks.push({
        says: `${whom} hardly share it`,
        remedy: 'make it known to those who carry it out',
        related: { place: placeOf(unreached[0]!.node), message: `How far it is shared with ${unreached[0]!.whom}.` },
        fix: fix('Say how it is made known', addLines(aspiration, `communicated "${caret}"`)),
    });
    return lacks;
}
