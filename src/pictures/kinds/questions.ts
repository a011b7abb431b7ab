import { checklistOf, type QuestionState } from '../../checklist/checklist.ts';
import { askedIn, countsOf } from '../../guide/counts.ts';
import type { PlanFile } from '../../plan/file.ts';
import { counted } from '../../plan/numerals.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Cell, plain } from '../table.ts';
import { tableKind } from './table-kind.ts';
import type { Viewer } from './viewer.ts';

export default tableKind({
    id: 'questions',
    title: 'The guide’s questions on the aspirations',
    module: '1A',
    exhibit: '1A.4',
    nothing: {
        sentence: 'None of the guide’s questions on the aspirations is answered yet. Write the first of the answers:',
        example: ['aspiration Ready "Every child ready for school" {', '    care "A good start for each"', '}'],
    },
    has: plan => plan.aspirations.length + plan.influences.length > 0,
    content(viewer, _, said) {
        const steps = stepsOf(viewer.plan);
        const all = steps.flatMap(({ questions }) => questions);
        const counts = countsOf(all);
        const answered = `${counts.answered} of ${counted(askedIn(counts), 'question')} answered`;
        const open = all.filter(({ standing }) => standing === 'open');
        return {
            title: 'The guide’s questions on the aspirations',
            subtitle: `${answered}, ${counts.open} open`,
            description: [`${answered}.`, ...open.map(({ question }) => `Open: ${question.text}`)],
            spec: {
                columns: [
                    { title: 'The guide asks', width: 560 },
                    { title: 'The plan answers', width: 460 },
                ],
                sections: steps.map(({ title, questions }) => ({
                    title,
                    rows: questions.map(state => {
                        const [place] = state.places;
                        if (place) said.set(state.question.id, place);
                        return {
                            node: state.question.id,
                            cells: [plain(state.question.text, 4), answerOf(state, viewer)],
                        };
                    }),
                })),
            },
        };
    },
});

function stepsOf(plan: Plan): { title: string; questions: readonly QuestionState[] }[] {
    const found = checklistOf(plan).find(({ module }) => module.id === '1A');
    return (found?.steps ?? [])
        .filter(({ questions }) => questions.length > 0)
        .map(({ step, questions }) => ({ title: step.title, questions }));
}

/** What stands in the plan; in numbers, where the words stay inside. */
function answerOf(state: QuestionState, { plan, confidential }: Viewer): Cell {
    const outside = { isPrivate: (file: PlanFile) => plan.isPrivate(file), mentions: () => false };
    const { says } = state.tell(confidential ? 'inside' : outside);
    if (state.standing === 'open') return [{ text: says || 'open', tone: 'open' }];
    if (state.standing === 'set-aside') return [{ text: `set aside: ${says}`, tone: 'muted', lines: 4 }];
    return plain(says ?? 'answered', 4);
}
