import { activeAspirations } from '../../plan/aspirations.ts';
import { addBlock, addLines, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** The parts of a foundation, with the words that begin them. */
const parts = [
    { type: 'Aspiration', keyword: 'aspiration', missing: 'no aspiration', name: 'MainAspiration' },
    { type: 'Review', keyword: 'review', missing: 'no capacity review', name: 'CapacityReview' },
    { type: 'Unit', keyword: 'unit', missing: 'no Delivery Unit', name: 'DeliveryUnit' },
    { type: 'Coalition', keyword: 'coalition', missing: 'no guiding coalition', name: 'GuidingCoalition' },
] as const;
type Part = (typeof parts)[number];

export default principle({
    id: 'plan/missing-part',
    area: 'plan',
    statement: 'A plan has all four parts of a foundation: an aspiration, a review, a unit and a coalition.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1',
            quote: 'Every strong delivery effort has a few prerequisites that must be put in place before you begin',
        },
        {
            where: '1',
            quote: 'With this foundation in place, your delivery effort will be well positioned to achieve real results for your system.',
        },
    ],
    ours: 'A part that has only been begun is there.',
    check(plan, report) {
        if (!plan.system) return;
        const present = new Set(plan.members.flatMap(({ file }) => file.tree.blocks.map(block => block.$type)));
        const lacking = parts.filter(part => !present.has(part.type));
        if (lacking.length === 0) return;
        const keywords = listed(lacking.map(part => `\`${part.keyword}\``));
        const [them, they] = lacking.length === 1 ? ['it', 'it is'] : ['them', 'they are'];
        report({
            at: namePlace(plan.system),
            about: plan.system,
            absence: true,
            message: `“${titleOf(plan.system)}” has ${listed(lacking.map(part => part.missing))}. Delivery stands on all four parts of its foundation: add ${them} with ${keywords}, or say \`partial because "…"\` here if ${they} kept elsewhere.`,
            fixes: [
                begin(plan, lacking),
                fix('Say that this plan is not all', addLines(plan.system, `partial because "${caret}"`)),
            ],
        });
    },
    good: `system Northvale "Northvale County Schools" {
    led by Superintendent
}
aspiration Reading "Every child reads well at eight" {
    partial because "the metrics are being chosen"
}
actor Superintendent
review Autumn "Capacity review" {
    partial because "under way"
}
unit Delivery "Delivery Office" {
    partial because "posts are being filled"
}
coalition ReadingCoalition for Reading {
    partial because "first conversations are being held"
}`,
    bad: `system «Northvale» "Northvale County Schools" {
    led by Superintendent
}
aspiration Reading "Every child reads well at eight" {
    partial because "the metrics are being chosen"
}
actor Superintendent
unit Delivery "Delivery Office" {
    partial because "posts are being filled"
}
coalition ReadingCoalition for Reading {
    partial because "first conversations are being held"
}`,
    near: `system Northvale "Northvale County Schools" {
    led by Superintendent
    partial because "the review and the coalition have their own plan"
}
aspiration Reading "Every child reads well at eight" {
    partial because "the metrics are being chosen"
}
actor Superintendent
unit Delivery "Delivery Office" {
    partial because "posts are being filled"
}`,
});

/** Begins the parts that are missing, at the end of the plan's own file, each saying that it is only begun. */
function begin(plan: Plan, lacking: readonly Part[]): Fix {
    const [aspiration, another] = activeAspirations(plan);
    const blocks = lacking.map(({ keyword, name }, i) => {
        const goal = keyword === 'coalition' && aspiration && !another ? ` for ${aspiration.name}` : '';
        const reason = i === 0 ? caret : 'only begun';
        return `${keyword} ${freeName(plan, name)}${goal} {\n    partial because "${reason}"\n}`;
    });
    const words = listed(lacking.map(({ keyword }) => `\`${keyword}\``));
    return fix(`Begin ${words} below`, addBlock(plan.root, blocks.join('\n\n')));
}

/** A name that nothing in the plan has yet. */
function freeName(plan: Plan, name: string): string {
    let free: string = name;
    for (let i = 2; plan.names.has(free); i++) free = `${name}${i}`;
    return free;
}
