import { settingWay, wantOf } from '../plan/aspiration-setting.ts';
import { fix, replace, writeReason } from '../plan/edits.ts';
import { placeOf } from '../plan/file.ts';
import { listed, type Plan, titleOf } from '../plan/plan.ts';
import type { Report } from './principle.ts';

/** The model of setting that is chosen, the one that the needs call for, and what to say of it. */
export interface AgainstNeeds {
    readonly chosen: string;
    readonly better: string;
    /** The needs that call for the better one, and those that call for the chosen one. */
    readonly calls: 'forFront' | 'forConsulting';
    /** How the chosen one is called in a fix: "it is consultative". */
    readonly words: string;
    readonly message: (title: string, needs: string) => string;
    /** The same where its other needs pull the other way. */
    readonly pulled: (title: string, needs: string, others: string) => string;
}

/** Reports the aspirations that are set in a way that their needs speak against; one reason settles it where needs pull both ways. */
export function reportAgainstNeeds(plan: Plan, report: Report, said: AgainstNeeds): void {
    const { chosen, better, calls } = said;
    const others = calls === 'forFront' ? 'forConsulting' : 'forFront';
    for (const aspiration of plan.aspirations) {
        const way = settingWay(aspiration);
        if (way?.model !== chosen || way[calls].length === 0) continue;
        const bothWays = way[others].length > 0;
        if (bothWays && way.reason) continue;
        const place = placeOf(way.node.model);
        const needs = listed(way[calls].map(wantOf));
        const reason = writeReason(way.node, way.node.model);
        const changed = way.reason ? [] : [fix(`Change to \`${better}\``, replace(place, better))];
        report({
            at: place,
            about: way.node,
            severity: bothWays || way.reason ? 'info' : undefined,
            absence: bothWays,
            message: bothWays
                ? said.pulled(titleOf(aspiration), needs, listed(way[others].map(wantOf)))
                : said.message(titleOf(aspiration), needs),
            related: way[calls].map(need => ({ place: placeOf(need), message: `It ${wantOf(need)}.` })),
            fixes: bothWays ? [fix(`Say why ${said.words} all the same`, reason)] : changed,
        });
    }
}
