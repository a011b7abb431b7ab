import { freeName } from '../../checklist/ready.ts';
import type * as ast from '../../language/generated/ast.ts';
import { isCovered, isScreened } from '../../plan/competencies.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { componentPlace, isLow, latestRating, ratedComponents, ratingLetters } from '../../plan/reviews.ts';
import { actorsWithFunction, tiedTo } from '../../plan/unit-ties.ts';
import { unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/no-data-capability',
    area: 'unit',
    statement: 'Where the system is weak in reading its own performance, somebody in the unit is strong in data.',
    severity: 'warning',
    whole: true,
    cites: [
        { where: '1B', quote: 'Some Delivery Units will need to build inhouse data capability' },
        { where: '1C', quote: 'For some in the Delivery Unit, deeper proficiency may be required' },
    ],
    thresholds: {
        atLeast: {
            value: 4,
            says: 'the level of data analysis that one in the unit has, from 1 for very low to 5 for very high',
            from: 'ours',
        },
    },
    ours: 'Weak is a red or yellow-red 2A in the latest review. We ask once the competencies of each are said. A vacancy that asks for it counts, and so does an actor with the function `data` to whom the unit has a tie.',
    silencedBy: [{ id: 'unit/competency-uncovered', within: 'block' }],
    check(plan, report, { atLeast }) {
        const review = plan.ask(latestRating);
        const rated = review && ratedComponents(review).get('2A');
        if (!review || !rated || !isLow(rated.rating)) return;
        const keepers = actorsWithFunction(plan, 'data');
        for (const unit of plan.units) {
            if (!isScreened(unit) || isCovered(unit, 'data-analysis', atLeast)) continue;
            const tied = tiedTo(plan, unit);
            if (keepers.some(actor => tied.has(actor))) continue;
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `The review rates 2A ${ratingLetters[rated.rating]}, and nobody in ${unitPersonTitle(unit)} is strong in data. A unit that has to believe the figures it is given cannot ask good questions: bring in an analyst, or share one with those who keep the data.`,
                related: [{ place: componentPlace(rated.node), message: `“${titleOf(review)}” rates 2A here.` }],
                fixes: waysToData(plan, unit, keepers),
            });
        }
    },
    good: `system City "City of Larkfield" {
    led by Mayor
    partial because "only what matters here"
}
actor Mayor "Mayor of Larkfield"
review Baseline "Where we stand" {
    date 2026-03
    partial because "only what matters here"
    rate 2A YR because "each office has its own figures" evidence "interviews"
}
unit Flow "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron" {
        competencies problem-solving very high
    }
    staff Noether "Emmy Noether" {
        competencies data-analysis high
    }
    partial because "others follow"
}`,
    bad: `system City "City of Larkfield" {
    led by Mayor
    partial because "only what matters here"
}
actor Mayor "Mayor of Larkfield"
review Baseline "Where we stand" {
    date 2026-03
    partial because "only what matters here"
    rate 2A YR because "each office has its own figures" evidence "interviews"
}
unit «Flow» "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron" {
        competencies problem-solving very high
    }
    staff Noether "Emmy Noether" {
        competencies data-analysis medium
    }
    size 4
}`,
    near: `system City "City of Larkfield" {
    led by Mayor
    partial because "only what matters here"
}
actor Mayor "Mayor of Larkfield"
actor Statistics "Statistics Office" {
    function data
    advises Flow
}
review Baseline "Where we stand" {
    date 2026-03
    partial because "only what matters here"
    rate 2A YR because "each office has its own figures" evidence "interviews"
}
unit Flow "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron" {
        competencies problem-solving very high
    }
    size 4
}`,
});

/** To share with the one who keeps the data, where the map has just one; else a post. */
function waysToData(plan: Plan, unit: ast.Unit, keepers: readonly ast.Actor[]): Fix[] {
    const [keeper, another] = keepers;
    const post = addLines(
        unit,
        `vacancy ${freeName(plan, 'Analyst')} "Analyst" {`,
        '    competencies data-analysis very high',
        '}',
    );
    const ways = [fix('Open a post for an analyst', post)];
    if (keeper?.name && !another && unit.name)
        ways.unshift(
            fix(
                `Write what ${titleOf(keeper)} shares with the unit`,
                addLines(keeper, `serves ${unit.name} "${caret}"`),
            ),
        );
    return ways;
}
