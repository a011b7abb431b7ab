import { sharedWith } from '../../plan/aspiration-setting.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { titleOf } from '../../plan/plan.ts';
import { levelName, levels } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'sharing/leaders-not-aligned',
    area: 'aspiration',
    statement: 'Where the leadership does not share an aspiration, the plan says what is done about it.',
    severity: 'warning',
    cites: [
        { where: '1A', quote: 'is the leadership team aligned on these aspirations?' },
        {
            where: '1A',
            quote: "Many attempts at delivery have been derailed because those in charge assumed that a system's leaders all shared the same aspirations",
        },
    ],
    ours: 'Aligned is `high` or more; `medium` is an information. Any `response` counts, and a parked aspiration is not asked.',
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            const shared = sharedWith(aspiration, 'leadership');
            if (!shared || shared.level >= levels.high) continue;
            if (aspiration.parked.length > 0 || aspiration.response.length > 0) continue;
            report({
                at: shared.node,
                about: aspiration,
                severity: shared.level === levels.medium ? 'info' : undefined,
                absence: true,
                message: `The top team shares “${titleOf(aspiration)}” only to a ${levelName(shared.level)} degree. Delivery comes off the rails where its own leaders want different things: settle it with them first, and write how as \`response "…"\`.`,
                fixes: [fix('Say what is done about it', addLines(aspiration, `response "${caret}"`))],
            });
        }
    },
    good: `aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    shared with leadership high
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    bad: `aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    shared with leadership «low»
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    near: `aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    shared with leadership low in 2025-09 "two of five directors", medium in 2026-03
    response "The chief executive takes both directors to the schools that do it"
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
});
