import { wordOf } from '../../guide/vocabulary.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { componentPlace, isLow, latestRating, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { levelOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/no-data-capability',
    area: 'unit',
    statement: 'Where the system is weak in data, somebody in the unit is strong in it.',
    severity: 'warning',
    cites: [{ where: '1B', quote: 'Some Delivery Units will need to build inhouse data capability' }],
    ours: 'Weak is a red or yellow-red 2A in the latest review. An actor with the function `data` that the unit draws on counts as well.',
    silencedBy: [{ id: 'unit/competency-uncovered', within: 'block' }],
    check(plan, report) {
        const review = plan.ask(latestRating);
        const rate = review?.ratings.find(one => one.component?.id === '2A' && isLow(ratingOf(one.rating)));
        if (!review || !rate) return;
        for (const unit of plan.units) {
            const people = unit.staff.filter(person => person.post !== 'vacancy');
            const said = people.flatMap(person => person.competencies.flatMap(list => list.items));
            if (said.length === 0) continue;
            const able = said.some(
                ({ name, level }) =>
                    wordOf('CompetencyWord', name?.word ?? '') === 'data-analysis' && (levelOf(level) ?? 0) >= 3,
            );
            const shares = [...unit.drawnFrom, ...people.flatMap(person => person.drawnFrom)].some(list =>
                list.items.some(item => {
                    const who = plan.who(item);
                    return who?.$type === 'Actor' && wordOf('ActorFunction', who.function[0]?.word ?? '') === 'data';
                }),
            );
            if (able || shares) continue;
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `The review finds 2A ${ratingLetters[ratingOf(rate.rating)!]}, and nobody in “${titleOf(unit)}” is at home in data. A unit that has to believe the figures it is given cannot ask good questions: bring in an analyst, or share one with those who keep the data.`,
                related: [{ place: componentPlace(rate), message: `“${titleOf(review)}” rates 2A.` }],
            });
        }
    },
    good: `review Baseline "Where we stand" {
    date 2026-03
    partial because "only what matters here"
    rate 2A YR because "each office has its own figures" evidence "interviews"
}
unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        competencies problem-solving very high
    }
    staff Noether "Emmy Noether" {
        competencies data-analysis high
    }
    partial because "others follow"
}`,
    bad: `review Baseline "Where we stand" {
    date 2026-03
    partial because "only what matters here"
    rate 2A YR because "each office has its own figures" evidence "interviews"
}
unit «Flow» "Flow Unit" {
    leader Byron "Ada Byron" {
        competencies problem-solving very high
    }
    staff Noether "Emmy Noether"
    since 2026
}`,
    near: `review Baseline "Where we stand" {
    date 2026-03
    partial because "only what matters here"
    rate 2A YG because "one page a month that all believe" evidence "interviews"
}
unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        competencies problem-solving very high
    }
    staff Noether "Emmy Noether"
}`,
});
