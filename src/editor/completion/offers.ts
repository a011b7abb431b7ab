import type { PlanFile } from '../../plan/file.ts';
import type { Finding } from '../../plan/finding.ts';
import type { Plan } from '../../plan/plan.ts';
import { declarationOffers } from './declarations.ts';
import type { Ways } from './grammar.ts';
import { componentOffers, type Known, nameOffers } from './names.ts';
import { firstOfEach, type Offer } from './offer.ts';
import { propertyOffers } from './properties.ts';
import { questionOffers } from './questions.ts';
import type { Situation } from './situation.ts';
import { ruleOffers } from './waivers.ts';
import { keywordOffers, valueOffers, vocabularyOffers } from './words.ts';

/** What is known of the plan at a place. */
export interface Around extends Known {
    readonly file: PlanFile;
    readonly plan: Plan | undefined;
    readonly findings: readonly Finding[];
    readonly hasSystem: boolean;
}

/** What can be written at a place that is not within quotes, the likeliest first. */
export function offersAt(situation: Situation, offset: number, ways: Ways, around: Around): Offer[] {
    const { frames, statement } = situation;
    const frame = frames.at(-1)!;
    if (!statement) {
        const offers = propertyOffers(situation, around.hasSystem, around);
        const { plan, file } = around;
        if (!plan?.system) return offers;
        return [...offers, ...questionOffers(plan, file, bounds(situation, offset), situation.begun[0]?.offset)];
    }
    const rule = frame.shape?.rule;
    if (!rule) return [];
    const following = ways.after(rule, statement.pieces);
    const offers = following.next.flatMap((next): Offer[] => {
        if (next.kind === 'name') return nameOffers(next, situation, around);
        if (next.kind === 'keyword') return [];
        if (next.terminal === 'COMPONENT') return componentOffers(situation, around);
        if (next.terminal === 'RULE') return ruleOffers(around.findings, bounds(situation, offset));
        return [
            ...declarationOffers(next, offset, around),
            ...vocabularyOffers(next, situation),
            ...valueOffers(next, around.plan),
        ];
    });
    const keywords = keywordOffers(following, situation, word => {
        const piece = { text: word, offset, kind: 'word', first: false } as const;
        return ways.after(rule, [...statement.pieces, piece]).next;
    });
    // Within the braces of a line the next part may stand on the same line.
    const isLine = frame.shape?.named === false && frame.header.length > 0;
    const further = following.complete && isLine ? propertyOffers(situation, around.hasSystem, around) : [];
    // The same thing can be offered in two ways, as a name is that may stand alone or in a list.
    return firstOfEach([...offers, ...keywords, ...further], ({ label }) => label);
}

/** Where the block around a place begins, and how far it reaches at least. */
function bounds({ frames }: Situation, offset: number): { offset: number; end: number } | undefined {
    const { header, end = offset } = frames.at(-1)!;
    const start = header[0]?.offset;
    return start === undefined ? undefined : { offset: start, end: Math.max(offset, end) };
}
