import { asSnippet } from '../edits.ts';
import type { Next } from './grammar.ts';
import type { Known } from './names.ts';
import type { Offer } from './offer.ts';
import { skeletonOf } from './skeletons.ts';
import { undeclaredNames } from './undeclared.ts';

/**
 * Where a block is named, the names that are used already and wait for it, each with the block that it begins; the name
 * alone where more stands behind it on the line.
 *
 * @param offset the place
 */
export function declarationOffers(next: Next & { kind: 'value' }, offset: number, { file, plan }: Known): Offer[] {
    if (next.terminal !== 'ID' || !plan) return [];
    const isLast = /^[\p{L}\p{M}\w-]*[ \t]*(?:[\r\n]|$)/u.test(file.text.slice(offset, offset + 200));
    return (plan.ask(undeclaredNames).get(next.rule) ?? []).map((name): Offer => {
        const skeleton = isLast ? skeletonOf(next.rule, file, plan, name) : undefined;
        const start = skeleton?.search(/\$\{1:/) ?? -1;
        return {
            label: name,
            kind: 'name',
            detail: 'is used, and not declared yet',
            snippet: start < 0 ? asSnippet(name) : skeleton!.slice(start).replace(/^\$\{1:[^}]*\}/, asSnippet(name)),
        };
    });
}
