import type * as ast from '../../language/generated/ast.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'plan/no-system-leader',
    area: 'plan',
    statement: 'Every system has a leader, whose aspirations these are.',
    severity: 'error',
    whole: true,
    cites: [
        { where: '1A', quote: 'Aspiration-setting is primarily the responsibility of the system leader.' },
        {
            where: '1C',
            quote: 'the unit should be outside the line management structure of the system and report directly to the system leader',
        },
    ],
    ours: 'Who might be meant is our guess: the post that the unit reports to, else the posts at the level of leadership.',
    check(plan, report) {
        if (!plan.system || plan.system.ledBy.length > 0) return;
        report({
            at: namePlace(plan.system),
            about: plan.system,
            absence: true,
            message: `Nobody leads “${titleOf(plan.system)}” in this plan, and its aspirations are first of all its leader's to set. ${remedy(plan)}`,
        });
    },
    good: `system Harbour "Port of Harlow" {
    led by PortDirector
}
actor PortDirector "Director of the port"
unit Turnaround "Turnaround Unit" {
    reports to PortDirector
    partial because "nobody has been appointed yet"
}`,
    bad: `system «Harbour» "Port of Harlow"
actor PortDirector "Director of the port"
unit Turnaround "Turnaround Unit" {
    reports to PortDirector
    partial because "nobody has been appointed yet"
}`,
    near: `system Harbour "Port of Harlow" {
    led by PortDirector
}
actor PortDirector "Director of the port" {
    held by "Ines Calloway" since 2019 until 2024
}`,
});

function remedy(plan: Plan): string {
    const bosses = new Set(plan.units.flatMap(unit => plan.whoAll(unit.reportsTo)));
    const [boss] = bosses;
    if (boss && bosses.size === 1)
        return `The unit reports to “${titleOf(boss)}”: if that is the leader, write \`led by ${boss.name}\`.`;
    const posts = plan.actors.filter(isLeadingPost);
    if (posts.length === 1) {
        return `“${titleOf(posts[0])}” is the only post at the level of leadership: if it answers for the whole, write \`led by ${posts[0]!.name}\`.`;
    }
    if (posts.length === 0 || posts.length > 3) return 'Name the post that answers for the whole of it: `led by …`.';
    return `Say which post answers for the whole of it: ${listed(
        posts.map(post => `\`led by ${post.name}\``),
        'or',
    )}.`;
}

function isLeadingPost(actor: ast.Actor): boolean {
    const kind = actor.kind[0]?.word;
    return actor.level[0]?.word === 'leadership' && (kind === undefined || kind === 'person');
}
