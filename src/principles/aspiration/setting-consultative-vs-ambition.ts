import { settingWay } from '../../plan/aspiration-setting.ts';
import { boldPosition } from '../../plan/boldness.ts';
import { fix, writeReason } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'setting/consultative-vs-ambition',
    area: 'aspiration',
    statement: 'Where a bold aspiration is set by consultation, the plan says why.',
    severity: 'info',
    cites: [{ where: '1A.5', quote: 'more challenging to set highly ambitious aspirations' }],
    ours: 'Bold is `high` or more, where it is heading or, if that is not said, today. A reason is all that we ask for. A parked aspiration is not asked.',
    silencedBy: [{ id: 'setting/needs-lead-from-front', within: 'block' }],
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            const way = settingWay(aspiration);
            const bold = boldPosition(aspiration);
            if (way?.model !== 'consultative' || way.reason || !bold) continue;
            const place = placeOf(way.node.model);
            report({
                at: place,
                about: way.node,
                absence: true,
                message: `“${titleOf(aspiration)}” is to be bold, and much is shaved off in a room where everybody has a say. If consulting is right here, write what keeps the ambition whole: \`because "…"\`.`,
                related: [{ place: placeOf(bold.node.boldness), message: 'How bold it is to be.' }],
                fixes: [fix('Say why it is consultative', writeReason(way.node, way.node.model))],
            });
        }
    },
    good: `aspiration NoHarm "No patient is harmed by an infection caught here" {
    measured by Infections
    model consultative because "the wards have asked for zero themselves"
    heading boldness very high execution high
}
metric Infections "Infections caught in hospital" {
    direction decrease
}`,
    bad: `aspiration NoHarm "No patient is harmed by an infection caught here" {
    measured by Infections
    model «consultative»
    heading boldness very high execution high
}
metric Infections "Infections caught in hospital" {
    direction decrease
}`,
    near: `aspiration NoHarm "No patient is harmed by an infection caught here" {
    measured by Infections
    model consultative
    heading boldness medium execution high
}
metric Infections "Infections caught in hospital" {
    direction decrease
}`,
});
