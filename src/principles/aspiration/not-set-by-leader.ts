import { fix, insertAt } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { containersOf } from '../../plan/management.ts';
import { type Anyone, listed, titleOf } from '../../plan/plan.ts';
import { unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'aspiration/not-set-by-leader',
    area: 'aspiration',
    statement: 'The system leader is among those who set its aspirations.',
    severity: 'info',
    whole: true,
    cites: [
        {
            where: '1A',
            quote: "Setting a system's aspirations is primarily the responsibility of the system leader.",
        },
    ],
    ours: 'To be within a group that sets it is enough. Parts of another aspiration and parked ones are not asked.',
    check(plan, report) {
        const { leader } = plan;
        if (!leader) return;
        const within = containersOf(plan, leader).map(({ container }) => container);
        const leading = new Set<Anyone>([leader, ...within]);
        for (const aspiration of plan.aspirations) {
            const list = aspiration.setBy.at(-1);
            if (!list || aspiration.parked.length > 0 || aspiration.partOf.length > 0) continue;
            const said = aspiration.setBy.flatMap(({ items }) => items).map(item => plan.who(item));
            if (said.length === 0 || said.some(who => !who || leading.has(who))) continue;
            const setters = listed(said.map(who => (who!.$type === 'Actor' ? titleOf(who) : unitPersonTitle(who!))));
            const { file, offset, length } = placeOf(list);
            report({
                at: list,
                about: list,
                message: `“${titleOf(aspiration)}” is set by ${setters}, without ${titleOf(leader)}, who leads the system. When others are about to give in, only the leader can insist: let the leader make it their own and say so here.`,
                fixes: [fix(`Add ${titleOf(leader)}`, insertAt(file, offset + length, `, ${leader.name}`))],
            });
        }
    },
    good: `system Northvale "Northvale County Schools" {
    led by Superintendent
    partial because "only one aspiration is shown here"
}
actor Superintendent
actor Board "Board of Education" {
    governs Superintendent
}
aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    set by Board, Superintendent
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    bad: `system Northvale "Northvale County Schools" {
    led by Superintendent
    partial because "only one aspiration is shown here"
}
actor Superintendent
actor Board "Board of Education" {
    governs Superintendent
}
aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    set by «Board»
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
    near: `system Northvale "Northvale County Schools" {
    led by Superintendent
    partial because "only one aspiration is shown here"
}
actor Superintendent {
    within Cabinet
}
actor Cabinet "Superintendent's cabinet"
aspiration Reading "Every child reads well at eight" {
    measured by ReadingAtEight
    set by Cabinet
}
metric ReadingAtEight "Eight-year-olds who read well" {
    direction increase
}`,
});
