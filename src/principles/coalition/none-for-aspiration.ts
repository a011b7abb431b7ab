import { activeAspirations } from '../../plan/aspirations.ts';
import { coalitionsByAspiration } from '../../plan/coalitions.ts';
import { fix, insertAt } from '../../plan/edits.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/none-for-aspiration',
    area: 'coalition',
    statement: 'Every aspiration that is pursued has a guiding coalition.',
    severity: 'warning',
    cites: [
        { where: '1D', quote: 'Identify a potential guiding coalition for each aspiration' },
        { where: '1D', quote: 'you may find that the guiding coalition is more or less the same group' },
    ],
    ours: 'We ask once another aspiration has one. A coalition for a part of an aspiration counts for the whole.',
    whole: true,
    check(plan, report) {
        if (plan.incomplete) return;
        const covered = new Set(plan.ask(coalitionsByAspiration).keys());
        const [somewhere] = covered;
        if (!somewhere) return;
        // A set is walked to its end though it grows: so the wholes of wholes count, in whatever order they stand.
        for (const aspiration of covered) {
            for (const whole of aspiration.partOf) {
                const found = plan.named(whole.ref);
                if (found?.$type === 'Aspiration') covered.add(found as typeof aspiration);
            }
        }
        for (const aspiration of activeAspirations(plan)) {
            if (covered.has(aspiration)) continue;
            const together = sharing(plan, aspiration);
            report({
                at: namePlace(aspiration),
                about: aspiration,
                absence: true,
                fixes: together && [together],
                message: `“${titleOf(aspiration)}” has no guiding coalition, while “${titleOf(somewhere)}” has one. Without allies of its own it will stop at the first barrier: choose its people, or add \`${aspiration.name}\` after \`for\` where they are the same.`,
            });
        }
    },
    good: `system StateEd "State Department of Education" {
    led by Chief
}
actor Chief "Chief Officer"
review Baseline "Where we stand" {
    mode rapid
}
unit Flow "Flow Unit" {
    reports to Chief
}
aspiration Ready "Every student graduates college-ready" {
    partial because "only its coalition is shown here"
}
aspiration Reading "Every child reads by the age of nine" {
    measured by ReadingAtNine
}
metric ReadingAtNine "Nine-year-olds who read" {
    direction increase
}
coalition Friends "Friends of the diploma" for Ready, Reading {
    partial because "names follow"
}`,
    bad: `system StateEd "State Department of Education" {
    led by Chief
}
actor Chief "Chief Officer"
review Baseline "Where we stand" {
    mode rapid
}
unit Flow "Flow Unit" {
    reports to Chief
}
aspiration Ready "Every student graduates college-ready" {
    partial because "only its coalition is shown here"
}
aspiration «Reading» "Every child reads by the age of nine" {
    measured by ReadingAtNine
}
metric ReadingAtNine "Nine-year-olds who read" {
    direction increase
}
coalition Friends "Friends of the diploma" for Ready {
    partial because "names follow"
}`,
    near: [
        `system StateEd "State Department of Education" {
    led by Chief
}
actor Chief "Chief Officer"
review Baseline "Where we stand" {
    mode rapid
}
unit Flow "Flow Unit" {
    reports to Chief
}
aspiration Ready "Every student graduates college-ready" {
    partial because "only its coalition is shown here"
}
aspiration Reading "Every child reads by the age of nine" {
    part of Ready
    partial because "only its coalition is shown here"
}
aspiration Meals "A warm meal in every school" {
    parked because "two at a time"
    partial because "parked before its questions were answered"
}
coalition Friends "Friends of the diploma" for Ready {
    partial because "names follow"
}`,
        `system StateEd "State Department of Education" {
    led by Chief
}
actor Chief "Chief Officer"
review Baseline "Where we stand" {
    mode rapid
}
unit Flow "Flow Unit" {
    reports to Chief
}
aspiration Ready "Every student graduates college-ready"
aspiration Reading "Every child reads by the age of nine" {
    part of Ready
    partial because "only its coalition is shown here"
}
aspiration Meals "A warm meal in every school" {
    parked because "two at a time"
    partial because "parked before its questions were answered"
}
coalition Friends "Friends of reading" for Reading {
    partial because "names follow"
}`,
    ],
});

/** Where there is one coalition only, it may well be the same group: the fix that lets it serve this aspiration, too. */
function sharing(plan: Plan, aspiration: { name: string }): Fix | undefined {
    const [only, ...others] = plan.coalitions.filter(coalition => coalition.aspirations);
    if (!only || others.length > 0) return undefined;
    const { file, offset, length } = placeOf(only.aspirations!);
    return fix(`Let “${titleOf(only)}” serve it, too`, insertAt(file, offset + length, `, ${aspiration.name}`));
}
