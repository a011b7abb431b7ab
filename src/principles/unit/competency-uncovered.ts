import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { levelOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

const competencies: readonly (readonly [word: string, words: string])[] = [
    ['problem-solving', 'problem solving'],
    ['relationship-management', 'relationship management'],
    ['data-analysis', 'data analysis'],
    ['feedback-and-coaching', 'feedback and coaching'],
    ['delivery-mindset', 'a delivery mindset'],
];

export default principle({
    id: 'unit/competency-uncovered',
    area: 'unit',
    statement: 'Between them, the people of the unit have all five core competencies.',
    severity: 'warning',
    cites: [{ where: '1C', quote: 'Potential staff should be screened for five core competencies' }],
    ours: 'We ask once a competency is said of everybody but those whose posts are vacant; medium is enough.',
    check(plan, report) {
        for (const unit of plan.units) {
            const people = unit.staff.filter(person => person.post !== 'vacancy');
            if (people.length === 0 || people.some(person => person.competencies.length === 0)) continue;
            const missing = competencies.filter(([word]) => !people.some(person => has(person, word)));
            if (missing.length === 0) continue;
            const vacancy = unit.staff.find(person => person.post === 'vacancy');
            const help = vacancy
                ? `fill “${titleOf(vacancy)}” with somebody who has it`
                : 'look for it in the next person you take on, or train one of these';
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `Nobody in ${unit.title ? `“${unit.title}”` : 'this unit'} is good at ${listed(missing.map(([, words]) => words))}. What a small team cannot do, it will not see the need for either: ${missing.length > 1 ? help.replace(/\bit\b/g, 'them') : help}.`,
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

function has(person: ast.Staff, wanted: string): boolean {
    return person.competencies.some(list =>
        list.items.some(
            ({ name, level }) => wordOf('CompetencyWord', name?.word ?? '') === wanted && (levelOf(level) ?? 0) >= 3,
        ),
    );
}
