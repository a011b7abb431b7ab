import type * as ast from '../../language/generated/ast.ts';
import { namePlace, propertyPlace } from '../../plan/file.ts';
import { baseName } from '../../plan/files.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'plan/two-systems',
    area: 'plan',
    statement: 'A plan is the plan of one system.',
    severity: 'error',
    whole: true,
    cites: [
        { where: '1A', quote: "an aspiration is your system's answer to three questions" },
        { where: '1A', quote: 'Aspiration-setting is primarily the responsibility of the system leader.' },
    ],
    ours: 'Two `system` blocks in one file contradict each other: only the first is judged. An imported file with a `system` of its own is a warning, as all that it holds then counts for both.',
    noFix: 'The second system goes to a file of its own: the refactoring “Move to a new file” does that.',
    check(plan, report) {
        const { system } = plan;
        if (!system) return;
        for (const { file, through } of plan.members) {
            const others = file.names.filter(node => node.$type === 'System' && node !== system) as ast.System[];
            if (!through) {
                for (const other of others) {
                    report({
                        at: namePlace(other),
                        about: other,
                        message: `This file is the plan of “${titleOf(system)}”, and a second system in it is neither judged nor drawn. Give “${titleOf(other)}” a file of its own, and import there what both share.`,
                        related: [{ place: namePlace(system), message: 'The system that the plan is judged as.' }],
                    });
                }
            } else if (others[0]) {
                report({
                    at: propertyPlace(through, 'path'),
                    about: through,
                    severity: 'warning',
                    message: `${baseName(file.uri)} is the plan of “${titleOf(others[0])}”, so all its aspirations and its unit count as those of “${titleOf(system)}” too. Move what both share to a file without a \`system\`, and import that.`,
                    related: [{ place: namePlace(others[0]), message: 'The system of the imported plan.' }],
                });
            }
        }
    },
    good: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the systems are shown here"
}
actor Chief "Chief Officer" {
    manages Northvale
}
actor Northvale "Northvale County Schools"`,
    bad: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the systems are shown here"
}
actor Chief "Chief Officer" {
    manages Superintendent
}
system «Northvale» "Northvale County Schools"
actor Superintendent`,
    near: `system StateEd "State Department of Education" {
    led by Chief
    note "The counties have plans of their own"
    partial because "only the systems are shown here"
}
actor Chief "Chief Officer" {
    manages Superintendent
}
actor Superintendent "Superintendent of the Northvale school system"`,
});
