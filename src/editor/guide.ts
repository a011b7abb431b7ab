import type { Edit } from '../plan/finding.ts';
import { type GuideInsert, type GuideParams, type GuideResult, guideRequest } from '../protocol.ts';
import { type GuideViewQuestion, guideView } from '../report/guide.ts';
import type { EditorServices } from './module.ts';
import { inFile } from './places.ts';
import { onRequest } from './requests.ts';

/** Answers the guide view: the guide's questions, held against the plan that a file belongs to. */
export function serveGuide(services: EditorServices): void {
    onRequest(services, guideRequest, async ({ uri }: GuideParams, cancel): Promise<GuideResult | null> => {
        const plan = await services.plans.planFor(uri, cancel);
        if (!plan?.system) return null;
        const { title, modules } = guideView(plan, services.plans.verdictOf(plan));
        return {
            plan: plan.root.uri,
            title,
            modules: modules.map(({ steps, later, ...module }) => ({
                ...module,
                later: later.map(stateOf),
                steps: steps.map(step => ({ title: step.title, questions: step.questions.map(stateOf) })),
            })),
        };
    });
}

function stateOf(question: GuideViewQuestion): GuideResult['modules'][number]['steps'][number]['questions'][number] {
    const { id, text, guide, standing, says, places, ready, setAside } = question;
    return {
        id,
        text,
        guide: { where: guide.where, quote: guide.quote },
        standing,
        says,
        places: places.map(inFile),
        insert: ready && { ...insertOf(ready.edit), writes: ready.writes },
        setAside: setAside && insertOf(setAside),
    };
}

function insertOf({ place, text, cursor }: Edit): GuideInsert {
    return { ...inFile(place), text, cursor };
}
