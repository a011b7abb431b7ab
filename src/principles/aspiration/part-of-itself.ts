import type * as ast from '../../language/generated/ast.ts';
import { deleteSaid, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** A step from a part to the whole that it names. */
interface Step {
    readonly part: ast.Aspiration;
    readonly said: ast.AspirationRef;
}

export default principle({
    id: 'aspiration/part-of-itself',
    area: 'aspiration',
    statement: 'An aspiration is part of a larger one, and never in the end of itself.',
    severity: 'error',
    cites: [{ where: '1A', quote: 'Are there two or three big aspirations, or dozens of small ones?' }],
    ours: 'A contradiction within the plan: then none of those in the circle counts as one of the big ones.',
    check(plan, report) {
        const done = new Set<ast.Aspiration>();
        for (const aspiration of plan.aspirations) {
            const circle = circleFrom(plan, aspiration, done);
            const last = circle?.at(-1);
            if (!circle || !last) continue;
            const way = [...circle.map(({ part }) => titleOf(part)), titleOf(circle[0]!.part)].join(' → ');
            report({
                at: last.said,
                about: last.part,
                message:
                    circle.length === 1
                        ? `“${titleOf(last.part)}” is said to be part of itself, so that it counts neither as an aspiration nor as a part of one. Name the larger one, or leave the line out.`
                        : `These aspirations are parts of each other: ${way}. None is left as the big one that people can name; leave out the line of the largest.`,
                related: circle.map(({ part, said }) => ({
                    place: placeOf(said),
                    message: `“${titleOf(part)}” is a part of the next.`,
                })),
                fixes: circle.map(({ part, said }) =>
                    fix(`Let “${titleOf(part)}” be an aspiration of its own`, deleteSaid(said)),
                ),
            });
        }
    },
    good: `aspiration Ready "Every child starts school ready" {
    measured by Readiness
}
aspiration Talking "Every child talks well at three" {
    part of Ready
    measured by Readiness
}
metric Readiness "Children ready for school" {
    direction increase
}`,
    bad: `aspiration Ready "Every child starts school ready" {
    part of Talking
    measured by Readiness
}
aspiration Talking "Every child talks well at three" {
    part of «Ready»
    measured by Readiness
}
metric Readiness "Children ready for school" {
    direction increase
}`,
    near: `aspiration Ready "Every child starts school ready" {
    measured by Readiness
}
aspiration Talking "Every child talks well at three" {
    part of Ready
    measured by Readiness
}
aspiration Songs "A song a day in every nursery" {
    part of Talking
    measured by Readiness
}
metric Readiness "Children ready for school" {
    direction increase
}`,
});

/** The circle that a way from part to whole ends in, from its first step to the one that closes it; each is found once. */
function circleFrom(plan: Plan, start: ast.Aspiration, done: Set<ast.Aspiration>): Step[] | undefined {
    const way: Step[] = [];
    const seen = new Map<ast.Aspiration, number>();
    for (let part = start; !done.has(part); ) {
        const before = seen.get(part);
        const said = part.partOf[0];
        const whole = plan.named(said?.ref);
        if (before !== undefined || !said || whole?.$type !== 'Aspiration') {
            for (const { part: one } of way) done.add(one);
            done.add(part);
            return before === undefined ? undefined : way.slice(before);
        }
        seen.set(part, way.length);
        way.push({ part, said });
        part = whole as unknown as ast.Aspiration;
    }
    for (const { part } of way) done.add(part);
    return undefined;
}
