import type * as ast from '../../language/generated/ast.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { type Anyone, listed, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many posts are proposed: of more, none is likelier than the others. */
const mostLikely = 3;

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
        const { system } = plan;
        if (!system || system.ledBy.length > 0) return;
        report({
            at: namePlace(system),
            about: system,
            absence: true,
            message: `Nobody leads “${titleOf(system)}” in this plan, and its aspirations are first of all its leader's to set. ${remedy(plan)}`,
            fixes: likelyLeaders(plan).map(who =>
                fix(`Name “${titleOf(who)}” as the system leader`, addLines(system, `led by ${who.name}`)),
            ),
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
    const posts = likelyLeaders(plan);
    const [post] = posts;
    if (!post) return 'Name the post that answers for the whole of it: `led by …`.';
    if (bossesOf(plan).includes(post))
        return `The unit reports to “${titleOf(post)}”: if that is the leader, write \`led by ${post.name}\`.`;
    if (posts.length === 1) {
        return `“${titleOf(post)}” is the only post at the level of leadership: if it answers for the whole, write \`led by ${post.name}\`.`;
    }
    return `Say which post answers for the whole of it: ${listed(
        posts.map(({ name }) => `\`led by ${name}\``),
        'or',
    )}.`;
}

/** Who may be meant: the one to whom the units report, else the few posts at the level of leadership. */
function likelyLeaders(plan: Plan): readonly Anyone[] {
    const bosses = bossesOf(plan);
    if (bosses.length === 1) return bosses;
    const posts = plan.actors.filter(isLeadingPost);
    return posts.length > mostLikely ? [] : posts;
}

/** Those to whom units report; people of a unit cannot lead the system. */
function bossesOf(plan: Plan): Anyone[] {
    return [...new Set(plan.units.flatMap(unit => plan.whoAll(unit.reportsTo)))].filter(boss => boss.$type === 'Actor');
}

function isLeadingPost(actor: ast.Actor): boolean {
    const kind = actor.kind[0]?.word;
    return actor.level[0]?.word === 'leadership' && (kind === undefined || kind === 'person');
}
