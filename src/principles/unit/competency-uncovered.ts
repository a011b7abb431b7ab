import { freeName } from '../../checklist/ready.ts';
import type * as ast from '../../language/generated/ast.ts';
import { competencies, isCovered, isScreened } from '../../plan/competencies.ts';
import { addLines, caret, fix, insertAt } from '../../plan/edits.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { isFullyNamed, unitPersonTitle } from '../../plan/units.ts';
import { levelName } from '../../plan/values.ts';
import { principle } from '../principle.ts';

type Competency = (typeof competencies)[number];

export default principle({
    id: 'unit/competency-uncovered',
    area: 'unit',
    statement: 'Between them, the people of the unit have all five core competencies.',
    severity: 'warning',
    cites: [{ where: '1C', quote: 'Potential staff should be screened for five core competencies' }],
    thresholds: {
        atLeast: {
            value: 3,
            says: 'the level from which somebody has a competency, from 1 for very low to 5 for very high',
            from: 'ours',
        },
    },
    ours: 'We ask once all the people of the unit are named and the competencies of each are said. A vacancy that asks for one covers it.',
    check(plan, report, { atLeast }) {
        for (const unit of plan.units) {
            if (!isScreened(unit) || !isFullyNamed(unit)) continue;
            const missing = competencies.filter(([word]) => !isCovered(unit, word, atLeast));
            if (missing.length === 0) continue;
            const it = missing.length > 1 ? 'them' : 'it';
            const level = levelName(Math.min(5, Math.max(4, Math.ceil(atLeast))));
            const said = missing.map(([word]) => `${word} ${level}`).join(', ');
            const vacancy = unit.staff.find(person => person.post === 'vacancy');
            const help = vacancy
                ? `fill “${titleOf(vacancy)}” with somebody who brings ${it}`
                : `look for ${it} in the next person you take on, or train one of these`;
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `Nobody in ${unitPersonTitle(unit)} is strong in ${listed(
                    missing.map(([, says]) => says),
                    'or',
                )}. What a small team cannot do, it will not see the need for either: ${help}.`,
                fixes: [vacancy ? askOf(vacancy, said) : openPost(plan, unit, missing, said)],
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        competencies problem-solving very high, data-analysis high, delivery-mindset high
    }
    staff Noether "Emmy Noether" {
        competencies relationship-management high, feedback-and-coaching medium
    }
}`,
    bad: `unit «Flow» "Flow Unit" {
    leader Byron "Ada Byron" {
        competencies problem-solving very high, data-analysis high, delivery-mindset high
    }
    staff Noether "Emmy Noether" {
        competencies relationship-management high, feedback-and-coaching low
    }
}`,
    near: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        competencies problem-solving very high, data-analysis high, delivery-mindset high
    }
    staff Noether "Emmy Noether"
}`,
});

/** Asks it of the post that is vacant anyway. */
function askOf(vacancy: ast.Staff, said: string): Fix {
    const list = vacancy.competencies.at(-1);
    const title = `Ask it of “${titleOf(vacancy)}”`;
    if (!list) return fix(title, addLines(vacancy, `competencies ${said}`));
    const { file, offset, length } = placeOf(list);
    return fix(title, insertAt(file, offset + length, `, ${said}`));
}

function openPost(plan: Plan, unit: ast.Unit, missing: readonly Competency[], said: string): Fix {
    return fix(
        `Open a post for ${listed(missing.map(([, says]) => says))}`,
        addLines(unit, `vacancy ${freeName(plan, 'NewPost')} "${caret}" {`, `    competencies ${said}`, '}'),
    );
}
