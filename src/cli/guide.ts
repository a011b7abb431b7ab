import type { PlanFile } from '../plan/file.ts';
import { type GuideView, guideView } from '../report/guide.ts';
import { type GuidePart, guideJson, guideMarkdown, guideText, guideWithheldNote } from '../report/guide-text.ts';
import { harmlessJson } from '../report/width.ts';
import { checkedPlans, sayDamage } from './checked-plans.ts';
import { styled } from './out.ts';
import { type Status, status, takesColour, type World } from './world.ts';

export interface GuideOptions {
    readonly format: 'text' | 'json' | 'markdown';
    readonly asOf?: string;
    readonly open?: boolean;
    readonly includeConfidential?: boolean;
}

/** `delivery guide`: holds the guide's questions against plans, and says what each of them has still to answer. */
export function guide(world: World, path: string, options: GuideOptions): Status {
    const { result, plans, pathOf, isIncomplete } = checkedPlans(world, path, options.asOf);
    if (plans.length === 0) return status.trouble;
    sayDamage(world, plans, pathOf);
    const stays = options.format === 'text' && world.stdout.isTTY === true;
    const outside = stays || options.includeConfidential ? undefined : result.assembly;
    const views = plans.map(plan => guideView(plan, result.verdicts.get(plan), outside));
    write(world, options, views, pathOf);
    return isIncomplete ? status.trouble : status.fine;
}

function write(world: World, options: GuideOptions, views: readonly GuideView[], pathOf: (file: PlanFile) => string) {
    const { stdout, stderr, env } = world;
    const { open } = options;
    if (options.format === 'json') {
        stdout.data(harmlessJson(guideJson(views, pathOf, open)));
        if (views.some(view => view.withheld > 0)) stderr.write(`delivery: ${guideWithheldNote}\n`);
        return;
    }
    if (options.format === 'markdown') {
        stdout.data(views.map(view => guideMarkdown(view, { open })).join('\n'));
        return;
    }
    const columns = stdout.isTTY && stdout.columns ? Math.max(40, Math.min(stdout.columns, 120)) : undefined;
    const colours = takesColour(stdout, env);
    const paint = (part: GuidePart, text: string) => (colours ? styled(styles[part], text) : text);
    stdout.write(views.map(view => guideText(view, { paint, columns, open, pathOf })).join('\n'));
}

const styles: Record<GuidePart, Parameters<typeof styled>[0]> = {
    answered: 'green',
    open: ['yellow', 'bold'],
    'set-aside': 'dim',
    title: 'bold',
    quiet: 'dim',
};
